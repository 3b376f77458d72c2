package dev.avow.core.usecase;

import dev.avow.core.event.ShopEvent.CheckoutChanged;
import dev.avow.core.port.CaseSearch;
import dev.avow.core.port.MailWords;
import dev.avow.core.port.OrderTraces;
import dev.avow.core.port.RecoveryCase;
import dev.avow.core.port.RecoveryCase.Content;
import dev.avow.core.port.RecoveryCase.Verdict;
import dev.avow.core.port.RecoveryCase.Work;
import dev.avow.core.port.RecoveryCases;
import dev.avow.core.recovery.Known;
import dev.avow.core.recovery.MailWord;
import dev.avow.core.recovery.RecoveryReason;
import dev.avow.core.recovery.RecoveryStage;
import dev.avow.core.recovery.RecoveryTerms;
import dev.avow.core.retention.ClockStart;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes in what Shopify tells of a checkout, by a delivery or by a poll, in any order and as often as it comes (S4-01,
 * S4-03): per number the newest state holds, and being bought is never taken back. Thread-safe.
 */
public final class TakeCheckout implements EventHandler<CheckoutChanged> {

    private final RecoveryRules rules;
    private final RecoveryCases cases;
    private final MailWords words;
    private final OrderTraces traces;
    private final RecoveryVault vault;
    private final RecoveryLists lists;
    private final RetentionInForce retention;
    private final InstantSource clock;

