package dev.avow.adapters.shopify.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.avow.core.attribution.ShopOrder;
import dev.avow.core.inmemory.InMemoryOrderFeed;
import dev.avow.core.port.OrderFeed;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.contract.OrderFeedContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** S3-04, S3-05, S3-11: orders as Admin answers them, over a stub that ignores the search, as Shopify does with a typo. */
class ShopifyOrderFeedTest implements OrderFeedContract {

    private static final String ATTRIBUTE = "__avow_ref";
    private static final Instant RECENT = Instant.parse("2026-11-20T10:15:30Z");

    private final InMemoryOrderFeed shops = new InMemoryOrderFeed();
    private final Desk desk = open();
    private boolean shut;

    private static Desk open() {
        try {
            return new Desk();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Override
    public OrderFeed feed() {
        OrderFeed real = new ShopifyOrderFeed(new AdminPages(desk.api()), () -> ATTRIBUTE);
        return (shop, since, after, limit) -> {
            if (shut) {
                desk.stub
                        .then(401, "{\"errors\":\"no\"}")
                        .then(401, "{\"errors\":\"no\"}")
                        .then(401, "{}");
            } else {
                desk.stub.then(200, answer(shops.page(shop, Instant.EPOCH, after, limit)));
            }
            return real.page(shop, since, after, limit);
        };
    }

    private static String answer(OrderFeed.Page page) {
        return answer(
                page.orders().stream().map(ShopifyOrderFeedTest::node).collect(Collectors.joining(",")), page.next());
    }

    private static String answer(String nodes, Optional<String> next) {
        return "{\"data\":{\"orders\":{\"nodes\":[" + nodes + "],\"pageInfo\":{\"hasNextPage\":"
                + next.isPresent() + ",\"endCursor\":"
                + next.map(cursor -> '"' + cursor + '"').orElse("null") + "}}},"
                + Desk.cost(10, 1_000, 50) + "}";
    }

    private static String node(ShopOrder order) {
        return """
                {"id":"%s","name":"%s","confirmationNumber":%s,"createdAt":"%s","updatedAt":"%s","cancelledAt":null,
                 "test":%s,"subtotalPriceSet":%s,"totalPriceSet":%s,"currentSubtotalPriceSet":%s,"currentTotalPriceSet":%s,
                 "discountCodes":[%s],"customAttributes":[{"key":"note","value":"mara@example.com"}%s]}
                """.formatted(
                        order.order().gid(),
                        order.name(),
                        order.confirmation().map(it -> '"' + it + '"').orElse("null"),
                        order.placedAt(),
                        order.updatedAt(),
                        order.test(),
                        bag(order.subtotal()),
                        bag(order.total()),
                        bag(order.currentSubtotal()),
                        bag(order.currentTotal()),
                        order.codes().stream().map(it -> '"' + it + '"').collect(Collectors.joining(",")),
                        order.reference()
                                .map(it -> ",{\"key\":\"" + ATTRIBUTE + "\",\"value\":\"" + it + "\"}")
                                .orElse(""));
    }

    private static String bag(Money money) {
        return "{\"shopMoney\":{\"amount\":\"" + money.decimal() + "\",\"currencyCode\":\""
                + money.currency().getCurrencyCode() + "\"}}";
    }

    @Override
    public ShopId shop() {
        return new ShopId("kit-" + UUID.randomUUID() + ".myshopify.com");
    }

    @Override
    public void put(ShopId shop, ShopOrder order) {
        shops.put(shop, order);
    }

    @Override
    public void shut(ShopId shop) {
        shut = true;
    }

    @Override
    public Instant recent() {
        return RECENT;
    }

    /** S3-04, S3-05: what is asked for names nothing of a customer. */
    @Test
    void s3_04_nothingIsAskedOfTheCustomer() {
        feed().page(shop(), RECENT, Optional.empty(), 10);

        String asked = desk.stub.onlyQuestion().body();

        assertThat(asked)
                .contains("updated_at:>='2026-11-20T10:15:30Z'")
                .doesNotContainIgnoringCase("email")
                .doesNotContainIgnoringCase("phone")
                .doesNotContainIgnoringCase("address")
                .doesNotContainIgnoringCase("customer ")
                .doesNotContainIgnoringCase("customer{")
                .doesNotContainIgnoringCase("note");
        assertThat(ShopifyOrderFeed.scopes()).containsExactly("read_orders");
    }

    @Test
    void otherAttributesAreDroppedBeforeAnybodySeesThem() {
        ShopId shop = shop();
        put(shop, order(Money.parse("1500", "JPY"), Optional.empty()));
        put(shop, order(Money.parse("1.500", "KWD"), Optional.of("click-9")));

        List<ShopOrder> orders = feed().page(shop, RECENT, Optional.empty(), 10).orders();

        assertThat(orders)
                .extracting(ShopOrder::reference)
                .containsExactlyInAnyOrder(Optional.empty(), Optional.of("click-9"));
        assertThat(orders)
                .extracting(ShopOrder::total)
                .containsExactlyInAnyOrder(Money.parse("1500", "JPY"), Money.parse("1.500", "KWD"));
    }

    /** OF-7 (S3-11): Shopify's list of currencies has some that Java's has not, and its schema lets an order have no subtotal. */
    @Test
    void of7OrderThatCannotBeReadKeepsNoOtherFromBeingRead() {
        ShopOrder right = order(Money.parse("1500", "JPY"), Optional.empty());
        String node = node(right);
        List<String> wrong = List.of(
                node.replace("JPY", "JEP"),
                node.replace("JPY", "USDC"),
                node.replace("1500", "99999999999999999"),
                node.replaceFirst("\"JPY\"", "\"EUR\""),
                node.replaceFirst("\\{\"shopMoney[^}]*}}", "null"),
                node.replace(right.order().gid(), "gid://shopify/Draft/1"));
        for (String bad : wrong) {
            assertThat(bad).isNotEqualTo(node);
            desk.stub.then(200, answer(bad + "," + node, Optional.empty()));
            OrderFeed.Page page = new ShopifyOrderFeed(new AdminPages(desk.api()), () -> ATTRIBUTE)
                    .page(shop(), RECENT, Optional.empty(), 10);

            assertThat(page.orders()).as(bad).containsExactly(right);
            assertThat(page.unreadable()).as(bad).containsExactly(RECENT);
        }
    }

    private static ShopOrder order(Money amount, Optional<String> reference) {
        return new ShopOrder(
                new OrderId(amount.minor() + amount.currency().getNumericCode()),
                "#1",
                Optional.empty(),
                amount,
                amount,
                amount,
                amount,
                RECENT,
                RECENT,
                false,
                false,
                reference,
                List.of());
    }

    @Test
    void of4ThrottledShopIsUnavailable() {
        OrderFeed real = new ShopifyOrderFeed(new AdminPages(desk.api()), () -> ATTRIBUTE);
        for (int i = 0; i < 9; i++) {
            desk.stub.then(503, "");
        }

        assertThatExceptionOfType(PortException.Unavailable.class)
                .isThrownBy(() -> real.page(shop(), RECENT, Optional.empty(), 10));
    }
}
