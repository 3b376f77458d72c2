package dev.avow.core.usecase;

import dev.avow.core.port.CaseCursor;
import dev.avow.core.port.PurposeGuard;
import dev.avow.core.port.RecoveredOrders;
import dev.avow.core.port.RecoveredOrders.MonthSum;
import dev.avow.core.port.RecoveryBook;
import dev.avow.core.port.RecoveryCase;
import dev.avow.core.port.RecoveryCases;
import dev.avow.core.port.RecoveryMails;
import dev.avow.core.recovery.RecoveryPolicy;
import dev.avow.core.recovery.RecoveryReason;
import dev.avow.core.recovery.RecoveryTerms;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a merchant sees of recovery: the funnel, what came back, and for each checkout what was decided and why (S4-06).
 * Thread-safe.
 */
public final class ReadRecovery {

    private static final Duration RECENT = Duration.ofDays(90);

    private final RecoveryRules rules;
    private final RecoveryCases cases;
    private final RecoveryMails mails;
    private final RecoveredOrders recovered;
    private final RecoveryBook book;
    private final RecoveryVault vault;
    private final RecoveryLists lists;
    private final PurposeGuard guard;
    private final RetentionInForce retention;
    private final InstantSource clock;

    /** Puts the use case together. */
    public ReadRecovery(
            RecoveryRules rules,
            RecoveryCases cases,
            RecoveryMails mails,
            RecoveredOrders recovered,
            RecoveryBook book,
            RecoveryVault vault,
            RecoveryLists lists,
            PurposeGuard guard,
            RetentionInForce retention,
            InstantSource clock) {
        this.rules = rules;
        this.cases = cases;
        this.mails = mails;
        this.recovered = recovered;
        this.book = book;
        this.vault = vault;
        this.lists = lists;
        this.guard = guard;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * The overview.
     *
     * @param tally how many checkouts stand at each reason
     * @param mailed how many mails were meant to go within the last 90 days
     * @param orders how many recovered orders were placed within the last 90 days
     * @param months what came in, oldest month first
     * @param kept what erased orders had brought, where the policy keeps their sum
     */
    public record Overview(
            Map<RecoveryReason, Long> tally, int mailed, long orders, List<MonthSum> months, List<Money> kept) {}

    /**
     * A checkout. Of whom the data is restricted, or nobody can tell, neither address nor name is shown (S1-39).
     *
     * @param item as it is stored
     * @param restricted whether the person is not shown
     * @param email to whom, opened
     * @param name of whom, opened
     */
    public record Row(
            RecoveryCase item, boolean restricted, Optional<PersonalText> email, Optional<PersonalText> name) {}

    /**
     * A page of checkouts.
     *
     * @param rows newest change first
     * @param next where the next page goes on
     */
    public record Page(List<Row> rows, Optional<CaseCursor> next) {}

    /**
     * What holds.
     *
     * @param policy what the policy says and what the merchant chose
     * @param trialAddress where mails of a trial go
     */
    public record Settings(RecoveryPolicy policy, Optional<PersonalText> trialAddress) {}

    /** The overview; refused while recovery is not switched on. */
    public Overview overview(ShopId shop) {
        guard.require(shop, Purpose.REVENUE_REPORT);
        Instant now = clock.instant();
        RecoveryTerms terms = rules.terms(shop, now).orElseThrow();
        Horizon shown = horizon(shop, DataClass.RECOVERED_ORDER, now);
        return new Overview(
                cases.tally(shop, horizon(shop, DataClass.ABANDONED_CHECKOUT, now)),
                mails.count(shop, now.minus(RECENT)),
                recovered.count(shop, shown, now.minus(RECENT)),
                recovered.sums(
                        shop, shown, rules.policy(shop, terms).choices().quiet().zone()),
                recovered.kept(shop));
    }

    /** A page of checkouts; refused while recovery is not switched on. */
    public Page page(ShopId shop, Optional<CaseCursor> after, int limit) {
        guard.require(shop, Purpose.CART_RECOVERY);
        Instant now = clock.instant();
        List<RecoveryCase> found = cases.page(shop, horizon(shop, DataClass.ABANDONED_CHECKOUT, now), after, limit + 1);
        List<RecoveryCase> shown = found.size() > limit ? found.subList(0, limit) : found;
        Optional<CaseCursor> next = found.size() > limit
                ? Optional.of(new CaseCursor(
                        shown.get(limit - 1).content().updatedAt(),
                        shown.get(limit - 1).checkout()))
                : Optional.empty();
        return new Page(shown.stream().map(item -> row(shop, item)).toList(), next);
    }

    /** What holds; empty where the policy knows no recovery. */
    public Optional<Settings> settings(ShopId shop) {
        return rules.terms(shop, clock.instant())
                .map(terms -> new Settings(
                        rules.policy(shop, terms),
                        book.find(shop)
                                .flatMap(RecoveryBook.Page::trialAddress)
                                .map(field -> vault.openTrial(shop, field))));
    }

    /** Whether the merchant has switched recovery on, and the policy knows it. */
    public boolean isOn(ShopId shop) {
        return rules.on(shop, clock.instant()).isPresent();
    }

    private Row row(ShopId shop, RecoveryCase item) {
        Optional<PersonalText> email =
                item.content().email().map(field -> vault.openEmail(shop, item.checkout(), field));
        if (lists.isRestricted(shop, item, email)) {
            return new Row(item, true, Optional.empty(), Optional.empty());
        }
        return new Row(
                item, false, email, item.content().name().map(field -> vault.openName(shop, item.checkout(), field)));
    }

    private Horizon horizon(ShopId shop, DataClass dataClass, Instant now) {
        return retention.at(shop, now).horizon(dataClass, now);
    }
}
