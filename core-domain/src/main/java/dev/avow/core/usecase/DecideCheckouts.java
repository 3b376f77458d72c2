package dev.avow.core.usecase;

import dev.avow.core.port.RecoveryCase;
import dev.avow.core.port.RecoveryCase.Verdict;
import dev.avow.core.port.RecoveryCases;
import dev.avow.core.port.RecoveryCases.Owned;
import dev.avow.core.port.RecoveryMails;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.recovery.CheckoutFacts;
import dev.avow.core.recovery.RecoveryDecision;
import dev.avow.core.recovery.RecoveryDecision.Wait;
import dev.avow.core.recovery.RecoveryPolicy;
import dev.avow.core.recovery.RecoveryReason;
import dev.avow.core.recovery.RecoveryStage;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives each checkout that is due its decision and its reason, batch by batch, on any number of instances (S4-03). What
 * nothing known here forbids is handed on, no more of a shop than it may still send; {@link MailCarts} looks closely at
 * each. Thread-safe.
 */
public final class DecideCheckouts {

    private static final int BATCH = 500;
    private static final Duration LATER = Duration.ofHours(1);

    private final RecoveryRules rules;
    private final RecoveryCases cases;
    private final RecoveryMails mails;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    /** Puts the use case together. */
    public DecideCheckouts(
            RecoveryRules rules, RecoveryCases cases, RecoveryMails mails, UnitOfWork unitOfWork, InstantSource clock) {
        this.rules = rules;
        this.cases = cases;
        this.mails = mails;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * Decides about what is due.
     *
     * @param batches how many batches at most
     * @return how many checkouts were decided about
     */
    public int handle(int batches) {
        int decided = 0;
        for (int batch = 0; batch < batches; batch++) {
            int count = unitOfWork.call(this::batch);
            decided += count;
            if (count < BATCH) {
                return decided;
            }
        }
        return decided;
    }

    private int batch() {
        Instant now = clock.instant();
        List<Owned> due = cases.due(now, BATCH);
        Map<ShopId, Budget> budgets = new HashMap<>();
        cases.settle(due.stream()
                .map(one -> new Owned(
                        one.shop(), decide(one, budgets.computeIfAbsent(one.shop(), shop -> budget(shop, now)), now)))
                .toList());
        return due.size();
    }

    private Budget budget(ShopId shop, Instant now) {
        Optional<RecoveryPolicy> policy = rules.on(shop, now);
        int left = policy.map(RecoveryPolicy::choices)
                .map(choices -> choices.perShop().most()
                        - mails.count(shop, choices.perShop().countsAfter(now))
                        - cases.waiting(shop))
                .orElse(0);
        return new Budget(policy, left);
    }

    private RecoveryCase decide(Owned one, Budget budget, Instant now) {
        RecoveryCase item = one.item();
        return budget.policy()
                .map(policy -> policy.decide(facts(one, policy.choices().trial()), now))
                .map(decision -> budget.allot(decision, now))
                .map(decision -> decided(item, decision, now))
                .orElseGet(() -> item.with(Verdict.due(RecoveryReason.PAUSED, now, now.plus(LATER))));
    }

    private static RecoveryCase decided(RecoveryCase item, RecoveryDecision decision, Instant now) {
        return decision.fold(
                mail -> item,
                ask -> item.with(item.work().at(RecoveryStage.READY, now))
                        .with(Verdict.due(decision.reason(), now, now)),
                wait -> item.with(Verdict.due(wait.reason(), now, wait.until())),
                never -> item.with(new Verdict(never.reason(), now, Optional.empty())));
    }

    /** Without our lists and without Shopify: {@link MailCarts} asks both. Whoever has no draft order was never mailed. */
    private CheckoutFacts facts(Owned one, boolean trial) {
        RecoveryCase item = one.item();
        List<RecoveryMails.Mail> sent =
                item.work().draft().isPresent() ? mails.about(one.shop(), item.checkout(), trial) : List.of();
        return CaseFacts.of(item, sent)
                .facts(CheckoutFacts.Barred.NOT, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** How many of a shop may still be handed on. */
    private static final class Budget {
        private final Optional<RecoveryPolicy> policy;
        private int left;

        Budget(Optional<RecoveryPolicy> policy, int left) {
            this.policy = policy;
            this.left = left;
        }

        Optional<RecoveryPolicy> policy() {
            return policy;
        }

        RecoveryDecision allot(RecoveryDecision decision, Instant now) {
            return decision.fold(
                    mail -> decision,
                    ask -> {
                        left--;
                        return left >= 0 ? decision : new Wait(RecoveryReason.SHOP_CAP, now.plus(LATER));
                    },
                    wait -> decision,
                    never -> decision);
        }
    }
}
