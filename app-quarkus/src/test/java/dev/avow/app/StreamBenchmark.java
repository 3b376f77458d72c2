package dev.avow.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import dev.avow.adapters.mongo.TranscriptFields;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.PacedModel;
import dev.avow.app.testing.PacedModel.Pace;
import dev.avow.app.testing.PacedModelServer;
import dev.avow.app.testing.Surroundings;
import dev.avow.shopify.sandbox.ShopifySandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/**
 * Two hundred conversations at once on one instance, in turns with as many that ask the model directly: how much later the first
 * words come, whether every stream is whole, whether memory stays flat, and whether visitors who go away leave anything open.
 * No part of {@code verify}; {@code docs/benchmarks/streams.md} says how it is run and what it gave.
 */
@QuarkusTest
@TestProfile(StreamBenchmark.Many.class)
@WithTestResource(Surroundings.class)
@WithTestResource(PacedModelServer.class)
class StreamBenchmark {

    private static final int STREAMS = Integer.getInteger("streams", 200);
    private static final int ROUNDS = Integer.getInteger("streams.rounds", 3);
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("streams.seconds", 20));
    private static final Duration FIRST = Duration.ofMillis(Integer.getInteger("streams.first", 300));
    private static final Duration BETWEEN = Duration.ofMillis(Integer.getInteger("streams.between", 50));
    /** More than the redactor ever holds back, so that what is measured is the service and not the model's pace. */
    private static final int SENTENCE = 96;

    /** As long as it takes until the compiler has next to nothing left to do, which works on the same two cores. */
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("streams.warm", 600));

    /** Of one processor. */
    private static final double NEXT_TO_NOTHING = 0.03;

    private static final Path REPORT = Path.of("target", "benchmarks", "streams.md");
    private static final long MOST_GROWTH = 32L << 20;

    /** As many answers at once as there are visitors, and no limit that a benchmark would run into. */
    public static final class Many implements QuarkusTestProfile {

        /** Made by the test framework. */
        public Many() {}

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "avow.chat.concurrent-answers",
                    Integer.toString(2 * STREAMS),
                    "avow.chat.messages-per-minute",
                    "1000",
                    "avow.chat.shop-messages-per-minute",
                    "1000000",
                    "avow.chat.shop-sessions-per-minute",
                    "1000000",
                    "avow.chat.turns",
                    "1000");
        }
    }

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    PacedModel model;

    @Inject
    MongoClient mongo;

    private final List<String> lines =
            new ArrayList<>(List.of("| | directly | through the service | added |", "| --- | --- | --- | --- |"));

    @Test
    void twoHundredConversationsStreamAtOnce() throws Exception {
        try (StreamLoad direct = StreamLoad.direct(model);
                StreamLoad service = StreamLoad.through(sandbox.storefront(Surroundings.SHOP))) {
            measure(direct, service);
        }
    }

    private void measure(StreamLoad direct, StreamLoad service) throws Exception {
        model.pace(new Pace(FIRST, BETWEEN, SENTENCE, false));
        direct.run(STREAMS, ROUND);
        warmUp(service);
        long before = StreamLoad.heap();
        compare("a model that begins with a sentence", direct, service, ROUNDS);
        model.pace(new Pace(FIRST, BETWEEN));
        compare("a model that begins with eight letters", direct, service, 1);
        // Collecting garbage takes the time of whoever waits, so that nobody's time is taken meanwhile.
        StreamLoad.Running untimed = service.start(STREAMS, ROUND);
        long most = untimed.heapInTheMiddle();
        assertThat(untimed.await().wrong()).isZero();
        assertThat(model.awaitBusy(0, Duration.ofSeconds(2)))
                .as("no connection is left busy")
                .isTrue();
        long after = StreamLoad.heap();
        lines.add("| heap after a collection | | before %d MiB, with all streams open %d MiB, after %d MiB | |"
                .formatted(before >> 20, most >> 20, after >> 20));
        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, lines);
        lines.forEach(System.out::println);
        assertThat(after - before).as("growth of the heap").isLessThan(MOST_GROWTH);
    }

    private void warmUp(StreamLoad service) throws Exception {
        long begun = System.nanoTime();
        double compiling;
        do {
            long before = ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
            service.run(STREAMS, ROUND);
            forget();
            compiling = (ManagementFactory.getCompilationMXBean().getTotalCompilationTime() - before)
                    / (double) ROUND.toMillis();
            System.out.printf("the compiler took %.2f of a processor%n", compiling);
        } while (compiling > NEXT_TO_NOTHING && System.nanoTime() - begun < WARM_UP.toNanos());
        lines.add("| the compiler, after warming up | | %.2f of a processor | |".formatted(compiling));
    }

    /** The look-alike reads all conversations to find one, other than MongoDB: it is not to be measured by those of former rounds. */
    private void forget() {
        mongo.getDatabase("avow").getCollection(TranscriptFields.COLLECTION).deleteMany(new Document());
    }

    private void compare(String what, StreamLoad direct, StreamLoad service, int rounds) throws Exception {
        StreamTimes alone = new StreamTimes();
        StreamTimes through = new StreamTimes();
        for (int round = 0; round < rounds; round++) {
            alone.add(direct.run(STREAMS, ROUND));
            forget();
            through.add(service.run(STREAMS, ROUND));
        }
        lines.add("| **%s** | | | |".formatted(what));
        for (double share : new double[] {0.5, 0.9, 0.99}) {
            lines.add("| first words, p%.0f | %.1f ms | %.1f ms | %.1f ms |"
                    .formatted(share * 100, alone.at(share), through.at(share), through.at(share) - alone.at(share)));
        }
        lines.add("| answers | %,d | %,d | |".formatted(alone.answers(), through.answers()));
        lines.add("| lost or doubled text | %d | %d | |".formatted(alone.wrong(), through.wrong()));
        lines.add("| refused or failed | %d | %d | |".formatted(alone.refused(), through.refused()));
        lines.add("| streams open at once, mean | %.0f | %.0f | |".formatted(alone.open(), through.open()));
        lines.add("| processors at work | %.2f | %.2f | |".formatted(alone.processors(), through.processors()));
        assertThat(through.wrong() + alone.wrong()).isZero();
    }
}
