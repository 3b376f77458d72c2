package dev.avow.adapters.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import dev.avow.core.port.LeadHorizon;
import dev.avow.core.port.LeadPurge;
import dev.avow.core.port.LeadStore;
import dev.avow.core.port.PortException;
import dev.avow.core.port.SealedFields;
import dev.avow.core.subject.Purpose;
import dev.avow.testkit.contract.LeadPurgeContract;
import dev.avow.testkit.contract.LeadStoreContract;
import dev.avow.testkit.contract.LeadStoreOutageContract;
import dev.avow.testkit.contract.SealedLeadsContract;
import dev.avow.testkit.data.TestTime;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MongoLeadStoreContractTest
        implements LeadStoreContract, LeadPurgeContract, SealedLeadsContract, LeadStoreOutageContract {

    private final TestDatabase database = TestDatabase.create();
    private final MongoLeadStore store = database.preparedLeads();
    private final MongoClient nobody = TestDatabase.client("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=50");

    @Override
    public LeadStore leads() {
        return store;
    }

    @Override
    public LeadPurge leadPurge() {
        return store;
    }

    @Override
    public SealedFields sealedFields() {
        return store;
    }

    @Override
    public LeadStore unreachableLeads() {
        return new MongoLeadStore(nobody.getDatabase("avow"));
    }

    /** S1-22, S1-44: TTL, reads, search, sweep and evidence each have an index. */
    @Test
    void s1_22_theIndexesAreMadeAndAMissingTtlIsFound() {
        try (TestDatabase other = TestDatabase.create()) {
            MongoIndexes indexes = new MongoIndexes(other.database(), MongoIndexes.Holding.LEADS);
            indexes.prepare();
            assertThat(indexes.verify()).isEmpty();

            other.database().getCollection(LeadFields.COLLECTION).dropIndex("leads_ttl");

            assertThat(indexes.verify())
                    .containsExactly(new StoreProblem(StoreProblem.Kind.INDEX_MISSING, "leads_ttl"));
        }
    }

    @Test
    void aDateThatIsNoneKeepsTheStoreFromServing() {
        try (TestDatabase other = TestDatabase.create()) {
            other.database()
                    .getCollection(LeadFields.COLLECTION)
                    .insertOne(new Document(LeadFields.EXPIRES_AT, "never"));

            assertThatThrownBy(() -> new MongoIndexes(other.database(), MongoIndexes.Holding.LEADS).prepare())
                    .isInstanceOf(UnfitStoreException.class)
                    .hasMessageStartingWith("store.unfit: collection leads: ")
                    .hasMessageContaining("field.not-a-date expiresAt");
        }
    }

    @Test
    void aDocumentOfAnotherShapeIsRejectedWithoutQuotingIt() {
        try (TestDatabase other = TestDatabase.create()) {
            MongoLeadStore own = other.preparedLeads();
            other.database()
                    .getCollection(LeadFields.COLLECTION)
                    .insertOne(new Document(LeadFields.ID, "acme-lamps.myshopify.com/l-1")
                            .append(LeadFields.SHOP, Samples.SHOP.domain())
                            .append(LeadFields.STARTED_AT, TestTime.START)
                            .append(LeadFields.CLOCK_START, TestTime.START)
                            .append(LeadFields.CONVERSATION_CLOCK, TestTime.START)
                            .append(LeadFields.EXPIRES_AT, TestTime.START.plusSeconds(60))
                            .append(LeadFields.CONTACT, "mara@example.com"));

            assertThatThrownBy(() -> own.page(
                            Samples.SHOP,
                            Purpose.LEAD_FOLLOW_UP,
                            new LeadHorizon(Samples.NOW, Samples.NOW),
                            Optional.empty(),
                            10))
                    .isInstanceOf(PortException.Rejected.class)
                    .hasMessage("store.malformed: a lead document has an unknown shape")
                    .hasNoCause();
        }
    }

    @AfterAll
    void close() {
        nobody.close();
        database.close();
    }
}
