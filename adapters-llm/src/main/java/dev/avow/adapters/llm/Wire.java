package dev.avow.adapters.llm;

import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.PortException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One HTTP exchange, seen as events. The client's threads only post them and never block. Closing it closes the
 * connection at once.
 */
final class Wire {

    /** Something that happened. */
    sealed interface Event {}

    /** The headers came. */
    record Head(int status, HttpHeaders headers) implements Event {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /** Lines came, at least one; their texts are masked in {@link #toString()}. */
    record Lines(List<String> texts) implements Event {
        @Override
        public String toString() {
            return "Lines[" + texts.size() + "]";
        }
    }

    /** The body came to its end. */
    record End() implements Event {}

    /** The connection could not be made, broke, or carried too much. Why is not kept: it may quote what was sent. */
    record Broken() implements Event {}

    /** Nothing was sent, and nothing will be: nobody could vouch for it, or its address is no published recipient. */
    record NotSent(ModelFailure why) implements Event {}

    /** The last event of an answer repeats all of it. */
    private static final int LONGEST_OF_AN_ANSWER = 4 * 1024 * 1024;

    private static final int LONGEST_OF_AN_ERROR = 64 * 1024;

    private static final Duration LEFT_BEHIND = Duration.ofSeconds(1);

    private final Mailbox<Event> mailbox = new Mailbox<>();
    private final LineBody body = new LineBody(
            lines -> mailbox.post(new Lines(lines)),
            inGoodOrder -> mailbox.post(inGoodOrder ? new End() : new Broken()));
    private final CompletableFuture<HttpResponse<Void>> exchange;

    /**
     * Sends the request.
     *
     * @param request none where nobody could vouch for it
     */
    Wire(HttpClient client, Optional<HttpRequest> request) {
        exchange = request.map(signed -> send(client, signed)).orElseGet(() -> notSent(ModelFailure.AUTHENTICATION));
        CompletableFuture<HttpResponse<Void>> unused = exchange.whenComplete((response, failure) -> {
            if (failure != null) {
                mailbox.post(new Broken());
            }
        });
    }

    private CompletableFuture<HttpResponse<Void>> send(HttpClient client, HttpRequest request) {
        try {
            return client.sendAsync(request, response -> {
                Head head = new Head(response.statusCode(), response.headers());
                mailbox.post(head);
                return body.withLongestLine(head.isSuccess() ? LONGEST_OF_AN_ANSWER : LONGEST_OF_AN_ERROR);
            });
        } catch (PortException.Rejected e) {
            return notSent(ModelFailure.UNPUBLISHED);
        }
    }

    private CompletableFuture<HttpResponse<Void>> notSent(ModelFailure why) {
        mailbox.post(new NotSent(why));
        return new CompletableFuture<>();
    }

    /** The next event; nothing if none came in time, or if it was closed. */
    Optional<Event> next(long nanos) throws InterruptedException {
        return mailbox.next(nanos);
    }

    /** Says that the lines were dealt with that came last. */
    void taken() {
        body.taken();
    }

    /**
     * Lets the connection carry another exchange: what is left of the body is read and forgotten. A server that keeps it open
     * all the same is left behind after a second. For whoever has the last lines; instead of closing.
     */
    void letGo() {
        body.discard();
        mailbox.stop();
        taken();
        CompletableFuture<HttpResponse<Void>> over =
                exchange.copy().orTimeout(LEFT_BEHIND.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<HttpResponse<Void>> unused = over.whenComplete((response, late) -> {
            if (late != null) {
                close();
            }
        });
    }

    /** Closes the connection, if it is still open. Any thread, more than once. */
    void close() {
        mailbox.stop();
        exchange.cancel(true);
        body.close();
    }
}
