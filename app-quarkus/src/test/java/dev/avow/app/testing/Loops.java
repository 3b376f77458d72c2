package dev.avow.app.testing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.concurrent.TimeUnit;

/** Event loops of tests that want one thread for all their connections. */
public final class Loops {

    private static final int PATIENCE_SECONDS = 30;

    private Loops() {}

    /** A loop of one thread; whoever asks for it closes it. */
    public static Vertx one() {
        return Vertx.vertx(
                new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1).setInternalBlockingPoolSize(1));
    }

    /** Waits for something that a loop does; not on its thread. */
    public static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
