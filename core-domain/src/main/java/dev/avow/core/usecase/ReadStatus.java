package dev.avow.core.usecase;

import dev.avow.core.disclosure.ReviewStanding;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicyChange;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.port.PolicyLedger;
import dev.avow.core.subject.PolicyVersion;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Shows staff how the promises stand: retention, the policy, and what rests on reviews. Changes nothing. Thread-safe. */
public final class ReadStatus {

    private final PoliciesInForce policies;
    private final PolicyLedger ledger;
    private final ExamineRetention examineRetention;
    private final InstantSource clock;

    /** Puts the use case together. */
    public ReadStatus(
            PoliciesInForce policies, PolicyLedger ledger, ExamineRetention examineRetention, InstantSource clock) {
        this.policies = policies;
        this.ledger = ledger;
        this.examineRetention = examineRetention;
        this.clock = clock;
    }

    /**
     * How things stand.
     *
     * @param inForce the newest version of the policy whose effective date has come
     * @param newest the newest version that was announced
     * @param change from what was in force to the newest version; empty if that is the first
     * @param retention one finding per class of data that is swept
     * @param reviews what only people can keep true
     */
    public record Status(
            PolicyVersion inForce,
            PolicyVersion newest,
            Optional<Change> change,
            List<ExamineRetention.Finding> retention,
            List<ReviewStanding> reviews) {

        /** Copies the lists. */
        public Status {
            retention = List.copyOf(retention);
            reviews = List.copyOf(reviews);
        }
    }

    /**
     * The newest change of the policy.
     *
     * @param material whether it promises less, or nobody can say that it does not (S1-52)
     * @param options how many options change
     * @param effectiveAt when all of it is in force
     */
    public record Change(boolean material, int options, Instant effectiveAt) {

        private static Change of(PolicyChange change) {
            return new Change(
                    change.kind() == PolicyChange.Kind.MATERIAL,
                    change.differences().size(),
                    change.effectiveAt());
        }
    }

    /** Looks. */
    public Status handle() {
        Instant now = clock.instant();
        PolicySet today = policies.policyAt(now);
        return new Status(
                TermsInForce.at(ledger.versions(), now).orElse(today.version()),
                policies.newest().version(),
                policies.newestChange().map(Change::of),
                examineRetention.handle(),
                ReviewStanding.on(LocalDate.ofInstant(now, ZoneOffset.UTC), today.recipients(), today.evidence()));
    }
}
