package dev.avow.adapters.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.avow.core.inmemory.InMemoryConsentProofs;
import dev.avow.core.inmemory.InMemoryFieldCipher;
import dev.avow.core.inmemory.InMemoryKeyedHasher;
import dev.avow.core.port.ErasureOfLeads;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.JournalMark.Mark;
import dev.avow.core.port.KeptRequest.Range;
import dev.avow.core.port.Residue;
import dev.avow.core.port.SealedLead;
import dev.avow.core.port.SubjectLinks.Found;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.retention.RetentionRule;
import dev.avow.core.retention.Span;
import dev.avow.core.rights.RightsTerms.Locator;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestIds;
import dev.avow.testkit.data.TestTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MongoLeadErasureContractTest implements MongoSecondLookMutationTest.Wired {

    private static final RetentionPolicy RETENTION = new RetentionPolicy(
            List.of(RetentionRule.builder("consent-record.test", DataClass.CONSENT_RECORD, Span.ofDays(30))
                    .build()));

    private final TestDatabase database = TestDatabase.create();
    private final MongoLeadStore store = database.preparedLeads();
    private final InMemoryKeyedHasher hasher = new InMemoryKeyedHasher(new TestIds("key"));
    private final InMemoryFieldCipher cipher = new InMemoryFieldCipher(new TestIds("field"));
    private final MongoLeadErasure erasure = new MongoLeadErasure(database.database(), hasher, cipher);
    private final InMemoryConsentProofs proofs = new InMemoryConsentProofs();

    @Override
    public ErasureStep step() {
        return new ErasureOfLeads(erasure, store, proofs, RetentionInForce.always(RETENTION), new TestTime());
    }

    @Override
    public Residue residue() {
        return new MongoLeadResidue(database.database(), hasher);
    }

    @Override
    public MongoDatabase database() {
        return database.database();
    }

    /** The second look at a database. */
    Residue residueOf(MongoDatabase looked) {
        return new MongoLeadResidue(looked, hasher);
    }

    @Override
    public Holdings holdings() {
        return erasure;
    }

    @Override
    public Set<Locator> findsBy() {
        return Set.of(Locator.EMAIL, Locator.PHONE, Locator.VISITOR_KEY);
    }

    @Override
    public BooleanSupplier write(ShopId shop, Optional<SubjectLocator> person, Instant begun) {
        LeadId id = new LeadId(new ObjectId().toHexString());
        store.save(shop, lead(shop, id, person.orElseThrow(), begun));
        String key = LeadDocuments.id(shop, id);
        return () ->
                database.database().getCollection(LeadFields.COLLECTION).countDocuments(new Document("_id", key)) > 0;
    }

    private SealedLead lead(ShopId shop, LeadId id, SubjectLocator person, Instant begun) {
        return SealedLeads.lead(shop, id, person, begun, cipher, hasher);
    }

    /** S1-42: what is left is the proof that the consent existed and ended. */
    @Test
    void s1_42_theProofOfTheConsentIsKeptBeforeTheLeadGoes() {
        SubjectLocator person = person("mara");
        LeadId id = new LeadId("lead-to-prove");
        store.save(Samples.SHOP, lead(Samples.SHOP, id, person, TestTime.START));

        step().forget(Samples.SHOP, SubjectLocator.ofEmail(" MARA@Example.com "), TestTime.START, 10);

        assertThat(proofs.find(Samples.SHOP, Purpose.RIGHTS, id, Samples.NOW))
                .hasValueSatisfying(
                        proof -> assertThat(proof.consent().withdrawnAt()).contains(TestTime.START));
        assertThat(erasure.of(Samples.SHOP, person, TestTime.START, 10)).isEmpty();
    }

    /** RE-2: also where another shop's record bears the same index, as only a mistake could make it. */
    @Test
    void re2ACopyInAnotherShopIsNotCounted() {
        countsNoCopyInAnotherShop(residue());
    }

    void countsNoCopyInAnotherShop(Residue look) {
        ShopId shop = new ShopId("copied-" + new ObjectId() + ".myshopify.com");
        SubjectLocator person = person("c" + new ObjectId());
        LeadId id = new LeadId(new ObjectId().toHexString());
        store.save(shop, lead(shop, id, person, TestTime.START));
        MongoCollection<Document> leads = database.database().getCollection(LeadFields.COLLECTION);
        Document copy = Objects.requireNonNull(
                leads.find(new Document("_id", LeadDocuments.id(shop, id))).first());
        copy.put("_id", "elsewhere/" + new ObjectId());
        copy.put(LeadFields.SHOP, "elsewhere.myshopify.com");
        leads.insertOne(copy);

        assertThat(look.count(shop, person, TestTime.START)).isEqualTo(1);
    }

    /** SL-1, SL-2: a contact leads to the conversation it was left in. */
    @Test
    void aMailAddressLeadsToTheConversation() {
        SubjectLocator person = person("ana");
        store.save(Samples.SHOP, lead(Samples.SHOP, new LeadId("lead-to-follow"), person, TestTime.START));

        Found found = erasure.linked(Samples.SHOP, SubjectLocator.ofEmail("ana@example.com"));
        Found elsewhere = erasure.linked(new ShopId("other.myshopify.com"), SubjectLocator.ofEmail("ana@example.com"));
        erasure.forgetShop(Samples.SHOP, TestTime.START, 100);

        assertThat(found.conversations()).isEqualTo(person.conversations());
        assertThat(elsewhere).isEqualTo(Found.NOTHING);
    }

    /** JM-1, JM-2. */
    @Test
    void theMarkOfTheJournalLiesInTheStore() {
        MongoJournalMark mark = new MongoJournalMark(database.database());
        assertThat(mark.read()).isEmpty();

        mark.write(new Mark("j-1", 7));
        mark.write(new Mark("j-1", 9, List.of(new Range(12, 14), new Range(20, 20))));

        assertThat(mark.read()).contains(new Mark("j-1", 9, List.of(new Range(12, 14), new Range(20, 20))));
    }

    private static SubjectLocator person(String name) {
        return new SubjectLocator(
                Optional.empty(),
                Optional.of(PersonalText.of(name + "@example.com")),
                Optional.of(PersonalText.of("+40722555100")),
                Set.of(),
                Set.of(new ConversationId("c-" + name)));
    }

    @AfterAll
    void close() {
        database.close();
    }
}
