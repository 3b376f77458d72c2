package dev.avow.core.retention;

import dev.avow.core.subject.PolicyVersion;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a record began, when its clock started and when it ends, all cut to milliseconds, which is what every store keeps.
 *
 * @param startedAt when the record began; never changes
 * @param clockStart when its clock started; {@link #FAR} while it is open
 * @param expiresAt exclusive: at this instant the record is gone, even if a store has not purged it yet
 * @param version the policy under which it was collected: a looser one never applies to it
 */
public record Lifetime(Instant startedAt, Instant clockStart, Instant expiresAt, PolicyVersion version) {

    /** Stands for a moment that is not known yet. Every store can keep it, and no clock of ours reaches it. */
    public static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if it ends before its clock starts
     */
    public Lifetime {
        startedAt = startedAt.truncatedTo(ChronoUnit.MILLIS);
        clockStart = clockStart.truncatedTo(ChronoUnit.MILLIS);
        expiresAt = expiresAt.truncatedTo(ChronoUnit.MILLIS);
        if (expiresAt.isBefore(clockStart)) {
            throw new IllegalArgumentException("a lifetime cannot end before it starts");
        }
    }

    /** Of a record whose clock starts with it. */
    public static Lifetime fixed(Instant startedAt, Instant expiresAt, PolicyVersion version) {
        return new Lifetime(startedAt, startedAt, expiresAt, version);
    }

    /** Of a record whose clock waits for an event. */
    public static Lifetime open(Instant startedAt, PolicyVersion version) {
        return new Lifetime(startedAt, FAR, FAR, version);
    }

    /** Whether its clock waits for an event. */
    public boolean isOpen() {
        return clockStart.equals(FAR);
    }

    /** This lifetime, ended by that of its parent where that is earlier (I1). */
    public Lifetime diesWith(Lifetime parent) {
        if (!parent.expiresAt.isBefore(expiresAt)) {
            return this;
        }
        Instant start = parent.expiresAt.isBefore(clockStart) ? parent.expiresAt : clockStart;
        return new Lifetime(startedAt, start, parent.expiresAt, version);
    }

    /** This lifetime, prolonged to that of a record which keeps it. */
    public Lifetime keptBy(Lifetime child) {
        return child.expiresAt.isAfter(expiresAt)
                ? new Lifetime(startedAt, clockStart, child.expiresAt, version)
                : this;
    }
}
