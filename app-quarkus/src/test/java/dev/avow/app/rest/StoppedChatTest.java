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
import dev.avow.shopify.sandbox.model.ModelStandIn;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a conversation that is not to be used any more, and of a lead that leaves the service, on the real stores. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class StoppedChatTest {

    private static final Duration LIFE = Duration.ofDays(2);

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @FromSurroundings
    ModelStandIn model;

    @Inject
    MongoClient mongo;

    @Inject
    EnforceRetention enforceRetention;

    @Inject
    ServiceClock clock;

    /** S1-41, S1-39: what is said afterwards is read by no model and kept by nobody; what was said before is kept. */
    @ParameterizedTest
    @ValueSource(strings = {"objection", "restriction"})
    void s1_41_whatIsSaidAfterAStopReachesNoModelAndIsNotKept(String kind) {
        Visitor visitor = talking("before the " + kind + " gladiolus");
        stop(visitor, kind);
        int asked = model.requests().size();

        Visitor.Answer answer = visitor.say("after the " + kind + " gladiolus");

        assertThat(answer.code()).isEqualTo("conversation.stopped");
        assertThat(model.requests()).hasSize(asked);
        assertThat(EverythingThatRests.mongo(mongo))
                .contains("before the " + kind + " gladiolus")
                .doesNotContain("after the " + kind + " gladiolus");
    }

    /** S1-34: what the policy says of objecting: it stops the answers and keeps the chat; the chat's own menu takes it from the inbox. */
    @Test
    void s1_34_anObjectionStopsTheAnswersAndADeletionTakesTheChatFromTheInbox() {
        Visitor visitor = talking("Do you sell anemones?");
        String conversation = conversation(visitor);

        stop(visitor, "objection");
        int objected = merchant("/api/v1/conversations/" + conversation).statusCode();
        Visitor.delete(app.origin().resolve("/storefront/me"), "Authorization", "Bearer " + visitor.token());
        int deleted = merchant("/api/v1/conversations/" + conversation).statusCode();

        assertThat(visitor.say("And now?").status()).isNotEqualTo(200);
        assertThat(objected).isEqualTo(200);
        assertThat(deleted).isEqualTo(404);
    }

    /** S1-39: a restriction keeps data from being used, not from ending. */
    @Test
    void s1_39_aRestrictedChatIsHiddenAndEndsWithItsLifeAllTheSame() {
        Visitor visitor = talking("Do you sell hydrangeas?");
        String conversation = conversation(visitor);
        stop(visitor, "restriction");

        assertThat(merchant("/api/v1/conversations").body()).doesNotContain(conversation);
        enforceRetention.handle();
        assertThat(EverythingThatRests.mongo(mongo)).as("kept, and not used").contains(conversation);

        sandbox.onAdvance(clock::advance);
        sandbox.advance(LIFE);
        enforceRetention.handle();

        assertThat(EverythingThatRests.mongo(mongo))
                .doesNotContain(conversation)
                .doesNotContain("hydrangeas");
    }

    /** S1-47: a lead leaves the service with what it is for and until when, in lines and in the table; for nothing else. */
    @Test
    void s1_47_aLeadIsExportedWithItsPurposeAndItsEnd() {
        Visitor visitor = talking("Do you sell crocuses?");
        HttpResponse<String> left =
                visitor.leave("{\"id\":\"m-1\",\"email\":\"crocus@example.com\",\"consent\":{\"text\":\"lead-1\","
                        + "\"language\":\"en\"}}");
        String id = Visitor.json(left.body()).get("id").asText();

        JsonNode line = merchant("/api/v1/export")
                .body()
                .lines()
                .map(Visitor::json)
                .filter(row -> row.path("lead").asText().equals(id)
                        && row.get("class").asText().equals("lead"))
                .findAny()
                .orElseThrow();
        List<String> table =
                merchant("/api/v1/export?format=csv&class=lead").body().lines().toList();
        List<String> head = List.of(table.get(0).split(",", -1));
        List<String> row = table.stream()
                .filter(each -> each.startsWith(id))
                .map(each -> List.of(each.split(",", -1)))
                .findAny()
                .orElseThrow();

        assertThat(line.get("purpose").asText()).isEqualTo("lead_follow_up");
        assertThat(row.get(head.indexOf("purpose"))).isEqualTo("lead_follow_up");
        endsInTime(line.get("submitted_at").asText(), line.get("expires_at").asText());
        endsInTime(row.get(head.indexOf("submitted_at")), row.get(head.indexOf("expires_at")));
    }

    private static void endsInTime(String submitted, String end) {
        assertThat(Instant.parse(end))
                .isAfter(Instant.parse(submitted))
                .isBeforeOrEqualTo(Instant.parse(submitted).plus(LIFE));
    }

    private Visitor talking(String words) {
        Visitor visitor = Visitor.at(sandbox.storefront(Surroundings.SHOP));
        assertThat(visitor.say(words).end()).isEqualTo("complete");
        return visitor;
    }

    private void stop(Visitor visitor, String kind) {
        HttpResponse<String> stopped = Visitor.post(
                app.origin().resolve("/storefront/me/" + kind),
                new byte[0],
                "Authorization",
                "Bearer " + visitor.token());
        assertThat(stopped.statusCode()).as(stopped.body()).isEqualTo(200);
    }

    private String conversation(Visitor visitor) {
        return Visitor.json(Visitor.get(
                                app.origin().resolve("/storefront/me"), "Authorization", "Bearer " + visitor.token())
                        .body())
                .get("rows")
                .get(0)
                .get("conversation")
                .asText();
    }

    private HttpResponse<String> merchant(String path) {
        return Visitor.get(app.origin().resolve(path), "Authorization", "Bearer " + sandbox.idToken(Surroundings.SHOP));
    }
}
