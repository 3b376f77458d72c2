package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import dev.avow.adapters.mongo.MongoLeadStore;
import dev.avow.app.persistence.SecondLookCases.Person;
import dev.avow.app.testing.CrashingSteps;
import dev.avow.app.testing.ForgottenTables;
import dev.avow.app.testing.PlantedRows;
import dev.avow.app.testing.Surroundings;
import dev.avow.core.consent.ConsentRecord;
import dev.avow.core.conversation.ContactKind;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.port.ErasureOfPackages;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.FieldContext;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.Packages;
import dev.avow.core.port.Residue;
import dev.avow.core.port.RightsRequests;
import dev.avow.core.port.SealedField;
import dev.avow.core.port.SealedLead;
import dev.avow.core.port.SubjectLinks;
import dev.avow.core.port.Suppressions;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.RightsRequest;
import dev.avow.core.rights.RightsTerms.Channel;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.rights.SubjectParts;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.CertifyErasure;
import dev.avow.core.usecase.EraseSubject;
import dev.avow.core.usecase.Forgetting;
import dev.avow.core.usecase.GuardRestore;
import dev.avow.core.usecase.RequestLog;
import dev.avow.core.usecase.TakeRequest;
import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/**
 * Whichever step does nothing, no erasure is certified: the second look finds what it should have forgotten, of a shop and of a
 * person (S0-14, S1-38, S3-43, S4-19, S4-20). With the step back in its place the same request is done.
 */
@QuarkusTest
@WithTestResource(Surroundings.class)
class NoStepIsSpareTest {

    /** Tables whose rows are about somebody, two collections, and packages. */
    private static final int STEPS_OF_PERSONS = 8;

    @Inject
    DataSource dataSource;

    @Inject
    MongoClient mongo;

    @Inject
    RightsRequests requests;

    @Inject
    TakeRequest taking;

    @Inject
    Suppressions suppressions;

    @Inject
    GuardRestore guard;

    @Inject
    CertifyErasure certify;

    @Inject
    PoliciesInForce policies;

    @Inject
    RequestLog log;

    @Inject
    InstantSource clock;

    @Inject
    FieldCipher cipher;

    @Inject
    KeyedHasher hasher;

    @Inject
    Packages packages;

    @Inject
    SecondLookCases rows;

    @Inject
    @All
    List<ErasureStep> all;

    @Inject
    @All
    List<Residue> looks;

    @Inject
    @All
    List<SubjectLinks> links;

    @Inject
    @All
    List<Holdings> holdings;

    /** Takes a step's place and forgets nothing. */
    private record Idle(DataClass dataClass) implements ErasureStep {

        @Override
        public int forget(ShopId shop, SubjectLocator person, Instant upTo, int limit) {
            return 0;
        }

        @Override
        public int forgetShop(ShopId shop, Instant upTo, int limit) {
            return 0;
        }
    }

    private List<ErasureStep> steps() {
        return all.stream()
                .filter(step -> !(step instanceof CrashingSteps.Crash))
                .toList();
    }

    private EraseSubject without(Optional<ErasureStep> missing) {
        List<ErasureStep> steps = steps().stream()
                .map(step -> missing.filter(step::equals).isPresent() ? new Idle(step.dataClass()) : step)
                .toList();
        return new EraseSubject(
                requests,
                taking,
                suppressions,
                new Forgetting(steps, looks, links, holdings),
                guard,
                certify,
                policies,
                log,
                clock);
    }

    private void isRefusedWithout(ErasureStep missing, ShopId shop, Optional<SubjectLocator> person) {
        String name = missing.getClass().getSimpleName() + " of " + missing.dataClass();

        EraseSubject.Outcome stuck = without(Optional.of(missing))
                .handle(new TakeRequest.Command(
                        shop,
                        person,
                        RightsRequest.Kind.ERASURE,
                        Channel.SUPPORT,
                        UUID.randomUUID().toString(),
                        clock.instant()));

        assertThat(stuck.request().outcome()).as("without %s", name).contains("left-over");
        assertThat(stuck.isDone()).as("without %s", name).isFalse();
        assertThat(stuck.receipt()).as("a certificate without %s", name).isEmpty();
        EraseSubject.Outcome done =
                without(Optional.empty()).proceed(stuck.request().id());
        assertThat(done.request().outcome()).as("with %s again", name).contains("erased");
        assertThat(done.receipt()).as("with %s again", name).isPresent();
    }

