package dev.avow.app.testing;

import com.fasterxml.jackson.databind.node.TextNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.function.BooleanSupplier;

/**
 * A model on loopback that speaks the Responses dialect at a steady pace, as many streams at once as are asked for, and knows
 * which connections are busy; that the other side hung up it sees at once. All of it is one thread, so that thousands of pieces a
 * second leave the machine to whoever is measured.
 * What it says follows from a marker in the question alone. Thread-safe.
 */
public final class PacedModel implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final Vertx vertx = Loops.one();
    private final HttpServer server;
    private static final Duration STALL = Duration.ofMinutes(5);
    private static final Duration AT_ONCE = Duration.ofMillis(1);

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
        server = vertx.createHttpServer(new HttpServerOptions().setHost(HOST).setPort(0));
        Loops.await(server.requestHandler(this::answer).listen());
    }

    /** Starts on any free port. */
    public static PacedModel start() {
        return new PacedModel();
    }

    /** What a client takes as base address. */
    public URI base() {
        return URI.create("http://" + HOST + ":" + server.actualPort() + "/v1");
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

    private void answer(HttpServerRequest request) {
        request.body().onSuccess(body -> new Speech(request.response(), body.toString()).begin());
    }

    private void count(int change, boolean early) {
        synchronized (busyChanged) {
            busy += change;
            hungUp += early ? 1 : 0;
            busyChanged.notifyAll();
        }
    }

    /** One answer, from its first piece to its last, or until the other side hangs up. On the one thread of the model. */
    private final class Speech {

        private final HttpServerResponse response;
        private final Pace now = pace;
        private final String text;
        private final Iterator<String> pieces;
        private long timer;

        Speech(HttpServerResponse response, String question) {
            this.response = response;
            this.text = PacedText.answerTo(PacedText.markerIn(question));
            this.pieces = PacedText.pieces(text, now.opening()).iterator();
        }

        /** Busy from here: only who has sent the whole question can be seen hanging up. */
        void begin() {
            response.closeHandler(gone -> {
                vertx.cancelTimer(timer);
                count(-1, true);
            });
            count(1, false);
            response.setChunked(true).putHeader("Content-Type", "text/event-stream");
            event("{\"type\":\"response.created\",\"response\":{\"id\":\"r\",\"status\":\"in_progress\"}}");
            sayAfter(now.first());
        }

        private void sayAfter(Duration wait) {
            timer = vertx.setTimer(Math.max(1, wait.toMillis()), any -> say());
        }

        private void say() {
            if (pieces.hasNext()) {
                event("{\"type\":\"response.output_text.delta\",\"item_id\":\"m\",\"output_index\":0,"
                        + "\"content_index\":0,\"delta\":" + TextNode.valueOf(pieces.next()) + "}");
                sayAfter(now.stalls() ? STALL : pieces.hasNext() ? now.between() : AT_ONCE);
                return;
            }
            event("{\"type\":\"response.completed\",\"response\":{\"id\":\"r\",\"status\":\"completed\",\"output\":[{"
                    + "\"type\":\"message\",\"content\":[{\"type\":\"output_text\",\"text\":"
                    + TextNode.valueOf(text)
                    + "}]}]}}");
            response.closeHandler(null);
            Future<Void> unused = response.end();
            count(-1, false);
        }

        private void event(String data) {
            Future<Void> unused = response.write("data: " + data + "\n\n");
        }
    }

    @Override
    public void close() {
        Loops.await(vertx.close());
    }
}
