package dev.avow.adapters.shopify.http;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What became of a request. */
public sealed interface Sent {

    /** One function per case. */
    <T> T fold(Function<Answered, T> answered, Function<NotSent, T> notSent, Function<Lost, T> lost);

    /** The other side answered; neither its headers nor its body are printed. */
    final class Answered implements Sent {

        private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,9})?");
        private static final double MILLIS = 1_000;

        private final int status;
        private final HttpHeaders headers;
        private final byte[] body;

        Answered(int status, HttpHeaders headers, byte[] body) {
            this.status = status;
            this.headers = headers;
            this.body = body;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }

        /** Whether the status says that all is well. */
        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** The whole body; not copied. */
        public byte[] body() {
            return body;
        }

        /** The first value of a header. */
        public Optional<String> header(String name) {
            return headers.firstValue(name);
        }

        /** How long it asks to wait: {@code Retry-After} in seconds, which may have a fraction. */
        public Optional<Duration> retryAfter() {
            return header("Retry-After")
                    .map(String::strip)
                    .filter(value -> SECONDS.matcher(value).matches())
                    .map(value -> Duration.ofMillis(Math.round(Double.parseDouble(value) * MILLIS)));
        }

        @Override
        public <T> T fold(Function<Answered, T> answered, Function<NotSent, T> notSent, Function<Lost, T> lost) {
            return answered.apply(this);
        }

        @Override
        public String toString() {
            return "Answered[" + status + ", " + body.length + " bytes]";
        }
    }

    /** No connection came about: nothing was done. */
    record NotSent() implements Sent {
        @Override
        public <T> T fold(Function<Answered, T> answered, Function<NotSent, T> notSent, Function<Lost, T> lost) {
            return notSent.apply(this);
        }
    }

    /** It may have arrived, but no whole answer came in time. Why is not kept: it might quote what was sent. */
    record Lost() implements Sent {
        @Override
        public <T> T fold(Function<Answered, T> answered, Function<NotSent, T> notSent, Function<Lost, T> lost) {
            return lost.apply(this);
        }
    }
}
