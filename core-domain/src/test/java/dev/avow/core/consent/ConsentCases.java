package dev.avow.core.consent;

import dev.avow.core.subject.Feature;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.Region;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the tests of this package share. */
final class ConsentCases {

    static final ShopId SHOP = new ShopId("acme-lamps.myshopify.com");
    static final Instant NOON = Instant.parse("2100-03-01T12:00:00Z");
    static final Instant BEFORE = NOON.minusSeconds(3600);
    static final LocalDate LAW_ENDS = LocalDate.of(2100, 3, 2);
    static final PolicyVersion VERSION = new PolicyVersion(3);

    private ConsentCases() {}

    static Ground consent() {
        return new Ground.Consent();
    }

    static Ground interest() {
        return new Ground.LegitimateInterest("by a button in the chat");
    }

    static Ground obligation() {
        return new Ground.LegalObligation("Commercial Code s. 257", LAW_ENDS);
    }

    static PurposeRule rule(Purpose purpose, Ground ground, ConsentGate gate) {
        return new PurposeRule("purpose." + purpose, purpose, ground, gate, Set.of(Feature.values()));
    }

    static ConsentPolicy policy(Ground ground, ConsentGate gate, boolean gpcCounts) {
        List<PurposeRule> rules = Arrays.stream(Purpose.values())
                .map(purpose -> rule(purpose, ground, gate))
                .toList();
        return new ConsentPolicy(
                VERSION, new PurposePolicy(rules), new ConsentTerms(gpcCounts, true), Jurisdictions.shipped());
    }

    static PrivacySignals signals(Purpose purpose, SignalValue value, Region region, boolean gpc) {
        return new PrivacySignals(Map.of(Signal.governing(purpose), value), region, gpc);
    }

    static ConsentHistory nothing() {
        return ConsentHistory.none(SHOP);
    }

    static ConsentRecord given(Purpose purpose, Instant at) {
        return ConsentRecord.given(purpose, "text-1", "en", at);
    }

    static String outcome(ConsentDecision decision) {
        return decision.fold(permitted -> "yes", refused -> refused.reason().toString());
    }
}
