package dev.avow.core.consent;

import static dev.avow.core.consent.ConsentCases.BEFORE;
import static dev.avow.core.consent.ConsentCases.NOON;
import static dev.avow.core.consent.ConsentCases.SHOP;
import static dev.avow.core.consent.ConsentCases.consent;
import static dev.avow.core.consent.ConsentCases.given;
import static dev.avow.core.consent.ConsentCases.interest;
import static dev.avow.core.consent.ConsentCases.nothing;
import static dev.avow.core.consent.ConsentCases.obligation;
import static dev.avow.core.consent.ConsentCases.outcome;
import static dev.avow.core.consent.ConsentCases.policy;
import static dev.avow.core.consent.ConsentCases.signals;
import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.Region;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The whole space of decisions: it is small enough to be tried, so it is tried. */
class ConsentDecisionTableTest {

    private static final Set<Purpose> TRACKING = Set.of(
            Purpose.ATTRIBUTION,
            Purpose.BILLING,
            Purpose.CART_RECOVERY,
            Purpose.REVENUE_REPORT,
            Purpose.MARKETING_MAIL);

    /** S3-09, word for word: signal x regime, for the referral cookie. */
    private static final List<String> COOKIE = List.of(
            "YES         NONE    yes",
            "YES         OPT_OUT yes",
            "YES         OPT_IN  yes",
            "YES         UNKNOWN yes",
            "ALLOWED     NONE    yes",
            "ALLOWED     OPT_OUT yes",
            "ALLOWED     OPT_IN  yes",
            "ALLOWED     UNKNOWN yes",
            "NO          NONE    SIGNAL_NO",
            "NO          OPT_OUT SIGNAL_NO",
            "NO          OPT_IN  SIGNAL_NO",
            "NO          UNKNOWN SIGNAL_NO",
            "UNSET       NONE    yes",
            "UNSET       OPT_OUT SIGNAL_UNSET",
            "UNSET       OPT_IN  SIGNAL_UNSET",
            "UNSET       UNKNOWN REGIME_UNKNOWN",
            "API_MISSING NONE    API_MISSING",
            "API_MISSING OPT_OUT API_MISSING",
            "API_MISSING OPT_IN  API_MISSING",
            "API_MISSING UNKNOWN API_MISSING");

    private static Region placeWith(Regime regime) {
        return switch (regime) {
            case OPT_IN -> new Region("DE");
            case OPT_OUT -> new Region("US-CA");
            case NONE -> new Region("NZ");
            case UNKNOWN -> Region.UNKNOWN;
        };
    }

    @Test
    void referralCookieFollowsTheWholeTableOfSignalsAndRegimes() {
        ConsentPolicy policy = policy(interest(), ConsentGate.SIGNAL_WHERE_REGIME, true);
        List<String> table = new ArrayList<>();
        for (SignalValue value : SignalValue.values()) {
            for (Regime regime : Regime.values()) {
                PrivacySignals signals = signals(Purpose.ATTRIBUTION, value, placeWith(regime), false);
                String outcome = outcome(policy.decide(Purpose.ATTRIBUTION, signals, nothing(), NOON));
                table.add("%-11s %-7s %s".formatted(value, regime, outcome));
            }
        }
        assertThat(table).containsExactlyElementsOf(COOKIE);
    }

    @Test
    void everyPurposeGroundGateSignalRegimeAndHistoryDecidesAsTheSentencesSay() {
        int cases = 0;
        for (Ground ground : List.of(consent(), new Ground.Contract(), interest(), obligation())) {
            for (ConsentGate gate : ConsentGate.values()) {
                for (boolean gpcCounts : new boolean[] {true, false}) {
                    cases += decideAll(policy(ground, gate, gpcCounts), ground, gate, gpcCounts);
                }
            }
        }
        assertThat(cases).isEqualTo(4 * 3 * 2 * 14 * 5 * 4 * 2 * 7);
    }

    private static int decideAll(ConsentPolicy policy, Ground ground, ConsentGate gate, boolean gpcCounts) {
        int cases = 0;
        for (Purpose purpose : Purpose.values()) {
            for (SignalValue value : SignalValue.values()) {
                for (Regime regime : Regime.values()) {
                    for (boolean gpc : new boolean[] {true, false}) {
                        PrivacySignals signals = signals(purpose, value, placeWith(regime), gpc);
                        boolean gateOpen =
                                gateIsOpen(gate, value, regime, gpc && gpcCounts && TRACKING.contains(purpose));
                        for (Map.Entry<String, ConsentHistory> shape :
                                histories(purpose).entrySet()) {
                            boolean expected = gateOpen && groundHolds(ground, shape.getKey());
                            assertThat(policy.decide(purpose, signals, shape.getValue(), NOON)
                                            .isPermitted())
                                    .as("%s %s %s %s %s gpc=%s %s", ground, gate, purpose, value, regime, gpc, shape)
                                    .isEqualTo(expected);
                            cases++;
                        }
                    }
                }
            }
        }
        return cases;
    }

