package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.avow.app.testing.EverythingThatRests;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.shopify.sandbox.ShopifySandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** S1-46, S1-47, S1-54, S3-10 over HTTP and PostgreSQL, from a merchant who has said nothing yet. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TermsTest {

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    DataSource dataSource;

    @Test
    @Order(1)
    void s1_46_s1_54_aNewMerchantReadsAcceptsAttestsAndSwitchesOn() {
        assertThat(standing("chat").get("on").asBoolean()).isFalse();
        assertThat(standing("chat").get("missing").toString()).isEqualTo("[\"chat-notice-1\"]");
        assertThat(standing("leads").get("missing").toString()).isEqualTo("[\"lead-follow-up-1\"]");
        assertThat(standing("inbox").get("on").asBoolean()).isTrue();
        assertThat(Visitor.at(sandbox.storefront(Surroundings.NEW_SHOP))
                        .say("Do you have plants?")
                        .code())
                .isEqualTo("purpose.refused");

        HttpResponse<String> refused = put("chat", "{\"on\":true}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("\"code\":\"attestation.missing\"", "chat-notice-1");

        JsonNode terms = terms();
        assertThat(terms.get("policy").get("inForce").asText()).isEqualTo("policy-1");
        assertThat(terms.get("attestations").findValuesAsText("says"))
                .anySatisfy(says -> assertThat(says).contains("AI chat is active"));
        assertThat(terms.get("declarations")).as("reading the terms is no use").isEmpty();

        assertThat(get("/api/v1/conversations").statusCode()).isEqualTo(200);
        assertThat(made()).containsExactly("policy-1 by-use");

        assertThat(declare("policy-1", "en").statusCode()).isEqualTo(204);
        assertThat(declare("chat-notice-1", "en").statusCode()).isEqualTo(204);
        assertThat(declare("chat-notice-1", "en").statusCode()).as("again").isEqualTo(204);
        assertThat(made()).containsExactly("policy-1 by-use", "policy-1 explicit", "chat-notice-1 explicit");

        assertThat(put("chat", "{\"on\":true}").statusCode()).isEqualTo(200);
        assertThat(standing("chat").get("on").asBoolean()).isTrue();
        assertThat(Visitor.at(sandbox.storefront(Surroundings.NEW_SHOP))
                        .say("Do you have plants?")
                        .end())
                .isEqualTo("complete");

        assertThat(put("chat", "{\"on\":false}").statusCode()).isEqualTo(200);
        assertThat(Visitor.at(sandbox.storefront(Surroundings.NEW_SHOP))
                        .say("And now?")
                        .code())
                .isEqualTo("purpose.refused");
    }

    @Test
    @Order(2)
    void whoDeclaredIsAHashAndTheConfigurationIsToldApart() {
        String rows = EverythingThatRests.sql(dataSource)
                .lines()
                .filter(line -> line.startsWith("declaration "))
                .toList()
                .toString();

        assertThat(rows)
                .contains(Surroundings.NEW_SHOP + ",chat-notice-1,en,EXPLICIT")
                .contains(Surroundings.SHOP + ",chat-notice-1,en,CONFIGURED,configuration");
        String user = Visitor.json(new String(
                        Base64.getUrlDecoder()
                                .decode(sandbox.idToken(Surroundings.NEW_SHOP).split("\\.", -1)[1]),
                        StandardCharsets.UTF_8))
                .get("sub")
                .asText();
        assertThat(rows).doesNotContain("," + user + ",");
    }

    @Test
    @Order(3)
    void anotherShopsDeclarationsSwitchNothingOn() {
        HttpResponse<String> refused = put("leads", "{\"on\":true}");

        assertThat(refused.body()).contains("attestation.missing", "lead-follow-up-1");
    }

    @Test
    @Order(4)
    void whatIsWrongIsRefusedByCode() {
        assertThat(declare("policy-2", "en").body()).contains("\"code\":\"declaration.text-unknown\"");
        assertThat(declare("chat-notice-1", "ro").body()).contains("\"code\":\"declaration.text-unknown\"");
        assertThat(declare("Chat Notice", "en").body()).contains("\"code\":\"declaration.malformed\"");
        assertThat(post("/api/v1/terms/declarations", "{}").body()).contains("\"code\":\"declaration.malformed\"");
        assertThat(put("chat", "{}").body()).contains("\"code\":\"request.malformed\"");
        assertThat(put("chat", "[").body()).contains("\"code\":\"request.malformed\"");
        for (String feature : List.of("cart-recovery", "CHAT", "nothing")) {
            HttpResponse<String> refused = put(feature, "{\"on\":true}");
            assertThat(refused.statusCode()).as(feature).isEqualTo(404);
            assertThat(refused.body()).contains("\"code\":\"feature.not-offered\"");
        }
        for (String path : List.of("/api/v1/terms", "/api/v1/features")) {
            assertThat(Visitor.get(app.origin().resolve(path)).statusCode()).isEqualTo(401);
        }
    }

    private JsonNode standing(String feature) {
        for (JsonNode each : Visitor.json(get("/api/v1/features").body()).get("features")) {
            if (each.get("feature").asText().equals(feature)) {
                return each;
            }
        }
        throw new AssertionError("no feature " + feature);
    }

    private JsonNode terms() {
        return Visitor.json(get("/api/v1/terms").body());
    }

    private List<String> made() {
        List<String> made = new ArrayList<>();
        terms().get("declarations")
                .forEach(one ->
                        made.add(one.get("text").asText() + " " + one.get("how").asText()));
        return made;
    }

    private HttpResponse<String> declare(String text, String language) {
        return post("/api/v1/terms/declarations", "{\"text\":\"" + text + "\",\"language\":\"" + language + "\"}");
    }

    private HttpResponse<String> get(String path) {
        return Visitor.get(app.origin().resolve(path), "Authorization", bearer());
    }

    private HttpResponse<String> post(String path, String body) {
        return Visitor.post(
                app.origin().resolve(path), body.getBytes(StandardCharsets.UTF_8), "Authorization", bearer());
    }

    private HttpResponse<String> put(String feature, String body) {
        return Visitor.put(app.origin().resolve("/api/v1/features/" + feature), body, "Authorization", bearer());
    }

    private String bearer() {
        return "Bearer " + sandbox.idToken(Surroundings.NEW_SHOP);
    }
}
