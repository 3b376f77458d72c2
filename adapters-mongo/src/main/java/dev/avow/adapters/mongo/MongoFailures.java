package dev.avow.adapters.mongo;

import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoWriteException;
import dev.avow.core.port.PortException;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.BsonMaximumSizeExceededException;

/**
 * Turns what the driver throws into the four kinds of {@link PortException}. The driver's exception is never attached:
 * its message may quote a document, a command or an address. The codes:
 *
 * <ul>
 *   <li>{@code store.unavailable} ({@link PortException.Unavailable}) the server is gone, silent on a read, or changing
 *       its primary; nothing was written
 *   <li>{@code store.unauthorized} ({@link PortException.Unavailable}) the server does not accept our credentials, or
 *       they do not allow this
 *   <li>{@code store.outcome-unknown} ({@link PortException.OutcomeUnknown}) the connection broke, or the server fell
 *       silent, after a write was sent
 *   <li>{@code store.too-large} ({@link PortException.Rejected}) the document is larger than MongoDB takes
 *   <li>{@code store.refused} ({@link PortException.Rejected}) the server refused it for another reason
 * </ul>
 *
 * <p>Beside these the store itself says {@code transcript.exists}, {@code transcript.version}, {@code transcript.gone},
 * {@code lead.exists} and {@code store.malformed}.
 */
public final class MongoFailures {

    private static final int UNAUTHORIZED = 13;
    private static final int AUTHENTICATION_FAILED = 18;
    private static final int DUPLICATE_KEY = 11000;
    /** BSONObjectTooLarge, and what an update says that makes a document too large. */
    private static final Set<Integer> TOO_LARGE = Set.of(10334, 17419, 17420);
    /** WriteConflict, NotWritablePrimary and NotPrimaryNoSecondaryOk: refused before anything was done. */
    private static final Set<Integer> NOT_NOW = Set.of(112, 10107, 13435);
    /** Of errors that a server in trouble reports: it may have done what was asked. */
    private static final String IN_TROUBLE = "RetryableWriteError";
    /** HostUnreachable, HostNotFound, MaxTimeMSExpired, NetworkTimeout, ShutdownInProgress, PrimarySteppedDown and kin. */
    private static final Set<Integer> TROUBLE = Set.of(6, 7, 50, 89, 91, 189, 262, 9001, 11600, 11602, 13436);

    private MongoFailures() {}

    /**
     * Does a read.
     *
     * @throws PortException if it fails; never {@link PortException.OutcomeUnknown}
     */
    public static <T> T reading(Supplier<T> read) {
        try {
            return read.get();
        } catch (MongoException | IllegalStateException e) {
            PortException failure = translated(e);
            throw failure instanceof PortException.OutcomeUnknown ? unavailable() : failure;
        }
    }

    /**
     * Does a write.
     *
     * @throws PortException if it fails or may have failed
     */
    public static <T> T writing(Supplier<T> write) {
        try {
            return write.get();
        } catch (MongoException | IllegalStateException | BsonMaximumSizeExceededException e) {
            throw translated(e);
        }
    }

    static boolean isDuplicate(MongoException e) {
        return e.getCode() == DUPLICATE_KEY;
    }

    private static PortException translated(RuntimeException e) {
        if (e instanceof BsonMaximumSizeExceededException) {
            return tooLarge();
        }
        if (e instanceof MongoInterruptedException) {
            Thread.currentThread().interrupt();
        }
        if (e instanceof MongoServerException server) {
            return answered(server);
        }
        if (e instanceof MongoSecurityException) {
            return unauthorized();
        }
        return wasNotSent(e) ? unavailable() : outcomeUnknown();
    }

    /** What the server itself answered. */
    private static PortException answered(MongoServerException e) {
        int code = e.getCode();
        if (code == UNAUTHORIZED || code == AUTHENTICATION_FAILED) {
            return unauthorized();
        }
        if (TOO_LARGE.contains(code)) {
            return tooLarge();
        }
        if (NOT_NOW.contains(code)) {
            return unavailable();
        }
        if (TROUBLE.contains(code) || e.hasErrorLabel(IN_TROUBLE)) {
            return outcomeUnknown();
        }
        if (e instanceof MongoCommandException || e instanceof MongoWriteException) {
            return new PortException.Rejected("store.refused", "the server refused the request, error " + code);
        }
        return outcomeUnknown();
    }

    /** No server was found, no connection was to be had, or the client is closed. */
    private static boolean wasNotSent(RuntimeException e) {
        return e instanceof IllegalStateException
                || e instanceof MongoSocketOpenException
                || (e instanceof MongoClientException && !(e instanceof MongoOperationTimeoutException));
    }

    private static PortException unavailable() {
        return new PortException.Unavailable("store.unavailable", "the document store cannot be reached");
    }

    private static PortException unauthorized() {
        return new PortException.Unavailable(
                "store.unauthorized", "the document store does not accept or allow our user");
    }

    private static PortException tooLarge() {
        return new PortException.Rejected("store.too-large", "the document is larger than the store takes");
    }

    private static PortException outcomeUnknown() {
        return new PortException.OutcomeUnknown(
                "store.outcome-unknown", "the document store did not say whether it wrote");
    }
}
