package dev.avow.app.testing;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.avow.testkit.http.Exchange;
import dev.avow.testkit.http.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * A model on loopback that speaks the Responses dialect at a steady pace, as many streams at once as are asked for, and knows
 * which connections are busy. Between two pieces it listens whether the other side hung up, so that it sees that at once.
 * What it says follows from a marker in the question alone. Thread-safe.
 */
public final class PacedModel implements AutoCloseable {

    private final LoopbackServer server;
    private final Object busyChanged = new Object();
    private volatile Pace pace = new Pace(Duration.ofMillis(100), Duration.ofMillis(40));
    private int busy;
    private long hungUp;

    /**
     * How it speaks.
     *
     * @param first until the first piece
     * @param between two pieces
     * @param opening characters of the first piece; the others have eight
     * @param stalls whether nothing follows the first piece
     */
    public record Pace(Duration first, Duration between, int opening, boolean stalls) {

        /** In even pieces. */
        public Pace(Duration first, Duration between) {
            this(first, between, PacedText.PIECE, false);
        }
    }

    private PacedModel() {
        server = LoopbackServer.start(true, this::answer);
    }

    /** Starts on any free port. */
    public static PacedModel start() {
        return new PacedModel();
    }

    /** What a client takes as base address. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + server.port() + "/v1");
    }

    /** Speaks so from now on. */
    public void pace(Pace other) {
        pace = other;
    }

    /** How many connections have a question that is not answered to its end. */
    public int busy() {
        synchronized (busyChanged) {
            return busy;
        }
    }

    /** How often somebody hung up before the end. */
    public long hungUp() {
        synchronized (busyChanged) {
            return hungUp;
        }
    }

    /** Waits until so many connections are busy; false if it takes too long. */
    public boolean awaitBusy(int count, Duration atMost) throws InterruptedException {
        return await(() -> busy == count, atMost);
    }

    /** Waits until others have hung up so often; false if it takes too long. */
    public boolean awaitHungUp(long count, Duration atMost) throws InterruptedException {
        return await(() -> hungUp >= count, atMost);
    }

    private boolean await(BooleanSupplier holds, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        synchronized (busyChanged) {
            for (long left = atMost.toNanos(); !holds.getAsBoolean(); left = end - System.nanoTime()) {
                if (left <= 0) {
                    return false;
                }
                busyChanged.wait(Math.max(1, left / 1_000_000));
            }
            return true;
        }
    }

    private void answer(Exchange exchange) throws IOException {
        count(1, false);
        boolean whole = false;
        try {
            whole = say(exchange);
        } finally {
            count(-1, !whole);
        }
    }

    private void count(int change, boolean early) {
        synchronized (busyChanged) {
            busy += change;
            hungUp += early ? 1 : 0;
            busyChanged.notifyAll();
        }
    }

    /** False if the other side hung up. */
    private boolean say(Exchange exchange) throws IOException {
        Pace now = pace;
        String text = PacedText.answerTo(PacedText.markerIn(exchange.body()));
        exchange.stream()
                .event("{\"type\":\"response.created\",\"response\":{\"id\":\"r\",\"status\":\"in_progress\"}}");
        Duration wait = now.first();
        for (String piece : PacedText.pieces(text, now.opening())) {
            if (exchange.isGone(wait)) {
                return false;
            }
            exchange.event(
                    "{\"type\":\"response.output_text.delta\",\"item_id\":\"m\",\"output_index\":0,\"content_index\":0,"
                            + "\"delta\":" + TextNode.valueOf(piece) + "}");
            wait = now.stalls() ? Duration.ofMinutes(5) : now.between();
        }
        exchange.event(
                "{\"type\":\"response.completed\",\"response\":{\"id\":\"r\",\"status\":\"completed\",\"output\":[{"
                        + "\"type\":\"message\",\"content\":[{\"type\":\"output_text\",\"text\":"
                        + TextNode.valueOf(text)
                        + "}]}]}}");
        exchange.end();
        return true;
    }

    @Override
    public void close() {
        server.close();
    }
}
