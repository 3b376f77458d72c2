package dev.avow.app.persistence;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.runtime.BlockingOperationControl;
import jakarta.inject.Singleton;
import java.sql.Connection;

/**
 * Gives no connection to a thread that serves many: a database that stalls would stop all of them, webhooks and health
 * checks among them (S4-24). Whoever comes from an event loop asks on a worker.
 */
@Singleton
final class OffTheEventLoop implements AgroalPoolInterceptor {

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (!BlockingOperationControl.isBlockingAllowed()) {
            throw new IllegalStateException("the database was asked on an event loop");
        }
    }
}
