package dev.avow.core.usecase;

import dev.avow.core.event.ShopEvent.ProductChanged;
import dev.avow.core.knowledge.CataloguePiece;
import dev.avow.core.knowledge.Source;
import dev.avow.core.knowledge.SourceId;
import dev.avow.core.knowledge.SourceKind;
import dev.avow.core.port.Catalogue;
import dev.avow.core.port.Instructions;
import dev.avow.core.port.KnowledgeShelf;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A product changed: it is asked for as it is now, so that neither the order of deliveries nor a body that somebody made
 * up decides what the assistant says (S1-03). Thread-safe.
 */
public final class NoteProduct implements EventHandler<ProductChanged> {

    private final Catalogue catalogue;
    private final KnowledgeShelf shelf;
    private final Instructions instructions;
    private final RetentionInForce retention;
    private final InstantSource clock;

    /** Puts the use case together. */
    public NoteProduct(
            Catalogue catalogue,
            KnowledgeShelf shelf,
            Instructions instructions,
            RetentionInForce retention,
            InstantSource clock) {
        this.catalogue = catalogue;
        this.shelf = shelf;
        this.instructions = instructions;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public Class<ProductChanged> event() {
        return ProductChanged.class;
    }

    @Override
    public Handling handle(Occurrence<ProductChanged> occurrence) {
        ShopId shop = occurrence.shop();
        if (!instructions.switchedOn(shop).contains(Feature.CHAT)) {
            return Handling.done();
        }
        String product = occurrence.event().product();
        Instant now = clock.instant();
        Optional<Source> source = catalogue.product(shop, product).flatMap(CataloguePiece::source);
        return Handling.done(() -> {
            if (source.isPresent()) {
                shelf.put(shop, source.get(), retention.at(shop, now).lifetime(DataClass.KNOWLEDGE, now));
            } else {
                shelf.remove(shop, new SourceId(SourceKind.PRODUCT, product));
            }
        });
    }
}
