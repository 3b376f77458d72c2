package dev.avow.app.wiring;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.avow.adapters.mongo.MongoIndexes;
import dev.avow.adapters.mongo.MongoJournalMark;
import dev.avow.adapters.mongo.MongoTranscriptErasure;
import dev.avow.adapters.mongo.MongoTranscriptResidue;
import dev.avow.adapters.mongo.MongoTranscriptStore;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.JournalMark;
import dev.avow.core.port.OpenClocks;
import dev.avow.core.port.Purge;
import dev.avow.core.port.PurposeGuard;
import dev.avow.core.port.PurposeLimitedTranscripts;
import dev.avow.core.port.Residue;
import dev.avow.core.port.SuppressedTranscripts;
import dev.avow.core.port.Suppressions;
import dev.avow.core.port.TranscriptStore;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the MongoDB store, and refuses to serve while its indexes would not keep what the policy promises (S1-21). */
@Singleton
class StoreProducers {

    private final MongoDatabase database;

    StoreProducers(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.database = client.getDatabase(database);
    }

    /** Nobody gets the store but behind the guard. */
    @Produces
    @Singleton
    TranscriptStore transcripts(PurposeGuard guard, Suppressions suppressions) {
        TranscriptStore store = new SuppressedTranscripts(
                new MongoTranscriptStore(database), suppressions, new MongoTranscriptErasure(database));
        return new PurposeLimitedTranscripts(store, guard);
    }

    @Produces
    @Singleton
    @Typed({ErasureStep.class, Holdings.class})
    MongoTranscriptErasure transcriptErasure() {
        return new MongoTranscriptErasure(database);
    }

    @Produces
    @Singleton
    Residue transcriptResidue() {
        return new MongoTranscriptResidue(database);
    }

    @Produces
    @Singleton
    JournalMark journalMark() {
        return new MongoJournalMark(database);
    }

    @Produces
    @Singleton
    Purge transcriptPurge() {
        return new MongoTranscriptStore(database);
    }

    @Produces
    @Singleton
    OpenClocks transcriptClocks() {
        return new MongoTranscriptStore(database);
    }

    void prepare(@Observes StartupEvent start) {
        new MongoIndexes(database, MongoIndexes.Holding.TRANSCRIPTS).prepare();
    }
}
