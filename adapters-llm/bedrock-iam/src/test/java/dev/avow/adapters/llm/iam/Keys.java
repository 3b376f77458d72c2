package dev.avow.adapters.llm.iam;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** Surroundings whose credentials are these, one after the other: each chain that is made finds the next. Thread-safe. */
final class Keys implements Supplier<AwsCredentialsProvider> {

    static final AwsCredentials LASTING = AwsBasicCredentials.create("AKIDLASTING", "secret+of/the=lasting");
    static final AwsCredentials FIRST =
            AwsSessionCredentials.create("ASIAFIRST", "secret-of-the-first", "token/of+the=first");
    static final AwsCredentials SECOND =
            AwsSessionCredentials.create("ASIASECOND", "secret-of-the-second", "token/of+the=second");

    private final Deque<AwsCredentials> found;
    private final AtomicInteger closed = new AtomicInteger();
    private final AtomicInteger made = new AtomicInteger();

    private Keys(AwsCredentials... found) {
        this.found = new ArrayDeque<>(Arrays.asList(found));
    }

    /** The last one stays; without any there are no credentials. */
    static Keys found(AwsCredentials... found) {
        return new Keys(found);
    }

    /** A door that knows all of them. */
    static AwsDoor known(AwsDoor door) {
        return door.knows("AKIDLASTING", "secret+of/the=lasting")
                .knows("ASIAFIRST", "secret-of-the-first", "token/of+the=first")
                .knows("ASIASECOND", "secret-of-the-second", "token/of+the=second");
    }

    int chainsMade() {
        return made.get();
    }

    int chainsClosed() {
        return closed.get();
    }

    @Override
    public synchronized AwsCredentialsProvider get() {
        made.incrementAndGet();
        @Nullable AwsCredentials next = found.size() > 1 ? found.poll() : found.peek();
        return new Chain(next);
    }

    private final class Chain implements AwsCredentialsProvider, SdkAutoCloseable {

        private final @Nullable AwsCredentials credentials;

        Chain(@Nullable AwsCredentials credentials) {
            this.credentials = credentials;
        }

        @Override
        public AwsCredentials resolveCredentials() {
            if (credentials == null) {
                throw SdkClientException.create("CANARY: no credentials in any place");
            }
            return credentials;
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}