    /** Puts the use case together. */
    public TakeCheckout(
            RecoveryRules rules,
            RecoveryCases cases,
            MailWords words,
            OrderTraces traces,
            RecoveryVault vault,
            RecoveryLists lists,
            RetentionInForce retention,
            InstantSource clock) {
        this.rules = rules;
        this.cases = cases;
        this.words = words;
        this.traces = traces;
        this.vault = vault;
        this.lists = lists;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public Class<CheckoutChanged> event() {
        return CheckoutChanged.class;
    }

    @Override
    public Handling handle(Occurrence<CheckoutChanged> occurrence) {
        return Handling.done(() -> take(occurrence.shop(), occurrence.event()));
    }

    /** Takes one in. Called inside a unit of work. */
    void take(ShopId shop, CheckoutChanged seen) {
        Instant now = clock.instant();
        Optional<RecoveryTerms> terms = rules.on(shop, now).map(policy -> policy.terms());
        if (terms.isEmpty()) {
            return;
        }
        cases.lock(shop);
        Horizon horizon = retention.at(shop, now).horizon(DataClass.ABANDONED_CHECKOUT, now);
        Optional<RecoveryCase> known = seen.number()
                .flatMap(number -> cases.find(shop, number, horizon))
                .or(() -> byToken(shop, seen, horizon));
        if (known.isPresent()) {
            change(shop, known.get(), seen, terms.get(), now);
        } else if (seen.number().isPresent() && seen.completedAt().isEmpty()) {
            begin(shop, seen.number().get(), seen, terms.get(), now);
        }
    }

    /** A delivery that names no number speaks of a checkout that a poll or another delivery has brought, or waits for it. */
    private Optional<RecoveryCase> byToken(ShopId shop, CheckoutChanged seen, Horizon horizon) {
        CaseSearch search = new CaseSearch(
                vault.tokens(shop, "token", token(seen)), Set.of(), Optional.empty(), Set.of(), Optional.empty());
        return cases.matching(shop, search, horizon).stream().findFirst();
    }

    private void begin(ShopId shop, long number, CheckoutChanged seen, RecoveryTerms terms, Instant now) {
        // It began when the shopper left it, however late it is told: an erasure covers what began by its instant.
        Instant begun = seen.updatedAt().isBefore(now) ? seen.updatedAt() : now;
        Lifetime lifetime = retention
                .at(shop, now)
                .lifetime(DataClass.ABANDONED_CHECKOUT, begun, Map.of(ClockStart.ABANDONED, seen.updatedAt()));
        boolean isOver = !lifetime.expiresAt().isAfter(now);
        if (isOver
                || lists.of(shop, seen.customer(), seen.email(), seen.updatedAt())
                                .redacted()
                        != Known.NO) {
            return;
        }
        RecoveryCase fresh = new RecoveryCase(
                number,
                content(shop, number, seen, terms, Optional.empty()),
                false,
                Optional.empty(),
                Optional.empty(),
                Work.begun(now),
                Verdict.due(RecoveryReason.NOT_LEFT_YET, now, now),
                lifetime);
        cases.keep(shop, informed(shop, fresh, seen.customer(), seen.email(), now));
    }

    private void change(ShopId shop, RecoveryCase known, CheckoutChanged seen, RecoveryTerms terms, Instant now) {
        Content before = known.content();
        boolean completed = before.completed() || seen.completedAt().isPresent();
        if (seen.updatedAt().isBefore(before.updatedAt())) {
            if (completed && !before.completed()) {
                keep(shop, known.with(before.bought()), true, now);
            }
            return;
        }
        Content content = content(shop, known.checkout(), seen, terms, Optional.of(before));
        Lifetime lifetime = retention
                .at(shop, now)
                .redate(
                        DataClass.ABANDONED_CHECKOUT,
                        known.lifetime(),
                        Map.of(ClockStart.ABANDONED, content.updatedAt()));
        RecoveryCase changed = informed(shop, known.with(content, lifetime), content.customer(), seen.email(), now);
        boolean isNews = content.updatedAt().isAfter(before.updatedAt())
                || completed != before.completed()
                || content.lines().isEmpty() != before.lines().isEmpty();
        keep(shop, changed, isNews, now);
    }

    private void keep(ShopId shop, RecoveryCase changed, boolean isNews, Instant now) {
        boolean tooLate =
                isNews && changed.content().completed() && changed.work().stage() == RecoveryStage.INVOICING;
        RecoveryCase noted = tooLate ? changed.with(changed.work().late(RecoveryReason.COMPLETED)) : changed;
        cases.keep(shop, isNews ? noted.disturbed(now) : noted);
    }

    /** What reached us before it: words about mail, orders. */
    private RecoveryCase informed(
            ShopId shop, RecoveryCase item, Optional<CustomerId> customer, Optional<PersonalText> email, Instant now) {
        Optional<MailWord> said = words.last(shop, vault.liveTraces(shop, DataClass.OPT_OUT, customer, email));
        Set<String> orders = vault.liveTraces(shop, DataClass.ABANDONED_CHECKOUT, customer, email);
        boolean ordered = traces.latest(shop, orders, now)
                .filter(placed -> !placed.isBefore(item.content().updatedAt()))
                .isPresent();
        return item.said(MailWord.latest(item.word(), said))
                .ordered(ordered, ordered ? item.order() : Optional.empty());
    }

    private Content content(
            ShopId shop, long number, CheckoutChanged seen, RecoveryTerms terms, Optional<Content> before) {
        // A delivery and a poll of one state do not tell the same: what the one leaves out the other may have said.
        Optional<Content> same = before.filter(it -> it.updatedAt().equals(seen.updatedAt()));
        boolean email = terms.fields().contains(RecoveryTerms.Field.EMAIL);
        boolean name = terms.fields().contains(RecoveryTerms.Field.NAME);
        return new Content(
                vault.token(shop, "token", token(seen)).or(() -> before.flatMap(Content::token)),
                vault.token(shop, "cart", seen.cartToken()).or(() -> before.flatMap(Content::cart)),
                seen.customer().or(() -> before.flatMap(Content::customer)),
                email
                        ? vault.sealEmail(shop, number, seen.email()).or(() -> same.flatMap(Content::email))
                        : Optional.empty(),
                name
                        ? vault.sealName(shop, number, seen.name()).or(() -> same.flatMap(Content::name))
                        : Optional.empty(),
                seen.lines().isEmpty() ? same.map(Content::lines).orElse(List.of()) : seen.lines(),
                seen.currency(),
                seen.updatedAt(),
                seen.completedAt().isPresent() || before.map(Content::completed).orElse(false));
    }

    /** A poll knows no token. */
    private static Optional<String> token(CheckoutChanged seen) {
        return Optional.of(seen.token()).filter(token -> !token.isEmpty());
    }
}
