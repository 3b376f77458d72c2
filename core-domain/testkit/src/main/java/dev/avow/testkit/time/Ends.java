package dev.avow.testkit.time;

import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.ParentLink;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.retention.RetentionRule;
import dev.avow.core.subject.DataClass;
import java.time.Instant;
import java.util.Map;

/** When a record ends, reckoned forwards from its clock; the stores' horizons reckon backwards from now. */
final class Ends {

    private Ends() {}

    /** The earliest of the end it was given, that of today's rule, and that of its parent by today's rule. */
    static Instant of(RetentionPolicy today, DataClass dataClass, Found found) {
        Lifetime lifetime = found.lifetime();
        RetentionRule rule = today.ruleFor(dataClass);
        Instant own = earlier(lifetime.expiresAt(), end(rule, lifetime.clockStart(), lifetime.startedAt()));
        if (found.parentClock().isEmpty() || rule.parent().kind() != ParentLink.Kind.DIES_WITH) {
            return own;
        }
        RetentionRule parents = today.ruleFor(rule.parent().parent().orElseThrow());
        return earlier(own, end(parents, found.parentClock().get(), lifetime.startedAt()));
    }

    /** A clock that is open, though the rule waits for no event, runs from the record's beginning. */
    private static Instant end(RetentionRule rule, Instant clockStart, Instant startedAt) {
        return clockStart.equals(Lifetime.FAR)
                ? rule.endOf(rule.clockStart(startedAt, Map.of()).orElse(Lifetime.FAR))
                : rule.endOf(clockStart);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
