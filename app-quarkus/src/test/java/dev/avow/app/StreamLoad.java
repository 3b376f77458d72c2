package dev.avow.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.avow.app.testing.EventSource;
import dev.avow.app.testing.PacedModel;
import dev.avow.app.testing.PacedText;
import dev.avow.app.testing.Visitor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** So many who ask one question after the other, each waiting for its answer's end; begun one after the other. */
final class StreamLoad {

    /** About as much as the service sends with a question. */
    private static final String PROMPT = "You are the assistant of one online shop. ".repeat(40);

    /** After the time is over, for answers that were begun. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Door door;
    private final AtomicInteger questions = new AtomicInteger();

    /** Where a visitor asks. */
    private interface Door {
        Asking enter();
    }

    /** What one of them does. */
    private interface Asking {
        EventSource ask(String marker, int turn) throws IOException;

        /** The text of an event, if it has any. */
        JsonNode text(JsonNode event);
    }

    private StreamLoad(Door door) {
        this.door = door;
    }

    /** Asks the model. */
    static StreamLoad direct(PacedModel model) {
        URI responses = URI.create(model.base() + "/responses");
        Asking asking = new Asking() {
            @Override
            public EventSource ask(String marker, int turn) throws IOException {
                String body = "{\"model\":\"paced\",\"stream\":true,\"input\":[{\"role\":\"user\",\"content\":\""
                        + PROMPT + marker + "\"}]}";
                return EventSource.post(responses, body.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public JsonNode text(JsonNode event) {
                return event.path("delta");
            }
        };
        return new StreamLoad(() -> asking);
    }

    /** Asks the service, each in a conversation of its own. */
    static StreamLoad through(URI storefront) {
        return new StreamLoad(() -> {
            Visitor visitor = Visitor.at(storefront);
            URI messages = URI.create(visitor.session().get("endpoint").asText() + "/messages");
            String bearer = "Bearer " + visitor.token();
            return new Asking() {
                @Override
                public EventSource ask(String marker, int turn) throws IOException {
                    String body = "{\"id\":\"m-" + turn + "\",\"text\":\"How is the lamp returned, " + marker + "?\"}";
                    return EventSource.post(messages, body.getBytes(StandardCharsets.UTF_8), "Authorization", bearer);
                }

                @Override
                public JsonNode text(JsonNode event) {
                    return event.path("text");
                }
            };
        });
    }

    StreamTimes run(int streams, Duration time) throws Exception {
        return start(streams, time).await();
    }

    Running start(int streams, Duration time) {
        return new Running(streams, time);
    }

    static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** A load that is under way. */
    final class Running {

        private final StreamTimes times = new StreamTimes();
        private final AtomicLong openNanos = new AtomicLong();
        private final ExecutorService visitors;
        private final List<Future<?>> ends = new ArrayList<>();
        private final long begun;
        private final long cpu = cpu();
        private final long end;

        private Running(int streams, Duration time) {
            visitors = Executors.newFixedThreadPool(streams);
            List<Asking> askings = new ArrayList<>();
            for (int i = 0; i < streams; i++) {
                askings.add(door.enter());
            }
            begun = System.nanoTime();
            end = begun + time.toNanos();
            long apart = Duration.ofSeconds(4).toNanos() / streams;
            for (int i = 0; i < streams; i++) {
                Asking asking = askings.get(i);
                long at = begun + i * apart;
                ends.add(visitors.submit(() -> {
                    LockSupport.parkNanos(at - System.nanoTime());
                    for (int turn = 0; System.nanoTime() < end; turn++) {
                        one(asking, turn);
                    }
                    return null;
                }));
            }
        }

        private void one(Asking asking, int turn) throws IOException {
            String marker = PacedText.marker(questions.incrementAndGet());
            long asked = System.nanoTime();
            long first = 0;
            boolean failed = false;
            StringBuilder text = new StringBuilder();
            try (EventSource stream = asking.ask(marker, turn)) {
                failed = stream.status() != 200;
                for (JsonNode event = failed ? MissingNode.getInstance() : stream.next();
                        !event.isMissingNode();
                        event = stream.next()) {
                    JsonNode piece = asking.text(event);
                    failed |= event.has("code");
                    if (piece.isTextual() && !piece.asText().isEmpty()) {
                        first = first == 0 ? System.nanoTime() - asked : first;
                        text.append(piece.asText());
                    }
                }
            }
            openNanos.addAndGet(System.nanoTime() - asked);
            if (failed) {
                times.refuse();
            } else {
                times.answered(first, text.toString().equals(PacedText.answerTo(marker)));
            }
        }

        /** Waits until all are at it, and collects the garbage. */
        long heapInTheMiddle() {
            LockSupport.parkNanos((end - System.nanoTime()) / 2);
            return heap();
        }

        StreamTimes await() throws Exception {
            for (Future<?> each : ends) {
                each.get(end + PATIENCE.toNanos() - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
            visitors.shutdown();
            double took = System.nanoTime() - begun;
            times.measured(openNanos.get() / took, (cpu() - cpu) / took);
            return times;
        }

        private static long cpu() {
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
        }
    }
}
