package dev.avow.adapters.llm;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a body into lines of UTF-8 and reads on only when all of them were taken, so that a slow reader slows the server
 * down. A line that grows too long ends the body. (The JDK's own line subscriber knows no such bound, and copies a long
 * line anew with every buffer.)
 */
final class LineBody implements BodySubscriber<Void> {

    private final Consumer<String> onLine;
    private final Consumer<Boolean> onEnd;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final AtomicInteger untaken = new AtomicInteger();
    private volatile Flow.@Nullable Subscription upstream;
    private volatile boolean closed;
    private volatile boolean discarding;
    private boolean afterReturn;
    private int longestLine;

    /**
     * Puts it together.
     *
     * @param onLine takes each line; must not block
     * @param onEnd takes how it ended: true if in good order
     */
    LineBody(Consumer<String> onLine, Consumer<Boolean> onEnd) {
        this.onLine = onLine;
        this.onEnd = onEnd;
    }

    /** Sets how many bytes a line may have. Before anything is read. */
    LineBody withLongestLine(int bytes) {
        longestLine = bytes;
        return this;
    }

    /** Says that a line was dealt with. */
    void taken() {
        if (untaken.decrementAndGet() == 0) {
            request();
        }
    }

    /** Reads on to the end and forgets what comes, once all lines are taken that came before. */
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
        untaken.incrementAndGet();
        buffers.forEach(this::cut);
        if (line.size() > longestLine) {
            end(false);
            close();
        } else {
            taken();
        }
    }

    @Override
    public void onError(Throwable failure) {
        end(false);
    }

    @Override
    public void onComplete() {
        if (line.size() > 0 && !done.isDone()) {
            emit();
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
                emit();
            } else {
                afterReturn = false;
                line.write(next);
            }
        }
    }

    private void emit() {
        untaken.incrementAndGet();
        onLine.accept(line.toString(StandardCharsets.UTF_8));
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
