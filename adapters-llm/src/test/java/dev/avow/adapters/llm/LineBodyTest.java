package dev.avow.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lines out of bytes, and no faster than they are taken. */
class LineBodyTest {

    private final List<String> lines = new ArrayList<>();
    private final List<Boolean> ends = new ArrayList<>();
    private final LineBody body = new LineBody(this::hear, ends::add).withLongestLine(16);
    private final Upstream upstream = new Upstream();

    private void hear(List<String> together) {
        assertThat(together).isNotEmpty();
        lines.addAll(together);
    }

    private void read(String... buffers) {
        body.onNext(Stream.of(buffers)
                .map(text -> ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)))
                .toList());
    }

    @Test
    void lineEndsWithLineFeedCarriageReturnOrBoth() {
        body.onSubscribe(upstream);

        read("a\nb\r\nc\rd\r", "\ne\n\n\r\r", "f");
        body.onComplete();

        assertThat(lines).containsExactly("a", "b", "c", "d", "e", "", "", "", "f");
        assertThat(ends).containsExactly(true);
    }

    @Test
    void moreIsReadOnlyWhenTheLinesWereTaken() {
        body.onSubscribe(upstream);
        assertThat(upstream.requested).isEqualTo(1);

        read("one\ntwo\nthr");
        assertThat(lines).containsExactly("one", "two");
        assertThat(upstream.requested).as("while lines are untaken").isEqualTo(1);

        body.taken();
        assertThat(upstream.requested).as("when none is").isEqualTo(2);
    }

    @Test
    void discardedBodyIsReadToItsEndAndForgotten() {
        body.onSubscribe(upstream);
        read("one\n");

        body.discard();
        body.taken();
        read("two\n", "more than sixteen bytes are too long for a line");
        body.onComplete();

        assertThat(upstream.requested).isEqualTo(3);
        assertThat(lines).containsExactly("one");
        assertThat(ends).containsExactly(true);
    }

    @Test
    void partOfALineAsksForTheRest() {
        body.onSubscribe(upstream);

        read("on");

        assertThat(upstream.requested).isEqualTo(2);
        assertThat(lines).isEmpty();
    }

    @Test
    void lineThatGrowsTooLongEndsTheBody() {
        body.onSubscribe(upstream);

        read("0123456789");
        read("0123456789");
        read("more\n");
        body.onComplete();

        assertThat(ends).containsExactly(false);
        assertThat(lines).isEmpty();
        assertThat(upstream.cancelled).isTrue();
        assertThat(body.getBody().toCompletableFuture()).isDone();
    }

    @Test
    void breakEndsTheBodyOnce() {
        body.onSubscribe(upstream);

        read("half");
        body.onError(new IOException("gone"));
        body.onComplete();

        assertThat(ends).containsExactly(false);
        assertThat(lines).isEmpty();
    }

    @Test
    void closingCancelsWheneverItComes() {
        body.close();
        body.onSubscribe(upstream);

        assertThat(upstream.cancelled).isTrue();
        assertThat(upstream.requested).isZero();
    }

    private static final class Upstream implements Flow.Subscription {

        private long requested;
        private boolean cancelled;

        @Override
        public void request(long n) {
            requested += n;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }
}
