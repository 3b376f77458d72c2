package dev.avow.adapters.llm;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a body into lines of UTF-8, hands over those that came together, and reads on only when they were taken, so that a slow
 * reader slows the server down. A line that grows too long ends the body. (The JDK's own line subscriber knows no such bound, and copies a long
 * line anew with every buffer.)
 */
final class LineBody implements BodySubscriber<Void> {

    private final Consumer<List<String>> onLines;
    private final Consumer<Boolean> onEnd;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private List<String> lines = new ArrayList<>();
    private volatile Flow.@Nullable Subscription upstream;
    private volatile boolean closed;
    private volatile boolean discarding;
    private boolean afterReturn;
    private int longestLine;

    /**
     * Puts it together.
     *
     * @param onLines takes the lines of one reading, at least one; must not block
     * @param onEnd takes how it ended: true if in good order
     */
    LineBody(Consumer<List<String>> onLines, Consumer<Boolean> onEnd) {
        this.onLines = onLines;
        this.onEnd = onEnd;
    }

    /** Sets how many bytes a line may have. Before anything is read. */
    LineBody withLongestLine(int bytes) {
        longestLine = bytes;
        return this;
    }

    /** Says that the lines were dealt with that were handed over last. */
    void taken() {
        request();
    }

    /** Reads on to the end and forgets what comes, once the lines are taken that came before. */
    void discard() {
        discarding = true;
    }

    /** Reads no further. */
    void close() {
        closed = true;
        Flow.Subscription subscription = upstream;
        if (subscription != null) {
            subscription.cancel();
        }
    }

    @Override
    public CompletionStage<Void> getBody() {
        return done;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        upstream = subscription;
        request();
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (done.isDone()) {
            return;
        }
        if (discarding) {
            request();
            return;
        }
        buffers.forEach(this::cut);
        boolean handed = handOver();
        if (line.size() > longestLine) {
            end(false);
            close();
        } else if (!handed) {
            request();
        }
    }

    /** False where there is none. */
    private boolean handOver() {
        List<String> whole = lines;
        if (whole.isEmpty()) {
            return false;
        }
        lines = new ArrayList<>();
        onLines.accept(whole);
        return true;
    }

    @Override
    public void onError(Throwable failure) {
        end(false);
    }

    @Override
    public void onComplete() {
        if (line.size() > 0 && !done.isDone()) {
            cutOff();
            handOver();
        }
        end(true);
    }

    private void end(boolean inGoodOrder) {
        if (done.complete(null)) {
            onEnd.accept(inGoodOrder);
        }
    }

    /** A line ends with a line feed, a carriage return, or both; no other character holds these bytes. */
    private void cut(ByteBuffer buffer) {
        while (buffer.hasRemaining()) {
            byte next = buffer.get();
            if (next == '\n' && afterReturn) {
                afterReturn = false;
            } else if (next == '\n' || next == '\r') {
                afterReturn = next == '\r';
                cutOff();
            } else {
                afterReturn = false;
                line.write(next);
            }
        }
    }

    private void cutOff() {
        lines.add(line.toString(StandardCharsets.UTF_8));
        line.reset();
    }

    private void request() {
        Flow.Subscription subscription = upstream;
        if (subscription != null) {
            if (closed) {
                subscription.cancel();
            } else {
                subscription.request(1);
            }
        }
    }
}
