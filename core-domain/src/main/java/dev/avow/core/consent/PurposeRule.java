package dev.avow.core.consent;

import dev.avow.core.subject.Feature;
import dev.avow.core.subject.Purpose;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;

/**
 * What one purpose rests on. Basis and gate are two settings (I11).
 *
 * @param id names the rule in decisions and evidence, for example {@code purpose.attribution}
 * @param purpose what it speaks of
 * @param ground its one legal basis, with what that basis needs
 * @param gate what must be signalled before
 * @param features any one of them switches the purpose on; empty only for purposes that need no instruction
 */
public record PurposeRule(String id, Purpose purpose, Ground ground, ConsentGate gate, Set<Feature> features) {

    /** What the maker of the app does on its own account, or must do; all else needs the merchant's instruction. */
    private static final Set<Purpose> UNINSTRUCTED = EnumSet.of(
            Purpose.BILLING,
            Purpose.MARKETING_MAIL,
            Purpose.ACCOUNT,
            Purpose.RIGHTS,
            Purpose.SECURITY,
            Purpose.LEGAL_RECORDS);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the id is blank, or a purpose that needs an instruction has no feature
     */
    public PurposeRule {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a purpose rule needs an id");
        }
        features = Set.copyOf(features);
        if (features.isEmpty() && needsInstruction(purpose)) {
            throw new IllegalArgumentException("rule " + id + " needs a feature that switches it on");
        }
    }

    /** Whether a purpose may be pursued only on the merchant's recorded instruction (S1-02, S3-48). */
    public static boolean needsInstruction(Purpose purpose) {
        return !UNINSTRUCTED.contains(purpose);
    }

    /** Whether these features switch it on. */
    public boolean isSwitchedOnBy(Set<Feature> instructed) {
        return features.isEmpty() || features.stream().anyMatch(instructed::contains);
    }

    /** Whether the law it rests on has stopped asking for it. */
    boolean hasEnded(Instant at) {
        return ground instanceof Ground.LegalObligation obligation
                && !at.isBefore(obligation.end().atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
