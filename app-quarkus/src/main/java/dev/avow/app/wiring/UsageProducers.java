package dev.avow.app.wiring;

import dev.avow.core.policy.Explanation;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.port.PurposeGuard;
import dev.avow.core.port.UsageCounts;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.usecase.CountUsage;
import dev.avow.core.usecase.ReadInbox;
import dev.avow.core.usecase.ReadUnanswered;
import dev.avow.core.usecase.ReadUsage;
import dev.avow.core.usecase.SearchInbox;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes what counts use, and what shows it. */
@Singleton
class UsageProducers {

    private static final String LEAST_GROUP = "statistics.least-group";

    @Produces
    @Singleton
    CountUsage countUsage(UsageCounts counts, PurposeGuard guard, RetentionInForce retention, InstantSource clock) {
        return new CountUsage(counts, guard, retention, clock);
    }

    @Produces
    @Singleton
    ReadUsage readUsage(
            UsageCounts counts,
            PurposeGuard guard,
            RetentionInForce retention,
            PoliciesInForce policies,
            InstantSource clock) {
        return new ReadUsage(counts, guard, retention, now -> leastGroup(policies.policyAt(now)), clock);
    }

    @Produces
    @Singleton
    SearchInbox searchInbox(ReadInbox inbox) {
        return new SearchInbox(inbox);
    }

    @Produces
    @Singleton
    ReadUnanswered readUnanswered(ReadInbox inbox) {
        return new ReadUnanswered(inbox);
    }

    /** S1-24. Nothing said is nobody allowed: then no group is large enough. */
    static int leastGroup(PolicySet policy) {
        return policy.explain().stream()
                .filter(option -> option.path().equals(LEAST_GROUP))
                .map(Explanation::value)
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }
}
