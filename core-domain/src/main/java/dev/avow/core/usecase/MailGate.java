package dev.avow.core.usecase;

import dev.avow.core.port.DeliveryDoor;
import dev.avow.core.port.DraftOrders;
import dev.avow.core.port.LiveCheckouts;
import dev.avow.core.port.MailWords;
import dev.avow.core.port.OrderTraces;
import dev.avow.core.port.PortException;
import dev.avow.core.port.RecoveryBook;
import dev.avow.core.port.RecoveryCase;
import dev.avow.core.port.RecoveryCase.Verdict;
import dev.avow.core.port.RecoveryCases;
import dev.avow.core.port.RecoveryCases.Owned;
import dev.avow.core.port.RecoveryMails;
import dev.avow.core.port.RecoveryMails.Mail;
import dev.avow.core.port.SealedField;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.recovery.CheckoutFacts;
import dev.avow.core.recovery.CheckoutFacts.Live;
import dev.avow.core.recovery.Known;
import dev.avow.core.recovery.MailWord;
import dev.avow.core.recovery.RecoveryChoices;
import dev.avow.core.recovery.RecoveryDecision;
import dev.avow.core.recovery.RecoveryPolicy;
import dev.avow.core.recovery.RecoveryReason;
import dev.avow.core.recovery.RecoveryStage;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The last look before Shopify is called about a checkout, and the commit of the intent (S4-10, I22). Thread-safe.
 */
public final class MailGate {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final RecoveryRules rules;
    private final RecoveryCases cases;
    private final RecoveryMails mails;
    private final MailWords words;
    private final OrderTraces traces;
    private final RecoveryBook book;
    private final RecoveryVault vault;
    private final RecoveryLists lists;
    private final RetentionInForce retention;
    private final Remote remote;
    private final Deliveries deliveries;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    /**
     * Shopify.
     *
     * @param live what it says now
     * @param drafts its draft orders
     */
    public record Remote(LiveCheckouts live, DraftOrders drafts) {}

    /**
     * What was received and could forbid.
     *
     * @param settle handles what waits of a shop, and says whether nothing is left; outside any unit of work
     * @param waits whether something waits; inside one
     * @param door shuts the shop's door
     */
    public record Deliveries(Function<ShopId, Boolean> settle, Function<ShopId, Boolean> waits, DeliveryDoor door) {}

    /**
     * What let a checkout pass.
     *
     * @param item the checkout with its intent
     * @param choices what the merchant chose
     * @param email the customer's address
     * @param to where the mail goes: to the merchant, in a trial
     * @param mail the mail that was written down; empty where a draft order is to be made first
     */
    public record Passed(
            RecoveryCase item, RecoveryChoices choices, PersonalText email, PersonalText to, Optional<Mail> mail) {}

