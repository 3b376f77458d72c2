package dev.avow.shopify.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.shopify.sandbox.fault.Fault;
import dev.avow.shopify.sandbox.shop.Basket;
import dev.avow.shopify.sandbox.shop.Customer;
import dev.avow.shopify.sandbox.shop.Order;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What can go wrong with Admin, and its limits. */
class AdminTroubleTest {

    private static final String SHOP_AND_ORDERS = "{ shop { name } orders(first: 1) { nodes { id } } }";
    private static final String ORDERS = "query($n: Int!) { orders(first: $n) { nodes { id email customer { id } } } }";

    private final ShopifySandbox sandbox = ShopifySandbox.start(SandboxFixture.settings());
    private final SandboxShop shop = sandbox.shop(SandboxFixture.SHOP);
    private final AdminCall admin = new AdminCall(sandbox, SandboxFixture.SHOP);

    @AfterEach
    void close() {
        sandbox.close();
    }

    private HttpResponse<String> send() {
        return admin.send(SHOP_AND_ORDERS, Map.of());
    }

    @Test
    void answersOfTheEdgeHaveTheirStatusAndPassAgain() {
        Map<Fault, Integer> statuses = Map.of(
                Fault.ADMIN_HTML, 200,
                Fault.ADMIN_FROZEN, 402,
                Fault.ADMIN_LOCKED, 423,
                Fault.ADMIN_REJECTED, 430,
                Fault.ADMIN_520, 520,
                Fault.ADMIN_UNAVAILABLE, 503,
                Fault.ADMIN_THROTTLED_429, 429);
        statuses.forEach((fault, status) -> {
            shop.faults().next(fault);
            assertThat(send().statusCode()).as(fault.label()).isEqualTo(status);
            assertThat(send().body()).as(fault.label()).contains("\"data\"");
        });
        shop.faults().next(Fault.ADMIN_HTML);
        assertThat(send().headers().firstValue("content-type")).contains("text/html; charset=utf-8");
    }

    @Test
    void halfTheDataComesWithAnError() {
        shop.faults().next(Fault.ADMIN_HALF_DATA);
        Map<?, ?> answer = admin.answer(SHOP_AND_ORDERS, Map.of());
        assertThat(AdminCall.at(answer, "data.shop")).isNull();
        assertThat(AdminCall.at(answer, "data.orders")).isNotNull();
        assertThat(AdminCall.at(answer, "errors.0.extensions.code")).isEqualTo("INTERNAL_SERVER_ERROR");
    }

    @Test
    void lostAnswerLeavesWhatItDid() {
        shop.faults().nextAt("draftOrderCreate", Fault.ADMIN_ANSWER_LOST);
        assertThat(send().statusCode()).isEqualTo(200);
        String create =
                "mutation($id: ID!) { draftOrderCreate(input: { lineItems: [{ variantId: $id, quantity: 1 }] }) {"
                        + " draftOrder { id } userErrors { message } } }";
        Map<String, Object> id = Map.of("id", shop.product().variants().get(0).gid());
        assertThatThrownBy(() -> admin.send(create, Map.copyOf(id))).isInstanceOf(UncheckedIOException.class);
        assertThat(shop.drafts().table().size()).isEqualTo(1);
    }

    @Test
    void scopesAreAskedForAndWritingIncludesReading() {
        shop.app().scopes(List.of("write_orders"));
        AdminCall poor = new AdminCall(sandbox, SandboxFixture.SHOP);
        assertThat(poor.at("orders.nodes", "{ orders(first: 1) { nodes { id } } }", Map.of()))
                .isEqualTo(List.of());
        Map<?, ?> denied = poor.answer("{ products(first: 1) { nodes { id } } }", Map.of());
        assertThat(AdminCall.at(denied, "errors.0.extensions.code")).isEqualTo("ACCESS_DENIED");
        assertThat(AdminCall.at(denied, "data")).isNull();
        shop.faults().next(Fault.ADMIN_DENIED);
        assertThat(AdminCall.at(admin.answer(SHOP_AND_ORDERS, Map.of()), "errors.0.extensions.code"))
                .isEqualTo("ACCESS_DENIED");
    }

    @Test
    void unapprovedAppSeesNoPeople() {
        Customer mara = shop.customers().add("Mara", "K", "mara@example.com");
        shop.orders().place(Basket.of(shop.product(), 1).by(mara));
        shop.faults().next(Fault.ADMIN_UNAPPROVED);
        Map<?, ?> answer = admin.answer(ORDERS, Map.of("n", 1));
        assertThat(AdminCall.at(answer, "data.orders.nodes.0.id")).isNotNull();
        assertThat(AdminCall.at(answer, "data.orders.nodes.0.email")).isNull();
        assertThat(AdminCall.at(answer, "data.orders.nodes.0.customer")).isNull();
        assertThat(answer.toString())
                .contains("not approved to use the email field", "not approved to access the Customer object")
                .doesNotContain("mara@");
        assertThat(admin.at("orders.nodes.0.email", ORDERS, Map.of("n", 1))).isEqualTo("mara@example.com");
    }

