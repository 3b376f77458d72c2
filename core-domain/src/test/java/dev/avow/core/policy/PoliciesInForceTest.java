package dev.avow.core.policy;

import static dev.avow.core.policy.Policies.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.retention.Span;
import dev.avow.core.rights.RightsTerms;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds when, for the app and for a shop that is stricter (S1-21, S1-22, S1-52; O15). */
class PoliciesInForceTest {

    private static final ShopId SHOP = new ShopId("acme-lamps.myshopify.com");
    private static final ShopId OTHER = new ShopId("other-lamps.myshopify.com");
    private static final Instant FIRST = Instant.parse("2100-01-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2100-03-01T00:00:00Z");
    private static final Instant EFFECTIVE = SECOND.plus(Duration.ofDays(7));
    private static final Duration MILLI = Duration.ofMillis(1);

    /** Leads live longer under the second version: material, seven days of notice. */
    private static final List<PoliciesInForce.Announcement> LOOSER = announced(
            List.of("profiles = short-chat"), List.of("profiles = short-chat", "retention.lead.life = 5 days"));

    @Test
    void untilALooserRuleIsInForceOnlyTheSettingThatWouldLoosenIsWithoutEffect() {
        PoliciesInForce policies =
                withSettings(LOOSER, "retention.transcript.life = 1 day", "retention.lead.life = 3 days");

        for (Instant now : List.of(FIRST, SECOND.minus(MILLI), SECOND, EFFECTIVE.minus(MILLI))) {
            assertThat(life(policies, DataClass.TRANSCRIPT, now))
                    .as("stricter, at %s", now)
                    .isEqualTo(Span.ofDays(1));
            assertThat(life(policies, DataClass.LEAD, now))
                    .as("looser, at %s", now)
                    .isEqualTo(Span.ofDays(2));
        }
        assertThat(life(policies, DataClass.TRANSCRIPT, EFFECTIVE)).isEqualTo(Span.ofDays(1));
        assertThat(life(policies, DataClass.LEAD, EFFECTIVE)).isEqualTo(Span.ofDays(3));
    }

    @Test
    void whatIsStricterInAnAnnouncedPolicyHoldsBeforeTheRest() {
        List<PoliciesInForce.Announcement> mixed = announced(
                List.of("profiles = short-chat"),
                List.of("profiles = short-chat", "retention.lead.life = 5 days", "retention.transcript.life = 1 day"));
        PoliciesInForce policies = new PoliciesInForce(mixed, Map.of());

        assertThat(life(policies, DataClass.TRANSCRIPT, SECOND.minus(MILLI))).isEqualTo(Span.ofDays(2));
        assertThat(life(policies, DataClass.TRANSCRIPT, SECOND)).isEqualTo(Span.ofDays(1));
        assertThat(life(policies, DataClass.LEAD, EFFECTIVE.minus(MILLI))).isEqualTo(Span.ofDays(2));
        assertThat(life(policies, DataClass.LEAD, EFFECTIVE)).isEqualTo(Span.ofDays(5));
    }

    @Test
    void whatWasCollectedUnderAStricterRuleKeepsIt() {
        PoliciesInForce policies = withSettings(LOOSER, "retention.transcript.life = 1 day");
        Instant collected = EFFECTIVE.minus(MILLI);
        Lifetime stored = Lifetime.fixed(
                collected,
                collected.plus(Duration.ofDays(2)),
                LOOSER.get(0).policy().version());
        Lifetime fresh = new Lifetime(
                collected, collected, stored.expiresAt(), LOOSER.get(1).policy().version());

        for (RetentionPolicy policy : List.of(policies.at(EFFECTIVE), policies.at(SHOP, EFFECTIVE))) {
            assertThat(policy.redate(DataClass.LEAD, stored, Map.of()).expiresAt())
                    .isEqualTo(collected.plus(Duration.ofDays(2)));
            assertThat(policy.redate(DataClass.LEAD, fresh, Map.of()).expiresAt())
                    .isEqualTo(collected.plus(Duration.ofDays(5)));
        }
    }

    @Test
    void settingsThatFitHoldAsTheCompilerHasThem() {
        PoliciesInForce policies = withSettings(LOOSER, "retention.lead.life = 3 days");

        PolicySet compiled = PolicyCompiler.compileFor(
                        LOOSER.get(1).policy(), Policies.shop("retention.lead.life = 3 days"))
                .orThrow();
        assertThat(policies.policyAt(SHOP, EFFECTIVE).tree().entries())
                .isEqualTo(compiled.tree().entries());
    }

    @Test
    void ofTwoListsWhatIsStricterThanBothHolds() {
        List<PoliciesInForce.Announcement> other = announced(
                List.of("profiles = short-chat", "rights.channels = direct, webhook, merchant"),
                List.of("profiles = short-chat", "rights.channels = direct, webhook"));
        PoliciesInForce policies = withSettings(other, "rights.channels = direct, webhook, dashboard");

        assertThat(policies.policyAt(SHOP, FIRST).rights().channels())
                .containsExactlyInAnyOrder(
                        RightsTerms.Channel.DIRECT,
                        RightsTerms.Channel.WEBHOOK,
                        RightsTerms.Channel.MERCHANT,
                        RightsTerms.Channel.DASHBOARD);
        assertThat(policies.policyAt(OTHER, FIRST).rights().channels()).doesNotContain(RightsTerms.Channel.DASHBOARD);
    }

