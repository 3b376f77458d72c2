package dev.avow.testkit.contract;

import dev.avow.core.event.ShopEvent.CheckoutChanged;
import dev.avow.core.inmemory.InMemoryDraftOrders;
import dev.avow.core.inmemory.InMemoryLiveCheckouts;
import dev.avow.core.inmemory.InMemoryRecoveryBook;
import dev.avow.core.inmemory.InMemoryUnitOfWork;
import dev.avow.core.inmemory.InMemoryWebhookInbox;
import dev.avow.core.port.DeliveryDoor;
import dev.avow.core.port.DraftOrders;
import dev.avow.core.port.LiveCheckouts;
import dev.avow.core.port.PendingDeliveries;
import dev.avow.core.port.RecoveryBook;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.port.WebhookInbox;
import dev.avow.core.recovery.CheckoutFacts.Standing;
import dev.avow.core.subject.CartLine;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The references of cart recovery's smaller ports, each with a port in front that may twist it. */
final class RecoveryPorts {

    private RecoveryPorts() {}

    /** A book. */
    record Book(RecoveryBook book) implements RecoveryBookContract {
        static Book with(UnaryOperator<RecoveryBook> front) {
            return new Book(front.apply(new InMemoryRecoveryBook()));
        }
    }

    /** A door. */
    record Door(DeliveryDoor door, WebhookInbox inbox, PendingDeliveries pending, UnitOfWork unitOfWork)
            implements DeliveryDoorContract {
        static Door right() {
            InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
            InMemoryWebhookInbox inbox = new InMemoryWebhookInbox(unitOfWork);
            return new Door(inbox, inbox, inbox, unitOfWork);
        }
    }

    /** Draft orders. */
    record Drafts(InMemoryDraftOrders right, DraftOrders drafts) implements DraftOrdersContract {

        private static final long SOLD = 92;

        static Drafts with(UnaryOperator<DraftOrders> front) {
            InMemoryDraftOrders right = new InMemoryDraftOrders(variant -> variant == SOLD, new TestTime());
            return new Drafts(right, front.apply(right));
        }

        @Override
        public ShopId shop() {
            return new ShopId("one.myshopify.com");
        }

        @Override
        public ShopId otherShop() {
            return new ShopId("two.myshopify.com");
        }

        @Override
        public long variant() {
            return SOLD;
        }

        @Override
        public long deletedVariant() {
            return SOLD + 1;
        }

        @Override
        public Shown shown(String draft) {
            DraftOrders.Wish wish = right.wish(shop(), draft).orElseThrow();
            return new Shown(wish.email().value(), Set.of(wish.tag()), Set.of(wish.mark()), wish.lines(), List.of());
        }

        @Override
        public List<String> mailedTo(String draft) {
            return right.mailedTo(shop(), draft);
        }

        @Override
        public void pay(String draft) {
            right.pay(shop(), draft);
        }

        @Override
        public int count() {
            return right.count(shop());
        }
    }

    /** Checkouts as Shopify shows them. */
    record Live(InMemoryLiveCheckouts right, LiveCheckouts live, TestTime time) implements LiveCheckoutsContract {

        static Live with(UnaryOperator<LiveCheckouts> front) {
            InMemoryLiveCheckouts right = new InMemoryLiveCheckouts();
            return new Live(right, front.apply(right), new TestTime());
        }

        @Override
        public ShopId shop() {
            return new ShopId("one.myshopify.com");
        }

        @Override
        public ShopId otherShop() {
            return new ShopId("two.myshopify.com");
        }

        @Override
        public Left leave(ShopId shop) {
            long number = Carts.number();
            Left left = new Left(
                    shop,
                    number,
                    new CustomerId(number),
                    PersonalText.of("p" + number + "@example.com"),
                    time.instant());
            right.put(shop, checkout(left, Optional.empty()));
            right.said(shop, left.customer(), left.email(), Standing.SILENT);
            return left;
        }

        private CheckoutChanged checkout(Left left, Optional<Instant> completedAt) {
            return new CheckoutChanged(
                    "",
                    Optional.of(left.checkout()),
                    Optional.empty(),
                    Optional.of(left.customer()),
                    Optional.of(left.email()),
                    Optional.of(PersonalText.of("Mara Vint")),
                    List.of(new CartLine(92, 1)),
                    Optional.of("EUR"),
                    completedAt,
                    time.instant());
        }

        @Override
        public void later(Duration by) {
            time.advance(by);
        }

        @Override
        public void buy(Left left) {
            right.put(left.shop(), checkout(left, Optional.of(time.instant())));
            orderElsewhere(left);
        }

        @Override
        public void orderElsewhere(Left left) {
            right.ordered(left.shop(), left.customer(), left.email(), time.instant());
        }

        @Override
        public void say(Left left, boolean welcome) {
            right.said(
                    left.shop(), left.customer(), left.email(), welcome ? Standing.SUBSCRIBED : Standing.UNSUBSCRIBED);
        }

        @Override
        public void throttle() {
            right.throttle(shop());
        }
    }
}
