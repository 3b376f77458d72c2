package dev.avow.adapters.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoSocketWriteException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.bulk.WriteConcernError;
import dev.avow.core.port.PortException;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.BsonString;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MongoFailuresTest {

    private static final String SECRET = "mara@example.com";
    private static final ServerAddress SERVER = new ServerAddress("db.example.com", 27017);

    @TestFactory
    Stream<DynamicTest> whatCertainlyDidNotHappenIsUnavailable() {
        return cases(
                PortException.Unavailable.class,
                "store.unavailable",
                new MongoTimeoutException(SECRET),
                new MongoClientException(SECRET),
                new MongoSocketOpenException(SECRET, SERVER, new IOException(SECRET)),
                command(10107),
                new MongoNotPrimaryException(answer(10107), SERVER),
                writeError(112),
                new IllegalStateException("state should be: open"));
    }

    @TestFactory
    Stream<DynamicTest> whatMayHaveHappenedIsUnknown() {
        return cases(
                PortException.OutcomeUnknown.class,
                "store.outcome-unknown",
                new MongoSocketReadException(SECRET, SERVER, new IOException(SECRET)),
                new MongoSocketReadTimeoutException(SECRET, SERVER, new IOException(SECRET)),
                new MongoSocketWriteException(SECRET, SERVER, new IOException(SECRET)),
                new MongoOperationTimeoutException(SECRET),
                new MongoNodeIsRecoveringException(answer(11600), SERVER),
                new MongoWriteConcernException(
                        new WriteConcernError(64, "WriteConcernFailed", SECRET, new BsonDocument()),
                        null,
                        SERVER,
                        Set.of()),
                command(91),
                command(50),
                labelled(),
                new MongoException(SECRET));
    }

    @TestFactory
    Stream<DynamicTest> whatTheServerRefusesIsRejected() {
        return cases(PortException.Rejected.class, "store.refused", command(59), writeError(121));
    }

    @TestFactory
    Stream<DynamicTest> whatIsTooLargeIsRejected() {
        return cases(
                PortException.Rejected.class,
                "store.too-large",
                writeError(17419),
                writeError(10334),
                new BsonMaximumSizeExceededException(SECRET));
    }

    @TestFactory
    Stream<DynamicTest> wrongOrWeakCredentialsAreUnavailableUnderACodeOfTheirOwn() {
        MongoCredential credential = MongoCredential.createCredential(SECRET, "admin", SECRET.toCharArray());
        return cases(
                PortException.Unavailable.class,
                "store.unauthorized",
                new MongoSecurityException(credential, SECRET),
                command(13),
                command(18));
    }

    @Test
    void aReadIsNeverUnknown() {
        PortException failure = catchThrowableOfType(
                PortException.class,
                () -> MongoFailures.reading(() -> {
                    throw new MongoSocketReadException(SECRET, SERVER);
                }));

        assertThat(failure).isInstanceOf(PortException.Unavailable.class);
        assertThat(failure.code()).isEqualTo("store.unavailable");
    }

    @Test
    void anInterruptStaysSet() {
        PortException failure = catchThrowableOfType(
                PortException.class,
                () -> MongoFailures.writing(() -> {
                    throw new MongoInterruptedException(SECRET, new InterruptedException());
                }));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure).isInstanceOf(PortException.OutcomeUnknown.class);
    }

    private static Stream<DynamicTest> cases(
            Class<? extends PortException> kind, String code, RuntimeException... thrown) {
        return Stream.of(thrown)
                .map(each -> DynamicTest.dynamicTest(name(each), () -> {
                    PortException failure = catchThrowableOfType(
                            PortException.class,
                            () -> MongoFailures.writing(() -> {
                                throw each;
                            }));

                    assertThat(failure).isInstanceOf(kind).hasNoCause();
                    assertThat(failure.code()).isEqualTo(code);
                    assertThat(failure.getMessage()).doesNotContain(SECRET, "db.example.com");
                }));
    }

    private static String name(RuntimeException e) {
        String code = e instanceof MongoException mongo ? " " + mongo.getCode() : "";
        return e.getClass().getSimpleName() + code;
    }

    private static BsonDocument answer(int code) {
        return new BsonDocument("ok", new BsonInt32(0))
                .append("code", new BsonInt32(code))
                .append("errmsg", new BsonString(SECRET));
    }

    private static MongoCommandException command(int code) {
        return new MongoCommandException(answer(code), SERVER);
    }

    private static MongoCommandException labelled() {
        MongoCommandException e = command(59);
        e.addLabel("RetryableWriteError");
        return e;
    }

    private static MongoWriteException writeError(int code) {
        return new MongoWriteException(new WriteError(code, SECRET, new BsonDocument()), SERVER, Set.of());
    }
}
