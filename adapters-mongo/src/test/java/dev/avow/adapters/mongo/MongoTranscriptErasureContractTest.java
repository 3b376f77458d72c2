package dev.avow.adapters.mongo;

import com.mongodb.client.MongoDatabase;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.Residue;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.RightsTerms.Locator;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MongoTranscriptErasureContractTest implements MongoSecondLookMutationTest.Wired {

    private final TestDatabase database = TestDatabase.create();
    private final MongoTranscriptStore store = database.preparedStore();
    private final MongoTranscriptErasure erasure = new MongoTranscriptErasure(database.database());

    @Override
    public ErasureStep step() {
        return erasure;
    }

    @Override
    public Residue residue() {
        return new MongoTranscriptResidue(database.database());
    }

    @Override
    public MongoDatabase database() {
        return database.database();
    }

    @Override
    public Holdings holdings() {
        return erasure;
    }

    @Override
    public Set<Locator> findsBy() {
        return Set.of(Locator.VISITOR_KEY);
    }

    @Override
    public BooleanSupplier write(ShopId shop, Optional<SubjectLocator> person, Instant begun) {
        ConversationId conversation =
                person.orElseThrow().conversations().iterator().next();
        Lifetime lifetime = Lifetime.fixed(begun, begun.plusSeconds(60), new PolicyVersion(1));
        store.start(shop, conversation, lifetime, Samples.turn("hello"), List.of());
        String id = TranscriptDocuments.id(shop, conversation);
        return () -> database.transcripts().countDocuments(new Document("_id", id)) > 0;
    }

    @AfterAll
    void close() {
        database.close();
    }
}
