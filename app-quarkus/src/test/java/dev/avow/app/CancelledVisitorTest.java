package dev.avow.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.EventSource;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.PacedModel;
import dev.avow.app.testing.PacedModel.Pace;
import dev.avow.app.testing.PacedModelServer;
import dev.avow.app.testing.PacedText;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.shopify.sandbox.ShopifySandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A visitor who goes away frees the connection to the provider within a second, whatever the provider is doing. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@WithTestResource(PacedModelServer.class)
class CancelledVisitorTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofMinutes(5);

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    PacedModel model;

    @Test
    void whileTheModelSpeaks() throws Exception {
        goesAway(new Pace(Duration.ofMillis(1), Duration.ofMillis(50)), 2);
    }

    /** Nothing is written to the visitor then, so that nothing fails: the connection's end itself must be seen. */
    @Test
    void whileTheModelThinks() throws Exception {
        goesAway(new Pace(LONG, LONG), 0);
    }

    @Test
    void whileTheModelStallsInTheMiddle() throws Exception {
        goesAway(new Pace(Duration.ofMillis(1), LONG, 100, true), 1);
    }

    @Test
    void severalAtOnceAndTheOthersAreAnswered() throws Exception {
        List<EventSource> leaving = new ArrayList<>();
        model.pace(new Pace(LONG, LONG));
        leaving.add(ask(PacedText.marker(0)));
        leaving.add(ask(PacedText.marker(2)));
        assertThat(model.awaitBusy(2, PATIENCE)).isTrue();
        long before = model.hungUp();
        model.pace(new Pace(Duration.ofMillis(300), Duration.ofMillis(20)));
        List<EventSource> staying = List.of(ask(PacedText.marker(1)), ask(PacedText.marker(3)));

        leaving.get(0).close();
        leaving.get(1).close();

        assertThat(model.awaitHungUp(before + 2, SECOND)).as("both are free").isTrue();
        for (int i = 0; i < staying.size(); i++) {
            try (EventSource stream = staying.get(i)) {
                assertThat(stream.status()).isEqualTo(200);
                assertThat(rest(stream)).isEqualTo(PacedText.answerTo(PacedText.marker(2 * i + 1)));
            }
        }
        assertThat(model.awaitBusy(0, PATIENCE)).isTrue();
        assertThat(model.hungUp()).as("nobody else was cut off").isEqualTo(before + 2);
    }

    private void goesAway(Pace pace, int events) throws Exception {
        model.pace(pace);
        EventSource stream = ask(PacedText.marker(77));
        assertThat(model.awaitBusy(1, PATIENCE)).isTrue();
        if (events > 0) {
            assertThat(stream.status()).isEqualTo(200);
        }
        for (int i = 0; i < events; i++) {
            assertThat(stream.next().has("text")).isTrue();
        }

        stream.close();

        assertThat(model.awaitBusy(0, SECOND))
                .as("the provider's connection is free")
                .isTrue();
    }

    private EventSource ask(String marker) throws IOException {
        Visitor visitor = Visitor.at(sandbox.storefront(Surroundings.SHOP));
        return EventSource.post(
                URI.create(visitor.session().get("endpoint").asText() + "/messages"),
                ("{\"id\":\"m-1\",\"text\":\"How is the wick trimmed, " + marker + "?\"}")
                        .getBytes(StandardCharsets.UTF_8),
                "Authorization",
                "Bearer " + visitor.token());
    }

    private static String rest(EventSource stream) throws IOException {
        StringBuilder text = new StringBuilder();
        for (var event = stream.next(); !event.isMissingNode(); event = stream.next()) {
            text.append(event.path("text").asText());
        }
        return text.toString();
    }
}
