package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoClient;
import dev.avow.app.testing.EverythingThatRests;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.shopify.sandbox.ShopifySandbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A thumb stands at its answer: one of two words, of whoever has the chat's key, as long as the chat (S0-15, S1-21, S1-40). */
@QuarkusTest
@WithTestResource(Surroundings.class)
class RatingTest {

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    MongoClient mongo;

    @Inject
    MeterRegistry metrics;

    private Visitor talking(String text) {
        Visitor visitor = Visitor.at(sandbox.storefront(Surroundings.SHOP));
        assertThat(visitor.say(text).status()).isEqualTo(200);
        return visitor;
    }

    private HttpResponse<String> merchant(String path) {
        return Visitor.get(app.origin().resolve(path), "Authorization", "Bearer " + sandbox.idToken(Surroundings.SHOP));
    }

    private String found(String form) {
        return Visitor.submit(
                        app.origin().resolve("/app/inbox/found"),
                        form,
                        "Authorization",
                        "Bearer " + sandbox.idToken(Surroundings.SHOP))
                .body();
    }

    private HttpResponse<String> own(Visitor visitor) {
        return Visitor.get(app.origin().resolve("/storefront/me"), "Authorization", "Bearer " + visitor.token());
    }

    private String conversation(Visitor visitor) {
        return Visitor.json(own(visitor).body()).at("/rows/0/conversation").asText();
    }

    private List<String> ratings(Visitor visitor) {
        List<String> ratings = new ArrayList<>();
        JsonNode turns = Visitor.json(merchant("/api/v1/conversations/" + conversation(visitor))
                        .body())
                .get("turns");
        turns.forEach(turn -> ratings.add(turn.path("rating").asText("")));
        return ratings;
    }

    @Test
    void s0_15_theMerchantSeesTheWordAtItsAnswerAndFindsTheChatByIt() {
        Visitor visitor = talking("Do you mend dahliaquux shades?");
        visitor.say("And crocusquux ones?");
        assertThat(found("text=dahliaquux&state=rated_down")).contains("Nothing found");

        assertThat(visitor.rateLast(false).statusCode()).isEqualTo(204);

        assertThat(ratings(visitor)).containsExactly("", "", "", "unhelpful");
        assertThat(found("text=dahliaquux&state=rated_down")).contains("dahliaquux", "Rated not helpful");
        String page = merchant("/app/conversations/" + conversation(visitor)).body();
        assertThat(page.split("Rated not helpful", -1)).as("at one answer").hasSize(2);
        assertThat(visitor.resume().session().get("turns").get(3).get("rating").asText())
                .isEqualTo("unhelpful");
    }

    @Test
    void theLastWordCountsAndOnlyAWordThatIsNewIsCounted() {
        Visitor visitor = talking("Is the oak lamp dimmable?");
        double up = counted("true");
        double down = counted("false");

        for (boolean helpful : new boolean[] {true, true, false, false, true}) {
            assertThat(visitor.rateLast(helpful).statusCode()).isEqualTo(204);
        }

        assertThat(ratings(visitor)).containsExactly("", "helpful");
        assertThat(counted("true")).isEqualTo(up + 2);
        assertThat(counted("false")).isEqualTo(down + 1);
        assertThat(metrics.find("avow.feedback").counters())
                .allSatisfy(counter -> assertThat(counter.getId().getTags())
                        .extracting(Tag::getKey)
                        .containsExactly("helpful"));
    }

    private double counted(String helpful) {
        return metrics.counter("avow.feedback", "helpful", helpful).count();
    }

    @Test
    void s1_05_nobodyRatesAnotherVisitorsAnswers() {
        Visitor theirs = talking("Is the oak lamp dimmable?");
        Visitor mine = talking("Is the steel lamp dimmable?");
        Visitor elsewhere = Visitor.at(sandbox.storefront(Surroundings.OTHER_SHOP));
        elsewhere.say("Hello?");
        String body = "{\"answer\":\"" + theirs.last() + "\",\"helpful\":false}";

        for (Visitor stranger : List.of(mine, elsewhere)) {
            assertThat(stranger.rate(body).body()).contains("answer.absent");
            assertThat(stranger.askThroughProxy("/feedback", body).statusCode()).isIn(404, 401);
        }
        assertThat(Visitor.post(app.origin().resolve("/storefront/feedback"), body.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(401);

        assertThat(ratings(theirs)).containsExactly("", "");
        assertThat(ratings(mine)).containsExactly("", "");
    }

    @Test
    void whateverIsNoneOfTheTwoWordsIsRefusedAndNotQuoted() {
        Visitor visitor = talking("Is the oak lamp dimmable?");
        String answer = "\"answer\":\"" + visitor.last() + "\"";

        for (String body : List.of(
                "{}",
                "{" + answer + "}",
                "{" + answer + ",\"helpful\":\"canary words\"}",
                "{\"helpful\":true}",
                "{\"answer\":\"canary words \\u0000\",\"helpful\":true}")) {
            assertThat(visitor.rate(body).body())
                    .as(body)
                    .contains("request.malformed")
                    .doesNotContain("canary");
        }
        assertThat(visitor.rate("{" + answer + ",\"helpful\":false,\"why\":\"canary words\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(EverythingThatRests.mongo(mongo)).doesNotContain("canary words");
    }

    @Test
    void s1_21_s1_40_itIsExportedWithTheChatAndEndsWithIt() {
        Visitor visitor = talking("Do you mend freesiaquux shades?");
        String conversation = conversation(visitor);
        visitor.rateLast(false);

        assertThat(own(visitor).body()).contains("\"rating\":\"unhelpful\"");
        assertThat(merchant("/api/v1/export").body()).contains("rating").contains("freesiaquux");

        Visitor.delete(app.origin().resolve("/storefront/me"), "Authorization", "Bearer " + visitor.token());

        assertThat(EverythingThatRests.mongo(mongo)).doesNotContain(conversation);
        assertThat(visitor.rateLast(true).body()).contains("answer.absent");
        assertThat(EverythingThatRests.mongo(mongo)).doesNotContain(conversation);
    }

    @Test
    void s1_41_aChatThatIsKeptAndNotUsedIsNotRatedEither() {
        Visitor visitor = talking("Is the oak lamp dimmable?");
        Visitor.post(
                app.origin().resolve("/storefront/me/restriction"),
                new byte[0],
                "Authorization",
                "Bearer " + visitor.token());

        assertThat(visitor.rateLast(true).body()).contains("answer.absent");
    }
}
