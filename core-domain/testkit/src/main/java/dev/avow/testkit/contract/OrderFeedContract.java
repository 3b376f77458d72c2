package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.avow.core.attribution.ShopOrder;
import dev.avow.core.port.OrderFeed;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an {@link OrderFeed} owes (OF-1 to OF-3, OF-5, OF-6). */
public interface OrderFeedContract {

    /** The feed under test. */
    OrderFeed feed();

    /** A shop that lets us in, without an order. */
    ShopId shop();

    /** Lets a shop have an order as it is now: one that changed, or a new one. */
    void put(ShopId shop, ShopOrder order);

    /** Lets a shop take the app off. */
    void shut(ShopId shop);

    /** When orders may be placed so that the feed shows them. */
    Instant recent();

    /** OF-1 (S3-04). */
    @Test
    default void of1OrdersOfThatShopChangedSinceComeWithAllTheirParts() {
        ShopId shop = shop();
        ShopOrder order = Referrals.shown(recent());
        put(shop, order);
        put(shop, Referrals.shown(recent().minusSeconds(1)));
        put(shop(), Referrals.shown(recent()));

        assertThat(all(shop, recent(), 10)).containsExactly(order);
    }

    /** OF-2, OF-3, OF-6. */
    @Test
    default void of2PagesJoinInTheOrderOfChanges() {
        ShopId shop = shop();
        List<ShopOrder> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            expected.add(Referrals.shown(recent().plusSeconds(i)));
        }
        List.of(3, 0, 6, 1, 5, 2, 4).forEach(i -> put(shop, expected.get(i)));

        assertThat(feed().page(shop, recent(), Optional.empty(), 3).orders()).hasSize(3);
        assertThat(all(shop, recent(), 3)).containsExactlyElementsOf(expected);
    }

    /** OF-3: an order that changes while pages are read is not lost. */
    @Test
    default void of3OrderThatChangesMeanwhileIsNotLost() {
        ShopId shop = shop();
        ShopOrder first = Referrals.shown(recent());
        ShopOrder second = Referrals.shown(recent().plusSeconds(1));
        put(shop, first);
        put(shop, second);
        OrderFeed.Page page = feed().page(shop, recent(), Optional.empty(), 1);
        put(shop, changed(second, recent().plusSeconds(60)));

        List<ShopOrder> rest = rest(shop, recent(), page.next(), 1);

        assertThat(rest).extracting(ShopOrder::order).contains(second.order());
    }

    /** OF-5 (S3-25). */
    @Test
    default void of5ShopThatTookTheAppOffIsRejected() {
        ShopId shop = shop();
        shut(shop);

        assertThatExceptionOfType(PortException.Rejected.class)
                .isThrownBy(() -> feed().page(shop, recent(), Optional.empty(), 10))
                .extracting(PortException::code)
                .isEqualTo(OrderFeed.SHUT);
    }

    private static ShopOrder changed(ShopOrder order, Instant updatedAt) {
        return new ShopOrder(
                order.order(),
                order.name(),
                order.confirmation(),
                order.subtotal(),
                order.total(),
                order.currentSubtotal(),
                order.currentTotal(),
                order.placedAt(),
                updatedAt,
                order.cancelled(),
                order.test(),
                order.reference(),
                order.codes());
    }

    private List<ShopOrder> all(ShopId shop, Instant since, int limit) {
        OrderFeed.Page first = feed().page(shop, since, Optional.empty(), limit);
        List<ShopOrder> orders = new ArrayList<>(first.orders());
        orders.addAll(rest(shop, since, first.next(), limit));
        return orders;
    }

    private List<ShopOrder> rest(ShopId shop, Instant since, Optional<String> from, int limit) {
        List<ShopOrder> orders = new ArrayList<>();
        Optional<String> next = from;
        while (next.isPresent()) {
            OrderFeed.Page page = feed().page(shop, since, next, limit);
            assertThat(page.orders()).hasSizeLessThanOrEqualTo(limit);
            orders.addAll(page.orders());
            next = page.next();
        }
        return orders;
    }
}
