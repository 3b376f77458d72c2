package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoClient;
import dev.avow.app.testing.EverythingThatRests;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.shopify.sandbox.SandboxShop;
import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.shopify.sandbox.fault.Fault;
import dev.avow.shopify.sandbox.model.ModelRequest;
import dev.avow.shopify.sandbox.model.ModelStandIn;
import dev.avow.shopify.sandbox.shop.Basket;
import dev.avow.shopify.sandbox.shop.Order;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Order status and returns over HTTP, against the look-alike of Shopify (S1-09, S1-10, S1-28, S1-29, S1-30, S2-03, S2-06). */
@QuarkusTest
@WithTestResource(Surroundings.class)
class OrderStatusTest {

    private static final String PHONE = "+40733918273";

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @FromSurroundings
    ModelStandIn model;

    @Inject
    MongoClient mongo;

    @Inject
    DataSource dataSource;

    private Order order;
    private Order withoutPhone;
    private Order elsewhere;

    @BeforeEach
    void place() {
        for (String shop : List.of(Surroundings.SHOP, Surroundings.OTHER_SHOP)) {
            sandbox.shop(shop).app().install();
            assertThat(Visitor.get(
                                    app.origin().resolve("/api/v1/features"),
                                    "Authorization",
                                    "Bearer " + sandbox.idToken(shop))
                            .statusCode())
                    .isEqualTo(200);
        }
        order = place(shop(), Basket.of(shop().product(), 2).phone(PHONE));
        withoutPhone = place(shop(), Basket.of(shop().product(), 1));
        SandboxShop other = sandbox.shop(Surroundings.OTHER_SHOP);
        elsewhere = place(other, Basket.of(other.product(), 1).phone("+40733918274"));
    }

    @AfterEach
    void clear() {
        shop().faults().clear();
    }

    private static Order place(SandboxShop shop, Basket basket) {
        return shop.orders().placePaid(basket);
    }

    private SandboxShop shop() {
        return sandbox.shop(Surroundings.SHOP);
    }

    private Visitor visitor() {
        return Visitor.at(sandbox.storefront(Surroundings.SHOP));
    }

    private static String form(String number, String phone, String more) {
        return "{\"number\":\"%s\",\"phone\":\"%s\",\"language\":\"de\"%s}".formatted(number, phone, more);
    }

    private static HttpResponse<String> ask(Visitor visitor, String path, String body) {
        return Visitor.post(
                URI.create(visitor.session().get("endpoint").asText() + path),
                body.getBytes(StandardCharsets.UTF_8),
                "Authorization",
                "Bearer " + visitor.token());
    }

    private static HttpResponse<String> status(Visitor visitor, String number, String phone) {
        return ask(visitor, "/orders", form(number, phone, ""));
    }

