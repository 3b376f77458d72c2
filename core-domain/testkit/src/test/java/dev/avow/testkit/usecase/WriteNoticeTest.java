package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.disclosure.Document;
import dev.avow.core.disclosure.Inventory;
import dev.avow.core.disclosure.InventoryFile;
import dev.avow.core.inmemory.InMemoryPolicyLedger;
import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicyCompiler;
import dev.avow.core.policy.PolicyProblem;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.policy.PolicyTree;
import dev.avow.core.policy.Profiles;
import dev.avow.core.port.AnnouncedPolicy;
import dev.avow.core.port.PolicyLedger;
import dev.avow.core.port.PortException;
import dev.avow.core.retention.RetentionRule;
import dev.avow.core.subject.DataClass;
import dev.avow.core.usecase.AnnouncePolicy;
import dev.avow.core.usecase.AnnouncedPolicies;
import dev.avow.core.usecase.WriteNotice;
import dev.avow.core.usecase.WriteNotice.Kind;
import dev.avow.testkit.data.TestTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * What is published is written from the policy that is obeyed: S0-19, S1-01, S1-26, S1-27, S1-35, S1-43, S1-48, S1-52, S1-53, S2-12,
 * S2-20, S3-19, S3-39, S3-47, S3-49, S3-50, S3-51, S3-52, S3-57, S4-26, S4-27. The golden texts are
 * reviewed by eye; {@code -Dnotice.write=true} writes them anew.
 */
class WriteNoticeTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "dev", "avow", "testkit", "notice");
    private static final LocalDate DAY = LocalDate.of(2100, 1, 2);
    private static final List<Path> INVENTORIES = List.of(
            Path.of("app-quarkus/src/main/resources/dev/avow/app/persistence/inventory.txt"),
            Path.of("adapters-mongo/src/main/resources/dev/avow/adapters/mongo/inventory.txt"));

    private static final Map<String, String> PROVIDER = Map.ofEntries(
            Map.entry("recipients.provider.name", "Model Provider Inc."),
            Map.entry("recipients.provider.kind", "sub-processor"),
            Map.entry("recipients.provider.purposes", "answering"),
            Map.entry("recipients.provider.hosts", "api.provider.example"),
            Map.entry("recipients.provider.region", "US"),
            Map.entry("recipients.provider.transfer", "standard-clauses"),
            Map.entry("recipients.provider.keeps", "30 days"),
            Map.entry("recipients.provider.training", "false"),
            Map.entry("recipients.provider.evidence", "https://provider.example/dpa"),
            Map.entry("recipients.provider.reviewer", "privacy team"),
            Map.entry("recipients.provider.reviewed", "2100-01-01"),
            Map.entry("recipients.provider.expires", "2101-01-01"));

    private static final List<String> KEYS = Arrays.stream(DataClass.values())
            .map(dataClass -> dataClass.key().replace('-', ' '))
            .toList();

    private final TestTime time = new TestTime();
    private final Inventory inventory = inventory();

    WriteNoticeTest() throws IOException {}

    @Test
    void eachProfilesTextIsTheReviewedOne() throws IOException {
        for (String profile : Profiles.names()) {
            assertReviewed(written(Map.of("profiles", profile), Kind.NOTICE), profile + ".md");
        }
    }

    /** S3-52: identifiers, amounts and network activity of shoppers, and nothing that is not stored. */
    @Test
    void s3_52_californianTextOfReferralsIsTheReviewedOne() throws IOException {
        assertReviewed(written(Map.of("profiles", "referral"), Kind.CALIFORNIA), "california-referral.md");
    }

    private static void assertReviewed(String text, String name) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("notice.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }
        assertThat(text).as(name).isEqualTo(Files.readString(file));
    }

    /** S3-19: each rule with its reason, as the sweeps have it. */
    @Test
    void eachRuleOfRetentionStandsInTheTextWithItsLifeItsToleranceAndItsReason() {
        for (String profile : Profiles.names()) {
            PolicySet policy = compiled(Map.of("profiles", profile));
            List<List<String>> rows = section(WriteNotice.write(policy, Kind.NOTICE, inventory, DAY), "data")
                    .table()
                    .rows();

            assertThat(rows).hasSameSizeAs(policy.retention().classes());
            for (DataClass dataClass : policy.retention().classes()) {
                RetentionRule rule = policy.retention().ruleFor(dataClass);
                assertThat(rows).as("%s of %s", dataClass, profile).anySatisfy(row -> {
                    assertThat(row.get(2)).startsWith(rule.life() + " from ");
                    assertThat(row.get(3)).endsWith(end(rule));
                    assertThat(row.get(4)).startsWith(rule.reason());
                });
            }
        }
    }

    /** What no sweep ends is said to end as it does (S0-07, S0-08, S3-43). */
    private static String end(RetentionRule rule) {
        return switch (rule.dataClass()) {
            case BACKUP, SERVICE_LOG -> "by whoever operates the service; the software does not do it";
            case POLICY_VERSION -> "kept; nothing deletes them";
            default -> "deleted within " + rule.means().tolerance();
        };
    }

    /** S2-11: encryption field by field is said of what the inventory shows encrypted, whatever is called sensitive. */
    @Test
    void encryptionIsSaidOfTheFieldsThatTheInventorySealsAndOfNoOther() {
        for (String profile : Profiles.names()) {
            PolicySet policy = compiled(Map.of("profiles", profile));
            assertThat(WriteNotice.problems(policy, inventory)).as(profile).isEmpty();
            for (Kind kind : List.of(Kind.NOTICE, Kind.AGREEMENT, Kind.REGISTER)) {
                assertThat(WriteNotice.write(policy, kind, inventory, DAY).markdown())
                        .as("%s of %s", kind, profile)
                        .contains("keys to the shop at Shopify (access, refresh)")
                        .contains("copies of data that somebody asked for (content, person)")
                        .doesNotContain("chat conversations (", "orders credited to a referral (");
            }
        }
        assertThat(written(Map.of("profiles", "short-chat"), Kind.NOTICE))
                .contains("contact details left in the chat (email, phone)");
        assertThat(written(Map.of("profiles", "referral"), Kind.NOTICE))
                .doesNotContain("contact details left in the chat");
    }

    /** S2-11: where the policy and the inventory meet, a claim that is not so is found, and it is not written. */
    @Test
    void classThatIsCalledSensitiveAndIsNotSealedIsAProblemAndNotClaimed() {
        PolicySet policy = compiled(Map.of("profiles", "short-chat", "sensitive.transcript", "true"));

        assertThat(WriteNotice.problems(policy, inventory))
                .extracting(problem -> problem.path() + " " + problem.code())
                .containsExactly("sensitive.transcript sensitive.not-sealed");
        assertThat(WriteNotice.write(policy, Kind.NOTICE, inventory, DAY).sections())
                .isEqualTo(WriteNotice.write(compiled(Map.of("profiles", "short-chat")), Kind.NOTICE, inventory, DAY)
                        .sections());
    }

    /** S1-35, S0-08: what the software does not do is not among its controls. */
    @Test
    void whatTheOperatorDeletesIsNoControlOfTheSoftware() {
        for (String profile : Profiles.names()) {
            assertThat(written(Map.of("profiles", profile), Kind.NOTICE))
                    .as(profile)
                    .contains(
                            "| backups | shoppers | 14 days from creation | to be deleted by whoever operates the service;"
                                    + " the software does not do it |")
                    .doesNotContain("Expires by itself: backups", "Expires by itself: service logs");
        }
    }

    /** S1-33, S3-27: what the erasure of a shop leaves is named, though the policy did not think of it. */
    @Test
    void whatOutlivesAShopIsNamedAsTheErasureLeavesIt() {
        for (String profile : Profiles.names()) {
            PolicySet policy = compiled(Map.of("profiles", profile));
            String uninstall = String.join(
                    " ",
                    section(WriteNotice.write(policy, Kind.NOTICE, inventory, DAY), "uninstall")
                            .paragraphs());
            assertThat(uninstall)
                    .as(profile)
                    .contains("keyed marks that limit how often", "backups", "privacy requests");
            assertThat(uninstall.contains("keyed marks of orders that must not be recorded again"))
                    .as(profile)
                    .isEqualTo(policy.retention().classes().contains(DataClass.FORGOTTEN_ORDER));
        }
    }

    /** S1-32, S3-16: where stores are is said where it is declared; else only where they may be. */
    @Test
    void regionOfAStoreIsSaidWhereItIsDeclared() {
        Map<String, String> declared = with(Map.of("stores.mongodb.region", "DE", "stores.postgresql.region", "FR"));

        for (Kind kind : List.of(Kind.NOTICE, Kind.AGREEMENT)) {
            assertThat(written(declared, kind)).contains("Stores are: mongodb in DE, postgresql in FR.");
            assertThat(written(Map.of("profiles", "short-chat"), kind)).doesNotContain("Stores are:");
        }
        assertThat(written(declared, Kind.AGREEMENT)).contains("Stores may be in: EEA.");
    }

    /** S3-09, I11: consent before storing is said as wide as the gate is. */
    @Test
    void storingWaitsForConsentAsFarAsTheGateSays() {
        assertThat(written(Map.of("profiles", "referral"), Kind.NOTICE))
                .contains(
                        "waits for your consent where a law asks for it, and elsewhere is done unless you have said no");
        assertThat(written(Map.of("profiles", "strict"), Kind.NOTICE)).contains("waits for your consent; what follows");
        assertThat(written(Map.of("profiles", "short-chat"), Kind.NOTICE)).doesNotContain("Storing something");
    }

    /** S1-44: nobody is found by a page. */
    @Test
    void whatSomebodyIsFoundByIsWhatSomebodyIsLookedForBy() {
        assertThat(written(Map.of("profiles", "short-chat"), Kind.NOTICE))
                .contains("Data is found by any one of: customer number, email address, order number, phone number, the"
                        + " chat's own key.");
        for (String profile : Profiles.names()) {
            assertThat(written(Map.of("profiles", profile), Kind.NOTICE))
                    .as(profile)
                    .doesNotContain("page and date");
        }
    }

    /** S1-25: of a kept version the register counts, and not its word; a version that is written now may not differ. */
    @Test
    void trainingIsSaidAsTheRegisterHasIt() {
        Map<String, String> kept = new HashMap<>(compiled(with(PROVIDER)).tree().texts());
        kept.put("recipients.provider.training", "true");
        PolicySet policy =
                PolicyCompiler.compileMerged(PolicyTree.of(Origin.APP, kept)).orThrow();

        assertThat(WriteNotice.write(policy, Kind.NOTICE, inventory, DAY).markdown())
                .contains("Conversations may train models.")
                .doesNotContain("No model is trained");
        assertThat(written(with(PROVIDER), Kind.NOTICE)).contains("No model is trained on conversations.");
    }

    /** S1-41: an objection leads somewhere. */
    @Test
    void objectionsOfTheProfilesPointToNothingThatIsNotThere() {
        for (String profile : Profiles.names()) {
            assertThat(written(Map.of("profiles", profile), Kind.NOTICE))
                    .as(profile)
                    .doesNotContain("privacy contact", "unsubscribe", "in the chat itself");
        }
    }

    @Test
    void everyClassHasWordsOfItsOwn() {
        for (String profile : Profiles.names()) {
            List<List<String>> rows = section(
                            WriteNotice.write(compiled(Map.of("profiles", profile)), Kind.NOTICE, inventory, DAY),
                            "data")
                    .table()
                    .rows();
            assertThat(rows)
                    .extracting(row -> row.get(0))
                    .doesNotHaveDuplicates()
                    .allSatisfy(words -> assertThat(words).doesNotContain("_").isNotIn(KEYS));
        }
    }

    @Test
    void oneNumberThatIsChangedInThePolicyIsChangedInTheText() {
        Map<String, String> numbers = Map.of(
                "retention.transcript.life", "36 hours",
                "rights.complete", "20 days",
                "uninstall.limit", "21 days",
                "notice.material.days", "44",
                "incident.authority", "48 hours",
                "model.provider-copy", "9 days",
                "consent.age.default", "17");
        numbers.forEach((path, value) -> assertThat(written(Map.of("profiles", "short-chat", path, value), Kind.NOTICE))
                .as(path)
                .isNotEqualTo(written(Map.of("profiles", "short-chat"), Kind.NOTICE))
                .contains(path.equals("notice.material.days") ? "44 days" : value));
    }

    /** S1-43, S1-53, S2-20, S3-57, S4-27. */
    @Test
    void contactsRepresentativeAndAuthorityAreThoseOfThePolicyAndNoneIsInvented() {
        String without = written(Map.of("profiles", "short-chat"), Kind.NOTICE);
        Map<String, String> tree = new HashMap<>();
        PROVIDER.forEach((path, value) -> tree.put(path.replace("provider", "representative"), value));
        tree.put("recipients.representative.purposes", "rights");
        tree.put("contact.privacy", "privacy@maker.example");
        tree.put("contact.representative", "Rep GmbH, Berlin");
        tree.put("contact.authority", "the Romanian authority, dataprotection.example");
        String with = written(with(tree), Kind.NOTICE);

        assertThat(with).contains("privacy@maker.example", "Rep GmbH, Berlin", "complain to the Romanian authority");
        assertThat(without).doesNotContain("Whom to write to", "complain to ").contains("https://ico.org.uk");
    }

    /** In production the start asks for both. */
    @Test
    void s1_43_s1_53_whoIsNotNamedIsReported() {
        Map<String, String> tree = with(Map.of("contact.privacy", "privacy@maker.example"));

        assertThat(unnamed(Map.of("profiles", "short-chat"))).containsExactly("contact.privacy", "contact.authority");
        assertThat(unnamed(tree)).containsExactly("contact.authority");
        tree.put("contact.authority", "the Romanian authority, dataprotection.example");
        assertThat(unnamed(tree)).isEmpty();
    }

    private List<String> unnamed(Map<String, String> options) {
        InMemoryPolicyLedger ledger = new InMemoryPolicyLedger();
        return notice(ledger, announce(ledger, options)).unnamed().stream()
                .map(PolicyProblem::path)
                .toList();
    }

    /** S0-19, S0-20, S1-25, S1-26, S1-27, S2-07, S2-12, S3-49, S4-26. */
    @Test
    void recipientsAreThoseOfTheRegisterAndAReviewThatIsOverIsNotClaimed() {
        Map<String, String> tree = with(PROVIDER);
        PolicySet policy = compiled(tree);
        String now =
                WriteNotice.write(policy, Kind.SUBPROCESSORS, inventory, DAY).markdown();
        String later = WriteNotice.write(policy, Kind.SUBPROCESSORS, inventory, LocalDate.of(2101, 1, 1))
                .markdown();

        assertThat(now)
                .contains("| Model Provider Inc. | sub-processor | answering questions in the chat | US | standard"
                        + " contractual clauses | 30 days | no | until 2101-01-01 |");
        assertThat(later).contains("| not of late |").doesNotContain("2101-01-01");
        assertThat(WriteNotice.write(policy, Kind.NOTICE, inventory, DAY).markdown())
                .contains("Model Provider Inc.");
    }

    /** S3-16: of the data of orders one recipient may be told, and the text names that one; a second makes no policy. */
    @Test
    void s3_16_orderDataReachesOneEntryOfTheRegister() {
        Map<String, String> one = new HashMap<>(PROVIDER);
        one.put("profiles", "referral");
        one.put("recipients.provider.name", "Database Host Inc.");
        one.put("recipients.provider.purposes", "attribution, billing");
        Map<String, String> two = new HashMap<>(one);
        PROVIDER.forEach((path, value) -> two.put(path.replace("provider", "other"), value));
        two.put("recipients.other.purposes", "billing");
        two.put("recipients.other.hosts", "api.other.example");

        List<String> receivers = section(
                        WriteNotice.write(compiled(one), Kind.SUBPROCESSORS, inventory, DAY), "recipients")
                .table()
                .rows()
                .stream()
                .map(row -> row.get(0))
                .toList();

        assertThat(receivers).containsExactly("Database Host Inc.");
        assertThat(PolicyCompiler.compile(PolicyTree.of(Origin.APP, two))
                        .<List<String>>fold(
                                compiled -> List.of(),
                                rejected -> rejected.all().stream()
                                        .map(problem -> problem.code() + " " + problem.path())
                                        .toList()))
                .containsExactly("contradiction.C17 sharing.most.billing");
    }

    /** What can be shown is that each hop is encrypted; "end to end" would be more, and is never said. */
    @Test
    void s0_03_everyHopIsSaidToBeEncryptedAndNeverTheWholeWay() {
        for (String profile : Profiles.names()) {
            PolicySet policy = compiled(Map.of("profiles", profile));
            String tls = policy.tree().text("security.tls").orElseThrow();
            assertThat(written(Map.of("profiles", profile), Kind.NOTICE))
                    .as(profile)
                    .contains("Every hop uses TLS " + tls + " or newer.", "Data at rest is encrypted");
            assertThat(written(Map.of("profiles", profile), Kind.AGREEMENT))
                    .as(profile)
                    .contains(
                            "TLS " + tls + " or newer on every hop.",
                            "Roles deny by default",
                            "Every class has a life; deletion runs by itself");
            for (Kind kind : Kind.values()) {
                assertThat(written(Map.of("profiles", profile), kind)).doesNotContainPattern("(?i)end.to.end");
            }
        }
    }

    /** S0-23: what rests on a stale review is not said. */
    @Test
    void sentenceGoesOnTheDayItsEvidenceExpires() {
        PolicySet policy = compiled(with(Map.of(
                "evidence.S0-23.sentence", "The app carries the badge.",
                "evidence.S0-23.at", "https://proof.example/badge",
                "evidence.S0-23.reviewer", "privacy team",
                "evidence.S0-23.reviewed", "2100-01-01",
                "evidence.S0-23.expires", "2100-02-01")));

        assertThat(WriteNotice.write(policy, Kind.NOTICE, inventory, LocalDate.of(2100, 1, 31))
                        .markdown())
                .contains("The app carries the badge.");
        assertThat(WriteNotice.write(policy, Kind.NOTICE, inventory, LocalDate.of(2100, 2, 1))
                        .markdown())
                .doesNotContain("badge");
    }

    /** S1-35: a control that is off is not named as one that balances. */
    @Test
    void interestsAreBalancedByControlsThatAreOnAndNoOthers() {
        String text = written(Map.of("profiles", "short-chat"), Kind.NOTICE);
        String referral = written(Map.of("profiles", "referral"), Kind.NOTICE);

        assertThat(text)
                .contains("Expires by itself: chat conversations, 2 days from creation.")
                .contains("Removed from a text before a model reads it: card, email, order number, phone.");
        assertThat(referral)
                .contains("Expires by itself: referral visits and their cookie, 90 days from the first visit.")
                .doesNotContain("Removed from a text");
    }

    /** S1-48, S3-50: the annexes speak of what is processed for merchants alone. */
    @Test
    void annexesHoldWhatIsProcessedAndNothingThatIsControlled() {
        Document agreement =
                WriteNotice.write(compiled(Map.of("profiles", "short-chat")), Kind.AGREEMENT, inventory, DAY);

        assertThat(agreement.sections())
                .extracting(Document.Section::id)
                .containsExactly("processing", "measures", "recipients");
        assertThat(section(agreement, "processing").table().rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(1)).isEqualTo("processor"))
                .anySatisfy(row -> assertThat(row.get(0)).isEqualTo("chat conversations"));
    }

    /** S3-14, S3-53, S4-08: that nothing is sold is said for the time that the policy names, and only by one that rules it out. */
    @Test
    void s3_53_s3_14_s4_08_thatNothingIsSoldIsSaidOnlyWhereThePolicyRulesItOut() {
        String never =
                "It is neither sold nor shared with others for purposes of their own, and it was not in the past 12 months.";

        assertThat(written(Map.of("profiles", "referral"), Kind.CALIFORNIA)).contains(never);
        assertThat(written(Map.of("profiles", "referral", "rights.look-back", "18 months"), Kind.CALIFORNIA))
                .contains("Nothing else was collected in the past 18 months.", "it was not in the past 18 months.");
        assertThat(written(Map.of("profiles", "short-chat", "sharing.third-parties", "listed"), Kind.CALIFORNIA))
                .contains("Sources are")
                .doesNotContain("sold");
        assertThat(written(Map.of("profiles", "cart-recovery"), Kind.NOTICE))
                .contains("Nothing is sold, rented or shared");
        assertThat(written(Map.of("profiles", "short-chat", "sharing.third-parties", "listed"), Kind.NOTICE))
                .doesNotContain("sold");
    }

    /** S3-52: the table comes from the inventory's tags. */
    @Test
    void categoriesAreTagsOfStoredFieldsOfConsumersAlone() {
        List<List<String>> rows = section(
                        WriteNotice.write(compiled(Map.of("profiles", "short-chat")), Kind.CALIFORNIA, inventory, DAY),
                        "categories")
                .table()
                .rows();

        assertThat(rows)
                .extracting(row -> row.get(0))
                .contains("identifiers", "contact details", "contents of messages")
                .doesNotContain("technical data", "commercial information");
        assertThat(rows).allSatisfy(row -> assertThat(row.get(1)).doesNotContain("account"));
    }

    @Test
    void recordOfProcessingHasARowForEachClassThatIsStoredAndRuled() {
        PolicySet policy = compiled(Map.of("profiles", "short-chat"));
        long expected = inventory.classes().stream()
                .filter(policy.retention().classes()::contains)
                .count();

        assertThat(section(WriteNotice.write(policy, Kind.REGISTER, inventory, DAY), "processing")
                        .table()
                        .rows())
                .hasSize((int) expected);
    }

    /** S1-52, S3-56: the same address serves the version in force; what is announced is said beside. */
    @Test
    void announcedVersionIsSaidUntilItIsInForce() {
        InMemoryPolicyLedger ledger = new InMemoryPolicyLedger();
        announce(ledger, Map.of("profiles", "short-chat"));
        time.advance(Duration.ofDays(1));
        WriteNotice notice = notice(
                ledger, announce(ledger, Map.of("profiles", "short-chat", "retention.transcript.life", "5 days")));

        assertThat(notice.handle(Kind.NOTICE).markdown())
                .contains("A new version is announced")
                .contains("retention.transcript.life: 2 days becomes 5 days.")
                .contains("2 days from creation");
        assertThat(notice.next(Kind.NOTICE))
                .hasValueSatisfying(next -> assertThat(next.markdown()).contains("5 days from creation"));

        time.advance(Duration.ofDays(7));

        assertThat(notice.handle(Kind.NOTICE).markdown())
                .doesNotContain("A new version is announced")
                .contains("5 days from creation");
        assertThat(notice.next(Kind.NOTICE)).isEmpty();
    }

    /** S1-52: which instance announced it makes no difference, nor that the store is away later. */
    @Test
    void s1_52_whatAnotherInstanceAnnouncedIsSaidHereToo() {
        InMemoryPolicyLedger ledger = new InMemoryPolicyLedger();
        AtomicBoolean away = new AtomicBoolean();
        PolicyLedger here = new PolicyLedger() {
            @Override
            public List<AnnouncedPolicy> versions() {
                if (away.get()) {
                    throw new PortException.Unavailable("store.unavailable", "the store is away");
                }
                return ledger.versions();
            }

            @Override
            public void announce(AnnouncedPolicy policy) {
                ledger.announce(policy);
            }
        };
        WriteNotice notice = notice(here, announce(ledger, Map.of("profiles", "short-chat")));
        assertThat(notice.next(Kind.NOTICE)).isEmpty();

        announce(ledger, Map.of("profiles", "short-chat", "retention.transcript.life", "5 days"));

        for (boolean isAway : new boolean[] {false, true}) {
            away.set(isAway);
            assertThat(notice.next(Kind.NOTICE))
                    .hasValueSatisfying(next -> assertThat(next.markdown()).contains("5 days from creation"));
            assertThat(notice.handle(Kind.NOTICE).markdown())
                    .contains("A new version is announced")
                    .contains("2 days from creation");
        }
    }

    private WriteNotice notice(PolicyLedger ledger, PoliciesInForce policies) {
        return new WriteNotice(policies, new AnnouncedPolicies(ledger, policies), inventory, time);
    }

    private PoliciesInForce announce(InMemoryPolicyLedger ledger, Map<String, String> tree) {
        return new AnnouncePolicy(ledger, time)
                .handle(new AnnouncePolicy.Command(PolicyTree.of(Origin.APP, tree), Map.of()))
                .fold(AnnouncePolicy.Outcome.InForce::policies, refused -> {
                    throw new AssertionError(refused.problems());
                });
    }

    private String written(Map<String, String> tree, Kind kind) {
        return WriteNotice.write(compiled(tree), kind, inventory, DAY).markdown();
    }

    private static Map<String, String> with(Map<String, String> more) {
        Map<String, String> tree = new HashMap<>(more);
        tree.put("profiles", "short-chat");
        return tree;
    }

    private static PolicySet compiled(Map<String, String> tree) {
        return PolicyCompiler.compile(PolicyTree.of(Origin.APP, tree)).fold(compiled -> compiled.policy(), rejected -> {
            throw new AssertionError(rejected.all());
        });
    }

    private static Document.Section section(Document document, String id) {
        return document.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Inventory inventory() throws IOException {
        Inventory all = new Inventory(List.of());
        for (Path file : INVENTORIES) {
            all = all.and(InventoryFile.read(Files.readAllLines(ROOT.resolve(file))));
        }
        return all;
    }
}
