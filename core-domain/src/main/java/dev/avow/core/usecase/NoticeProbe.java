package dev.avow.core.usecase;

import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.port.Probe;
import dev.avow.core.promise.Evidence;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks whether the policy in force names whom the published texts promise to name (S0-22, S1-43, S1-53, S2-20, S3-57, S4-27). None is
 * ever made up, so what the policy does not name is missing in the text. Names: {@code notice:authority}, {@code notice:privacy},
 * {@code notice:representative}, and {@code notice:security} for a security.txt that is served. Thread-safe.
 */
public final class NoticeProbe implements Probe {

    private static final List<String> CONTACTS = List.of("authority", "privacy", "representative");

    private final PoliciesInForce policies;
    private final InstantSource clock;

    /** Puts it together. */
    public NoticeProbe(PoliciesInForce policies, InstantSource clock) {
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public List<Evidence> look() {
        Instant now = clock.instant();
        PolicySet policy = policies.policyAt(now);
        List<Evidence> seen = new ArrayList<>();
        CONTACTS.forEach(name ->
                seen.add(seen(name, policy.tree().text("contact." + name).isPresent(), now)));
        seen.add(seen("security", SecurityText.of(policy, now).isPresent(), now));
        return seen;
    }

    private static Evidence seen(String name, boolean named, Instant now) {
        String detail =
                named ? "the policy in force names it" : "the policy in force does not name it (contact." + name + ")";
        return new Evidence("notice:" + name, now, now.plusSeconds(60), named, detail);
    }
}