    @Test
    void versionThatWasServedIsTold() {
        assertThat(send().headers().firstValue("x-shopify-api-version")).contains("2026-10");
        assertThat(admin.sendTo("2025-07", SHOP_AND_ORDERS, Map.of()).headers().firstValue("x-shopify-api-version"))
                .contains("2026-01");
        shop.faults().next(Fault.ADMIN_FELL_FORWARD);
        assertThat(send().headers().firstValue("x-shopify-api-version")).contains("2026-01");
        assertThat(send().headers().firstValue("x-request-id")).isPresent();
    }

    @Test
    void costIsReckonedAndPointsComeBackWithTime() {
        shop.throttle().bucket(100, 10);
        Map<?, ?> answer = admin.answer(ORDERS, Map.of("n", 40));
        assertThat(AdminCall.at(answer, "extensions.cost.requestedQueryCost")).isEqualTo(80L);
        assertThat(AdminCall.at(answer, "extensions.cost.actualQueryCost")).isEqualTo(0L);
        for (int i = 0; i < 10; i++) {
            shop.orders().place(Basket.of(shop.product(), 1).guest("guest@example.com"));
        }
        assertThat(AdminCall.at(admin.answer(ORDERS, Map.of("n", 40)), "extensions.cost.actualQueryCost"))
                .isEqualTo(10L);
        shop.throttle().drain();
        Map<?, ?> throttled = admin.answer(ORDERS, Map.of("n", 40));
        assertThat(AdminCall.at(throttled, "errors.0.extensions.code")).isEqualTo("THROTTLED");
        assertThat(AdminCall.at(throttled, "extensions.cost.throttleStatus.currentlyAvailable"))
                .isEqualTo(0L);
        assertThat(throttled.containsKey("data")).isFalse();
        sandbox.advance(Duration.ofSeconds(8));
        assertThat(admin.answer(ORDERS, Map.of("n", 40)).containsKey("data")).isTrue();
    }

    @Test
    void oneQueryMayNotCostMoreThanAThousand() {
        Map<?, ?> answer = admin.answer(
                ORDERS.replace("id email", "id lineItems(first: 5) { nodes { id } } email"), Map.of("n", 250));
        assertThat(AdminCall.at(answer, "errors.0.extensions.code")).isEqualTo("MAX_COST_EXCEEDED");
        shop.throttle().on(false);
        assertThat(admin.answer(ORDERS, Map.of("n", 250)).containsKey("data")).isTrue();
        assertThat(AdminCall.at(admin.answer(ORDERS, Map.of("n", 251)), "errors.0.message"))
                .asString()
                .contains("Page size");
    }

    @Test
    void slowThrottledOrBlindAreFaultsToo() {
        shop.faults().next(Fault.ADMIN_THROTTLED);
        assertThat(AdminCall.at(admin.answer(SHOP_AND_ORDERS, Map.of()), "errors.0.extensions.code"))
                .isEqualTo("THROTTLED");
        shop.orders().place(Basket.of(shop.product(), 1).guest("a@example.com"));
        String mine = "{ orders(first: 5, query: \"email:b@example.com\") { nodes { id } } }";
        assertThat((List<?>) admin.at("orders.nodes", mine, Map.of())).isEmpty();
        shop.faults().next(Fault.ADMIN_SEARCH_IGNORED);
        assertThat((List<?>) admin.at("orders.nodes", mine, Map.of())).hasSize(1);
    }

    @Test
    void ordersOlderThanSixtyDaysAreOutOfSight() {
        Order order = shop.orders().place(Basket.of(shop.product(), 1).guest("a@example.com"));
        String both = "query($id: ID!) { orders(first: 5) { nodes { id } } order(id: $id) { id } }";
        AdminCall before = new AdminCall(sandbox, SandboxFixture.SHOP);
        assertThat((List<?>) before.at("orders.nodes", both, Map.of("id", order.gid())))
                .hasSize(1);
        sandbox.advance(Duration.ofDays(61));
        AdminCall after = new AdminCall(sandbox, SandboxFixture.SHOP);
        assertThat((List<?>) after.at("orders.nodes", both, Map.of("id", order.gid())))
                .isEmpty();
        assertThat(after.at("order", both, Map.of("id", order.gid()))).isNull();
        shop.app().scopes(List.of("read_orders", "read_all_orders"));
        AdminCall all = new AdminCall(sandbox, SandboxFixture.SHOP);
        assertThat((List<?>) all.at("orders.nodes", both, Map.of("id", order.gid())))
                .hasSize(1);
    }

    @Test
    void strangeRequestsAreAnsweredAsStrange() {
        assertThat(new AdminCall(sandbox, SandboxFixture.SHOP, "shpat_guess")
                        .send("{ shop { id } }", Map.of())
                        .statusCode())
                .isEqualTo(401);
        assertThat(admin.send("{ nonsense", Map.of()).body()).contains("syntax error");
        assertThat(admin.send("{ shop { nonsense } }", Map.of()).body())
                .contains("nonsense")
                .contains("errors");
        assertThat(admin.send("{ orders { nodes { id } } }", Map.of()).body()).contains("must provide one of first");
        assertThat(admin.send("{ orders(first: 1, after: \"?\") { nodes { id } } }", Map.of())
                        .body())
                .contains("Invalid cursor");
    }
}
