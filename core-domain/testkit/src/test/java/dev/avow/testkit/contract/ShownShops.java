package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryCatalogue;
import dev.avow.core.knowledge.CataloguePiece;
import dev.avow.core.knowledge.CataloguePiece.Kind;
import dev.avow.core.port.Catalogue;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Hands a catalogue of two shops to its contract: the in-memory one, or what a twist makes of it. */
record ShownShops(UnaryOperator<Catalogue> twist) implements CatalogueContract {

    static final ShopId SHOP = new ShopId("kit-shown.myshopify.com");
    static final ShopId OTHER = new ShopId("kit-shown-too.myshopify.com");

    static CataloguePiece piece(String id, Kind kind, String body) {
        return new CataloguePiece(id, kind, "Title", body, Optional.empty(), TestTime.START);
    }

    @Override
    public Catalogue catalogue() {
        return twist.apply(new InMemoryCatalogue(Map.of(
                SHOP,
                List.of(
                        piece("p-1", Kind.PRODUCT, "One"),
                        piece("p-2", Kind.PRODUCT, "Two"),
                        piece("p-3", Kind.PRODUCT, "Three"),
                        piece("a-1", Kind.PAGE, "About us"),
                        piece("o-1", Kind.POLICY, "Refunds")),
                OTHER,
                List.of(piece("p-9", Kind.PRODUCT, "Nine")))));
    }

    @Override
    public ShopId shop() {
        return SHOP;
    }

    @Override
    public ShopId otherShop() {
        return OTHER;
    }

    @Override
    public Set<String> publicProducts() {
        return Set.of("p-1", "p-2", "p-3");
    }

    @Override
    public String hiddenProduct() {
        return "p-hidden";
    }
}
