package dev.avow.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.avow.app.testing.AppProbe;
import dev.avow.app.testing.Loops;
import dev.avow.app.testing.PacedModel;
import dev.avow.app.testing.PacedText;
import dev.avow.app.testing.Visitor;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.parsetools.RecordParser;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * So many who ask one question after the other, each waiting for its answer's end on a connection that is kept for the next, as
 * browsers keep it; begun one after the other. All of them are one thread, so that what is measured has the machine for itself.
 */
final class StreamLoad implements AutoCloseable {

    /** About as much as the service sends with a question. */
    private static final String PROMPT = "You are the assistant of one online shop. ".repeat(40);

    /** After the time is over, for answers that were begun. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Duration APART = Duration.ofSeconds(4);
    private static final int MOST_CONNECTIONS = 10_000;
    private static final String DATA = "data:";

    private final Vertx vertx = Loops.one();
    private final HttpClient client;
    private final Door door;
    private final AppProbe app;
    private final AtomicInteger questions = new AtomicInteger();

    /** Where a visitor asks. */
    private interface Door {
        Asking enter();
    }

    /** What one of them does. */
    private interface Asking {

        RequestOptions where();

        String body(String marker, int turn);

        /** The text of an event, if it has any. */
        JsonNode text(JsonNode event);
    }

    private StreamLoad(Door door, AppProbe app) {
        this.door = door;
        this.app = app;
        this.client =
                vertx.createHttpClient(new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(MOST_CONNECTIONS));
    }

    private static RequestOptions post(URI to) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(to.getHost())
                .setPort(to.getPort())
                .setURI(to.getPath())
                .putHeader("Content-Type", "application/json")
                .putHeader("Accept", "text/event-stream");
    }

    /** Asks the model. */
    static StreamLoad direct(PacedModel model, AppProbe app) {
        RequestOptions responses = post(URI.create(model.base() + "/responses"));
        Asking asking = new Asking() {
            @Override
            public RequestOptions where() {
                return responses;
            }

            @Override
            public String body(String marker, int turn) {
                return "{\"model\":\"paced\",\"stream\":true,\"input\":[{\"role\":\"user\",\"content\":\"" + PROMPT
                        + marker + "\"}]}";
            }

            @Override
            public JsonNode text(JsonNode event) {
                return event.path("delta");
            }
        };
        return new StreamLoad(() -> asking, app);
    }

    /** Asks the service, each in a conversation of its own. */
    static StreamLoad through(URI storefront, AppProbe app) {
        return new StreamLoad(
                () -> {
                    Visitor visitor = Visitor.at(storefront);
                    URI endpoint = URI.create(visitor.session().get("endpoint").asText() + "/messages");
                    RequestOptions messages = post(endpoint).putHeader("Authorization", "Bearer " + visitor.token());
                    return new Asking() {
                        @Override
                        public RequestOptions where() {
                            return messages;
                        }

                        @Override
                        public String body(String marker, int turn) {
                            return "{\"id\":\"m-" + turn + "\",\"text\":\"How is the lamp returned, " + marker + "?\"}";
                        }

                        @Override
                        public JsonNode text(JsonNode event) {
                            return event.path("text");
                        }
                    };
                },
                app);
    }

    StreamTimes run(int streams, Duration time) throws InterruptedException {
        return start(streams, time).await();
    }

    Running start(int streams, Duration time) {
        return new Running(streams, time);
    }

    @Override
    public void close() {
        Loops.await(vertx.close());
    }

    /** A load that is under way. */
    final class Running {

        private final StreamTimes times = new StreamTimes();
        private final AtomicLong openNanos = new AtomicLong();
        private final CountDownLatch left;
        private final long begun;
        private final long cpuHere = cpu();
        private final Duration cpuThere = app.processorTime();
        private final long end;

        private Running(int streams, Duration time) {
            left = new CountDownLatch(streams);
            List<Asking> askings = new ArrayList<>();
            for (int i = 0; i < streams; i++) {
                askings.add(door.enter());
            }
            begun = System.nanoTime();
            end = begun + time.toNanos();
            for (int i = 0; i < streams; i++) {
                Asking asking = askings.get(i);
                vertx.setTimer(1 + APART.toMillis() * i / streams, any -> next(asking, 0));
            }
        }

        private void next(Asking asking, int turn) {
            if (System.nanoTime() < end) {
                new Question(asking, turn).ask();
            } else {
                left.countDown();
            }
        }

        /** One question and its answer. On the loop's thread. */
        private final class Question {

            private final Asking asking;
            private final int turn;
            private final String marker = PacedText.marker(questions.incrementAndGet());
            private final long asked = System.nanoTime();
            private final StringBuilder text = new StringBuilder();
            private long first;
            private boolean failed;

            Question(Asking asking, int turn) {
                this.asking = asking;
                this.turn = turn;
            }

            void ask() {
                Future<Void> unused = client.request(asking.where())
                        .compose(request -> request.send(Buffer.buffer(asking.body(marker, turn))))
                        .compose(this::read)
                        .onComplete(over -> end(over.failed()));
            }

            private Future<Void> read(HttpClientResponse response) {
                failed = response.statusCode() != 200;
                response.handler(RecordParser.newDelimited("\n", this::line));
                return response.end();
            }

            private void line(Buffer line) {
                String said = line.toString();
                if (failed || !said.startsWith(DATA)) {
                    return;
                }
                JsonNode event = Visitor.json(said.substring(DATA.length()));
                failed = event.has("code");
                JsonNode piece = asking.text(event);
                if (piece.isTextual() && !piece.asText().isEmpty()) {
                    first = first == 0 ? System.nanoTime() - asked : first;
                    text.append(piece.asText());
                }
            }

            private void end(boolean broken) {
                openNanos.addAndGet(System.nanoTime() - asked);
                if (broken || failed) {
                    times.refuse();
                } else {
                    times.answered(first, text.toString().equals(PacedText.answerTo(marker)));
                }
                next(asking, turn + 1);
            }
        }

        /** Waits until all are at it. */
        void awaitMiddle() {
            LockSupport.parkNanos((end - System.nanoTime()) / 2);
        }

        StreamTimes await() throws InterruptedException {
            if (!left.await(end + PATIENCE.toNanos() - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new IllegalStateException(left.getCount() + " still wait for an answer");
            }
            double took = System.nanoTime() - begun;
            times.measured(
                    openNanos.get() / took,
                    (cpu() - cpuHere) / took,
                    app.processorTime().minus(cpuThere).toNanos() / took);
            return times;
        }

        private static long cpu() {
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
        }
    }
}
