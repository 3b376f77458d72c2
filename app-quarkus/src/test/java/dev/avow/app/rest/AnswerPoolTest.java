package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AnswerPoolTest {

    @Test
    void aFullPoolRefusesBeforeAnythingIsStored() {
        try (AnswerPool pool = new AnswerPool(2)) {
            pool.take();
            pool.take();

            assertThatThrownBy(pool::take).isInstanceOfSatisfying(ProblemException.class, problem -> {
                assertThat(problem.status()).isEqualTo(503);
                assertThat(problem.code()).isEqualTo("chat.saturated");
                assertThat(problem.retryAfter()).isPresent();
            });
        }
    }

    @Test
    void aPlaceIsGivenBackAfterItsWorkAlsoWhenThatFails() throws InterruptedException {
        try (AnswerPool pool = new AnswerPool(1)) {
            CountDownLatch started = new CountDownLatch(1);
            CountDownLatch mayEnd = new CountDownLatch(1);
            pool.take().run(() -> {
                started.countDown();
                await(mayEnd);
                throw new WorkFailed();
            });
            started.await();
            assertThatThrownBy(pool::take).isInstanceOf(ProblemException.class);

            mayEnd.countDown();

            assertThat(takenAtLast(pool)).isTrue();
        }
    }

    @Test
    void aPlaceThatIsNotNeededCanBeGivenBack() {
        try (AnswerPool pool = new AnswerPool(1)) {
            pool.take().giveBack();

            assertThat(pool.take()).isNotNull();
        }
    }

    private static boolean takenAtLast(AnswerPool pool) {
        for (long attempt = 0; attempt < 100_000_000; attempt++) {
            try {
                pool.take();
                return true;
            } catch (ProblemException e) {
                Thread.onSpinWait();
            }
        }
        return false;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Fails without a stack trace in the test's output. */
    private static final class WorkFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WorkFailed() {
            super("the work failed", null, false, false);
        }
    }
}
