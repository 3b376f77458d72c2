package dev.avow.adapters.mongo;

import dev.avow.core.conversation.ContactKind;
import dev.avow.core.inmemory.InMemoryFieldCipher;
import dev.avow.core.inmemory.InMemoryKeyedHasher;
import dev.avow.core.port.FieldContext;
import dev.avow.core.port.RectificationOfLeads;
import dev.avow.core.port.RectifyStep;
import dev.avow.core.port.SealedLead;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.RightsTerms.Locator;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.contract.RectifyStepContract;
import dev.avow.testkit.data.TestIds;
import dev.avow.testkit.data.TestTime;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** S1-37: leads in MongoDB, the sealed contact and the index that finds it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MongoLeadRectificationContractTest implements RectifyStepContract {

    private final TestDatabase database = TestDatabase.create();
    private final MongoLeadStore store = database.preparedLeads();
    private final InMemoryKeyedHasher hasher = new InMemoryKeyedHasher(new TestIds("key"));
    private final InMemoryFieldCipher cipher = new InMemoryFieldCipher(new TestIds("field"));
    private final MongoLeadErasure leads = new MongoLeadErasure(database.database(), hasher, cipher);

    @Override
    public RectifyStep step() {
        return new RectificationOfLeads(leads, cipher, hasher);
    }

    @Override
    public Set<Locator> findsBy() {
        return Set.of(Locator.EMAIL, Locator.PHONE, Locator.VISITOR_KEY);
    }

    @Override
    public Written write(ShopId shop, SubjectLocator person) {
        LeadId id = new LeadId(new ObjectId().toHexString());
        store.save(shop, SealedLeads.lead(shop, id, person, TestTime.START, cipher, hasher));
        return new Written() {
            @Override
            public String email() {
                FieldContext context = new FieldContext(shop, DataClass.LEAD, ContactKind.EMAIL.key(), id.value());
                byte[] plain = cipher.open(
                        Objects.requireNonNull(lead().contact().get(ContactKind.EMAIL))
                                .sealed(),
                        context);
                return new String(plain, StandardCharsets.UTF_8);
            }

            @Override
            public boolean isFoundBy(String email) {
                return leads.of(shop, SubjectLocator.ofEmail(email), Lifetime.FAR, 10).stream()
                        .anyMatch(found -> found.id().equals(id));
            }

            @Override
            public String rest() {
                Document document = document();
                document.get(LeadFields.CONTACT, Document.class).remove(ContactKind.EMAIL.key());
                return document.toJson();
            }

            private SealedLead lead() {
                return LeadDocuments.lead(document());
            }

            private Document document() {
                return Objects.requireNonNull(database.database()
                        .getCollection(LeadFields.COLLECTION)
                        .find(new Document("_id", LeadDocuments.id(shop, id)))
                        .first());
            }
        };
    }

    @AfterAll
    void close() {
        database.close();
    }
}
