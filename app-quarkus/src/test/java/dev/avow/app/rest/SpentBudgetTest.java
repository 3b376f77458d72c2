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
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A shop that has spent its day's tokens is answered without a model, and is told why where nobody stands in. */
@QuarkusTest
@TestProfile(SpentBudgetTest.OneAnswerADay.class)
@WithTestResource(Surroundings.class)
@WithTestResource(TroubledModel.class)
class SpentBudgetTest {

    /** Enough for one call, reckoned as the prompt and 2,000 tokens, and not for two. */
    public static final class OneAnswerADay implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("avow.chat.shop-tokens-per-day", "4000");
        }
    }

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    TroubledModel model;

    @FromSurroundings
    Surroundings.AppAddress app;

    private Visitor.Answer ask(String shop) {
        return Visitor.at(sandbox.storefront(shop)).say("How do I return a lamp?");
    }

    @Test
    void whatIsSpentIsNotSpentAgain() {
        model.has(Trouble.stream(true, piece("Ask the desk."), end("stop"), "[DONE]"));

        for (String shop : new String[] {TroubledModel.WITH_FALLBACK, TroubledModel.ALONE}) {
            assertThat(ask(shop).text()).contains("Ask the desk.");
        }
        int asked = model.asked();
        Visitor.Answer stoodIn = ask(TroubledModel.WITH_FALLBACK);
        Visitor.Answer told = ask(TroubledModel.ALONE);

        assertThat(stoodIn.end()).isEqualTo("complete");
        assertThat(stoodIn.text()).contains("the label is in the box");
        assertThat(told.end()).isEqualTo("model.over-budget");
        assertThat(model.asked()).as("nothing more was sent").isEqualTo(asked);
        assertThat(Visitor.get(
                                app.origin().resolve("/app/analytics/counts.csv"),
                                "Authorization",
                                "Bearer " + sandbox.idToken(TroubledModel.WITH_FALLBACK))
                        .body())
                .contains("fallback-over-budget");
    }
}