    /** Puts it together. */
    public MailGate(
            RecoveryRules rules,
            RecoveryCases cases,
            RecoveryMails mails,
            MailWords words,
            OrderTraces traces,
            RecoveryBook book,
            RecoveryVault vault,
            RecoveryLists lists,
            RetentionInForce retention,
            Remote remote,
            Deliveries deliveries,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        this.rules = rules;
        this.cases = cases;
        this.mails = mails;
        this.words = words;
        this.traces = traces;
        this.book = book;
        this.vault = vault;
        this.lists = lists;
        this.retention = retention;
        this.remote = remote;
        this.deliveries = deliveries;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * Lets a checkout pass, with its intent committed; empty if something forbids or delays, which is then kept as its
     * verdict.
     *
     * @throws PortException.Unavailable if Shopify, or a store, cannot be asked
     */
    Optional<Passed> pass(Owned one) {
        ShopId shop = one.shop();
        if (!deliveries.settle().apply(shop)) {
            note(one, now -> Verdict.due(RecoveryReason.UNDECIDABLE, now, now.plus(Duration.ofMinutes(1))));
            return Optional.empty();
        }
        Optional<PersonalText> email = one.item()
                .content()
                .email()
                .map(field -> vault.openEmail(shop, one.item().checkout(), field));
        Optional<Live> live = email.map(address -> ask(shop, one.item(), address));
        return unitOfWork.call(() -> decide(one, email, live));
    }

    /** Keeps a verdict, if the checkout is still as it was. */
    void note(Owned one, Function<Instant, Verdict> verdict) {
        unitOfWork.call(() -> {
            cases.lock(one.shop());
            find(one)
                    .filter(fresh -> fresh.work().stage() == one.item().work().stage())
                    .ifPresent(fresh -> cases.keep(one.shop(), fresh.with(verdict.apply(clock.instant()))));
            return true;
        });
    }

    /** The checkout as it is now, if it is still there. */
    Optional<RecoveryCase> find(Owned one) {
        Instant now = clock.instant();
        Horizon horizon = retention.at(one.shop(), now).horizon(DataClass.ABANDONED_CHECKOUT, now);
        return cases.find(one.shop(), one.item().checkout(), horizon);
    }

    private Live ask(ShopId shop, RecoveryCase item, PersonalText email) {
        Live seen = remote.live()
                .look(
                        shop,
                        new LiveCheckouts.Question(
                                item.checkout(),
                                email,
                                item.content().customer(),
                                item.content().updatedAt()));
        return new Live(seen.completed(), seen.ordered(), draftOpen(shop, item), seen.standing());
    }

    private Known draftOpen(ShopId shop, RecoveryCase item) {
        return item.work()
                .draft()
                .map(draft -> remote.drafts().look(shop, draft).status())
                .map(status -> Known.of(status == DraftOrders.Status.OPEN || status == DraftOrders.Status.INVOICED))
                .orElse(Known.YES);
    }

    private Optional<Passed> decide(Owned one, Optional<PersonalText> email, Optional<Live> live) {
        ShopId shop = one.shop();
        cases.lock(shop);
        deliveries.door().shut(shop);
        Instant now = clock.instant();
        Optional<RecoveryCase> found = find(one).filter(it -> it.work().stage() == RecoveryStage.READY);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        RecoveryCase fresh = found.get();
        // What was asked about another state, or another address, says nothing about this one.
        boolean changed = !fresh.content().equals(one.item().content());
        if (changed || deliveries.waits().apply(shop)) {
            cases.keep(shop, fresh.with(Verdict.due(RecoveryReason.ALLOWED, now, now.plus(SOON))));
            return Optional.empty();
        }
        Optional<RecoveryPolicy> policy = rules.on(shop, now);
        if (policy.isEmpty()) {
            open(shop, fresh, Verdict.due(RecoveryReason.PAUSED, now, now.plus(Duration.ofHours(1))));
            return Optional.empty();
        }
        RecoveryCase informed = informed(shop, fresh, email, now);
        RecoveryDecision decision = policy.get().decide(facts(shop, informed, policy.get(), email, live, now), now);
        return decision.fold(
                mail -> intend(shop, informed, policy.get().choices(), email.orElseThrow(), now),
                ask -> hold(
                        shop, informed, Verdict.due(RecoveryReason.UNDECIDABLE, now, now.plus(RecoveryPolicy.RETRY))),
                wait -> hold(shop, informed, Verdict.due(wait.reason(), now, wait.until())),
                never -> hold(shop, informed, new Verdict(never.reason(), now, Optional.empty())));
    }

    private Optional<Passed> hold(ShopId shop, RecoveryCase item, Verdict verdict) {
        open(shop, item, verdict);
        return Optional.empty();
    }

    private void open(ShopId shop, RecoveryCase item, Verdict verdict) {
        cases.keep(
                shop,
                item.with(item.work().at(RecoveryStage.OPEN, verdict.decidedAt()))
                        .with(verdict));
    }

    private RecoveryCase informed(ShopId shop, RecoveryCase item, Optional<PersonalText> email, Instant now) {
        Optional<MailWord> said = words.last(
                shop, vault.liveTraces(shop, DataClass.OPT_OUT, item.content().customer(), email));
        Set<String> persons = vault.liveTraces(
                shop, DataClass.ABANDONED_CHECKOUT, item.content().customer(), email);
        boolean ordered = traces.latest(shop, persons, now).stream()
                .anyMatch(placed -> !placed.isBefore(item.content().updatedAt()));
        return item.said(MailWord.latest(item.word(), said)).ordered(item.ordered() || ordered, item.order());
    }

    private CheckoutFacts facts(
            ShopId shop,
            RecoveryCase item,
            RecoveryPolicy policy,
            Optional<PersonalText> email,
            Optional<Live> live,
            Instant now) {
        RecoveryChoices choices = policy.choices();
        List<Mail> sent = mails.about(shop, item.checkout(), choices.trial());
        return CaseFacts.of(item, sent)
                .facts(
                        lists.of(
                                shop,
                                item.content().customer(),
                                email,
                                item.content().updatedAt()),
                        mails.nthTo(
                                shop,
                                vault.persons(shop, email),
                                choices.perPerson().most(),
                                choices.perPerson().countsAfter(now)),
                        mails.nth(
                                shop,
                                choices.perShop().most(),
                                choices.perShop().countsAfter(now)),
                        live);
    }

    private Optional<Passed> intend(
            ShopId shop, RecoveryCase item, RecoveryChoices choices, PersonalText email, Instant now) {
        Optional<PersonalText> to = choices.trial()
                ? book.find(shop).flatMap(RecoveryBook.Page::trialAddress).map(field -> open(shop, field))
                : Optional.of(email);
        if (to.isEmpty()) {
            return hold(shop, item, new Verdict(RecoveryReason.NO_EMAIL, now, Optional.empty()));
        }
        Verdict doubt = Verdict.due(RecoveryReason.ALLOWED, now, now.plus(MailCarts.DOUBT));
        if (item.work().draft().isEmpty()) {
            String mark = vault.mark(shop, item.checkout());
            RecoveryCase creating = item.with(
                            item.work().creating(mark, item.content().updatedAt(), now))
                    .with(doubt);
            cases.keep(shop, creating);
            return Optional.of(new Passed(creating, choices, email, to.get(), Optional.empty()));
        }
        int ordinal = mails.about(shop, item.checkout(), choices.trial()).size() + 1;
        Mail mail = new Mail(item.checkout(), ordinal, choices.trial(), vault.person(shop, email), now);
        mails.write(shop, mail);
        RecoveryCase invoicing =
                item.with(item.work().at(RecoveryStage.INVOICING, now)).with(doubt);
        cases.keep(shop, invoicing);
        return Optional.of(new Passed(invoicing, choices, email, to.get(), Optional.of(mail)));
    }

    private PersonalText open(ShopId shop, SealedField field) {
        return vault.openTrial(shop, field);
    }
}