    @Test
    void s1_38_withoutAnyOneStepNoShopIsCertified() throws SQLException {
        assertThat(steps()).hasSizeGreaterThan(15);
        for (ErasureStep missing : steps()) {
            ShopId shop = SecondLookCases.shop();
            plant(shop);

            isRefusedWithout(missing, shop, Optional.empty());
        }
    }

    @Test
    void s1_38_s4_20_withoutAnyOneStepNoPersonIsCertified() throws SQLException {
        int needed = 0;
        for (ErasureStep missing : steps()) {
            ShopId shop = SecondLookCases.shop();
            Person person = Person.any();
            SubjectLocator whole = plant(shop, person);
            if (looks.stream()
                            .filter(look -> look.dataClass() == missing.dataClass())
                            .anyMatch(look -> look.count(shop, whole, clock.instant()) > 0)
                    && findsPersons(missing)) {
                isRefusedWithout(missing, shop, Optional.of(whole));
                needed++;
            }
        }
        assertThat(needed).isEqualTo(STEPS_OF_PERSONS);
    }

    /** Of the account's steps, the one that knows partners. */
    private static boolean findsPersons(ErasureStep step) {
        return step.dataClass() != DataClass.SHOP_ACCOUNT || step instanceof SqlReferralSettings;
    }

    private void plant(ShopId shop) throws SQLException {
        Instant now = clock.instant();
        PlantedRows planted = new PlantedRows(dataSource, now, now.plusSeconds(3_600));
        Set<String> tables = ForgottenTables.of(dataSource);
        tables.remove("installation");
        for (String table : tables) {
            if (planted.left(Set.of(table), shop.domain()).isEmpty()) {
                planted.plant(table, shop.domain());
            }
        }
        document("transcripts", shop, "planted");
        lead(shop, "mara@example.com", "planted");
    }

    private SubjectLocator plant(ShopId shop, Person person) throws SQLException {
        String conversation = "c-" + UUID.randomUUID();
        SubjectLocator whole =
                person.byAll().and(Set.of(new OrderId(person.laterOrder())), Set.of(new ConversationId(conversation)));
        rows.plantEverywhere(shop, clock.instant(), person);
        document("transcripts", shop, conversation);
        lead(shop, person.email(), conversation);
        String id = UUID.randomUUID().toString();
        byte[] parts = bytes(String.join("\n", SubjectParts.of(whole)));
        packages.keep(new Packages.Kept(
                id,
                shop,
                cipher.seal(parts, ErasureOfPackages.personOf(shop, id)),
                cipher.seal(bytes("{}"), ErasureOfPackages.contentOf(shop, id)),
                lifetime()));
        return whole;
    }

    private Lifetime lifetime() {
        Instant now = clock.instant();
        return Lifetime.fixed(now, now.plusSeconds(3_600), new PolicyVersion(1));
    }

    private void document(String collection, ShopId shop, String conversation) {
        Date now = Date.from(clock.instant());
        mongo.getDatabase("avow")
                .getCollection(collection)
                .insertOne(new Document("_id", shop.domain() + "/" + conversation)
                        .append("shop", shop.domain())
                        .append("conversation", conversation)
                        .append("startedAt", now)
                        .append("clockStart", now)
                        .append("expiresAt", Date.from(clock.instant().plusSeconds(3_600))));
    }

    private void lead(ShopId shop, String email, String conversation) {
        LeadId id = new LeadId(UUID.randomUUID().toString());
        FieldContext context = new FieldContext(shop, DataClass.LEAD, ContactKind.EMAIL.key(), id.value());
        SealedField sealed = new SealedField(
                cipher.seal(bytes(email), context), Optional.of(hasher.hash(context.indexScope(), bytes(email))));
        new MongoLeadStore(mongo.getDatabase("avow"))
                .save(
                        shop,
                        new SealedLead(
                                id,
                                new ConversationId(conversation),
                                clock.instant(),
                                lifetime(),
                                ConsentRecord.given(Purpose.LEAD_FOLLOW_UP, "lead-1", "ro", clock.instant()),
                                Optional.empty(),
                                Map.of(ContactKind.EMAIL, sealed)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
