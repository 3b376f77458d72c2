package dev.avow.adapters.llm;

import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP exchange, seen as events. The client's threads only post them and never block; the next line is asked for
 * when the one before was handled, so a slow reader slows the server down. Closing it closes the connection at once.
 */
final class Wire {

    /** Something that happened. */
    sealed interface Event {}

    /** The headers came. */
    record Head(int status, HttpHeaders headers) implements Event {}

    /** A line came; its text is masked in {@link #toString()}. */
    record Line(String text) implements Event {
        @Override
        public String toString() {
            return "Line[" + text.length() + " chars]";
        }
    }

    /** The body came to its end. */
    record End() implements Event {}

    /** The connection could not be made, broke, or carried too much. Why is not kept: it may quote what was sent. */
    record Broken() implements Event {}

    private static final int MOST_OF_AN_ANSWER = 8 * 1024 * 1024;
    private static final int MOST_OF_AN_ERROR = 64 * 1024;

    private final Mailbox<Event> mailbox = new Mailbox<>();
    private final Lines lines = new Lines();
    private final CompletableFuture<HttpResponse<Void>> exchange;

    Wire(HttpClient client, HttpRequest request) {
        exchange = client.sendAsync(request, this::body);
        CompletableFuture<HttpResponse<Void>> unused = exchange.whenComplete((response, failure) -> {
            if (failure != null) {
                mailbox.post(new Broken());
            }
        });
    }

    /** The next event; nothing if none came in time, or if it was closed. */
    Optional<Event> next(long nanos) throws InterruptedException {
        return mailbox.next(nanos);
    }

    /** Asks for the line after the one that was given. */
    void more() {
        Flow.Subscription subscription = lines.subscription;
        if (subscription != null) {
            subscription.request(1);
        }
    }

    /** Closes the connection, if it is still open. Any thread, more than once. */
    void close() {
        mailbox.stop();
        exchange.cancel(true);
        Flow.Subscription subscription = lines.subscription;
        if (subscription != null) {
            subscription.cancel();
        }
    }

    boolean isClosed() {
        return mailbox.isStopped();
    }

    private HttpResponse.BodySubscriber<Void> body(HttpResponse.ResponseInfo info) {
        mailbox.post(new Head(info.statusCode(), info.headers()));
        int most = isSuccess(info.statusCode()) ? MOST_OF_AN_ANSWER : MOST_OF_AN_ERROR;
        return new CappedBody(HttpResponse.BodySubscribers.fromLineSubscriber(lines), most);
    }

    static boolean isSuccess(int status) {
        return status >= 200 && status < 300;
    }

    private final class Lines implements Flow.Subscriber<String> {

        private volatile Flow.@Nullable Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
            if (isClosed()) {
                subscription.cancel();
            } else {
                subscription.request(1);
            }
        }

        @Override
        public void onNext(String line) {
            mailbox.post(new Line(line));
        }

        @Override
        public void onError(Throwable failure) {
            mailbox.post(new Broken());
        }

        @Override
        public void onComplete() {
            mailbox.post(new End());
        }
    }
}
