package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.rest.RestoreWord.Word;
import dev.avow.app.testing.LogLines;
import dev.avow.core.port.PortException;
import dev.avow.core.usecase.GuardRestore.Serving;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** S3-43, I25: who asks whether something may be served, and how often. */
class RestoreWordTest {

    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final int PATIENCE_SECONDS = 30;

    private final TestTime time = new TestTime();
    private final LogLines lines = LogLines.of(RestoreWord.class);
    private final RestoreWord word = new RestoreWord(this::ask, time);

    private Serving serving = Serving.YES;
    private boolean readable = true;
    private int asked;

    @AfterEach
    void stop() {
        lines.close();
    }

    private Serving ask() {
        asked++;
        if (!readable) {
            throw new PortException.Unavailable("journal.unreadable", "the journal cannot be read");
        }
        return serving;
    }

    @Test
    void s3_43_theStoresAreAskedOnceASecondAndAWordIsNoOlder() {
        assertThat(word.now()).isEqualTo(Word.OPEN);
        serving = Serving.NO;
        time.advance(KEPT.minusMillis(1));
        assertThat(word.now()).isEqualTo(Word.OPEN);
        assertThat(asked).isEqualTo(1);

        time.advance(Duration.ofMillis(1));

        assertThat(word.now()).isEqualTo(Word.RESTORED);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void s3_43_aYesForWhichAStoreWasNotAskedIsNotKept() {
        serving = Serving.FOR_NOW;
        assertThat(word.now()).isEqualTo(Word.OPEN);

        serving = Serving.NO;

        assertThat(word.now()).isEqualTo(Word.RESTORED);
    }

    @Test
    void s3_43_aNoIsNotKept() {
        serving = Serving.NO;
        assertThat(word.now()).isEqualTo(Word.RESTORED);

        serving = Serving.YES;

        assertThat(word.now()).isEqualTo(Word.OPEN);
    }

    @Test
    void s3_43_whileAStoreHangsNobodyWaitsForAnothersAnswerAndALateOneIsNotKept() throws Exception {
        CompletableFuture<String> asking = new CompletableFuture<>();
        CompletableFuture<Serving> hanging = new CompletableFuture<>();
        RestoreWord shared =
                new RestoreWord(() -> asking.complete("the first question") ? hanging.join() : Serving.NO, time);
        CompletableFuture<Word> first = CompletableFuture.supplyAsync(shared::now);
        asking.get(PATIENCE_SECONDS, TimeUnit.SECONDS);

        Word second = CompletableFuture.supplyAsync(shared::now).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        hanging.complete(Serving.YES);

        assertThat(second).isEqualTo(Word.RESTORED);
        assertThat(first.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(Word.OPEN);
        assertThat(shared.now()).as("a yes from before the no").isEqualTo(Word.RESTORED);
    }

    @Test
    void s3_43_aClockThatWentBackKeepsNothing() {
        assertThat(word.now()).isEqualTo(Word.OPEN);
        serving = Serving.NO;
        time.advance(Duration.ofHours(-1));

        assertThat(word.now()).isEqualTo(Word.RESTORED);
    }

    @Test
    void s3_43_theLogHearsOfAChangeAndNotOfEveryRequest() {
        word.now();
        assertThat(lines.all()).isEmpty();

        readable = false;
        for (int i = 0; i < 5; i++) {
            time.advance(KEPT);
            assertThat(word.now()).isEqualTo(Word.UNTOLD);
            assertThat(word.now()).isEqualTo(Word.UNTOLD);
        }
        assertThat(asked).isEqualTo(6);
        assertThat(lines.errors()).singleElement().asString().contains("journal.unreadable");

        readable = true;
        time.advance(KEPT);
        assertThat(word.now()).isEqualTo(Word.OPEN);
        assertThat(lines.errors()).hasSize(1);
        assertThat(lines.all()).hasSize(2);
    }
}
