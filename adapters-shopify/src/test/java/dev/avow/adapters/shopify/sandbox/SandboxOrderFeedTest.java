package dev.avow.adapters.shopify.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.avow.adapters.shopify.admin.AdminPages;
import dev.avow.adapters.shopify.admin.ShopifyOrderFeed;
import dev.avow.core.attribution.ShopOrder;
import dev.avow.core.port.OrderFeed;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.OrderId;
import dev.avow.shopify.sandbox.fault.Fault;
import dev.avow.shopify.sandbox.shop.Basket;
import dev.avow.shopify.sandbox.shop.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * OF-1 to OF-3, OF-5, OF-6 against the look-alike, which gives orders their numbers and times itself and so cannot be told
 * those of the kit's contract (S3-04, S3-11, S3-25).
 */
class SandboxOrderFeedTest extends OnLookAlike {

    private static final String ATTRIBUTE = "__avow_ref";

    private final OrderFeed feed = new ShopifyOrderFeed(new AdminPages(lookAlike.api()), () -> ATTRIBUTE);
    private final Instant since = lookAlike.sandbox.now();

    private List<Order> place(int orders, Duration apart) {
        List<Order> placed = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            placed.add(place(1));
            lookAlike.sandbox.advance(apart);
        }
        return placed;
    }

    private List<OrderId> rest(Optional<String> from, int limit) {
        List<OrderId> ids = new ArrayList<>();
        Optional<String> next = from;
        while (next.isPresent()) {
            OrderFeed.Page page = feed.page(shop(), since, next, limit);
            page.orders().forEach(order -> ids.add(order.order()));
            next = page.next();
        }
        return ids;
    }

    private static List<OrderId> ids(List<Order> orders) {
        return orders.stream().map(order -> new OrderId(order.id())).toList();
    }

    @Test
    void s3_04_orderComesWithItsPartsAndTheOneAttribute() {
        Order placed = lookAlike
                .shop()
                .orders()
                .placePaid(Basket.of(lookAlike.shop().product(), 2)
                        .guest("mara@example.com")
                        .attribute("gift", "for Lia")
                        .attribute(ATTRIBUTE, "c-1"));

        List<ShopOrder> orders = feed.page(shop(), since, Optional.empty(), 10).orders();

        assertThat(orders).hasSize(1);
        ShopOrder order = orders.get(0);
        assertThat(order.order()).isEqualTo(new OrderId(placed.id()));
        assertThat(order.name()).isEqualTo(placed.name());
        assertThat(order.confirmation()).contains(placed.confirmation());
        assertThat(order.placedAt()).isEqualTo(placed.createdAt());
        assertThat(order.updatedAt()).isEqualTo(placed.updatedAt());
        assertThat(order.reference()).contains("c-1");
        assertThat(order.subtotal().currency().getCurrencyCode()).isEqualTo(placed.currency());
        assertThat(feed.page(otherShop(), since, Optional.empty(), 10).orders())
                .as("another shop")
                .isEmpty();
    }

    @Test
    void s3_11_pagesJoinInTheOrderOfChangesAlsoWhereFiltersAreIgnored() {
        place(3, Duration.ofSeconds(1));
        lookAlike.sandbox.advance(Duration.ofHours(1));
        Instant later = lookAlike.sandbox.now();
        List<Order> expected = place(5, Duration.ofSeconds(1));

        OrderFeed.Page first = feed.page(shop(), later, Optional.empty(), 2);
        lookAlike.shop().faults().always(Fault.ADMIN_SEARCH_IGNORED);
        OrderFeed.Page ignored = feed.page(shop(), later, Optional.empty(), 100);

        assertThat(first.orders()).hasSize(2);
        assertThat(ignored.orders()).extracting(ShopOrder::order).containsExactlyElementsOf(ids(expected));
    }

    /** The interface waits and asks again; no order is missed and none comes twice. */
    @Test
    void s3_11_throttledBetweenTwoPagesMissesNothing() {
        List<Order> expected = place(7, Duration.ofSeconds(1));
        OrderFeed.Page first = feed.page(shop(), since, Optional.empty(), 3);
        lookAlike.shop().faults().next(Fault.ADMIN_THROTTLED).next(Fault.ADMIN_THROTTLED_429);

        List<OrderId> all =
                new ArrayList<>(first.orders().stream().map(ShopOrder::order).toList());
        all.addAll(rest(first.next(), 3));

        assertThat(all).containsExactlyElementsOf(ids(expected));
        assertThat(lookAlike.heard).contains("waited");
    }

    @Test
    void s3_11_orderThatChangesBetweenTwoPagesComesAgain() {
        List<Order> placed = place(4, Duration.ofSeconds(1));
        OrderFeed.Page first = feed.page(shop(), since, Optional.empty(), 2);
        lookAlike.shop().orders().refundGoods(placed.get(0), 1);

        assertThat(rest(first.next(), 2))
                .contains(new OrderId(placed.get(0).id()))
                .containsAll(ids(placed.subList(2, 4)));
    }

    @Test
    void s3_11_shopThatKeepsThrottlingIsTriedLater() {
        place(1);
        lookAlike.shop().faults().always(Fault.ADMIN_THROTTLED);

        assertThatExceptionOfType(PortException.Unavailable.class)
                .isThrownBy(() -> feed.page(shop(), since, Optional.empty(), 10));
    }

    @Test
    void s3_25_shopThatTookTheAppOffIsRejected() {
        lookAlike.shop().uninstall();

        assertThatExceptionOfType(PortException.Rejected.class)
                .isThrownBy(() -> feed.page(shop(), since, Optional.empty(), 10))
                .extracting(PortException::code)
                .isEqualTo(OrderFeed.SHUT);
    }
}
