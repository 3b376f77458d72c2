package dev.avow.app.persistence;

import dev.avow.core.port.PortException;
import dev.avow.core.port.UnitOfWork;
import jakarta.inject.Singleton;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.function.Supplier;

/** One database transaction, bound to its thread. */
@Singleton
final class SqlUnitOfWork implements UnitOfWork {

    private final TransactionManager transactions;

    SqlUnitOfWork(TransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> T call(Supplier<T> work) {
        begin();
        T result;
        try {
            result = work.get();
        } catch (RuntimeException | Error e) {
            rollBack();
            throw e;
        }
        commit();
        return result;
    }

    private void begin() {
        try {
            if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
                throw new IllegalStateException("units of work do not nest");
            }
            transactions.begin();
        } catch (SystemException | NotSupportedException e) {
            throw new PortException.Unavailable("store.unavailable", "no transaction could be begun");
        }
    }

    /** Never hides why the work failed: the server rolls back by itself when the connection is gone. */
    private void rollBack() {
        try {
            transactions.rollback();
        } catch (SystemException e) {
            throw new PortException.Unavailable("store.unavailable", "the roll-back was not confirmed");
        }
    }

    private void commit() {
        try {
            transactions.commit();
        } catch (RollbackException e) {
            throw new PortException.Unavailable("store.unavailable", "the transaction was rolled back");
        } catch (HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            throw new PortException.OutcomeUnknown("store.outcome-unknown", "the commit was not confirmed");
        }
    }
}
