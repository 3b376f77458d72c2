package dev.avow.adapters.llm;

import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import dev.avow.testkit.data.TestTime;
import dev.avow.testkit.http.ScriptedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLParameters;

/** Models that talk to a stub, with patience that suits a test. */
final class Models {

    /** Long enough never to run out where a test does not want it to. */
    static final Duration LONG = Duration.ofSeconds(20);

    /** Short enough to wait for, long enough for a request to arrive on a machine that does much else. */
    static final Duration SHORT = Duration.ofMillis(500);

    static final ModelSettings PATIENT = settings(LONG, LONG, LONG);

    /** So long that a test which waited for it would fail by its own timeout. */
    static final ModelSettings FOR_EVER = settings(LONG, LONG, Duration.ofMinutes(5));

    /** Leaves the work to the thread that awaits. */
    static final Executor FULL = task -> {
        throw new RejectedExecutionException("full");
    };

    static final Executor FREE = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "answers");
        thread.setDaemon(true);
        return thread;
    });

    private Models() {}

    static ModelSettings settings(Duration firstHeaders, Duration idle, Duration total) {
        return new ModelSettings(Duration.ofSeconds(5), firstHeaders, idle, total, Duration.ofMillis(1));
    }

    /** As strict as a transport asks for. */
    static HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .sslParameters(new SSLParameters(null, new String[] {"TLSv1.3", "TLSv1.2"}))
                .build();
    }

    static ModelTransport transport(ModelSettings settings) {
        return transport(settings, System::nanoTime, FULL);
    }

    static ModelTransport transport(ModelSettings settings, LongSupplier nanoTime, Executor executor) {
        return new ModelTransport(settings, client(), new TestTime(), nanoTime, () -> 0.5, executor);
    }

    static ProviderSettings.Builder provider(URI base, ProviderDialect dialect) {
        return ProviderSettings.builder(base, "test-model").dialect(dialect).key(ApiKey.of("sk-test-key"));
    }

    static ProviderLanguageModel model(ScriptedServer stub, ProviderDialect dialect, ModelSettings settings) {
        return new ProviderLanguageModel(provider(stub.base(), dialect).build(), transport(settings));
    }

    static ModelFailure failure(ModelOutcome outcome) {
        if (outcome instanceof ModelOutcome.Failed failed) {
            return failed.failure();
        }
        throw new AssertionError("expected a failure, got " + outcome);
    }
}
