package dev.avow.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.avow.adapters.mongo.TranscriptFields;
import dev.avow.app.testing.AppProbe;
import dev.avow.app.testing.AppProcess;
import dev.avow.app.testing.PacedModel;
import dev.avow.app.testing.PacedModel.Pace;
import dev.avow.app.testing.PackagedSurroundings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two hundred conversations at once on one instance, in turns with as many that ask the model directly: how much later the first
 * words come, whether every stream is whole, and whether memory stays flat. The instance is the built jar as an operator runs it.
 * No part of {@code verify}; {@code docs/benchmarks/streams.md} says how it is run and what it gave.
 */
class StreamBenchmark {

    private static final int STREAMS = Integer.getInteger("streams", 200);
    private static final int ROUNDS = Integer.getInteger("streams.rounds", 3);
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("streams.seconds", 20));
    private static final Duration FIRST = Duration.ofMillis(Integer.getInteger("streams.first", 300));
    private static final Duration BETWEEN = Duration.ofMillis(Integer.getInteger("streams.between", 50));
    /** Options of the instance's JVM. */
    private static final String JVM = System.getProperty("streams.jvm", "");
    /** More than the redactor ever holds back, so that what is measured is the service and not the model's pace. */
    private static final int SENTENCE = 96;

    /** As long as it takes until the compiler has next to nothing left to do, which works on the same two cores. */
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("streams.warm", 600));

    /** Of one processor. */
    private static final double NEXT_TO_NOTHING = 0.03;

    private static final Path REPORT = Path.of("target", "benchmarks", "streams.md");
    private static final long MOST_GROWTH = 32L << 20;

    private final List<String> lines =
            new ArrayList<>(List.of("| | directly | through the service | added |", "| --- | --- | --- | --- |"));

    /** Where everything happens. */
    private record Place(PackagedSurroundings around, PacedModel model, AppProbe app) {

        /** The look-alike is not to be measured by the conversations of former rounds. */
        void forget() {
            try (MongoClient mongo = MongoClients.create(around.stores().mongoConnectionString())) {
                mongo.getDatabase("avow")
                        .getCollection(TranscriptFields.COLLECTION)
                        .deleteMany(new Document());
            }
        }
    }

    @Test
    void twoHundredConversationsStreamAtOnce(@TempDir Path folder) throws Exception {
        try (PackagedSurroundings around = new PackagedSurroundings(folder);
                PacedModel model = PacedModel.start();
                AppProcess app = AppProcess.start(settings(around, model))) {
            around.sandbox().appAt(app.origin());
            app.awaitReady();
            Place place = new Place(around, model, new AppProbe(app));
            try (StreamLoad direct = StreamLoad.direct(model, place.app());
                    StreamLoad service =
                            StreamLoad.through(around.sandbox().storefront(PackagedSurroundings.SHOP), place.app())) {
                measure(place, direct, service);
            }
        }
    }

    /** As many answers at once as there are visitors, and no limit that a benchmark would run into. */
    private static Map<String, String> settings(PackagedSurroundings around, PacedModel model) {
        Map<String, String> settings = around.settings();
        settings.put("JAVA_TOOL_OPTIONS", JVM);
        settings.put("AVOW_CHAT_CONCURRENT_ANSWERS", Integer.toString(2 * STREAMS));
        settings.put("AVOW_CHAT_MESSAGES_PER_MINUTE", "1000");
        settings.put("AVOW_CHAT_SHOP_MESSAGES_PER_MINUTE", "1000000");
        settings.put("AVOW_CHAT_SHOP_SESSIONS_PER_MINUTE", "1000000");
        settings.put("AVOW_CHAT_SHOP_TOKENS_PER_DAY", "1000000000");
        settings.put("AVOW_CHAT_TURNS", "1000");
        settings.put("AVOW_MODEL_PROVIDER", "openai-responses");
        settings.put("AVOW_MODEL_BASE_URL", model.base().toString());
        settings.put("AVOW_MODEL_NAME", "paced");
        settings.put("AVOW_MODEL_API_KEY", "sk-stand-in-key");
        return settings;
    }

    private void measure(Place place, StreamLoad direct, StreamLoad service) throws Exception {
        PacedModel model = place.model();
        model.pace(new Pace(FIRST, BETWEEN, SENTENCE, false));
        direct.run(STREAMS, ROUND);
        warmUp(place, service);
        long before = place.app().heap();
        compare("a model that begins with a sentence", place, direct, service, ROUNDS);
        model.pace(new Pace(FIRST, BETWEEN));
        compare("a model that begins with eight letters", place, direct, service, 1);
        // Collecting garbage takes the time of whoever waits, so that nobody's time is taken meanwhile.
        StreamLoad.Running untimed = service.start(STREAMS, ROUND);
        untimed.awaitMiddle();
        long most = place.app().heap();
        assertThat(untimed.await().wrong()).isZero();
        assertThat(model.awaitBusy(0, Duration.ofSeconds(2)))
                .as("no connection is left busy")
                .isTrue();
        long after = place.app().heap();
        lines.add("| heap after a collection | | before %d MiB, with all streams open %d MiB, after %d MiB | |"
                .formatted(before >> 20, most >> 20, after >> 20));
        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, lines);
        lines.forEach(System.out::println);
        assertThat(after - before).as("growth of the heap").isLessThan(MOST_GROWTH);
    }

    private void warmUp(Place place, StreamLoad service) throws Exception {
        long begun = System.nanoTime();
        double compiling;
        do {
            Duration before = place.app().compiling();
            service.run(STREAMS, ROUND);
            place.forget();
            compiling = place.app().compiling().minus(before).toMillis() / (double) ROUND.toMillis();
            System.out.printf("the compiler took %.2f of a processor%n", compiling);
        } while (compiling > NEXT_TO_NOTHING && System.nanoTime() - begun < WARM_UP.toNanos());
        lines.add("| the compiler, after warming up | | %.2f of a processor | |".formatted(compiling));
    }

    private void compare(String what, Place place, StreamLoad direct, StreamLoad service, int rounds) throws Exception {
        StreamTimes alone = new StreamTimes();
        StreamTimes through = new StreamTimes();
        for (int round = 0; round < rounds; round++) {
            alone.add(direct.run(STREAMS, ROUND));
            place.forget();
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
        lines.add("| processors at work, for visitors, model and look-alike | %.2f | %.2f | |"
                .formatted(alone.here(), through.here()));
        lines.add("| processors at work, for the service | %.2f | %.2f | |".formatted(alone.there(), through.there()));
        assertThat(through.wrong() + alone.wrong()).isZero();
    }
}
