package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoClient;
import dev.avow.app.testing.EverythingThatRests;
import dev.avow.app.testing.FirstValue;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.shopify.sandbox.ShopifySandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S1-39, S1-41, S4-10 (GDPR Art. 18(3), Art. 21): the shop lifts what it stopped for a person, on the word that each of them needs. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class LiftingTest {

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    InstantSource clock;

    @Inject
    DataSource dataSource;

    @Inject
    MongoClient mongo;

    private final String email = "canary" + UUID.randomUUID() + "@example.com";

    private Visitor shopper() {
        Visitor visitor = Visitor.at(sandbox.storefront(Surroundings.SHOP));
        visitor.say("Where is my parcel?");
        assertThat(visitor.leave("{\"id\":\"m-1\",\"email\":\"" + email
                                + "\",\"consent\":{\"text\":\"lead-1\",\"language\":\"ro\"}}")
                        .statusCode())
                .isEqualTo(200);
        return visitor;
    }

    private HttpResponse<String> post(String shop, String path, String body) {
        return Visitor.post(
                app.origin().resolve(path),
                body.getBytes(StandardCharsets.UTF_8),
                "Authorization",
                "Bearer " + sandbox.idToken(shop));
    }

    private void stop(String kind) {
        assertThat(post(Surroundings.SHOP, "/api/v1/rights", "{\"kind\":\"" + kind + "\",\"email\":\"" + email + "\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> lift(String shop, String kind, String rest) {
        return post(shop, "/api/v1/rights/lift", "{\"kind\":\"" + kind + "\",\"email\":\"" + email + "\"" + rest + "}");
    }

    private HttpResponse<String> lift(String kind, String word, Instant at) {
        return lift(Surroundings.SHOP, kind, ",\"word\":\"" + word + "\",\"wordAt\":\"" + at + "\"");
    }

    private static String refusal(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + Visitor.json(answer.body()).path("code").asText();
    }

    private JsonNode listed(String id) {
        HttpResponse<String> list = Visitor.get(
                app.origin().resolve("/api/v1/rights"),
                "Authorization",
                "Bearer " + sandbox.idToken(Surroundings.SHOP));
        for (JsonNode each : Visitor.json(list.body())) {
            if (each.get("id").asText().equals(id)) {
                return each;
            }
        }
        throw new AssertionError("the request is not listed");
    }

    private List<String> written(List<String> before) {
        return EverythingThatRests.written(dataSource, before);
    }

    @Test
    void s1_39_aRestrictionEndsOnceThePersonWasTold() {
        Visitor visitor = shopper();
        stop("restriction");
        List<String> before = written(List.of());
        Instant told = clock.instant().minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.MILLIS);

        List<String> refused = List.of(
                refusal(lift(Surroundings.SHOP, "restriction", "")),
                refusal(lift("restriction", "asked", told)),
                refusal(lift("restriction", "told", clock.instant().plus(Duration.ofHours(1)))));
        String meanwhile = visitor.say("And now?").code();
        List<String> afterRefusals = written(before);
        HttpResponse<String> lifted = lift("restriction", "told", told);

        assertThat(refused).containsOnly("400 rights.not-told");
        assertThat(meanwhile).isEqualTo("conversation.stopped");
        assertThat(afterRefusals).isEmpty();
        assertThat(lifted.statusCode()).as(lifted.body()).isEqualTo(200);
        assertThat(lifted.headers().firstValue("Cache-Control")).contains("no-store");
        JsonNode row = listed(Visitor.json(lifted.body()).get("request").asText());
        assertThat(row.get("status").asText() + " " + row.get("outcome").asText())
                .isEqualTo("done lifted");
        assertThat(row.get("word").asText()).isEqualTo("told");
        assertThat(Instant.parse(row.get("wordAt").asText())).isEqualTo(told);
        assertThat(visitor.say("And now?").status()).isEqualTo(200);
    }

    /** S0-07, S4-25: taken and settled by the one who asked, and nothing of the person anywhere. */
    @Test
    void s4_25_whoLiftedItIsWrittenDownAndNothingOfThePerson() {
        stop("restriction");
        List<String> before = written(List.of());

        lift("restriction", "told", clock.instant());

        assertThat(written(before))
                .satisfiesExactlyInAnyOrder(
                        entry -> assertThat(entry).contains("TAKE_REQUEST", "restriction.lift.told"),
                        entry -> assertThat(entry).contains("SETTLE_REQUEST", "restriction.lifted"));
        assertThat(List.of(actor("restriction.lift.told"), actor("restriction.lifted")))
                .as("the same keyed hash as of who asked for the restriction")
                .containsOnly(actor("restriction"));
        String rests =
                EverythingThatRests.sql(dataSource) + EverythingThatRests.mongo(mongo) + EverythingThatRests.log();
        EverythingThatRests.formsOf(email).forEach(form -> assertThat(rests).doesNotContain(form));
    }

    /** Of the newest entry with that verdict. */
    private String actor(String verdict) {
        return FirstValue.of(
                dataSource, "SELECT actor FROM audit_entry WHERE verdict = ? ORDER BY id DESC LIMIT 1", verdict);
    }

    /** S1-41, S4-10: what somebody objected to or opted out of goes on at that person's word alone. */
    @ParameterizedTest
    @CsvSource({"objection", "opt-out"})
    void s1_41_s4_10_anObjectionAndAnOptOutEndOnThePersonsOwnWord(String kind) {
        stop(kind);

        List<String> refused =
                List.of(refusal(lift(Surroundings.SHOP, kind, "")), refusal(lift(kind, "told", clock.instant())));
        HttpResponse<String> lifted = lift(kind, "asked", clock.instant());
        String again = refusal(lift(kind, "asked", clock.instant()));

        assertThat(refused).containsOnly("400 rights.not-asked");
        assertThat(Visitor.json(lifted.body()).get("outcome").asText()).isEqualTo("lifted");
        assertThat(again).isEqualTo("404 rights.not-stopped");
    }

    /** Each by itself: neither what was asked for otherwise, nor what another shop stopped, is found. */
    @Test
    void s1_39_aLiftLiftsItsOwnStopOnly() {
        Visitor visitor = shopper();
        stop("objection");
        stop("opt-out");
        Instant now = clock.instant();

        String restriction = refusal(lift("restriction", "told", now));
        String elsewhere =
                refusal(lift(Surroundings.OTHER_SHOP, "objection", ",\"word\":\"asked\",\"wordAt\":\"" + now + "\""));
        lift("opt-out", "asked", now);

        assertThat(List.of(restriction, elsewhere)).containsOnly("404 rights.not-stopped");
        assertThat(visitor.say("And now?").code()).isEqualTo("conversation.stopped");
    }

    @Test
    void whatIsMalformedIsToldWithoutTheWords() {
        stop("restriction");
        String nobody = "{\"kind\":\"restriction\",\"word\":\"told\",\"wordAt\":\"2024-01-02T03:04:05Z\"}";

        HttpResponse<String> word = lift(Surroundings.SHOP, "restriction", ",\"word\":\"mara knows\",\"wordAt\":\"x\"");

        assertThat(refusal(word)).isEqualTo("400 rights.word");
        assertThat(word.body()).doesNotContain("mara");
        assertThat(refusal(lift("restriction", "own-key", clock.instant()))).isEqualTo("400 rights.word");
        assertThat(refusal(lift(Surroundings.SHOP, "restriction", ",\"word\":\"told\"")))
                .isEqualTo("400 rights.word");
        assertThat(refusal(lift("erasure", "told", clock.instant()))).isEqualTo("400 rights.kind");
        assertThat(refusal(post(Surroundings.SHOP, "/api/v1/rights/lift", nobody)))
                .isEqualTo("400 rights.locator");
        assertThat(Visitor.post(app.origin().resolve("/api/v1/rights/lift"), nobody.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(401);
    }

    /** The visitor's own key needs nobody's word but itself, and says so in the list. */
    @Test
    void s1_39_theVisitorsKeyLiftsWhatTheShopStopped() {
        Visitor visitor = shopper();
        stop("restriction");
        List<String> before = written(List.of());

        HttpResponse<String> lifted = Visitor.delete(
                app.origin().resolve("/storefront/me/restriction"), "Authorization", "Bearer " + visitor.token());
        HttpResponse<String> again = Visitor.delete(
                app.origin().resolve("/storefront/me/restriction"), "Authorization", "Bearer " + visitor.token());

        assertThat(List.of(lifted.statusCode(), again.statusCode())).containsOnly(204);
        assertThat(visitor.say("And now?").status()).isEqualTo(200);
        assertThat(written(before))
                .satisfiesExactlyInAnyOrder(
                        entry -> assertThat(entry).contains("TAKE_REQUEST", "restriction.lift.own-key"),
                        entry -> assertThat(entry).contains("SETTLE_REQUEST", "restriction.lifted"));
    }

    private String page(String form) {
        HttpResponse<String> page = Visitor.submit(
                app.origin().resolve("/app/requests/lift"),
                form,
                "Authorization",
                "Bearer " + sandbox.idToken(Surroundings.SHOP));
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    @Test
    void s1_39_theSameOnThePage() {
        stop("restriction");
        String who = "kind=restriction&by=email&value=" + email;

        String untold = page(who);
        String yetToCome = page(who + "&word=told&wordAt=" + clock.instant().plus(Duration.ofHours(1)));
        String objection = page("kind=objection&word=asked&wordAt=2024-01-02T03:04:05Z&by=email&value=" + email);
        String lifted = page(who + "&word=told&wordAt=2024-01-02T03:04:05Z");
        String again = page(who + "&word=told&wordAt=2024-01-02T03:04:05Z");

        assertThat(untold).contains("rights.not-told");
        assertThat(yetToCome).contains("rights.not-told");
        assertThat(objection).contains("rights.not-stopped");
        assertThat(lifted)
                .contains("It is lifted.", "lift of restriction", "was told", "2024-01-02T03:04:05Z")
                .doesNotContain(email);
        assertThat(again).contains("rights.not-stopped");
        assertThat(page("kind=objection&by=email&value=" + email)).contains("rights.not-asked");
        assertThat(page("kind=restriction&by=email&value=")).contains("Say who it is");
        assertThat(page("kind=erasure&by=email&value=" + email)).contains("Say what it is");
    }
}
