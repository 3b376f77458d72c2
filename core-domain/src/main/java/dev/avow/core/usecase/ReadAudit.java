package dev.avow.core.usecase;

import dev.avow.core.port.AuditTrail;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;

/** Shows what staff did and tried, newest record first (S0-07). Whoever calls it admits the reader first. Thread-safe. */
public final class ReadAudit {

    /** One more is asked for, to see whether another page follows. */
    private static final int LARGEST_PAGE = 100;

    private final AuditTrail trail;
    private final RetentionInForce retention;
    private final InstantSource clock;

    /** Puts the use case together. */
    public ReadAudit(AuditTrail trail, RetentionInForce retention, InstantSource clock) {
        this.trail = trail;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * A page.
     *
     * @param entries newest record first
     * @param next before which number the next page goes on; empty on the last page
     */
    public record Page(List<AuditTrail.Recorded> entries, OptionalLong next) {

        /** Copies the entries. */
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One page.
     *
     * @param limit 1 to 100
     */
    public Page handle(OptionalLong before, int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("limit must be 1 to " + LARGEST_PAGE);
        }
        Instant now = clock.instant();
        List<AuditTrail.Recorded> found =
                trail.page(retention.at(now).horizon(DataClass.AUDIT_ENTRY, now), before, limit + 1);
        return found.size() > limit
                ? new Page(
                        found.subList(0, limit),
                        OptionalLong.of(found.get(limit - 1).number()))
                : new Page(found, OptionalLong.empty());
    }
}
