package dev.avow.adapters.llm;

import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.PortException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

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

    /** Nothing was sent, and nothing will be: nobody could vouch for it, or its address is no published recipient. */
    record NotSent(ModelFailure why) implements Event {}

    /** The last event of an answer repeats all of it. */
    private static final int LONGEST_OF_AN_ANSWER = 4 * 1024 * 1024;

    private static final int LONGEST_OF_AN_ERROR = 64 * 1024;

    private final Mailbox<Event> mailbox = new Mailbox<>();
    private final LineBody body = new LineBody(
            line -> mailbox.post(new Line(line)), inGoodOrder -> mailbox.post(inGoodOrder ? new End() : new Broken()));
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

    /** Says that the line was dealt with that came last. */
    void taken() {
        body.taken();
    }

    /** Closes the connection, if it is still open. Any thread, more than once. */
    void close() {
        mailbox.stop();
        exchange.cancel(true);
        body.close();
    }
}
