package dev.avow.app.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoClient;
import dev.avow.app.testing.EverythingThatRests;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.shopify.sandbox.shop.Basket;
import dev.avow.shopify.sandbox.shop.Order;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Contacts, orders and rights through the app proxy, by Shopify's signature alone (S0-04, S1-05, S1-09, S1-13, S1-36, S1-40). The
 * look-alike signs what it forwards; what is old or forged is signed here, by code of its own.
 */
@QuarkusTest
@WithTestResource(Surroundings.class)
class ProxiedTest {

    private static final List<String> DOORS = List.of(
            "leads",
            "orders",
            "orders/returns",
            "feedback",
            "me/export",
            "me/erasure",
            "me/rectification",
            "me/objection",
            "me/objection/end",
            "me/restriction",
            "me/restriction/end");
    private static final String PHONE = "+40733918555";

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    InstantSource clock;

    @Inject
    MongoClient mongo;

    @Inject
    DataSource dataSource;

    private Visitor talking() {
        Visitor visitor = Visitor.at(sandbox.storefront(Surroundings.SHOP));
        assertThat(visitor.say("Is the oak lamp dimmable?").status()).isEqualTo(200);
        return visitor;
    }

    private static String contact(String email) {
        return "{\"id\":\"%s\",\"email\":\"%s\",\"consent\":{\"text\":\"lead-1\",\"language\":\"ro\"}}"
                .formatted(UUID.randomUUID(), email);
    }

    private HttpResponse<String> direct(Visitor visitor, String path) {
        return Visitor.get(app.origin().resolve("/storefront" + path), "Authorization", "Bearer " + visitor.token());
    }

