package dev.avow.testkit.usecase;

import dev.avow.core.event.ShopEvent;
import dev.avow.core.inmemory.InMemoryFieldCipher;
import dev.avow.core.inmemory.InMemoryInstructions;
import dev.avow.core.inmemory.InMemoryKeyedHasher;
import dev.avow.core.inmemory.InMemoryMailWords;
import dev.avow.core.inmemory.InMemoryOrderTraces;
import dev.avow.core.inmemory.InMemoryRecoveredOrders;
import dev.avow.core.inmemory.InMemoryRecovery;
import dev.avow.core.inmemory.InMemoryRecoveryBook;
import dev.avow.core.inmemory.InMemoryRunLedger;
import dev.avow.core.inmemory.InMemoryUnitOfWork;
import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PolicyCompiler;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.policy.PolicyTree;
import dev.avow.core.port.CaseSearch;
import dev.avow.core.port.Instruction;
import dev.avow.core.port.PurposeGuard;
import dev.avow.core.port.RecoveryBook;
import dev.avow.core.recovery.CheckoutFacts.Barred;
import dev.avow.core.recovery.FrequencyCap;
import dev.avow.core.recovery.Known;
import dev.avow.core.recovery.QuietHours;
import dev.avow.core.recovery.RecoveryChoices;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.ChooseRecovery;
import dev.avow.core.usecase.DecideCheckouts;
import dev.avow.core.usecase.EndDrafts;
import dev.avow.core.usecase.EventHandler;
import dev.avow.core.usecase.Handling;
import dev.avow.core.usecase.MailCalls;
import dev.avow.core.usecase.MailCarts;
import dev.avow.core.usecase.MailGate;
import dev.avow.core.usecase.Occurrence;
import dev.avow.core.usecase.PollCheckouts;
import dev.avow.core.usecase.ReadRecovery;
import dev.avow.core.usecase.RecoveryRules;
import dev.avow.core.usecase.RecoveryVault;
import dev.avow.core.usecase.TakeCheckout;
import dev.avow.core.usecase.TakeDeletedCustomer;
import dev.avow.core.usecase.TakeMailConsent;
import dev.avow.core.usecase.TakeMergedCustomers;
import dev.avow.core.usecase.TakeOrder;
import dev.avow.testkit.data.TestIds;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A shop with cart recovery, everything around the use cases in memory: deliveries wait until they are handled. */
final class CartShop {

    static final ShopId SHOP = new ShopId("acme-lamps.myshopify.com");

    final TestTime time = new TestTime();
    final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    final InMemoryRecovery cases = new InMemoryRecovery(unitOfWork, time);
    final InMemoryMailWords words = new InMemoryMailWords();
    final InMemoryOrderTraces traces = new InMemoryOrderTraces();
    final InMemoryRecoveredOrders recovered = new InMemoryRecoveredOrders();
    final InMemoryRecoveryBook book = new InMemoryRecoveryBook();
    final InMemoryInstructions instructions = new InMemoryInstructions();
    final FakeCarts shopify;
    final List<ShopEvent> received = new ArrayList<>();
    final Map<String, Instant> erased = new HashMap<>();
    final Set<String> restricted = new HashSet<>();
    Optional<ZoneId> zone = Optional.empty();
    final PolicySet policy;
    final RecoveryVault vault;
    final MailCarts mailCarts;
    final DecideCheckouts decideCheckouts;
    final PollCheckouts pollCheckouts;
    final EndDrafts endDrafts;
    final ReadRecovery readRecovery;
    final ChooseRecovery chooseRecovery;
    private final List<EventHandler<?>> handlers;

