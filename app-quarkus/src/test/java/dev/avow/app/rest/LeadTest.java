package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoClient;
import dev.avow.app.testing.EverythingThatRests;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.app.wiring.ServiceClock;
import dev.avow.core.usecase.EnforceRetention;
import dev.avow.shopify.sandbox.ShopifySandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class LeadTest {

    private static final String EMAIL = "canary.lead@example.com";
    private static final String PHONE = "+40 733 987 654";
    private static final String CONSENT = "\"consent\":{\"text\":\"lead-1\",\"language\":\"ro\"}";

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    MongoClient mongo;

    @Inject
    DataSource dataSource;

    @Inject
    ServiceClock clock;

    @Inject
    EnforceRetention enforceRetention;

    @Test
    void s1_13_s1_14_s1_42_aLeadIsLeftReadMarkedAndWithdrawn() {
        HttpResponse<String> left = leave(talking(), contact(EMAIL, PHONE));
        assertThat(left.statusCode()).isEqualTo(200);
        String id = Visitor.json(left.body()).get("id").asText();

        assertThat(list(Surroundings.SHOP).body())
                .contains("\"id\":\"" + id + "\"", EMAIL, "+40733987654", "\"purpose\":\"lead-follow-up\"", "expiresAt")
                .doesNotContain("contactedAt\":\"2");
        assertThat(post(Surroundings.SHOP, id + "/contacted").statusCode()).isEqualTo(204);
        assertThat(list(Surroundings.SHOP).body()).contains("contactedAt");

        assertThat(delete(Surroundings.SHOP, id).statusCode()).isEqualTo(204);
        assertThat(delete(Surroundings.SHOP, id).statusCode()).isEqualTo(404);
        assertThat(post(Surroundings.SHOP, id + "/contacted").body()).contains("lead.absent");
        assertThat(list(Surroundings.SHOP).body()).doesNotContain(id);
        assertThat(EverythingThatRests.sql(dataSource))
                .contains("consent_proof")
                .contains(id);
        assertThat(EverythingThatRests.mongo(mongo)).doesNotContain(id);
    }

    /** S0-07, S1-14: who of the shop's staff ticked a contact off or deleted it leaves a trace, and the contact does not. */
    @Test
    void s0_07_s1_14_everyChangeOfTheLeadBoardIsWrittenDown() {
        String id = Visitor.json(leave(talking(), contact(EMAIL, PHONE)).body())
                .get("id")
                .asText();
        List<String> before = EverythingThatRests.written(dataSource, List.of());

        post(Surroundings.SHOP, id + "/contacted");
        delete(Surroundings.SHOP, id);

        assertThat(EverythingThatRests.written(dataSource, before))
                .satisfiesExactlyInAnyOrder(
                        entry -> assertThat(entry).contains("lead-board-resource.contacted", Surroundings.SHOP),
                        entry -> assertThat(entry).contains("lead-board-resource.delete", Surroundings.SHOP))
                .allSatisfy(entry -> assertThat(entry).doesNotContain(EMAIL, "40733987654", id));
    }

    @Test
    void s1_12_aContactIsAskedForOnlyWhereTheMerchantTakesContacts() {
        assertThat(talking().session().get("leads"))
                .extracting(JsonNode::asText)
                .containsExactly("lead-1");

        Visitor elsewhere = Visitor.at(sandbox.storefront(Surroundings.NEW_SHOP));
        assertThat(elsewhere.session().get("leads")).isEmpty();
    }

    @Test
    void s0_02_s2_11_noContactRestsInAnyStoreOrLog() {
        assertThat(leave(talking(), contact(EMAIL, PHONE)).statusCode()).isEqualTo(200);
        assertThat(leave(talking(), contact("canary.lead@", "")).statusCode()).isEqualTo(400);

        assertThat(EverythingThatRests.mongo(mongo)).contains("conversationClock");
        for (String place : List.of(
                EverythingThatRests.mongo(mongo), EverythingThatRests.sql(dataSource), EverythingThatRests.log())) {
            assertThat(Stream.of(EMAIL, PHONE, "canary.lead")
                            .flatMap(EverythingThatRests::formsOf)
                            .filter(place::contains))
                    .isEmpty();
        }
    }

    @Test
    void s0_04_anotherShopNeverSeesALead() {
        String id = Visitor.json(leave(talking(), contact(EMAIL, "")).body())
                .get("id")
                .asText();

        assertThat(list(Surroundings.OTHER_SHOP).body()).isEqualTo("{\"leads\":[],\"next\":null}");
        assertThat(post(Surroundings.OTHER_SHOP, id + "/contacted").statusCode())
                .isEqualTo(404);
        assertThat(delete(Surroundings.OTHER_SHOP, id).statusCode()).isEqualTo(404);
        assertThat(list(Surroundings.SHOP).body()).contains(id);
        URI leads = app.origin().resolve("/api/v1/leads");
        assertThat(Visitor.get(leads).statusCode()).isEqualTo(401);
    }

    @Test
    void whatCannotBeTakenIsRefusedByFieldAndNeverQuoted() {
        Visitor visitor = talking();

        for (List<String> wrong : List.of(
                List.of("contact.missing", "{\"id\":\"a\"," + CONSENT + "}"),
                List.of("contact.missing", "{\"id\":\"a\",\"email\":\" \"," + CONSENT + "}"),
                List.of("contact.email", "{\"id\":\"a\",\"email\":\"canary@nowhere\"," + CONSENT + "}"),
                List.of("contact.phone", "{\"id\":\"a\",\"phone\":\"canary\"," + CONSENT + "}"),
                List.of("contact.email", "{\"id\":\"a\",\"email\":\"" + "c".repeat(5_000) + "\"," + CONSENT + "}"),
                List.of("consent.missing", "{\"id\":\"a\",\"email\":\"" + EMAIL + "\"}"),
                List.of("consent.malformed", body("lead 1", "ro")),
                List.of("consent.malformed", body("lead-1", "canary!")),
                List.of("consent.text-unknown", body("lead-9", "ro")),
                List.of("request.malformed", "{\"email\":\"" + EMAIL + "\"," + CONSENT + "}"),
                List.of("request.malformed", "[]"))) {
            HttpResponse<String> answer = leave(talking(), wrong.get(1));

            assertThat(answer.statusCode()).as(wrong.get(0)).isEqualTo(400);
            assertThat(answer.body())
                    .contains("\"code\":\"" + wrong.get(0) + "\"")
                    .doesNotContain("canary");
        }
        assertThat(leave(visitor, "x".repeat(70_000)).statusCode()).isEqualTo(413);
        assertThat(leave(Visitor.at(sandbox.storefront(Surroundings.SHOP)), contact(EMAIL, ""))
                        .body())
                .as("nothing was said yet")
                .contains("conversation.expired");
        assertThat(Visitor.post(
                                app.origin().resolve("/storefront/leads"),
                                contact(EMAIL, "").getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoFloodsIsToldToWait() {
        Visitor visitor = talking();
        HttpResponse<String> answer = leave(visitor, contact(EMAIL, ""));
        for (int sent = 1; sent < 20 && answer.statusCode() != 429; sent++) {
            answer = leave(visitor, contact(EMAIL, ""));
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("rate.limited");
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
    }

    @Test
    void s1_22_aLeadEndsWithItsConversationAndIsSwept() {
        Visitor visitor = talking();
        sandbox.onAdvance(clock::advance);
        sandbox.advance(Duration.ofHours(47));
        String id = Visitor.json(leave(visitor.resume(), contact(EMAIL, "")).body())
                .get("id")
                .asText();
        assertThat(list(Surroundings.SHOP).body()).contains(id);

        sandbox.advance(Duration.ofHours(1));

        assertThat(list(Surroundings.SHOP).body()).doesNotContain(id);
        assertThat(EverythingThatRests.mongo(mongo)).as("hidden, not yet swept").contains(id);
        enforceRetention.handle();
        assertThat(EverythingThatRests.mongo(mongo)).doesNotContain(id);
    }

    /** A visitor in a conversation that has begun. */
    private Visitor talking() {
        Visitor visitor = Visitor.at(sandbox.storefront(Surroundings.SHOP));
        assertThat(visitor.say("Is the oak lamp dimmable?").status()).isEqualTo(200);
        return visitor;
    }

    private static String contact(String email, String phone) {
        return "{\"id\":\"" + UUID.randomUUID() + "\",\"email\":\"" + email + "\",\"phone\":\"" + phone + "\","
                + CONSENT + "}";
    }

    private static String body(String text, String language) {
        return "{\"id\":\"a\",\"email\":\"" + EMAIL + "\",\"consent\":{\"text\":\"" + text + "\",\"language\":\""
                + language + "\"}}";
    }

    private static HttpResponse<String> leave(Visitor visitor, String body) {
        return visitor.leave(body);
    }

    private HttpResponse<String> list(String shop) {
        return Visitor.get(
                app.origin().resolve("/api/v1/leads?limit=100"), "Authorization", "Bearer " + sandbox.idToken(shop));
    }

    private HttpResponse<String> post(String shop, String path) {
        return Visitor.post(
                app.origin().resolve("/api/v1/leads/" + path),
                new byte[0],
                "Authorization",
                "Bearer " + sandbox.idToken(shop));
    }

    private HttpResponse<String> delete(String shop, String id) {
        return Visitor.delete(
                app.origin().resolve("/api/v1/leads/" + id), "Authorization", "Bearer " + sandbox.idToken(shop));
    }
}
