package dev.avow.core.usecase;

import dev.avow.core.port.DraftOrders;
import dev.avow.core.port.PortException;
import dev.avow.core.port.RecoveryCase;
import dev.avow.core.port.RecoveryCases;
import dev.avow.core.port.RecoveryCases.Owned;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.recovery.RecoveryTerms;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Deletes the open draft orders of checkouts whose life is about to end, where the policy says so (I19): they hold the same
 * address in the merchant's store. Begins a day before, since afterwards nobody knows of them any more. Thread-safe.
 */
public final class EndDrafts {

    private static final Duration BEFORE = Duration.ofDays(1);
    private static final int BATCH = 1_000;

    private final RecoveryRules rules;
    private final RecoveryCases cases;
    private final DraftOrders drafts;
    private final MailGate gate;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    /** Puts the use case together. */
    public EndDrafts(
            RecoveryRules rules,
            RecoveryCases cases,
            DraftOrders drafts,
            MailGate gate,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        this.rules = rules;
        this.cases = cases;
        this.drafts = drafts;
        this.gate = gate;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param ended draft orders that are gone, or were paid
     * @param left draft orders that could not be ended this time
     */
    public record Outcome(int ended, int left) {}

    /** Ends what is about to be over. */
    public Outcome handle() {
        Instant now = clock.instant();
        int ended = 0;
        int left = 0;
        for (Owned one : cases.ending(now.plus(BEFORE), BATCH)) {
            boolean delete = rules.terms(one.shop(), now)
                    .filter(RecoveryTerms::deleteOpenDrafts)
                    .isPresent();
            if (!delete) {
                forget(one);
            } else if (end(one)) {
                ended++;
            } else {
                left++;
            }
        }
        return new Outcome(ended, left);
    }

    private boolean end(Owned one) {
        try {
            drafts.delete(one.shop(), one.item().work().draft().orElseThrow());
        } catch (PortException.Unavailable | PortException.OutcomeUnknown e) {
            return false;
        } catch (PortException.Rejected | PortException.Conflict e) {
            // A paid one is the merchant's order: it is not ours to delete.
            return forget(one);
        }
        return forget(one);
    }

    private boolean forget(Owned one) {
        return unitOfWork.call(() -> {
            cases.lock(one.shop());
            Optional<RecoveryCase> fresh = gate.find(one);
            fresh.ifPresent(item -> cases.keep(one.shop(), item.with(item.work().ended(clock.instant()))));
            return true;
        });
    }
}