    CartShop(Map<String, String> options) {
        Map<String, String> all = new HashMap<>(options);
        all.putIfAbsent("profiles", "cart-recovery");
        policy = PolicyCompiler.compile(PolicyTree.of(Origin.APP, all)).orThrow();
        shopify = new FakeCarts(time, unitOfWork);
        instructions.record(SHOP, new Instruction(Feature.CART_RECOVERY, true, time.instant(), policy.version()));
        PurposeGuard guard = new PurposeGuard(any -> policy.purposes(), instructions, time);
        vault = new RecoveryVault(
                new InMemoryFieldCipher(new TestIds("field")), new InMemoryKeyedHasher(new TestIds("key")));
        RetentionInForce retention = RetentionInForce.always(policy.retention());
        RecoveryRules rules = new RecoveryRules((shop, now) -> policy.recovery(), guard, book, shop -> zone);
        MailGate gate = new MailGate(
                rules,
                cases,
                cases,
                words,
                traces,
                book,
                vault,
                this::barred,
                retention,
                new MailGate.Remote(shopify, shopify),
                new MailGate.Deliveries(shop -> settle(), shop -> !received.isEmpty(), shop -> {}),
                unitOfWork,
                time);
        TakeCheckout takeCheckout = new TakeCheckout(rules, cases, words, traces, vault, this::barred, retention, time);
        TakeMailConsent takeMailConsent =
                new TakeMailConsent(rules, cases, words, vault, this::barred, retention, time);
        handlers = List.of(
                takeCheckout,
                takeMailConsent,
                new TakeOrder(rules, cases, cases, traces, recovered, vault, this::barred, retention, time),
                new TakeMergedCustomers(rules, cases, words, traces, vault, retention, time),
                new TakeDeletedCustomer(takeMailConsent));
        mailCarts = new MailCarts(cases, gate, new MailCalls(cases, cases, gate, shopify, unitOfWork, time), time);
        decideCheckouts = new DecideCheckouts(rules, cases, cases, unitOfWork, time);
        pollCheckouts = new PollCheckouts(
                rules, shopify, takeCheckout, new InMemoryRunLedger(time), retention, unitOfWork, time, pause -> {});
        endDrafts = new EndDrafts(rules, cases, shopify, gate, unitOfWork, time);
        readRecovery =
                new ReadRecovery(rules, cases, cases, recovered, book, vault, this::barred, guard, retention, time);
        chooseRecovery = new ChooseRecovery(book, cases, vault, unitOfWork, time);
        choose(false);
    }

    /** A shop of the profile as it is shipped. */
    static CartShop plain() {
        return new CartShop(Map.of());
    }

    /** Choices without quiet hours. */
    void choose(boolean trial) {
        chooseRecovery.handle(
                SHOP,
                choices(trial, Optional.empty()),
                trial ? Optional.of(PersonalText.of("owner@example.com")) : Optional.empty());
    }

    static RecoveryChoices choices(boolean trial, Optional<String> code) {
        return new RecoveryChoices(
                false,
                Duration.ofHours(1),
                Duration.ofDays(2),
                new FrequencyCap(2, Duration.ofDays(7)),
                new FrequencyCap(50, Duration.ofDays(1)),
                QuietHours.none(ZoneOffset.UTC),
                Duration.ofDays(8),
                code,
                trial);
    }

    void chosen(RecoveryChoices choices) {
        book.keep(SHOP, new RecoveryBook.Page(choices, Optional.empty()));
    }

    Barred barred(ShopId shop, Optional<CustomerId> customer, Optional<PersonalText> email, Instant begun) {
        String address = email.map(PersonalText::value).orElse("");
        boolean gone = Optional.ofNullable(erased.get(address))
                .filter(upTo -> !begun.isAfter(upTo))
                .isPresent();
        return new Barred(Known.of(gone), Known.of(restricted.contains(address)), Known.NO);
    }

    /** Something is acknowledged. */
    void receive(ShopEvent event) {
        received.add(event);
    }

    /** Handles what waits. */
    boolean settle() {
        while (!received.isEmpty()) {
            handle(received.get(0));
            received.remove(0);
        }
        return true;
    }

    private void handle(ShopEvent event) {
        if (event instanceof ShopEvent.CustomerRedacted redacted) {
            String address = redacted.person().email().map(PersonalText::value).orElse("");
            erased.put(address, time.instant());
            cases.forget(
                    SHOP,
                    CaseSearch.person(
                            redacted.person().customer(),
                            emails(redacted.person().email())),
                    time.instant());
        }
        handlers.forEach(handler -> handle(handler, event));
    }

    private Set<String> emails(Optional<PersonalText> email) {
        return email.map(address -> vault.persons(SHOP, Optional.of(address))).orElse(Set.of());
    }

    private <E extends ShopEvent> void handle(EventHandler<E> handler, ShopEvent event) {
        if (handler.event().isInstance(event)) {
            Occurrence<E> occurrence =
                    new Occurrence<>(SHOP, handler.event().cast(event), Optional.of(time.instant()), time.instant(), 1);
            Handling handling = handler.handle(occurrence);
            handling.fold(
                    done -> unitOfWork.call(() -> {
                        done.record().run();
                        return true;
                    }),
                    (after, code) -> false,
                    code -> false);
        }
    }

    /** Everything that runs by the clock runs until nothing is left to do. */
    void run() {
        for (int round = 0; round < 20; round++) {
            settle();
            int decided = decideCheckouts.handle(10);
            int mailed = mailCarts.handle(100);
            if (decided + mailed == 0) {
                return;
            }
        }
    }
}
