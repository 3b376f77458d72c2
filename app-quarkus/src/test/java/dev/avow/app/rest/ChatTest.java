package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.stores.EmbeddedStores;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class ChatTest {

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    EmbeddedStores stores;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Test
    void s0_15_aQuestionIsAnsweredInEventsThatEndWithDone() {
        Visitor visitor = visitor();

        Visitor.Answer answer = visitor.say("How do I return a lamp?");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).startsWith("text/event-stream");
        assertThat(answer.text()).isNotBlank();
        assertThat(answer.end()).isEqualTo("complete");
    }

    @Test
    void theSameMessageAgainGivesTheStoredAnswer() {
        Visitor visitor = visitor();
        String id = UUID.randomUUID().toString();

        Visitor.Answer first = visitor.say(id, "Do you deliver to islands?");
        Visitor.Answer again = visitor.say(id, "Do you deliver to islands?");

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.end()).isEqualTo("complete");
        assertThat(visitor.resume().session().get("turns")).hasSize(2);
    }

    @Test
    void theProxyGivesTheWholeAnswerAtOnce() {
        HttpResponse<String> answer = visitor().sayThroughProxy("How do I return a lamp?");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"state\":\"complete\"");
    }

    @Test
    void s1_07_aResumedSessionShowsTheConversationAndANewOneIsEmpty() {
        Visitor visitor = visitor();
        visitor.say("Is the oak lamp dimmable?");

        assertThat(visitor.resume().session().get("turns")).hasSize(2);
        assertThat(visitor().session().get("turns")).isEmpty();
    }

    /** S0-16: the inbox is the merchant's; a visitor comes back to a chat whatever is switched off there. */
    @Test
    void s0_16_aVisitorComesBackThoughTheMerchantHasNoInbox() {
        Visitor visitor = visitor();
        visitor.say("Is the oak lamp dimmable?");
        inbox(false);
        try {
            assertThat(visitor.resume().session().get("turns")).hasSize(2);
        } finally {
            inbox(true);
        }
    }

    private void inbox(boolean on) {
        assertThat(Visitor.put(
                                app.origin().resolve("/api/v1/features/inbox"),
                                "{\"on\":" + on + "}",
                                "Authorization",
                                "Bearer " + sandbox.idToken(Surroundings.SHOP))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void s1_07_theSessionIsNamedByARandomUuidAndByNothingElse() {
        JsonNode one = claims(visitor());
        JsonNode other = claims(visitor());

        for (JsonNode claims : List.of(one, other)) {
            UUID name = UUID.fromString(claims.get("conversation").asText());
            assertThat(name.version()).as("random").isEqualTo(4);
            assertThat(claims.get("sub").asText()).isEqualTo(Surroundings.SHOP);
            assertThat(claims.properties())
                    .extracting(Map.Entry::getKey)
                    .as("no account, no profile")
                    .containsExactlyInAnyOrder("aud", "sub", "conversation", "started_at", "exp");
        }
        assertThat(one.get("conversation")).isNotEqualTo(other.get("conversation"));
    }

    /** What the token says; it is signed, not sealed. */
    private static JsonNode claims(Visitor visitor) {
        String body = visitor.token().split("\\.", -1)[1];
        return Visitor.json(new String(Base64.getUrlDecoder().decode(body), StandardCharsets.UTF_8));
    }

    @Test
    void messagesThatCannotBeTakenAreRefusedByName() {
        Visitor visitor = visitor();

        assertThat(visitor.say(" \n ").code()).isEqualTo("message.empty");
        assertThat(visitor.say("x".repeat(2_001)).code()).isEqualTo("message.too-long");
        assertThat(visitor.say("x".repeat(2_000)).status()).isEqualTo(200);
        assertThat(visitor.send(bytes("{\"id\":\"m1\",\"text\":\"\\ud800 alone\"}"))
                        .code())
                .isEqualTo("message.not-unicode");
        assertThat(visitor.send(new byte[] {'{', '"', 't', '"', ':', '"', (byte) 0xC3, '"', '}'})
                        .code())
                .isEqualTo("message.not-utf8");
        for (String malformed :
                new String[] {"", "null", "[]", "{", "{\"id\":\"m1\"}", "{\"id\":\"m 1\",\"text\":\"x\"}"}) {
            Visitor.Answer answer = visitor.send(bytes(malformed));
            assertThat(answer.status()).as(malformed).isEqualTo(400);
            assertThat(answer.code()).as(malformed).isEqualTo("request.malformed");
            assertThat(answer.header("content-type")).startsWith("application/problem+json");
        }
        assertThat(visitor.send(new byte[70_000]).status()).isEqualTo(413);
    }

    @Test
    void aSessionMustBeOursAndAPageMustBeTheShops() {
        URI messages = app.origin().resolve("/storefront/messages");
        byte[] hello = bytes("{\"id\":\"m1\",\"text\":\"hello\"}");
        String token = visitor().token();
        String otherShop = origin(sandbox.storefront(Surroundings.OTHER_SHOP));

        assertThat(Visitor.post(messages, hello).statusCode()).isEqualTo(401);
        assertThat(Visitor.post(messages, hello, "Authorization", "Bearer " + token + "x")
                        .statusCode())
                .isEqualTo(401);
        HttpResponse<String> foreign =
                Visitor.post(messages, hello, "Authorization", "Bearer " + token, "Origin", otherShop);
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.body()).contains("origin.refused");
        HttpResponse<String> anywhere =
                Visitor.post(messages, hello, "Authorization", "Bearer " + token, "Origin", "https://evil.example");
        assertThat(anywhere.statusCode()).isEqualTo(403);
        assertThat(anywhere.headers().firstValue("access-control-allow-origin")).isEmpty();
    }

    @Test
    void corsLetsAKnownStorefrontReadStreamsAndErrors() {
        Visitor visitor = visitor();

        for (Visitor.Answer answer : List.of(visitor.say("Hello?"), visitor.say(""))) {
            assertThat(answer.header("access-control-allow-origin"))
                    .isEqualTo(origin(sandbox.storefront(Surroundings.SHOP)));
            assertThat(answer.header("vary")).contains("Origin");
            assertThat(answer.header("access-control-expose-headers")).contains("retry-after");
            assertThat(answer.header("access-control-allow-credentials")).isEmpty();
        }
    }

    @Test
    void s0_04_aSessionIsOpenedOnlyThroughTheProxyAndForItsShop() {
        URI direct = app.origin().resolve("/storefront/session");

        assertThat(Visitor.post(direct, bytes("{}")).body()).contains("proxy.signature");
        assertThat(Visitor.post(URI.create(direct + "?shop=" + Surroundings.SHOP + "&signature=00"), bytes("{}"))
                        .statusCode())
                .isEqualTo(401);
        HttpResponse<String> stranger =
                Visitor.post(sandbox.storefront(Surroundings.STRANGER).resolve("/apps/avow/session"), bytes("{}"));
        assertThat(stranger.statusCode()).isEqualTo(404);
        assertThat(stranger.body()).contains("shop.unknown");
    }

    @Test
    void s0_04_aSessionOfAnotherShopDoesNotResumeAndDoesNotAnswerThroughTheProxy() {
        Visitor visitor = visitor();
        visitor.say("Is the oak lamp dimmable?");
        URI other = sandbox.storefront(Surroundings.OTHER_SHOP);

        HttpResponse<String> resumed =
                Visitor.post(other.resolve("/apps/avow/session"), bytes("{\"resume\":\"" + visitor.token() + "\"}"));
        HttpResponse<String> answered = Visitor.post(
                other.resolve("/apps/avow/answers"),
                bytes("{\"session\":\"" + visitor.token() + "\",\"id\":\"m1\",\"text\":\"hello\"}"));

        assertThat(resumed.statusCode()).isEqualTo(200);
        assertThat(resumed.body()).contains("\"turns\":[]");
        assertThat(answered.statusCode()).isEqualTo(401);
    }

    @Test
    void whoFloodsIsToldToWait() {
        Visitor visitor = visitor();
        Visitor.Answer answer = visitor.say("");
        for (int sent = 1; sent < 200 && answer.status() != 429; sent++) {
            answer = visitor.say("");
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("rate.limited");
        assertThat(Integer.parseInt(answer.header("retry-after"))).isBetween(1, 60);
        assertThat(visitor().say("Hello?").status())
                .as("another conversation is free")
                .isEqualTo(200);
    }

    @Test
    void withMongoGoneTheAnswerIs503AndTheMessageCanBeSentAgain() {
        Visitor visitor = visitor();
        String id = UUID.randomUUID().toString();
        stores.stopMongo();
        Visitor.Answer answer;
        try {
            answer = visitor.say(id, "How do I return a lamp?");
        } finally {
            stores.startMongo();
        }

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).startsWith("store.");
        assertThat(answer.header("retry-after")).isNotEmpty();
        assertThat(untilAnswered(visitor, id).end()).isEqualTo("complete");
    }

    @Test
    void withPostgresGoneTheAnswerIs503() {
        Visitor visitor = visitor();
        stores.stopPostgres();
        Visitor.Answer answer;
        try {
            answer = visitor.say("How do I return a lamp?");
        } finally {
            stores.startPostgres();
        }

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("store.unavailable");
        assertThat(untilAnswered(visitor, UUID.randomUUID().toString()).end()).isEqualTo("complete");
    }

    private static Visitor.Answer untilAnswered(Visitor visitor, String id) {
        Visitor.Answer answer = visitor.say(id, "How do I return a lamp?");
        for (int attempt = 0; attempt < 40 && answer.status() == 503; attempt++) {
            answer = visitor.say(id, "How do I return a lamp?");
        }
        return answer;
    }

    private Visitor visitor() {
        return Visitor.at(sandbox.storefront(Surroundings.SHOP));
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
