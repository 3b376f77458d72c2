package dev.avow.core.policy;

import static dev.avow.core.policy.Policies.app;
import static dev.avow.core.policy.Policies.codes;
import static dev.avow.core.policy.Policies.entry;
import static dev.avow.core.policy.Policies.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.avow.core.consent.AgeRule;
import dev.avow.core.rights.Survivors;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.LegalBasis;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.Region;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilesTest {

    private static final String FIVE = "agent-chat, cart-recovery, inbox-chat, referral, short-chat";

    static List<String> names() {
        return Profiles.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void profileCompilesAndExplainsEachOfItsValues(String name) {
        PolicySet policy = policy("profiles = " + name);

        assertThat(policy.version()).isEqualTo(new PolicyVersion(1));
        assertThat(policy.explain()).hasSize(policy.tree().entries().size()).allSatisfy(line -> {
            assertThat(line.text()).isNotBlank();
            assertThat(line.promises()).isNotEmpty();
            assertThat(line.origin().name()).isIn("base", "catalogue", "avow.yaml", name);
        });
        assertThat(policy.explain())
                .anySatisfy(line -> assertThat(line.origin()).isEqualTo(Origin.profile(name)));
    }

    /** What outlives a shop rests on a law that is named; copies, logs and marks of minutes end by their own clocks. */
    @ParameterizedTest
    @MethodSource("names")
    void s1_33_whatOutlivesAShopNamesItsLaw(String name) {
        PolicySet policy = policy("profiles = " + name);
        Set<DataClass> byThemselves = Set.of(DataClass.BACKUP, DataClass.SERVICE_LOG, DataClass.RATE_LIMIT);

        assertThat(policy.retention().classes())
                .filteredOn(dataClass -> Survivors.ofShop(dataClass).isPresent()
                        || policy.tree().words("uninstall.survivors").contains(dataClass.key()))
                .filteredOn(dataClass -> !byThemselves.contains(dataClass))
                .hasSizeGreaterThan(3)
                .allSatisfy(dataClass ->
                        assertThat(policy.retention().ruleFor(dataClass).law()).isNotBlank());
    }

    @Test
    void s1_34_shortChatHasTheBasisOfEachPurposeThatItsPolicyNames() {
        Map<Purpose, LegalBasis> published = Map.of(
                Purpose.ACCOUNT, LegalBasis.CONTRACT,
                Purpose.ANSWERING, LegalBasis.LEGITIMATE_INTEREST,
                Purpose.LEAD_FOLLOW_UP, LegalBasis.CONSENT,
                Purpose.LEGAL_RECORDS, LegalBasis.LEGAL_OBLIGATION);
        PolicySet policy = policy("profiles = short-chat");

        published.forEach((purpose, basis) -> assertThat(policy.purposes().ruleFor(purpose))
                .as(purpose.name())
                .hasValueSatisfying(rule -> assertThat(rule.ground().basis()).isEqualTo(basis)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyLifeSaysItsReasonS3_19(String name) {
        PolicySet policy = policy("profiles = " + name);

        assertThat(policy.retention().classes())
                .allSatisfy(dataClass -> assertThat(
                                policy.retention().ruleFor(dataClass).reason())
                        .isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "agent-chat", "cart-recovery", "inbox-chat", "referral", "short-chat", "strict"})
    void fileSaysEachOptionOnce(String name) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Profiles.class.getResourceAsStream(name + ".properties")),
                StandardCharsets.UTF_8))) {
            List<String> keys = lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf(" = ")))
                    .toList();

            assertThat(keys).doesNotHaveDuplicates().hasSizeGreaterThan(30);
        }
    }

    @Test
    void allProfilesRunTogether() {
        PolicySet together = policy("profiles = strict, " + FIVE);

        assertThat(together.retention().classes()).containsExactlyInAnyOrder(DataClass.values());
        assertThat(together.attribution()).isPresent();
        assertThat(together.recovery()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent-chat", "cart-recovery", "inbox-chat", "referral", "short-chat"})
    void strictIsAtLeastAsStrictEverywhere(String name) {
        PolicyTree strict = policy("profiles = strict").tree();
        PolicyTree other = policy("profiles = " + name).tree();

        assertThat(Difference.between(other, strict)
                        .filter(difference -> difference.before().isPresent()
                                && difference.after().isPresent())
                        .filter(Difference::isMaterial)
                        .map(Difference::path))
                .as("it credits orders too, and what is owed outlives an uninstall")
                .isSubsetOf("uninstall.survivors");
        assertThat(strict.text("consent.age.default")).contains("18");
    }

    @Test
    void strictestWordOfEachOrderIsTheStrictProfilesChoice() {
        PolicyTree strict = policy("profiles = strict").tree();
        Set<String> beyond = Set.of("redaction", "sensitive", "recipients", "retention");

        assertThat(strict.entries().values().stream()
                        .filter(entry ->
                                !beyond.contains(Options.segments(entry.path()).get(0)))
                        .filter(entry -> Options.require(entry.path()).strictness() instanceof Strictness.Ranked)
                        .filter(entry -> !isLastWord(entry))
                        .map(PolicyEntry::path))
                .allMatch(path -> path.startsWith("purposes.") && path.endsWith(".gate"))
                .doesNotContain("purposes.attribution.gate");
    }

    private static boolean isLastWord(PolicyEntry entry) {
        List<String> ranks = ((Strictness.Ranked) Options.require(entry.path()).strictness()).ranks();
        return entry.text().equals(ranks.get(ranks.size() - 1));
    }

    @Test
    void strictestOfTwoProfilesWinsAndBothAreNamed() {
        PolicySet both = policy("profiles = short-chat, agent-chat, referral");
        PolicyEntry life = entry(both, "retention.transcript.life");
        PolicyEntry channels = entry(policy("profiles = inbox-chat, short-chat, referral"), "rights.channels");

        assertThat(life.text()).isEqualTo("2 days");
        assertThat(life.origin()).isEqualTo(Origin.profile("short-chat"));
        assertThat(life.overrode())
                .extracting(entry -> entry.text() + " " + entry.origin())
                .containsExactly("90 days agent-chat");
        assertThat(both.tree().text("retention.transcript.reason"))
                .contains("the merchant reads what was asked, and no longer");
        assertThat(channels.text()).isEqualTo("dashboard, direct, merchant, support, webhook");
        assertThat(channels.origin().name()).isEqualTo("inbox-chat and referral");
        assertThat(channels.overrode())
                .extracting(entry -> entry.origin().name())
                .contains("inbox-chat", "referral", "short-chat", "base");
    }

    @Test
    void valuesThatCannotBeComparedMustBeDecidedByTheAppMaker() {
        Layers layers = new Layers();
        PolicyTree one = PolicyTree.of(List.of(
                new PolicyEntry("attribution.touch", "first", Origin.profile("one")),
                new PolicyEntry("retention.lead.life", "90 days", Origin.profile("one"))));
        PolicyTree other = PolicyTree.of(List.of(
                new PolicyEntry("attribution.touch", "last", Origin.profile("other")),
                new PolicyEntry("retention.lead.life", "3 months", Origin.profile("other"))));

        layers.combined(List.of(one, other), app("retention.lead.life = 90 days"));

        assertThat(layers.problems())
                .singleElement()
                .isEqualTo(new PolicyProblem(
                        "attribution.touch",
                        "combination.not-comparable",
                        "one says first, other says last, and neither is stricter: the app's own file must say which"
                                + " holds"));
    }

    @Test
    void reasonComesFromTheProfileWhoseLifeWonOrFromNobody() {
        PolicyTree longer = PolicyTree.of(List.of(
                new PolicyEntry("retention.lead.life", "9 days", Origin.profile("longer")),
                new PolicyEntry("retention.lead.reason", "nine", Origin.profile("longer"))));
        PolicyTree shorter =
                PolicyTree.of(List.of(new PolicyEntry("retention.lead.life", "2 days", Origin.profile("shorter"))));
        PolicyTree equal = PolicyTree.of(List.of(
                new PolicyEntry("retention.lead.life", "9 days", Origin.profile("equal")),
                new PolicyEntry("retention.lead.reason", "also nine", Origin.profile("equal"))));

        assertThat(combined(longer, shorter).text("retention.lead.reason")).isEmpty();
        assertThat(combined(shorter, longer).text("retention.lead.reason")).isEmpty();
        assertThat(combined(longer, equal).text("retention.lead.reason")).contains("nine");
    }

    private static PolicyTree combined(PolicyTree... profiles) {
        return new Layers().combined(Stream.of(profiles).toList(), PolicyTree.empty());
    }

    @Test
    void unknownProfileIsAProblemAndNotFound() {
        assertThat(codes(PolicyCompiler.compile(app("profiles = short-chat, lax"))))
                .containsExactly("profiles list.unknown");
        assertThatIllegalArgumentException().isThrownBy(() -> Profiles.named("base"));
    }

    /** GDPR Art. 8(1), second sentence, as each member state has set it, and the United Kingdom. */
    private static final Map<String, Integer> DIGITAL_CONSENT = Map.ofEntries(
            Map.entry("AT", 14),
            Map.entry("BE", 13),
            Map.entry("BG", 14),
            Map.entry("CY", 14),
            Map.entry("CZ", 15),
            Map.entry("DE", 16),
            Map.entry("DK", 15),
            Map.entry("EE", 13),
            Map.entry("ES", 14),
            Map.entry("FI", 13),
            Map.entry("FR", 15),
            Map.entry("GB", 13),
            Map.entry("GR", 15),
            Map.entry("HR", 16),
            Map.entry("HU", 16),
            Map.entry("IE", 16),
            Map.entry("IS", 13),
            Map.entry("IT", 14),
            Map.entry("LI", 16),
            Map.entry("LT", 14),
            Map.entry("LU", 16),
            Map.entry("LV", 13),
            Map.entry("MT", 13),
            Map.entry("NL", 16),
            Map.entry("NO", 13),
            Map.entry("PL", 16),
            Map.entry("PT", 13),
            Map.entry("RO", 16),
            Map.entry("SE", 13),
            Map.entry("SI", 15),
            Map.entry("SK", 16));

    /** The numbers of S3-55 and no more: who is younger is forgotten by another door. */
    @Test
    void referralHasTheLocalMinimumOfEachPlaceAndThirteenElsewhere() {
        AgeRule ages = Policies.policy("profiles = referral").ages();

        DIGITAL_CONSENT.forEach((code, age) ->
                assertThat(ages.minimum(new Region(code))).as(code).isEqualTo(age));
        assertThat(ages.minimum(new Region("US-CA"))).isEqualTo(13);
        assertThat(ages.minimum(new Region("ES-CN"))).isEqualTo(14);
        assertThat(ages.minimum(Region.UNKNOWN)).isEqualTo(16);
        assertThat(ages.isTooYoung(12, new Region("US"))).isTrue();
        assertThat(ages.isTooYoung(13, new Region("US"))).isFalse();
    }
}
