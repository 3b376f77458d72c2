package dev.avow.adapters.llm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.avow.adapters.llm.StreamJudge.Ending;
import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * One call to a provider: at most three attempts, the second and third only while nothing was said (LM-4), and one more where
 * credentials that were refused could be renewed. Three timers bound it: until the headers, between two lines, and in all; each is asked again at every attempt.
 */
final class ProviderCall implements RunningCall.Work {

    private static final int RETRIES = 2;
    private static final int MOST_OF_AN_ERROR = 64 * 1024;
    private static final int UNAUTHORIZED = 401;
    private static final String AWS_ERROR = "x-amzn-errortype";
    private static final Pattern AWS_CREDENTIALS =
            Pattern.compile("ExpiredToken|UnrecognizedClient|InvalidClientToken");
    private static final Pattern REQUEST_ID = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private final ModelTransport transport;
    private final Outgoing outgoing;
    private final Supplier<StreamJudge> judges;
    private final Listener listener;
    private final long begun;
    private final CountDownLatch aborted = new CountDownLatch(1);
    private long opened;
    private volatile Wire wire;
    private volatile boolean left;

    /** Sends the first attempt at once. */
    ProviderCall(ModelTransport transport, Outgoing outgoing, Supplier<StreamJudge> judges, Listener listener) {
        this.transport = transport;
        this.outgoing = outgoing;
        this.judges = judges;
        this.listener = listener;
        this.begun = transport.nanoTime();
        this.opened = begun;
        this.wire = transport.open(outgoing.attempt());
    }

    /** How an attempt ended, and whether another may follow. */
    private record Verdict(ModelOutcome outcome, boolean mayRetry) {}

    @Override
    public ModelOutcome run(BooleanSupplier cancelled) throws InterruptedException {
        boolean renewed = false;
        int retry = 0;
        while (true) {
            Verdict verdict = attempt();
            leave(verdict.outcome());
            boolean speechless = !listener.wasSpokenTo();
            boolean renews = speechless && !renewed && isUnauthenticated(verdict) && outgoing.renew();
            boolean again = renews || (speechless && verdict.mayRetry() && retry < RETRIES && pause(verdict, retry));
            if (cancelled.getAsBoolean()) {
                return new ModelOutcome.Cancelled();
            }
            if (!again) {
                return verdict.outcome();
            }
            renewed |= renews;
            retry += renews ? 0 : 1;
            reopen();
        }
    }

    /** After its end marker a stream has nothing left to say, and its connection is good for the next question. */
    private void leave(ModelOutcome outcome) {
        if (outcome instanceof ModelOutcome.Answered || outcome instanceof ModelOutcome.Truncated) {
            left = true;
            wire.letGo();
        } else {
            wire.close();
        }
    }

    private static boolean isUnauthenticated(Verdict verdict) {
        return verdict.outcome() instanceof ModelOutcome.Failed failed
                && failed.failure() == ModelFailure.AUTHENTICATION;
    }

    @Override
    public void abort() {
        aborted.countDown();
        if (!left) {
            wire.close();
        }
    }

