package dev.avow.core.consent;

import static dev.avow.core.consent.ConsentCases.BEFORE;
import static dev.avow.core.consent.ConsentCases.NOON;
import static dev.avow.core.consent.ConsentCases.consent;
import static dev.avow.core.consent.ConsentCases.given;
import static dev.avow.core.consent.ConsentCases.nothing;
import static dev.avow.core.consent.ConsentCases.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.avow.core.subject.LegalBasis;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.Region;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsentWordsTest {

    @Test
    void apiWordsAreReadAndStrangeOnesAreNoYes() {
        assertThat(SignalValue.of("yes")).isEqualTo(SignalValue.YES);
        assertThat(SignalValue.of("no")).isEqualTo(SignalValue.NO);
        assertThat(SignalValue.of("")).isEqualTo(SignalValue.UNSET);
        assertThat(SignalValue.of(true)).isEqualTo(SignalValue.YES);
        assertThat(SignalValue.of(false)).isEqualTo(SignalValue.NO);
        for (String strange : List.of("YES", "true", "1", " yes", "undefined")) {
            assertThat(SignalValue.of(strange)).isEqualTo(SignalValue.API_MISSING);
        }
        assertThat(Signal.SALE_OF_DATA.key()).isEqualTo("sale_of_data");
    }

    @Test
    void absentSignalIsAMissingApi() {
        PrivacySignals one = PrivacySignals.silent().with(Signal.ANALYTICS, SignalValue.YES);

        assertThat(one.value(Signal.ANALYTICS)).isEqualTo(SignalValue.YES);
        assertThat(one.value(Signal.MARKETING)).isEqualTo(SignalValue.API_MISSING);
        assertThat(one.with(Signal.ANALYTICS, SignalValue.NO).value(Signal.ANALYTICS))
                .isEqualTo(SignalValue.NO);
        assertThat(one.with(Signal.MARKETING, SignalValue.NO).value(Signal.ANALYTICS))
                .isEqualTo(SignalValue.YES);
        assertThat(one.region()).isEqualTo(Region.UNKNOWN);
    }

    @Test
    void regionsOfTheApiAreReadAndStrangeOnesAreUnknown() {
        assertThat(PrivacySignals.regionOf("USCA")).isEqualTo(new Region("US-CA"));
        assertThat(PrivacySignals.regionOf("GBENG")).isEqualTo(new Region("GB-ENG"));
        assertThat(PrivacySignals.regionOf("DE")).isEqualTo(new Region("DE"));
        for (String strange : List.of("", "D", "usca", "US-CA", "USCALI", "U1", "US ")) {
            assertThat(PrivacySignals.regionOf(strange)).isEqualTo(Region.UNKNOWN);
        }
    }

    @Test
    void eachPurposeHasItsSignal() {
        assertThat(Signal.governing(Purpose.STATISTICS)).isEqualTo(Signal.ANALYTICS);
        assertThat(Signal.governing(Purpose.ATTRIBUTION)).isEqualTo(Signal.MARKETING);
        assertThat(Signal.governing(Purpose.ANSWERING)).isEqualTo(Signal.PREFERENCES);
        assertThat(Signal.SALE_OF_DATA.isCoveredByGlobalPrivacyControl()).isTrue();
        assertThat(Signal.PREFERENCES.isCoveredByGlobalPrivacyControl()).isFalse();
    }

    @Test
    void gatesAreFoundByTheirKeys() {
        for (ConsentGate gate : ConsentGate.values()) {
            assertThat(ConsentGate.of(gate.key())).contains(gate);
        }
        assertThat(ConsentGate.SIGNAL_WHERE_REGIME.key()).isEqualTo("signal-where-regime");
        assertThat(ConsentGate.of("SIGNAL")).isEmpty();
    }

    @Test
    void recordTakesNoContactValue_S1_42() {
        for (String contact : List.of("visitor@example.com", "+15550100", "1555", "Jane Doe", "", "a".repeat(41))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ConsentRecord.given(Purpose.LEAD_FOLLOW_UP, contact, "en", NOON));
        }
        for (String strange : List.of("", "english", "EN", "e", "en_GB", "en-")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ConsentRecord.given(Purpose.LEAD_FOLLOW_UP, "lead-2", strange, NOON));
        }
        assertThat(ConsentRecord.given(Purpose.LEAD_FOLLOW_UP, "lead-2", "pt-BR", NOON)
                        .language())
                .isEqualTo("pt-BR");
    }

    @Test
    void groundCannotBeNamedWithoutWhatItNeeds_S1_34() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ground.LegitimateInterest(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ground.LegalObligation("", ConsentCases.LAW_ENDS));
        assertThat(ConsentCases.obligation().basis()).isEqualTo(LegalBasis.LEGAL_OBLIGATION);
        assertThat(ConsentCases.interest().basis()).isEqualTo(LegalBasis.LEGITIMATE_INTEREST);
        assertThat(consent().basis()).isEqualTo(LegalBasis.CONSENT);
        assertThat(new Ground.Contract().basis()).isEqualTo(LegalBasis.CONTRACT);
    }

    @Test
    void marketingMailIsBuiltFromAPermittedConsentAlone_S1_23() {
        ConsentHistory history = nothing().with(given(Purpose.MARKETING_MAIL, BEFORE));

        MarketingMail mail = MarketingMail.of(permission(consent(), Purpose.MARKETING_MAIL, history), "news");

        assertThat(mail.shop()).isEqualTo(ConsentCases.SHOP);
        assertThat(mail.template()).isEqualTo("news");
        assertThat(mail.proof()).isEqualTo(given(Purpose.MARKETING_MAIL, BEFORE));
        assertThat(MarketingMail.class.getConstructors()).isEmpty();
        assertThat(ConsentDecision.Permitted.class.getConstructors()).isEmpty();
    }

    @Test
    void marketingMailIsNotBuiltWithoutARecordOrForAnotherPurpose_S1_23() {
        ConsentHistory lead = nothing().with(given(Purpose.LEAD_FOLLOW_UP, BEFORE));
        ConsentDecision.Permitted otherPurpose = permission(consent(), Purpose.LEAD_FOLLOW_UP, lead);
        ConsentDecision.Permitted noRecord = permission(new Ground.Contract(), Purpose.MARKETING_MAIL, nothing());
        ConsentDecision.Permitted fine =
                permission(consent(), Purpose.MARKETING_MAIL, nothing().with(given(Purpose.MARKETING_MAIL, BEFORE)));

        assertThatIllegalArgumentException().isThrownBy(() -> MarketingMail.of(otherPurpose, "news"));
        assertThatIllegalArgumentException().isThrownBy(() -> MarketingMail.of(noRecord, "news"));
        assertThatIllegalArgumentException().isThrownBy(() -> MarketingMail.of(fine, " "));
    }

    private static ConsentDecision.Permitted permission(Ground ground, Purpose purpose, ConsentHistory history) {
        ConsentDecision decision =
                policy(ground, ConsentGate.NONE, true).decide(purpose, PrivacySignals.silent(), history, NOON);
        return decision.fold(permitted -> permitted, refused -> {
            throw new AssertionError(refused);
        });
    }

    @Test
    void ageHoldsFromTheBirthdayOn() {
        AgeRule sixteen = new AgeRule(16, Map.of());

        assertThat(sixteen.isTooYoung(15, new Region("US"))).isTrue();
        assertThat(sixteen.isTooYoung(16, Region.UNKNOWN)).isFalse();
    }

    @Test
    void ageRuleKnowsAnOwnNumberForAPartAndBounds() {
        AgeRule rule = new AgeRule(13, Map.of(new Region("ES"), 14, new Region("ES-CN"), 18));

        assertThat(rule.minimum(new Region("ES-CN"))).isEqualTo(18);
        assertThat(rule.minimum(new Region("ES"))).isEqualTo(14);
        assertThat(new AgeRule(18, Map.of(new Region("ES"), 13)).minimum(Region.UNKNOWN))
                .isEqualTo(18);
        for (int wrong : new int[] {12, 19}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new AgeRule(wrong, Map.of()));
            assertThatIllegalArgumentException().isThrownBy(() -> new AgeRule(13, Map.of(new Region("ES"), wrong)));
        }
    }

    @Test
    void everyPlaceOfTheEeaHasItsRegime() {
        for (char first = 'A'; first <= 'Z'; first++) {
            for (char second = 'A'; second <= 'Z'; second++) {
                Region region = new Region("" + first + second);
                if (region.isEea()) {
                    assertThat(Jurisdictions.shipped().regimeOf(region))
                            .as("%s", region)
                            .isEqualTo(Regime.OPT_IN);
                }
            }
        }
    }
}