    /**
     * Yes opens every gate that GPC does not hold shut; nothing said opens only where no regime applies, or where Shopify allows it
     * and the gate does not want the visitor's own word.
     */
    private static boolean gateIsOpen(ConsentGate gate, SignalValue value, Regime regime, boolean gpcSaysNo) {
        boolean allowedIsFine = value == SignalValue.ALLOWED || (value == SignalValue.UNSET && regime == Regime.NONE);
        boolean undecidedIsFine = gate == ConsentGate.SIGNAL_WHERE_REGIME && allowedIsFine;
        return gate == ConsentGate.NONE || (!gpcSaysNo && (value == SignalValue.YES || undecidedIsFine));
    }

    private static boolean groundHolds(Ground ground, String shape) {
        if (ground instanceof Ground.Consent) {
            return Set.of("standing", "given again", "objected").contains(shape);
        }
        return !(ground instanceof Ground.LegitimateInterest) || !shape.equals("objected");
    }

    private static Map<String, ConsentHistory> histories(Purpose purpose) {
        Purpose other = purpose == Purpose.RIGHTS ? Purpose.SECURITY : Purpose.RIGHTS;
        Instant later = NOON.plusSeconds(1);
        Map<String, ConsentHistory> shapes = new LinkedHashMap<>();
        shapes.put("empty", nothing());
        shapes.put("standing", nothing().with(given(purpose, BEFORE)));
        shapes.put("withdrawn", nothing().with(given(purpose, BEFORE)).withdrawn(purpose, NOON));
        shapes.put(
                "given again",
                nothing()
                        .with(given(purpose, BEFORE))
                        .withdrawn(purpose, NOON.minusSeconds(9))
                        .with(given(purpose, NOON)));
        shapes.put("for another purpose", nothing().with(given(other, BEFORE)));
        shapes.put("not yet", nothing().with(given(purpose, later)).with(new Objection(purpose, later)));
        shapes.put("objected", nothing().with(given(purpose, BEFORE)).with(new Objection(purpose, NOON)));
        return shapes;
    }

    @Test
    void refusalAndPermissionNameTheRuleAndTheVersion() {
        ConsentPolicy policy = policy(consent(), ConsentGate.NONE, true);
        ConsentHistory history = nothing().with(given(Purpose.LEAD_FOLLOW_UP, BEFORE));

        ConsentDecision yes = policy.decide(Purpose.LEAD_FOLLOW_UP, PrivacySignals.silent(), history, NOON);
        ConsentDecision no = policy.decide(Purpose.LEAD_FOLLOW_UP, PrivacySignals.silent(), nothing(), NOON);

        for (ConsentDecision decision : List.of(yes, no)) {
            assertThat(decision.purpose()).isEqualTo(Purpose.LEAD_FOLLOW_UP);
            assertThat(decision.rule()).isEqualTo("purpose.LEAD_FOLLOW_UP");
            assertThat(decision.version()).isEqualTo(ConsentCases.VERSION);
        }
        ConsentDecision.Permitted permitted = (ConsentDecision.Permitted) yes;
        assertThat(permitted.shop()).isEqualTo(SHOP);
        assertThat(permitted.at()).isEqualTo(NOON);
        assertThat(permitted.record()).contains(given(Purpose.LEAD_FOLLOW_UP, BEFORE));
    }

    @Test
    void purposeWithoutARuleIsRefused() {
        ConsentPolicy policy = new ConsentPolicy(
                ConsentCases.VERSION, new PurposePolicy(List.of()), ConsentTerms.strict(), Jurisdictions.shipped());

        ConsentDecision decision = policy.decide(Purpose.RIGHTS, PrivacySignals.silent(), nothing(), NOON);

        assertThat(outcome(decision)).isEqualTo("NO_RULE");
        assertThat(decision.rule()).isEqualTo("purpose.none");
        assertThat(policy.terms()).isEqualTo(new ConsentTerms(true, true));
    }
}
