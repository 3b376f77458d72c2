package dev.avow.app.wiring;

import dev.avow.core.consent.ConsentGate;
import dev.avow.core.consent.Ground;
import dev.avow.core.consent.PurposePolicy;
import dev.avow.core.consent.PurposeRule;
import dev.avow.core.port.Instruction;
import dev.avow.core.port.Instructions;
import dev.avow.core.port.PurposeGuard;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Says what data may be read for, and records at start what the configured shops have switched on (S1-02). */
@Singleton
class PurposeProducers {

    private static final PolicyVersion FIRST = new PolicyVersion(1);
    /** A law that nobody plans to end. */
    private static final LocalDate NO_END = LocalDate.of(9999, 1, 1);

    private static final Ground WITH_OBJECTION = new Ground.LegitimateInterest("by writing so, to the shop or to us");

    @Produces
    @Singleton
    PurposePolicy purposes() {
        return new PurposePolicy(List.of(
                rule("purpose.answering", Purpose.ANSWERING, Feature.CHAT),
                rule("purpose.merchant-inbox", Purpose.MERCHANT_INBOX, Feature.INBOX),
                new PurposeRule(
                        "purpose.lead-follow-up",
                        Purpose.LEAD_FOLLOW_UP,
                        new Ground.Consent(),
                        ConsentGate.NONE,
                        Set.of(Feature.LEADS)),
                new PurposeRule(
                        "purpose.rights",
                        Purpose.RIGHTS,
                        new Ground.LegalObligation("GDPR Art. 12 to 22", NO_END),
                        ConsentGate.NONE,
                        Set.of())));
    }

    private static PurposeRule rule(String id, Purpose purpose, Feature feature) {
        return new PurposeRule(id, purpose, WITH_OBJECTION, ConsentGate.NONE, Set.of(feature));
    }

    @Produces
    @Singleton
    PurposeGuard guard(PurposePolicy purposes, Instructions instructions, InstantSource clock) {
        return new PurposeGuard(purposes, instructions, clock);
    }

    /** Whoever configures a shop speaks for its merchant. */
    void instruct(@Observes StartupEvent start, AvowConfig config, Instructions instructions, InstantSource clock) {
        for (String domain : config.shops().keySet()) {
            for (Feature feature : Feature.values()) {
                boolean on = config.features().contains(feature);
                instructions.record(ShopId.of(domain), new Instruction(feature, on, clock.instant(), FIRST));
            }
        }
    }
}