    @Test
    void s1_09_s2_03_theOwnerReadsHowItStandsAndAsksForAReturn() {
        shop().orders().fulfil(order);
        Visitor visitor = visitor();
        assertThat(visitor.session().get("orders").asBoolean()).isTrue();

        HttpResponse<String> told = status(visitor, order.name(), "0733 918 273");
        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        JsonNode body = Visitor.json(told.body());
        assertThat(body.at("/lines/0/text").asText())
                .startsWith("Ihre Bestellung wurde am ")
                .endsWith("Sie ist versandt.");
        assertThat(body.at("/returnable/0/quantity").asInt()).isEqualTo(2);
        assertThat(told.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(told.body()).doesNotContain(order.name()).doesNotContain(Long.toString(order.id()));

        String line = body.at("/returnable/0/line").asText();
        String wish = form(order.name(), PHONE, ",\"lines\":{\"" + line + "\":2}");
        assertThat(ask(visitor, "/orders/returns", wish).body()).contains("Ihr Rücksendewunsch wurde");
        assertThat(ask(visitor, "/orders/returns", wish).body()).contains("nicht zurücknehmen");
        assertThat(status(visitor, order.name(), PHONE).body()).contains("Rücksendung zu dieser Bestellung");
        assertThat(shop().orders().returns().all()).hasSize(1);
    }

    /** Whatever is wrong, status, headers and body are the same, and the answer comes at the same pace. */
    @Test
    void s1_09_allFailuresLookAlike() {
        List<HttpResponse<String>> answers = new ArrayList<>();
        answers.add(status(visitor(), order.name(), "+40733918274"));
        answers.add(status(visitor(), "#404404", PHONE));
        answers.add(status(visitor(), withoutPhone.name(), PHONE));
        answers.add(status(visitor(), elsewhere.name(), "+40733918274"));
        answers.add(status(visitor(), "x\\\" OR name:*", PHONE));
        answers.add(status(visitor(), order.name(), "no phone"));
        answers.add(ask(visitor(), "/orders/returns", form(order.name(), "+40733918275", ",\"lines\":{\"1\":1}")));
        shop().faults().always(Fault.ADMIN_UNAPPROVED);
        answers.add(status(visitor(), order.name(), PHONE));
        shop().faults().clear();
        shop().faults().always(Fault.ADMIN_DENIED);
        answers.add(status(visitor(), order.name(), PHONE));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(404);
        assertThat(answers)
                .extracting(HttpResponse::body)
                .containsOnly(answers.get(0).body());
        assertThat(answers.get(0).body()).contains("order.unproven", "keine Bestellung gefunden");
        assertThat(answers)
                .extracting(answer -> answer.headers().map().keySet().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList())
                .containsOnly(answers.get(0).headers().map().keySet().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList());
    }

    /** An answer, whichever, comes at a whole multiple of the pace. */
    @Test
    void answersKeepTheirPace() {
        Duration pace = Duration.ofSeconds(1);
        assertThat(SamePace.rest(Duration.ofMillis(40), pace)).isEqualTo(Duration.ofMillis(960));
        assertThat(SamePace.rest(Duration.ofMillis(390), pace)).isEqualTo(Duration.ofMillis(610));
        assertThat(SamePace.rest(Duration.ofMillis(1_400), pace)).isEqualTo(Duration.ofMillis(600));
        assertThat(SamePace.rest(Duration.ZERO, pace)).isEqualTo(pace);
        assertThat(SamePace.rest(Duration.ofSeconds(2), pace)).isEqualTo(Duration.ZERO);
        assertThat(SamePace.rest(Duration.ofMillis(40), Duration.ZERO)).isEqualTo(Duration.ZERO);
    }

    @Test
    void s1_09_thePhoneOfAnOrderCannotBeGuessed() {
        List<Integer> codes = new ArrayList<>();
        for (int session = 0; session < 3; session++) {
            Visitor visitor = visitor();
            for (int i = 0; i < 6; i++) {
                codes.add(status(visitor, order.name(), "+4073391%04d".formatted(session * 10 + i))
                        .statusCode());
            }
        }
        assertThat(codes.subList(0, 6))
                .as("five tries of one conversation")
                .containsExactly(404, 404, 404, 404, 404, 429);
        assertThat(codes.subList(6, 12)).as("ten tries of one order").containsExactly(404, 404, 404, 404, 404, 429);
        assertThat(codes.subList(12, 18)).containsOnly(429);
        HttpResponse<String> late = status(visitor(), order.name(), PHONE);
        assertThat(late.statusCode())
                .as("nobody is told any more, not even the owner")
                .isEqualTo(429);
        assertThat(Long.parseLong(late.headers().firstValue("Retry-After").orElseThrow()))
                .isGreaterThan(3_600);
    }

    @Test
    void s1_10_s1_29_s1_30_nothingOfItRestsIsLoggedOrReadByAModel() {
        shop().orders().fulfil(order);
        Visitor visitor = visitor();
        assertThat(status(visitor, order.name(), PHONE).statusCode()).isEqualTo(200);
        assertThat(status(visitor, order.name(), "+40733918276").statusCode()).isEqualTo(404);
        assertThat(status(visitor, order.name(), "not a phone 0733918276").statusCode())
                .isEqualTo(404);
        assertThat(visitor.say("Thanks! And when will it arrive?").status()).isEqualTo(200);

        String sql = EverythingThatRests.sql(dataSource);
        for (String place : List.of(EverythingThatRests.mongo(mongo), sql, EverythingThatRests.log(), sent())) {
            assertThat(Stream.of(PHONE, "+40733918276")
                            .flatMap(EverythingThatRests::formsOf)
                            .filter(place::contains))
                    .isEmpty();
        }
        assertThat(sent()).contains("And when will it arrive?").doesNotContain(order.name(), "Sie ist versandt");
        assertThat(EverythingThatRests.mongo(mongo)).doesNotContain("versandt");
        assertThat(EverythingThatRests.log()).doesNotContain(order.name() + "\"");
    }

    /** What the model was sent, word for word. */
    private String sent() {
        return String.join(
                "\n", model.requests().stream().map(ModelRequest::body).toList());
    }

    @Test
    void whoeverHasNoSessionOrAnOddFormIsRefused() {
        assertThat(Visitor.post(app.origin().resolve("/storefront/orders"), "{}".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(401);
        Visitor visitor = visitor();
        for (String body : List.of("{}", form("", PHONE, ""), form("#1", "", ""), form("1".repeat(61), PHONE, ""))) {
            HttpResponse<String> refused = ask(visitor, "/orders", body);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("order.incomplete").doesNotContain("0733918273");
        }
        for (String lines : List.of("", ",\"lines\":{}", ",\"lines\":{\"a b\":1}", ",\"lines\":{\"1\":0}")) {
            assertThat(ask(visitor, "/orders/returns", form("#1", PHONE, lines)).body())
                    .contains("order.lines");
        }
    }

    @Test
    void s0_16_s2_03_whereTheMerchantHasNotSwitchedItOnNothingIsTold() {
        switchOrderStatus(false);
        try {
            Visitor visitor = Visitor.at(sandbox.storefront(Surroundings.OTHER_SHOP));
            assertThat(visitor.session().get("orders").asBoolean()).isFalse();
            assertThat(status(visitor, "#1001", PHONE).statusCode()).isEqualTo(403);
        } finally {
            switchOrderStatus(true);
        }
    }

    /** S1-36, S1-38: a merchant names a person by the number that both know. */
    @Test
    void aPersonIsNamedByAnOrdersNumberAndNeverGuessed() {
        assertThat(request("%23404404404")).contains("No single order of this shop has that number.");
        assertThat(request("%22+OR+name%3A%2A")).contains("No single order of this shop has that number.");
        assertThat(request(order.name().replace("#", "%23")))
                .doesNotContain("No single order", "Say who it is")
                .contains("/certificates/");
    }

    private String request(String number) {
        return Visitor.submit(
                        app.origin().resolve("/app/requests"),
                        "kind=erasure&by=order&value=" + number,
                        "Authorization",
                        "Bearer " + sandbox.idToken(Surroundings.SHOP))
                .body();
    }

    private void switchOrderStatus(boolean on) {
        Visitor.put(
                app.origin().resolve("/api/v1/features/order-status"),
                "{\"on\":" + on + "}",
                "Authorization",
                "Bearer " + sandbox.idToken(Surroundings.OTHER_SHOP));
    }
}
