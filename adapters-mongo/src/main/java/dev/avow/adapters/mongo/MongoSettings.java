package dev.avow.adapters.mongo;

import com.mongodb.MongoClientSettings;
import java.util.concurrent.TimeUnit;

/**
 * Time limits for the driver, so that a store that is gone or silent is reported within the bounds that
 * {@link MongoTranscriptStore} states; the driver's own would let a shopper wait for 30 seconds and longer.
 *
 * <p>With {@code quarkus-mongodb-client} the same is {@code quarkus.mongodb.server-selection-timeout=2S},
 * {@code connect-timeout=2S}, {@code read-timeout=3S}, {@code wait-queue-timeout=2S}, and
 * {@code retryReads=false&retryWrites=false} in the connection string.
 */
public final class MongoSettings {

    private static final int SERVER_SELECTION_MILLIS = 2_000;
    private static final int CONNECT_MILLIS = 2_000;
    private static final int SILENCE_MILLIS = 3_000;
    private static final int POOL_WAIT_MILLIS = 2_000;

    private MongoSettings() {}

    /** Sets the limits; without the driver's own repetitions, which would double them. */
    public static void limit(MongoClientSettings.Builder settings) {
        settings.retryReads(false)
                .retryWrites(false)
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SERVER_SELECTION_MILLIS, TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(POOL_WAIT_MILLIS, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS)
                        .readTimeout(SILENCE_MILLIS, TimeUnit.MILLISECONDS));
    }
}
