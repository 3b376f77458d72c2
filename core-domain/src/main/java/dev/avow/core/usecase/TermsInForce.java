package dev.avow.core.usecase;

import dev.avow.core.port.AnnouncedPolicy;
import dev.avow.core.subject.PolicyVersion;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which version of the policy a merchant is bound by: the newest whose effective date has come (S1-52, S1-54). */
final class TermsInForce {

    private TermsInForce() {}

    static Optional<PolicyVersion> at(List<AnnouncedPolicy> versions, Instant now) {
        return versions.stream()
                .filter(version -> !version.effectiveAt().isAfter(now))
                .map(AnnouncedPolicy::version)
                .max(Comparator.naturalOrder());
    }
}
