package dev.avow.app.canary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoClient;
import dev.avow.app.schedule.RightsWatch;
import dev.avow.app.schedule.WebhookWork;
import dev.avow.app.testing.EverythingThatRests;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.app.wiring.ServiceClock;
import dev.avow.core.conversation.ContactEmail;
import dev.avow.core.conversation.LeadContact;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.LeaveLead;
import dev.avow.shopify.sandbox.Delivery;
import dev.avow.shopify.sandbox.ShopifySandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * S2-14: end users ask the merchant, and the merchant asks by Avow's page or by Shopify; the direct way is closed. S3-42: what a law
 * holds stays until its day.
 */
@QuarkusTest
@TestProfile(CanaryProfile.ThroughTheMerchant.class)
@WithTestResource(Surroundings.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MerchantsWayTest {

    private static final ShopId SHOP = new ShopId(Surroundings.SHOP);

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    LeaveLead leaveLead;

    @Inject
    WebhookWork webhooks;

    @Inject
    RightsWatch rights;

    @Inject
    ServiceClock clock;

    @Inject
    MongoClient mongo;

    private Visitor saying(String text) {
        Visitor visitor = Visitor.at(sandbox.storefront(Surroundings.SHOP));
        assertThat(visitor.say(text).status()).isEqualTo(200);
        return visitor;
    }

    private String[] merchant() {
        return new String[] {"Authorization", "Bearer " + sandbox.idToken(Surroundings.SHOP)};
    }

    private String newest() {
        return Visitor.json(Visitor.get(app.origin().resolve("/api/v1/conversations"), merchant())
                        .body())
                .at("/conversations/0/id")
                .asText();
    }

    /** S2-14: neither straight nor through the proxy, and nobody is asked for a contact that could not be taken back. */
    @Test
    void s2_14_theDirectWayIsClosedWithAWordOfWhomToAsk() {
        Visitor visitor = saying("Do you sell dahlias?");

        HttpResponse<String> read =
                Visitor.get(app.origin().resolve("/storefront/me"), "Authorization", "Bearer " + visitor.token());
        HttpResponse<String> erased =
                Visitor.delete(app.origin().resolve("/storefront/me"), "Authorization", "Bearer " + visitor.token());
        HttpResponse<String> proxied = visitor.askThroughProxy("/me/erasure", "{}");
        HttpResponse<String> left = visitor.leave("{\"id\":\"m-1\",\"email\":\"dahlia@example.com\",\"consent\":"
                + "{\"text\":\"lead-1\",\"language\":\"en\"}}");

        assertThat(visitor.session().get("own").asBoolean()).isFalse();
        assertThat(visitor.session().get("leads")).isEmpty();
        for (HttpResponse<String> closed : List.of(read, erased, proxied, left)) {
            assertThat(closed.statusCode()).isEqualTo(403);
            assertThat(closed.body())
                    .contains("rights.way-closed", "turn to the shop")
                    .doesNotContain("dahlia");
        }
        assertThat(EverythingThatRests.mongo(mongo)).contains("Do you sell dahlias?");
    }

    /** S2-14: by the merchant's own page. */
    @Test
    void s2_14_theMerchantsRequestIsDone() {
        saying("Do you sell marigolds?");
        String body = "{\"kind\":\"erasure\",\"conversation\":\"" + newest() + "\"}";

        JsonNode done = ask(body);

        assertThat(done.get("status").asText()).isEqualTo("done");
        assertThat(done.get("code").asText()).hasSize(43);
        assertThat(EverythingThatRests.mongo(mongo)).doesNotContain("Do you sell marigolds?");
    }

    /** S2-14: by Shopify's privacy tools: what the person was found by before the way was closed finds the chat. */
    @Test
    void s2_14_shopifysRequestIsDone() {
        saying("Do you sell begonias?");
        String email = "begonia@example.com";
        LeaveLead.Outcome left = leaveLead.handle(new LeaveLead.Command(
                SHOP,
                new ConversationId(newest()),
                new MessageId("m-1"),
                new LeadContact(ContactEmail.parse(email), Optional.empty()),
                "lead-1",
                "en"));
        String body = "{\"shop_id\":70012345,\"shop_domain\":\"" + Surroundings.SHOP
                + "\",\"customer\":{\"id\":8100200300999,\"email\":\"" + email
                + "\",\"phone\":null},\"orders_to_redact\":[]}";

        assertThat(sandbox.send(Delivery.of(Surroundings.SHOP, "customers/redact", body))
                        .status())
                .isEqualTo(200);
        webhooks.drain();

        Boolean kept = left.fold(it -> true, refused -> false, tooOften -> false);
        assertThat(kept).isTrue();
        assertThat(EverythingThatRests.mongo(mongo)).doesNotContain("Do you sell begonias?");
    }

    /**
     * S1-38, S3-42: the certificate names the law and its day; on that day what was held goes by itself, and the same ticket has a
     * certificate that says so.
     */
    @Test
    @Order(Integer.MAX_VALUE)
    void s3_42_whatALawHoldsGoesByItselfOnTheDayOnWhichTheLawEnds() {
        sandbox.onAdvance(clock::advance);
        moveTo("2090-01-10T12:00:00Z");
        saying("Do you sell hellebores?");
        String body = "{\"kind\":\"erasure\",\"ticket\":\"court-1\",\"conversation\":\"" + newest() + "\"}";

        JsonNode held = ask(body);
        String certified = certificate(held);
        moveTo("2090-01-31T23:00:00Z");
        rights.work();
        JsonNode still = ask(body);
        String rests = EverythingThatRests.mongo(mongo);
        moveTo("2090-02-01T00:00:00Z");
        rights.work();
        JsonNode done = ask(body);

        assertThat(held.get("status").asText()).isEqualTo("held");
        assertThat(held.get("outcome").asText()).isEqualTo("legal-hold");
        assertThat(certified)
                .containsPattern("\"class\" : \"transcript\",\\s+\"found\" : 1,\\s+\"left\" : 1")
                .containsPattern(
                        "\"until\" : \"2090-02-01T00:00:00Z\",\\s+\"what\" : \"transcript\",\\s+\"why\" : \"held by"
                                + " Test Act Art. 7\"");
        assertThat(still).as("an hour before the day").isEqualTo(held);
        assertThat(rests).contains("Do you sell hellebores?");
        assertThat(EverythingThatRests.mongo(mongo)).doesNotContain("hellebores");
        assertThat(done.get("request")).isEqualTo(held.get("request"));
        assertThat(done.get("status").asText()).isEqualTo("done");
        assertThat(certificate(done))
                .containsPattern("\"class\" : \"transcript\",\\s+\"found\" : 1,\\s+\"left\" : 0")
                .doesNotContain("held by");
    }

    private void moveTo(String instant) {
        sandbox.advance(Duration.between(sandbox.now(), Instant.parse(instant)));
    }

    private JsonNode ask(String body) {
        return Visitor.json(
                Visitor.post(app.origin().resolve("/api/v1/rights"), body.getBytes(StandardCharsets.UTF_8), merchant())
                        .body());
    }

    private String certificate(JsonNode request) {
        return Visitor.get(
                        app.origin()
                                .resolve("/certificates/" + request.get("code").asText()),
                        "Accept",
                        "application/json")
                .body();
    }
}