    /** Waits before the next attempt; false if there is no time for that, or the call was aborted meanwhile. */
    private boolean pause(Verdict verdict, int retry) throws InterruptedException {
        Duration wait = verdict.outcome() instanceof ModelOutcome.Failed failed
                ? failed.retryAfter().orElseGet(() -> transport.pause(retry))
                : transport.pause(retry);
        return wait.compareTo(Duration.ofNanos(remaining())) < 0
                && !aborted.await(wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void reopen() {
        opened = transport.nanoTime();
        wire = transport.open(outgoing.attempt());
        if (aborted.getCount() == 0) {
            wire.close();
        }
    }

    private Verdict attempt() throws InterruptedException {
        long forHeaders = transport.settings().firstHeaders().toNanos() - (transport.nanoTime() - opened);
        Optional<Wire.Event> first = next(forHeaders);
        if (!(first.orElse(null) instanceof Wire.Head head)) {
            return verdict(Ending.failed(whyOver(first)), Optional.empty());
        }
        Optional<String> requestId = head.headers()
                .firstValue("x-request-id")
                .or(() -> head.headers().firstValue("request-id"))
                .or(() -> head.headers().firstValue("x-amzn-requestid"))
                .filter(id -> REQUEST_ID.matcher(id).matches());
        return head.isSuccess() ? verdict(answer(), requestId) : refusal(head, requestId);
    }

    private Ending answer() throws InterruptedException {
        StreamReader reader = new StreamReader(judges.get(), listener);
        while (true) {
            Optional<Wire.Event> event = next(transport.settings().idle().toNanos());
            if (!(event.orElse(null) instanceof Wire.Lines lines)) {
                ModelFailure why = whyOver(event);
                return why == ModelFailure.CUT_STREAM ? reader.end() : reader.breakOff(why);
            }
            Optional<Ending> ending = take(lines, reader);
            if (ending.isPresent()) {
                return ending.get();
            }
            wire.taken();
        }
    }

    /** What came together is read line by line all the same: once the call is aborted or its time is over, nothing more is heard. */
    private Optional<Ending> take(Wire.Lines lines, StreamReader reader) {
        Optional<Ending> ending = Optional.empty();
        for (String line : lines.texts()) {
            if (ending.isEmpty() && aborted.getCount() > 0 && remaining() > 0) {
                ending = reader.take(line);
            }
        }
        return ending;
    }

    /** A response that is no answer. Its body says no more than a code; what cannot be read of it counts as absent. */
    private Verdict refusal(Wire.Head head, Optional<String> requestId) throws InterruptedException {
        StringBuilder body = new StringBuilder();
        while (body.length() <= MOST_OF_AN_ERROR
                && next(transport.settings().idle().toNanos()).orElse(null) instanceof Wire.Lines lines) {
            lines.texts().forEach(line -> body.append(line).append('\n'));
            wire.taken();
        }
        JsonNode parsed = StreamReader.parse(body.toString());
        JsonNode error = parsed.has("error") ? parsed.path("error") : parsed;
        Optional<Duration> told = RetryHeaders.told(head.headers(), transport.clock());
        Verdict verdict = verdict(ProviderError.ending(status(head), error, told), requestId);
        boolean curable = verdict.outcome() instanceof ModelOutcome.Failed failed
                && failed.failure() != ModelFailure.OUT_OF_MONEY;
        return new Verdict(
                verdict.outcome(),
                curable && RetryHeaders.shouldRetry(head.headers()).orElse(verdict.mayRetry()));
    }

    /** AWS says with different statuses that credentials are over, and always in this header. */
    private static int status(Wire.Head head) {
        boolean credentials = head.headers()
                .firstValue(AWS_ERROR)
                .filter(type -> AWS_CREDENTIALS.matcher(type).lookingAt())
                .isPresent();
        return credentials ? UNAUTHORIZED : head.status();
    }

    private static Verdict verdict(Ending ending, Optional<String> requestId) {
        ModelOutcome outcome = ending.outcome(requestId);
        return new Verdict(
                outcome,
                outcome instanceof ModelOutcome.Failed failed
                        && failed.failure().isRetryable());
    }

    private static ModelFailure whyOver(Optional<Wire.Event> event) {
        if (event.orElse(null) instanceof Wire.NotSent notSent) {
            return notSent.why();
        }
        return event.map(e -> e instanceof Wire.Broken ? ModelFailure.CONNECTION : ModelFailure.CUT_STREAM)
                .orElse(ModelFailure.TIMEOUT);
    }

    /** The next event, within the total time. */
    private Optional<Wire.Event> next(long nanos) throws InterruptedException {
        long remaining = remaining();
        return remaining > 0 ? wire.next(Math.min(nanos, remaining)) : Optional.empty();
    }

    private long remaining() {
        return transport.settings().total().toNanos() - (transport.nanoTime() - begun);
    }
}
