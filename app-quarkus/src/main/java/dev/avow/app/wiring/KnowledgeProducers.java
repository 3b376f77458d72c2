package dev.avow.app.wiring;

import dev.avow.app.schedule.FillVectors;
import dev.avow.core.port.Catalogue;
import dev.avow.core.port.Instructions;
import dev.avow.core.port.KnowledgeShelf;
import dev.avow.core.port.KnowledgeVectors;
import dev.avow.core.port.RunLedger;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.redaction.ShopTexts;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.IdSource;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.EmbedKnowledge;
import dev.avow.core.usecase.ManageFaq;
import dev.avow.core.usecase.NoteProduct;
import dev.avow.core.usecase.SyncKnowledge;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Puts together what fills the shelf of merchants' texts. */
@Singleton
class KnowledgeProducers {

    @Produces
    @Singleton
    SyncKnowledge syncKnowledge(
            Catalogue catalogue,
            KnowledgeShelf shelf,
            RunLedger ledger,
            RetentionInForce retention,
            UnitOfWork unitOfWork,
            InstantSource clock,
            AvowConfig config) {
        return new SyncKnowledge(
                catalogue,
                shelf,
                ledger,
                retention,
                unitOfWork,
                clock,
                config.knowledge().readEvery());
    }

    @Produces
    @Singleton
    NoteProduct noteProduct(
            Catalogue catalogue,
            KnowledgeShelf shelf,
            Instructions instructions,
            RetentionInForce retention,
            InstantSource clock) {
        return new NoteProduct(catalogue, shelf, instructions, retention, clock);
    }

    /** Makes vectors, where somebody makes any. */
    @Produces
    @Singleton
    FillVectors fillVectors(
            ConfiguredEmbedder embedder,
            KnowledgeVectors vectors,
            Function<ShopId, Redactor> redactors,
            Function<ShopId, ShopTexts> shops) {
        Optional<EmbedKnowledge> embed =
                embedder.forShelves().map(model -> new EmbedKnowledge(model, vectors, redactors, shops));
        return shop -> embed.map(each -> each.handle(shop)).orElse(new EmbedKnowledge.Outcome(0, 0));
    }

    @Produces
    @Singleton
    ManageFaq manageFaq(KnowledgeShelf shelf, RetentionInForce retention, IdSource ids, InstantSource clock) {
        return new ManageFaq(shelf, retention, ids, clock);
    }
}
