package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.SyncKnowledge;
import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.shopify.sandbox.model.ModelStandIn;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A merchant's texts over HTTP, from the shop to the answer. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class KnowledgePageTest {

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @FromSurroundings
    ModelStandIn model;

    @Inject
    SyncKnowledge syncKnowledge;

    private String bearer(String shop) {
        return "Bearer " + sandbox.idToken(shop);
    }

    private JsonNode get(String path, String shop) {
        return Visitor.json(Visitor.get(app.origin().resolve(path), "Authorization", bearer(shop))
                .body());
    }

    private HttpResponse<String> post(String body) {
        return Visitor.post(
                app.origin().resolve("/api/v1/knowledge/faq"),
                body.getBytes(StandardCharsets.UTF_8),
                "Authorization",
                bearer(Surroundings.SHOP));
    }

    @Test
    void s1_03_aMerchantsAnswerIsTheAssistantsUntilItIsRemoved() {
        assertThat(post("{\"question\":\"Do you engrave lanterns?\",\"answer\":\"Yes, up to zwölf letters.\"}")
                        .statusCode())
                .isEqualTo(201);

        JsonNode entry =
                get("/api/v1/knowledge/faq", Surroundings.SHOP).get("entries").get(0);
        assertThat(entry.get("question").asText()).isEqualTo("Do you engrave lanterns?");
        assertThat(get("/api/v1/knowledge/faq", Surroundings.OTHER_SHOP).get("entries"))
                .as("S0-04: another shop's")
                .isEmpty();
        Visitor.at(sandbox.storefront(Surroundings.SHOP)).say("do you engrave lanterns");
        assertThat(model.requests().get(model.requests().size() - 1).body())
                .as("what the model was given to answer from")
                .contains("up to zwölf letters");
        String page = Visitor.get(
                        app.origin().resolve("/app/knowledge/shelf"), "Authorization", bearer(Surroundings.SHOP))
                .body();
        assertThat(page).contains("Do you engrave lanterns?", "Read from your shop");

        String path = "/api/v1/knowledge/faq/" + entry.get("key").asText();
        assertThat(Visitor.delete(app.origin().resolve(path), "Authorization", bearer(Surroundings.OTHER_SHOP))
                        .statusCode())
                .isEqualTo(404);
        assertThat(Visitor.delete(app.origin().resolve(path), "Authorization", bearer(Surroundings.SHOP))
                        .statusCode())
                .isEqualTo(204);
        assertThat(get("/api/v1/knowledge/faq", Surroundings.SHOP).get("entries"))
                .isEmpty();
    }

    @Test
    void s1_03_whatTheShopShowsIsReadOverItsAdminInterface() {
        sandbox.shop(Surroundings.SHOP).app().install();
        get("/api/v1/features", Surroundings.SHOP);

        SyncKnowledge.Outcome outcome =
                syncKnowledge.handle(new ShopId(Surroundings.SHOP)).orElseThrow();

        assertThat(outcome.seen()).isPositive().isEqualTo(outcome.changed());
        JsonNode shelf = get("/api/v1/knowledge", Surroundings.SHOP);
        assertThat(shelf.get("texts").get("product").asLong()).isPositive();
        assertThat(shelf.get("readAt").asText()).isNotBlank();
    }

    /** The page takes what it says it takes, in any script, and says in its own words what is too long. */
    @Test
    void s1_03_thePageTakesAnAnswerOfTenThousandCharacters() {
        HttpResponse<String> kept = submit("Which lamps are \u2026 ours?", "\u706f".repeat(10_000));
        HttpResponse<String> refused = submit("Which are not?", "a".repeat(10_001));

        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.body()).contains("Which lamps are \u2026 ours?").doesNotContain("role=\"alert\"");
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("role=\"alert\"", "at most 10000");
        String key = get("/api/v1/knowledge/faq", Surroundings.SHOP)
                .get("entries")
                .get(0)
                .get("key")
                .asText();
        Visitor.delete(
                app.origin().resolve("/api/v1/knowledge/faq/" + key), "Authorization", bearer(Surroundings.SHOP));
    }

    private HttpResponse<String> submit(String question, String answer) {
        return Visitor.submit(
                app.origin().resolve("/app/knowledge/faq"),
                "question=" + URLEncoder.encode(question, StandardCharsets.UTF_8) + "&answer="
                        + URLEncoder.encode(answer, StandardCharsets.UTF_8),
                "Authorization",
                bearer(Surroundings.SHOP));
    }

    @Test
    void whatIsNoEntryIsRefusedWithAReason() {
        assertThat(post("{\"question\":\"\",\"answer\":\"x\"}").body()).contains("\"code\":\"faq.empty\"");
        assertThat(post("{\"question\":\"" + "a".repeat(501) + "\",\"answer\":\"x\"}")
                        .body())
                .contains("\"code\":\"faq.too-long\"");
        assertThat(post("{\"question\":\"a\\u0000\",\"answer\":\"x\"}").body())
                .contains("\"code\":\"faq.not-unicode\"");
        assertThat(Visitor.get(app.origin().resolve("/api/v1/knowledge")).statusCode())
                .isEqualTo(401);
    }
}
