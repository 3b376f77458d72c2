package dev.avow.app.persistence;

import dev.avow.core.port.PortException;
import dev.avow.core.port.UnitOfWork;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import java.util.function.Supplier;

/** One database transaction. */
@Singleton
final class SqlUnitOfWork implements UnitOfWork {

    @Override
    public <T> T call(Supplier<T> work) {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("units of work do not nest");
        }
        begin();
        T result;
        try {
            result = work.get();
        } catch (RuntimeException | Error e) {
            rollBack(e);
            throw e;
        }
        commit();
        return result;
    }

    private static void begin() {
        try {
            QuarkusTransaction.begin();
        } catch (QuarkusTransactionException e) {
            throw SqlFailures.unavailable();
        }
    }

    private static void rollBack(Throwable cause) {
        try {
            QuarkusTransaction.rollback();
        } catch (QuarkusTransactionException e) {
            // The server rolls back by itself when the connection is gone; the cause is what matters.
            cause.addSuppressed(new PortException.Unavailable("store.unavailable", "roll-back was not confirmed"));
        }
    }

    private static void commit() {
        try {
            QuarkusTransaction.commit();
        } catch (QuarkusTransactionException e) {
            throw new PortException.OutcomeUnknown("store.outcome-unknown", "the commit was not confirmed");
        }
    }
}
