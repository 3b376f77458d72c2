package dev.avow.app.rest;

import static dev.avow.app.testing.TroubledModel.end;
import static dev.avow.app.testing.TroubledModel.piece;
import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.TroubledModel;
import dev.avow.app.testing.TroubledModel.Trouble;
import dev.avow.app.testing.Visitor;
import dev.avow.shopify.sandbox.ShopifySandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What a shopper is told of a provider's troubles, over HTTP (S0-15, S2-04): every stream has one end, none is passed off as an
 * answer, and where there is somebody else to ask, they are asked.
 */
@QuarkusTest
@WithTestResource(Surroundings.class)
@WithTestResource(TroubledModel.class)
class ProviderTroubleTest {

    private static final String LONG =
            "The label is in the box, and the parcel goes back to us within thirty days of its arrival. ".repeat(3);

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    TroubledModel model;

    @FromSurroundings
    Surroundings.AppAddress app;

    private Visitor.Answer ask(String shop) {
        Visitor.Answer answer = Visitor.at(sandbox.storefront(shop)).say("How do I return a lamp?");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("secret");
        return answer;
    }

    /** The shopper is told the code, or gets the answer that needs no model. */
    private void isToldOrStoodInFor(Trouble trouble, String code) {
        model.has(trouble);

        assertThat(ask(TroubledModel.ALONE).end()).isEqualTo(code);
        Visitor.Answer other = ask(TroubledModel.WITH_FALLBACK);

        assertThat(other.end()).as(code).isEqualTo("complete");
        assertThat(other.text()).as(code).contains("the label is in the box");
    }

    @Test
    void s2_04_aLimitForAnHourIsToldAtOnceAndNotWaitedFor() {
        model.has(Trouble.error(429, "rate_limit_exceeded", Map.of("Retry-After", "3600")));

        Visitor.Answer answer = ask(TroubledModel.ALONE);

        assertThat(answer.end()).isEqualTo("model.rate-limited");
        assertThat(answer.body()).contains("\"retryAfter\":3600");
        assertThat(model.asked()).as("asked once").isEqualTo(1);
        isToldOrStoodInFor(
                Trouble.error(429, "rate_limit_exceeded", Map.of("Retry-After", "3600")), "model.rate-limited");
    }

    /** S1-04: by shop, day and reason, where another model answered; what nobody answered is a failure and no fallback. */
    @Test
    void s1_04_anAnswerOfTheNextModelIsCountedWithTheReason() {
        model.has(Trouble.error(401, "invalid_api_key", Map.of()));
        long before = counted(TroubledModel.WITH_FALLBACK, "fallback-authentication");
        long failedBefore = counted(TroubledModel.WITH_FALLBACK, "failed");
        long aloneBefore = counted(TroubledModel.ALONE, "failed");

        ask(TroubledModel.WITH_FALLBACK);
        ask(TroubledModel.ALONE);

        assertThat(counted(TroubledModel.WITH_FALLBACK, "fallback-authentication"))
                .isEqualTo(before + 1);
        assertThat(counted(TroubledModel.WITH_FALLBACK, "failed")).isEqualTo(failedBefore);
        assertThat(counted(TroubledModel.ALONE, "failed")).isEqualTo(aloneBefore + 1);
        assertThat(counts(TroubledModel.ALONE)).doesNotContain("fallback-");
        assertThat(merchant(TroubledModel.WITH_FALLBACK, "/app/analytics/overview"))
                .contains("Why another model answered", "authentication ", "Fallback answers");
        assertThat(merchant(TroubledModel.ALONE, "/app/analytics/overview"))
                .doesNotContain("Why another model answered");
    }

    private long counted(String shop, String name) {
        return counts(shop)
                .lines()
                .filter(line -> line.contains("," + name + ","))
                .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(',') + 1)))
                .sum();
    }

    private String counts(String shop) {
        return merchant(shop, "/app/analytics/counts.csv");
    }

    private String merchant(String shop, String path) {
        return Visitor.get(app.origin().resolve(path), "Authorization", "Bearer " + sandbox.idToken(shop))
                .body();
    }

    @Test
    void s2_04_anEmptyAccountAWrongKeyAndAnUnknownModelAreToldByName() {
        isToldOrStoodInFor(Trouble.error(429, "insufficient_quota", Map.of()), "model.out-of-money");
        isToldOrStoodInFor(Trouble.error(401, "invalid_api_key", Map.of()), "model.authentication");
        isToldOrStoodInFor(Trouble.error(404, "model_not_found", Map.of()), "model.bad-request");
    }

    @Test
    void anErrorInsideA200IsNoAnswer() {
        isToldOrStoodInFor(
                Trouble.stream(true, "{\"error\":{\"message\":\"secret\",\"code\":\"insufficient_quota\"}}"),
                "model.out-of-money");
    }

    @Test
    void anEmptyAnswerIsNoAnswer() {
        isToldOrStoodInFor(Trouble.stream(true, end("stop"), "[DONE]"), "model.empty");
        isToldOrStoodInFor(Trouble.stream(true, piece(""), end("length"), "[DONE]"), "model.empty");
    }

    @Test
    void aStreamThatIsCutInTheMiddleIsNoAnswerAndNobodyElseGoesOn() {
        for (boolean inGoodOrder : new boolean[] {true, false}) {
            model.has(Trouble.stream(inGoodOrder, piece(LONG), piece(LONG)));
            for (String shop : new String[] {TroubledModel.ALONE, TroubledModel.WITH_FALLBACK}) {
                Visitor.Answer answer = ask(shop);

                assertThat(answer.end()).isEqualTo(inGoodOrder ? "model.cut-stream" : "model.connection");
                assertThat(answer.text()).startsWith("The label").doesNotContain("AI model");
            }
            assertThat(model.asked()).as("once for each").isEqualTo(2);
        }
    }

    @Test
    void anErrorInTheMiddleKeepsWhatWasSaidAndTellsOfIt() {
        model.has(Trouble.stream(
                true, piece(LONG), piece(LONG), "{\"error\":{\"message\":\"secret\",\"type\":\"server_error\"}}"));

        Visitor.Answer answer = ask(TroubledModel.WITH_FALLBACK);

        assertThat(answer.end()).isEqualTo("model.server");
        assertThat(answer.text()).startsWith("The label");
    }

    @Test
    void aRefusalIsDeclinedAndNobodyElseIsAsked() {
        for (Trouble refusal : new Trouble[] {
            Trouble.stream(
                    true,
                    "{\"choices\":[{\"index\":0,\"delta\":{\"refusal\":\"I must not.\"}}]}",
                    end("stop"),
                    "[DONE]"),
            Trouble.stream(true, end("content_filter"), "[DONE]"),
            Trouble.error(400, "content_filter", Map.of())
        }) {
            model.has(refusal);

            Visitor.Answer answer = ask(TroubledModel.WITH_FALLBACK);

            assertThat(answer.end()).isEqualTo("declined");
            assertThat(answer.text()).isEmpty();
            assertThat(model.asked()).isEqualTo(1);
        }
    }

    @Test
    void anAnswerThatReachedItsLengthIsToldToBeCutShort() {
        model.has(Trouble.stream(true, piece("The label is in"), end("length"), "[DONE]"));

        Visitor.Answer answer = ask(TroubledModel.ALONE);

        assertThat(answer.end()).isEqualTo("truncated");
        assertThat(answer.text()).isEqualTo("The label is in");
    }
}
