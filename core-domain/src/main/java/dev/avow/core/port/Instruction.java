package dev.avow.core.port;

import dev.avow.core.subject.Feature;
import dev.avow.core.subject.PolicyVersion;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A merchant's instruction: the documented one that a processor needs (GDPR Art. 28(3)(a); S1-02, S3-48).
 *
 * @param feature what it is about
 * @param on whether it is switched on, or off
 * @param at when it was given, cut to milliseconds
 * @param version the policy that was in force
 */
public record Instruction(Feature feature, boolean on, Instant at, PolicyVersion version) {

    /** Cuts the instant. */
    public Instruction {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
