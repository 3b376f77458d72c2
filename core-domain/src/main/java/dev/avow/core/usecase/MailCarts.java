package dev.avow.core.usecase;

import dev.avow.core.port.PortException;
import dev.avow.core.port.RecoveryCase;
import dev.avow.core.port.RecoveryCase.Verdict;
import dev.avow.core.port.RecoveryCases;
import dev.avow.core.port.RecoveryCases.Owned;
import dev.avow.core.recovery.RecoveryReason;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes one checkout after the other through its draft order and Shopify's invoice mail (S4-04, S4-05, S4-09), on any
 * number of instances. The order of steps is what keeps the promise (S4-10, I22): all that was received and could forbid is
 * handled; Shopify is asked; then, with the shop's door shut, everything is decided once more and the intent is committed;
 * only then Shopify is called. Whatever was received before that commit forbids; what comes later is noted as too late.
 * This holds for the draft order and again for the mail, and again after every call that did nothing. Thread-safe.
 */
public final class MailCarts {

    /** Longer than all calls about one checkout may take. */
    static final Duration LEASE = Duration.ofMinutes(2);
    /** How long to wait where a call may have been carried out, before looking whether it was. */
    static final Duration DOUBT = Duration.ofMinutes(5);

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration BUSY = Duration.ofMinutes(1);
    /** A draft order, an invoice, and one more look. */
    private static final int MOST_STEPS = 4;

    private final RecoveryCases cases;
    private final MailGate gate;
    private final MailCalls calls;
    private final InstantSource clock;

    /** Puts the use case together. */
    public MailCarts(RecoveryCases cases, MailGate gate, MailCalls calls, InstantSource clock) {
        this.cases = cases;
        this.gate = gate;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * Takes checkouts on, one by one.
     *
     * @param most how many at most
     * @return how many were taken on
     */
    public int handle(int most) {
        for (int taken = 0; taken < most; taken++) {
            Optional<Owned> claimed = cases.claim(clock.instant(), LEASE);
            if (claimed.isEmpty()) {
                return taken;
            }
            Owned one = claimed.get();
            try {
                carryOn(one);
            } catch (PortException.Unavailable e) {
                putOff(one, e.retryAfter().orElse(BUSY));
            } catch (PortException e) {
                gate.note(one, now -> Verdict.due(RecoveryReason.UNDECIDABLE, now, now.plus(BUSY)));
            }
        }
        return most;
    }

    /** Shopify, or a store, lets nothing of this shop through: none of its checkouts is tried for a while, none is lost. */
    private void putOff(Owned one, Duration wait) {
        Duration least = wait.compareTo(SOON) < 0 ? SOON : wait;
        gate.note(one, now -> Verdict.due(RecoveryReason.SHOPIFY_UNAVAILABLE, now, now.plus(least)));
        cases.putOff(one.shop(), clock.instant().plus(least));
    }

    private void carryOn(Owned claimed) {
        Owned one = claimed;
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<RecoveryCase> next = step(one);
            if (next.isEmpty()) {
                return;
            }
            one = new Owned(one.shop(), next.get());
        }
    }

    /** One step; empty where there is nothing to do for now. */
    private Optional<RecoveryCase> step(Owned one) {
        return switch (one.item().work().stage()) {
            case OPEN, STOPPED -> Optional.empty();
            case READY -> gate.pass(one).flatMap(passed -> call(one, passed));
            case CREATING -> calls.searchDraft(one);
            case INVOICING -> calls.lookAtInvoice(one);
        };
    }

    private Optional<RecoveryCase> call(Owned one, MailGate.Passed passed) {
        return passed.mail().isPresent()
                ? calls.sendInvoice(one.shop(), passed)
                : calls.createDraft(one.shop(), passed);
    }
}