    @Test
    void s1_13_s1_36_s1_40_aContactIsLeftReadAndErasedWithItsChat() {
        Visitor visitor = talking();
        String email = "canary." + UUID.randomUUID() + "@example.com";

        HttpResponse<String> left = visitor.askThroughProxy("/leads", contact(email));
        assertThat(left.statusCode()).as(left.body()).isEqualTo(200);
        HttpResponse<String> wrong = visitor.askThroughProxy("/leads", contact("canary@"));
        assertThat(wrong.body()).contains("contact.email").doesNotContain("canary@");

        HttpResponse<String> held = visitor.askThroughProxy("/me/export", "{}");
        assertThat(held.body())
                .contains(email, "dimmable")
                .isEqualTo(direct(visitor, "/me").body());
        assertThat(held.headers().firstValue("Cache-Control")).contains("no-store");
        String conversation =
                Visitor.json(held.body()).at("/rows/0/conversation").asText();

        JsonNode erased =
                Visitor.json(visitor.askThroughProxy("/me/erasure", "{}").body());
        assertThat(erased.get("status").asText()).isEqualTo("done");
        assertThat(Visitor.get(app.origin()
                                .resolve("/certificates/" + erased.get("code").asText()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor.say("Am I still here?").code()).isEqualTo("conversation.expired");
        assertThat(EverythingThatRests.mongo(mongo)).doesNotContain(conversation);
        assertThat(EverythingThatRests.sql(dataSource) + EverythingThatRests.log())
                .doesNotContain(email)
                .doesNotContain(visitor.token());
    }

    @Test
    void s1_38_s1_39_aChatIsStoppedPutRightAndGoesOn() {
        Visitor visitor = talking();
        visitor.askThroughProxy("/leads", contact("mara@example.com"));

        assertThat(visitor.askThroughProxy("/me/rectification", "{\"email\":\"mara.k@example.com\"}")
                        .body())
                .contains("done");
        assertThat(visitor.askThroughProxy("/me/export", "{}").body()).contains("mara.k@example.com");
        assertThat(visitor.askThroughProxy("/me/objection", "{}").statusCode()).isEqualTo(200);
        assertThat(visitor.say("Hello?").code()).isEqualTo("conversation.stopped");
        assertThat(visitor.askThroughProxy("/me/objection/end", "{}").statusCode())
                .isEqualTo(204);
        assertThat(visitor.say("Hello again?").status()).isEqualTo(200);
    }

    /** The same answers as straight to the app, and the same tokens: both ways together have five tries. */
    @Test
    void s1_09_s2_03_anOrderIsToldOfAndItsReturnAskedFor() {
        sandbox.shop(Surroundings.SHOP).app().install();
        Order order = sandbox.shop(Surroundings.SHOP)
                .orders()
                .placePaid(
                        Basket.of(sandbox.shop(Surroundings.SHOP).product(), 2).phone(PHONE));
        sandbox.shop(Surroundings.SHOP).orders().fulfil(order);
        signIn();
        Visitor visitor = talking();
        String form = "{\"number\":\"%s\",\"phone\":\"%s\",\"language\":\"de\"%s}";

        HttpResponse<String> told = visitor.askThroughProxy("/orders", form.formatted(order.name(), PHONE, ""));
        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        assertThat(told.body()).contains("Sie ist versandt.").doesNotContain(order.name());
        assertThat(told.headers().firstValue("Cache-Control")).contains("no-store");
        String line = Visitor.json(told.body()).at("/returnable/0/line").asText();
        String wish = form.formatted(order.name(), PHONE, ",\"lines\":{\"" + line + "\":1}");
        assertThat(visitor.askThroughProxy("/orders/returns", wish).body()).contains("Ihr Rücksendewunsch wurde");

        HttpResponse<String> unproven =
                visitor.askThroughProxy("/orders", form.formatted(order.name(), "+40733918556", ""));
        HttpResponse<String> unprovenDirect = Visitor.post(
                app.origin().resolve("/storefront/orders"),
                form.formatted("#404404", PHONE, "").getBytes(UTF_8),
                "Authorization",
                "Bearer " + visitor.token());
        assertThat(unproven.statusCode()).isEqualTo(404);
        assertThat(unproven.body()).isEqualTo(unprovenDirect.body()).contains("order.unproven");
        assertThat(visitor.askThroughProxy("/orders", form.formatted("#404404", PHONE, ""))
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.askThroughProxy("/orders", form.formatted(order.name(), PHONE, ""))
                        .statusCode())
                .as("the sixth try of one conversation, by whichever way")
                .isEqualTo(429);
    }

    private void signIn() {
        assertThat(Visitor.get(
                                app.origin().resolve("/api/v1/features"),
                                "Authorization",
                                "Bearer " + sandbox.idToken(Surroundings.SHOP))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void s0_04_withoutAValidSignatureNothingIsReadAndNothingDone() {
        Visitor visitor = talking();
        Instant now = clock.instant();
        String valid = signed(Surroundings.SHOP, now, sandbox.clientSecret());
        List<String> forged = List.of(
                "",
                "shop=" + Surroundings.SHOP,
                valid.replace("signature=", "signature=0"),
                valid.replace(Surroundings.SHOP, Surroundings.OTHER_SHOP),
                valid + "&shop=" + Surroundings.OTHER_SHOP,
                signed(Surroundings.SHOP, now.minus(Duration.ofSeconds(95)), sandbox.clientSecret()),
                signed(Surroundings.SHOP, now.plus(Duration.ofMinutes(10)), sandbox.clientSecret()),
                signed(Surroundings.SHOP, now, "a-secret-of-somebody-else-0123456789"));
        for (String door : DOORS) {
            // Answers about orders keep their pace; one of each kind is enough there.
            for (String query : door.startsWith("orders") ? forged.subList(4, 6) : forged) {
                String key = "{\"session\":\"" + visitor.token() + "\"}";
                HttpResponse<String> refused = post(door, query, key, "Authorization", "Bearer " + visitor.token());
                assertThat(refused.statusCode()).as(door + "?" + query).isEqualTo(401);
                assertThat(refused.body()).contains("proxy.signature").doesNotContain(visitor.token());
            }
            assertThat(post(door, "", "no json at all").body())
                    .as("the body is not looked at before")
                    .contains("proxy.signature");
        }
        assertThat(visitor.say("Am I still here?").status()).isEqualTo(200);
    }

    @Test
    void s0_04_s1_05_aKeyIsOfItsShopAndOfItsTimeAndUnguessable() {
        Visitor visitor = talking();
        String body = "{\"session\":\"%s\"}";
        String own = signed(Surroundings.SHOP, clock.instant(), sandbox.clientSecret());
        String others = signed(Surroundings.OTHER_SHOP, clock.instant(), sandbox.clientSecret());
        String strangers = signed(Surroundings.STRANGER, clock.instant(), sandbox.clientSecret());
        String token = visitor.token();
        String tampered = token.substring(0, token.length() - 2) + (token.endsWith("AA") ? "BB" : "AA");
        for (String door : DOORS) {
            assertThat(post(door, others, body.formatted(token)).body())
                    .as(door + " of another shop")
                    .contains("session.invalid");
            assertThat(post(door, strangers, body.formatted(token)).body())
                    .as(door + " of a shop that may be unknown")
                    .containsAnyOf("shop.unknown", "session.invalid");
            assertThat(post(door, own, body.formatted(tampered)).body()).contains("session.invalid");
            HttpResponse<String> without = post(door, own, "{}", "Authorization", "Bearer " + token);
            assertThat(without.body()).as("a header is not the key here").contains("request.malformed");
        }
        assertThat(visitor.say("Am I still here?").status()).isEqualTo(200);
    }

    /** Shopify's signature has no nonce and leaves the body out: whoever repeats a request within its time gains nothing. */
    @Test
    void aRequestThatIsRepeatedDoesNothingTwice() {
        Visitor visitor = talking();
        String query = signed(Surroundings.SHOP, clock.instant(), sandbox.clientSecret());
        String email = "canary." + UUID.randomUUID() + "@example.com";
        String lead = contact(email).replaceFirst("\\{", "{\"session\":\"" + visitor.token() + "\",");
        String key = "{\"session\":\"" + visitor.token() + "\"}";

        HttpResponse<String> first = post("leads", query, lead);
        HttpResponse<String> again = post("leads", query, lead);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(post("me/export", query, key).body().split(email, -1)).hasSize(2);
        assertThat(post("me/export", query, "{\"session\":\"x\"}").body()).contains("session.invalid");
        HttpResponse<String> erased = post("me/erasure", query, key);
        assertThat(post("me/erasure", query, key).body()).isEqualTo(erased.body());
    }

    /** To a page the proxy is its own host: no page of any other origin gets to read what comes through it. */
    @Test
    void noOtherOriginMayReadIt() {
        Visitor visitor = talking();
        String query = signed(Surroundings.SHOP, clock.instant(), sandbox.clientSecret());
        for (String origin : List.of("https://" + Surroundings.SHOP, "https://evil.example")) {
            HttpResponse<String> answer =
                    post("me/export", query, "{\"session\":\"" + visitor.token() + "\"}", "Origin", origin);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().map().keySet())
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
        }
    }

    private HttpResponse<String> post(String door, String query, String body, String... headers) {
        URI to = URI.create(app.origin() + "/storefront/proxied/" + door + "?" + query);
        return Visitor.post(to, body.getBytes(UTF_8), headers);
    }

    private static String signed(String shop, Instant at, String secret) {
        String text = "logged_in_customer_id=path_prefix=/apps/avowshop=" + shop + "timestamp=" + at.getEpochSecond();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return "shop=" + shop + "&logged_in_customer_id=&path_prefix=%2Fapps%2Favow&timestamp="
                    + at.getEpochSecond() + "&signature=" + HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
