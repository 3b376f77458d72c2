package dev.avow.core.usecase;

import dev.avow.core.port.DraftOrders;
import dev.avow.core.port.PortException;
import dev.avow.core.port.RecoveryCase;
import dev.avow.core.port.RecoveryCases;
import dev.avow.core.port.RecoveryCases.Left;
import dev.avow.core.port.RecoveryCases.Owned;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.recovery.RecoveryTerms;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Deletes the open draft orders of checkouts whose life is about to end, where the policy says so (I19): they hold the same
 * address in the merchant's store. Begins a day before. What could not be deleted by then, and the draft orders of whoever was
 * erased (S4-20), are gone on with by the numbers that their checkouts left behind. Thread-safe.
 */
public final class EndDrafts {

    private static final Duration BEFORE = Duration.ofDays(1);
    /** By then a draft order that was just being made is found by its tag. */
    private static final Duration FOUND_BY = Duration.ofHours(1);

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
        List<Boolean> ended = new ArrayList<>();
        for (Owned one : cases.ending(now.plus(BEFORE), BATCH)) {
            if (!deletes(one.shop(), now)) {
                forget(one);
            } else {
                ended.add(isDeleted(
                                one.shop(),
                                () -> List.of(one.item().work().draft().orElseThrow()))
                        && forget(one));
            }
        }
        for (Left one : cases.left(now.minus(FOUND_BY), BATCH)) {
            if (!deletes(one.shop(), now)) {
                cases.release(one);
            } else {
                ended.add(isDeleted(one.shop(), () -> drafts(one)) && release(one));
            }
        }
        int gone = Collections.frequency(ended, true);
        return new Outcome(gone, ended.size() - gone);
    }

    private boolean deletes(ShopId shop, Instant now) {
        return rules.terms(shop, now).filter(RecoveryTerms::deleteOpenDrafts).isPresent();
    }

    private List<String> drafts(Left one) {
        return one.draft().map(List::of).orElseGet(() -> drafts.tagged(one.shop(), RecoveryVault.tag(one.checkout())));
    }

    /** A paid one is the merchant's order: it is not ours to delete, and as good as gone. */
    private boolean isDeleted(ShopId shop, Supplier<List<String>> which) {
        try {
            which.get().forEach(draft -> drafts.delete(shop, draft));
            return true;
        } catch (PortException.Unavailable | PortException.OutcomeUnknown e) {
            return false;
        } catch (PortException.Rejected | PortException.Conflict e) {
            return true;
        }
    }

    private boolean release(Left one) {
        cases.release(one);
        return true;
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
