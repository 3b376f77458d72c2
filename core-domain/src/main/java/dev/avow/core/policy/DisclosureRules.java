package dev.avow.core.policy;

import dev.avow.core.consent.AgeRule;
import dev.avow.core.consent.ConsentGate;
import dev.avow.core.consent.ConsentTerms;
import dev.avow.core.consent.Ground;
import dev.avow.core.consent.PurposePolicy;
import dev.avow.core.consent.PurposeRule;
import dev.avow.core.disclosure.EvidenceRecord;
import dev.avow.core.disclosure.Recipient;
import dev.avow.core.disclosure.RecipientKind;
import dev.avow.core.disclosure.RecipientRegister;
import dev.avow.core.disclosure.Residency;
import dev.avow.core.disclosure.Review;
import dev.avow.core.disclosure.StoreSite;
import dev.avow.core.disclosure.TransferBasis;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.LegalBasis;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.Region;
import java.util.List;
import java.util.stream.Collectors;

/** The parts of a policy that say for what, on which ground, to whom and where. */
final class DisclosureRules {

    private DisclosureRules() {}

    static PurposePolicy purposes(PolicyTree tree) {
        return new PurposePolicy(tree.under("purposes").stream()
                .map(key -> purpose(key, new Reading(tree, "purposes." + key + ".")))
                .toList());
    }

    private static PurposeRule purpose(String key, Reading said) {
        return new PurposeRule(
                "purpose." + key,
                Purpose.valueOf(RedactionRules.constant(key)),
                ground(said),
                said.word("gate", ConsentGate.class),
                said.words("features", Feature.class));
    }

    private static Ground ground(Reading said) {
        return switch (said.word("basis", LegalBasis.class)) {
            case CONSENT -> new Ground.Consent();
            case CONTRACT -> new Ground.Contract();
            case LEGAL_OBLIGATION -> new Ground.LegalObligation(said.text("law"), said.day("law-end"));
            case LEGITIMATE_INTEREST -> new Ground.LegitimateInterest(said.text("objection"));
        };
    }

    static ConsentTerms consent(PolicyTree tree) {
        Reading said = new Reading(tree, "consent.");
        return new ConsentTerms(said.is("gpc", "counts"), said.is("withdrawal", "stop-and-delete"));
    }

    /** A region may only raise the age that holds everywhere. */
    static AgeRule ages(PolicyTree tree) {
        Reading said = new Reading(tree, "consent.age.");
        int everywhere = said.number("default");
        return new AgeRule(
                everywhere,
                tree.under("consent.age").stream()
                        .filter(code -> !code.equals("default"))
                        .collect(Collectors.toMap(
                                code -> new Region(code), code -> Math.max(everywhere, said.number(code)))));
    }

    static RecipientRegister recipients(PolicyTree tree) {
        return new RecipientRegister(tree.under("recipients").stream()
                .map(name -> recipient(new Reading(tree, "recipients." + name + ".")))
                .toList());
    }

    private static Recipient recipient(Reading said) {
        Review review =
                new Review(said.text("evidence"), said.text("reviewer"), said.day("reviewed"), said.day("expires"));
        Recipient.Builder builder = Recipient.named(
                        said.text("name"),
                        said.word("kind", RecipientKind.class),
                        new Region(said.text("region")),
                        review)
                .purposes(said.words("purposes", Purpose.class))
                .hosts(said.names("hosts"))
                .transfer(said.word("transfer", TransferBasis.class))
                .trainsModels(said.flag("training"));
        said.find("keeps").ifPresent(span -> builder.ownRetention(said.exact("keeps")));
        return builder.build();
    }

    static List<EvidenceRecord> evidence(PolicyTree tree) {
        return tree.under("evidence").stream()
                .map(promise -> evidence(promise, new Reading(tree, "evidence." + promise + ".")))
                .toList();
    }

    private static EvidenceRecord evidence(String promise, Reading said) {
        return new EvidenceRecord(
                promise,
                said.text("sentence"),
                new Review(said.text("at"), said.text("reviewer"), said.day("reviewed"), said.day("expires")));
    }

    static Residency residency(PolicyTree tree) {
        return new Residency(
                tree.words("regions.allowed").contains("EEA"),
                tree.words("regions.allowed").stream()
                        .filter(code -> !code.equals("EEA"))
                        .map(code -> new Region(code))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    static List<StoreSite> stores(PolicyTree tree) {
        return tree.under("stores").stream()
                .map(name -> new StoreSite(
                        name, new Region(tree.text("stores." + name + ".region").orElseThrow())))
                .toList();
    }
}