    @Test
    void settingThatCannotBeComparedWithThePolicyInForceWaits() {
        List<PoliciesInForce.Announcement> months = announced(
                List.of("profiles = short-chat", "retention.lead.life = 3 months"),
                List.of("profiles = short-chat", "retention.lead.life = 120 days"));
        PoliciesInForce policies =
                withSettings(months, "retention.lead.life = 90 days", "retention.transcript.life = 1 day");

        assertThat(life(policies, DataClass.LEAD, EFFECTIVE.minus(MILLI))).isEqualTo(Span.ofMonths(3));
        assertThat(life(policies, DataClass.TRANSCRIPT, EFFECTIVE.minus(MILLI))).isEqualTo(Span.ofDays(1));
        assertThat(life(policies, DataClass.LEAD, EFFECTIVE)).isEqualTo(Span.ofDays(90));
    }

    @Test
    void settingThatContradictsThePolicyInForceIsWithoutEffectAndTheOthersHold() {
        List<PoliciesInForce.Announcement> swept = announced(
                List.of("profiles = short-chat", "retention.lead.by = daily", "retention.lead.tolerance = 1 day"),
                List.of(
                        "profiles = short-chat",
                        "retention.lead.by = ttl",
                        "retention.lead.tolerance = 2 days",
                        "rights.complete = 31 days"));
        PoliciesInForce policies =
                withSettings(swept, "retention.lead.tolerance = 1 hour", "retention.transcript.life = 1 day");

        assertThat(policies.policyAt(SHOP, FIRST)
                        .retention()
                        .ruleFor(DataClass.LEAD)
                        .means())
                .hasToString("daily, within 1 day");
        assertThat(life(policies, DataClass.TRANSCRIPT, FIRST)).isEqualTo(Span.ofDays(1));
    }

    @Test
    void settingOfAClassThatOnlyTheNextPolicySpeaksOfWaitsWithIt() {
        List<PoliciesInForce.Announcement> later =
                announced(List.of("profiles = none"), List.of("profiles = short-chat"));
        PoliciesInForce policies = withSettings(later, "retention.lead.life = 1 day");
        Instant effective = policies.newestChange().orElseThrow().effectiveAt();

        assertThat(policies.policyAt(SHOP, effective.minus(MILLI)).retention().classes())
                .doesNotContain(DataClass.LEAD);
        assertThat(life(policies, DataClass.LEAD, effective)).isEqualTo(Span.ofDays(1));
    }

    @Test
    void shopWithoutSettingsHasTheAppsPolicyItself() {
        PoliciesInForce policies = withSettings(LOOSER, "retention.transcript.life = 1 day");

        assertThat(policies.policyAt(OTHER, SECOND)).isSameAs(policies.policyAt(SECOND));
        assertThat(policies.at(OTHER, SECOND)).isSameAs(policies.at(SECOND));
        assertThat(policies.at(SHOP, SECOND)).isNotSameAs(policies.at(SECOND));
    }

    @Test
    void samePolicyIsCompiledOnceBetweenTwoBoundaries() {
        PoliciesInForce policies = withSettings(LOOSER, "retention.transcript.life = 1 day");

        assertThat(policies.policyAt(SHOP, SECOND)).isSameAs(policies.policyAt(SHOP, EFFECTIVE.minus(MILLI)));
        assertThat(policies.policyAt(SHOP, SECOND)).isNotSameAs(policies.policyAt(SHOP, EFFECTIVE));
        assertThat(policies.policyAt(SHOP, SECOND)).isNotSameAs(policies.policyAt(SHOP, SECOND.minus(MILLI)));
    }

    @Test
    void settingsOfTwoShopsDoNotMix() {
        PoliciesInForce policies = new PoliciesInForce(
                LOOSER,
                Map.of(
                        SHOP, Policies.shop("retention.transcript.life = 1 day"),
                        OTHER, Policies.shop("retention.transcript.life = 36 hours")));

        assertThat(life(policies, DataClass.TRANSCRIPT, FIRST)).isEqualTo(Span.ofDays(1));
        assertThat(policies.at(OTHER, FIRST).ruleFor(DataClass.TRANSCRIPT).life())
                .isEqualTo(Span.parse("36 hours"));
    }

    @Test
    void newestPolicyIsKnownBeforeItIsInForce() {
        PoliciesInForce policies = withSettings(LOOSER, "retention.transcript.life = 1 day");

        assertThat(policies.newest().version()).isEqualTo(new PolicyVersion(2));
        assertThat(policies.policyAt(EFFECTIVE.minus(MILLI)).version()).isEqualTo(new PolicyVersion(1));
        assertThat(policies.policyAt(EFFECTIVE).version()).isEqualTo(new PolicyVersion(2));
    }

    @Test
    void withoutAnyPolicyNothingHolds() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PoliciesInForce(List.of(), Map.of()));
    }

    private static PoliciesInForce withSettings(List<PoliciesInForce.Announcement> announced, String... settings) {
        return new PoliciesInForce(announced, Map.of(SHOP, Policies.shop(settings)));
    }

    private static Span life(PoliciesInForce policies, DataClass dataClass, Instant now) {
        return policies.at(SHOP, now).ruleFor(dataClass).life();
    }

    @SafeVarargs
    private static List<PoliciesInForce.Announcement> announced(List<String>... versions) {
        List<PoliciesInForce.Announcement> announced = new ArrayList<>();
        for (List<String> lines : versions) {
            Stream<String> version = Stream.of("version = " + (announced.size() + 1));
            announced.add(new PoliciesInForce.Announcement(
                    policy(Stream.concat(version, lines.stream()).toArray(String[]::new)),
                    announced.isEmpty() ? FIRST : SECOND));
        }
        return announced;
    }
}
