package dev.avow.core.usecase;

import dev.avow.core.port.DraftOrders;
import dev.avow.core.port.PortException;
import dev.avow.core.port.RecoveryCase;
import dev.avow.core.port.RecoveryCase.Verdict;
import dev.avow.core.port.RecoveryCase.Work;
import dev.avow.core.port.RecoveryCases;
import dev.avow.core.port.RecoveryCases.Owned;
import dev.avow.core.port.RecoveryMails;
import dev.avow.core.port.RecoveryMails.Mail;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.recovery.RecoveryReason;
import dev.avow.core.recovery.RecoveryStage;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The calls to Shopify about one checkout, and what becomes of their answers. A call whose answer was lost is never made
 * again: after a while it is looked whether it was carried out, and if that stays unknown a person has to look (S4-04,
 * S4-05). Thread-safe.
 */
public final class MailCalls {

    private final RecoveryCases cases;
    private final RecoveryMails mails;
    private final MailGate gate;
    private final DraftOrders drafts;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    /** Puts it together. */
    public MailCalls(
            RecoveryCases cases,
            RecoveryMails mails,
            MailGate gate,
            DraftOrders drafts,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        this.cases = cases;
        this.mails = mails;
        this.gate = gate;
        this.drafts = drafts;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    Optional<RecoveryCase> createDraft(ShopId shop, MailGate.Passed passed) {
        RecoveryCase item = passed.item();
        Owned one = new Owned(shop, item);
        DraftOrders.Wish wish = new DraftOrders.Wish(
                RecoveryVault.tag(item.checkout()),
                item.work().mark().orElseThrow(),
                passed.email(),
                item.content().lines(),
                item.content().currency(),
                passed.choices().discountCode());
        try {
            String draft = drafts.create(shop, wish);
            return move(
                    one,
                    (fresh, now) -> fresh.with(fresh.work().drafted(draft, now))
                            .with(Verdict.due(RecoveryReason.ALLOWED, now, now)));
        } catch (PortException.OutcomeUnknown e) {
            return Optional.empty();
        } catch (PortException.Rejected e) {
            move(one, (fresh, now) -> refused(fresh.with(Work.begun(now)), now));
            return Optional.empty();
        } catch (PortException.Unavailable | PortException.Conflict e) {
            move(one, (fresh, now) -> fresh.with(Work.begun(now).at(RecoveryStage.READY, now)));
            throw e;
        }
    }

    Optional<RecoveryCase> sendInvoice(ShopId shop, MailGate.Passed passed) {
        RecoveryCase item = passed.item();
        Owned one = new Owned(shop, item);
        Mail mail = passed.mail().orElseThrow();
        try {
            drafts.sendInvoice(shop, item.work().draft().orElseThrow(), passed.to());
            move(one, MailCalls::sent);
        } catch (PortException.OutcomeUnknown e) {
            return Optional.empty();
        } catch (PortException.Rejected e) {
            move(one, (fresh, now) -> {
                mails.withdraw(shop, mail);
                return refused(fresh.with(fresh.work().at(RecoveryStage.OPEN, now)), now);
            });
        } catch (PortException.Unavailable | PortException.Conflict e) {
            move(one, (fresh, now) -> {
                mails.withdraw(shop, mail);
                return fresh.with(fresh.work().at(RecoveryStage.READY, now));
            });
            throw e;
        }
        return Optional.empty();
    }

    /** A draft order may have been made, and its answer was lost. */
    Optional<RecoveryCase> searchDraft(Owned one) {
        List<String> found =
                drafts.tagged(one.shop(), RecoveryVault.tag(one.item().checkout()));
        if (found.size() == 1) {
            return move(
                    one,
                    (fresh, now) -> fresh.with(fresh.work().drafted(found.get(0), now))
                            .with(Verdict.due(RecoveryReason.ALLOWED, now, now)));
        }
        return stop(one);
    }

    /** An invoice may have been sent, and its answer was lost. */
    Optional<RecoveryCase> lookAtInvoice(Owned one) {
        DraftOrders.Look look =
                drafts.look(one.shop(), one.item().work().draft().orElseThrow());
        // Shopify writes times to the second.
        Instant asked = one.item().work().since().truncatedTo(ChronoUnit.SECONDS);
        boolean since = look.invoicedAt().filter(at -> !at.isBefore(asked)).isPresent();
        boolean first = look.status() == DraftOrders.Status.INVOICED && isFirst(one);
        return since || first || look.status() == DraftOrders.Status.COMPLETED ? move(one, MailCalls::sent) : stop(one);
    }

    /** Of a draft order that was never invoiced before, any invoice is the one that was asked for. */
    private boolean isFirst(Owned one) {
        int asked = mails.about(one.shop(), one.item().checkout(), false).size()
                + mails.about(one.shop(), one.item().checkout(), true).size();
        return asked == 1;
    }

    private Optional<RecoveryCase> stop(Owned one) {
        return move(
                        one,
                        (fresh, now) -> fresh.with(fresh.work().at(RecoveryStage.STOPPED, now))
                                .with(new Verdict(RecoveryReason.NEEDS_A_PERSON, now, Optional.empty())))
                .filter(item -> false);
    }

    private static RecoveryCase sent(RecoveryCase fresh, Instant now) {
        return fresh.with(fresh.work().at(RecoveryStage.OPEN, now)).with(Verdict.due(RecoveryReason.MAILED, now, now));
    }

    private static RecoveryCase refused(RecoveryCase item, Instant now) {
        return item.with(new Verdict(RecoveryReason.REFUSED_BY_SHOPIFY, now, Optional.empty()));
    }

    /** Moves a checkout on, unless another instance, or an erasure, was faster. */
    private Optional<RecoveryCase> move(Owned one, BiFunction<RecoveryCase, Instant, RecoveryCase> change) {
        return unitOfWork.call(() -> {
            cases.lock(one.shop());
            Instant now = clock.instant();
            Optional<RecoveryCase> moved = gate.find(one)
                    .filter(fresh -> fresh.work().stage() == one.item().work().stage())
                    .filter(fresh ->
                            fresh.work().since().equals(one.item().work().since()))
                    .map(fresh -> change.apply(fresh, now));
            moved.ifPresent(item -> cases.keep(one.shop(), item));
            return moved;
        });
    }
}
