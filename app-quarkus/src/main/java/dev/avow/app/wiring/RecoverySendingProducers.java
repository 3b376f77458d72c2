package dev.avow.app.wiring;

import dev.avow.adapters.shopify.ShopifyDraftOrders;
import dev.avow.adapters.shopify.ShopifyLiveCheckouts;
import dev.avow.adapters.shopify.setup.AppNeeds;
import dev.avow.core.port.DeliveryDoor;
import dev.avow.core.port.DraftOrders;
import dev.avow.core.port.Installations;
import dev.avow.core.port.LiveCheckouts;
import dev.avow.core.port.MailWords;
import dev.avow.core.port.OrderTraces;
import dev.avow.core.port.PendingDeliveries;
import dev.avow.core.port.RecoveryBook;
import dev.avow.core.port.RecoveryCases;
import dev.avow.core.port.RecoveryMails;
import dev.avow.core.port.RunLedger;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.EndDrafts;
import dev.avow.core.usecase.HandleDeliveries;
import dev.avow.core.usecase.MailCalls;
import dev.avow.core.usecase.MailCarts;
import dev.avow.core.usecase.MailGate;
import dev.avow.core.usecase.PollCheckouts;
import dev.avow.core.usecase.RecoveryLists;
import dev.avow.core.usecase.RecoveryRules;
import dev.avow.core.usecase.RecoveryVault;
import dev.avow.core.usecase.TakeCheckout;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes what cart recovery asks of Shopify, and the last look before it does. */
@Singleton
class RecoverySendingProducers {

    /** What could forbid a mail (S4-10). */
    private static final Set<String> FORBIDDING = AppNeeds.forbidReminders();

    private static final int MOST_SHOPS = 10_000;

    /** The shops whose carts are polled. */
    @Produces
    @Singleton
    Supplier<Set<ShopId>> recoveryShops(Installations installations) {
        return () -> installations.installed(Lifetime.FAR, MOST_SHOPS).stream()
                .map(Installations.Kept::shop)
                .collect(Collectors.toSet());
    }

    @Produces
    @Singleton
    DraftOrders draftOrders(ShopifyAdmin admin) {
        return new ShopifyDraftOrders(admin.forPurpose(Purpose.CART_RECOVERY));
    }

    @Produces
    @Singleton
    LiveCheckouts liveCheckouts(ShopifyAdmin admin) {
        return new ShopifyLiveCheckouts(admin.forPurpose(Purpose.CART_RECOVERY));
    }

    @Produces
    @Singleton
    MailGate.Deliveries forbiddingDeliveries(
            HandleDeliveries handleDeliveries, PendingDeliveries pending, DeliveryDoor door) {
        return new MailGate.Deliveries(
                shop -> handleDeliveries.settle(shop, FORBIDDING), shop -> pending.hasAny(shop, FORBIDDING), door);
    }

    @Produces
    @Singleton
    MailGate mailGate(
            RecoveryRules rules,
            RecoveryCases cases,
            RecoveryMails mails,
            MailWords words,
            OrderTraces traces,
            RecoveryBook book,
            RecoveryVault vault,
            RecoveryLists lists,
            RetentionInForce retention,
            LiveCheckouts live,
            DraftOrders drafts,
            MailGate.Deliveries deliveries,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        return new MailGate(
                rules,
                cases,
                mails,
                words,
                traces,
                book,
                vault,
                lists,
                retention,
                new MailGate.Remote(live, drafts),
                deliveries,
                unitOfWork,
                clock);
    }

    @Produces
    @Singleton
    MailCarts mailCarts(
            RecoveryCases cases,
            RecoveryMails mails,
            MailGate gate,
            DraftOrders drafts,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        return new MailCarts(cases, gate, new MailCalls(cases, mails, gate, drafts, unitOfWork, clock), clock);
    }

    @Produces
    @Singleton
    PollCheckouts pollCheckouts(
            RecoveryRules rules,
            LiveCheckouts live,
            TakeCheckout takeCheckout,
            RunLedger ledger,
            RetentionInForce retention,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        return new PollCheckouts(
                rules,
                live,
                takeCheckout,
                ledger,
                retention,
                unitOfWork,
                clock,
                pause -> LockSupport.parkNanos(pause.toNanos()));
    }

    @Produces
    @Singleton
    EndDrafts endDrafts(
            RecoveryRules rules,
            RecoveryCases cases,
            DraftOrders drafts,
            MailGate gate,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        return new EndDrafts(rules, cases, drafts, gate, unitOfWork, clock);
    }
}
