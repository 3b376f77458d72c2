package dev.avow.demo;

import dev.avow.stores.StoresException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Starts the demo and runs until it is asked to end. Told by system properties: {@code avow.demo.app} (the app's
 * {@code quarkus-run.jar}, must be set), {@code avow.demo.data} ({@code .avow/demo}), {@code avow.demo.port} (8080),
 * {@code avow.demo.management-port} (9000), {@code avow.demo.sandbox-port} (8090, and the two after it),
 * {@code avow.demo.patience-seconds} (120); and by the variables {@code OPENAI_API_KEY}, {@code OPENAI_BASE_URL} and
 * {@code OPENAI_MODEL}. Ends with code 1 and a message when anything fails.
 */
public final class Demo {

    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 18;

    private Demo() {}

    /** Does not return. */
    public static void main(String[] arguments) {
        // The embedded servers log to nobody, which would be told at length.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        SecureRandom random = new SecureRandom();
        DemoRun run = new DemoRun(
                InstantSource.system(),
                () -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(random, ID_BYTES)),
                () -> Base64.getEncoder().encodeToString(bytes(random, KEY_BYTES)));
        // The only way out: on a signal, on a failure and on the app's own end alike.
        Runtime.getRuntime().addShutdownHook(new Thread(run::close, "avow-demo-close"));
        try {
            AppProcess app = run.start(DemoSettings.of(System.getProperties(), System.getenv()), System.out);
            fail(run, app.awaitEnd());
        } catch (DemoException | StoresException e) {
            fail(run, e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            fail(run, e.toString());
        } catch (InterruptedException e) {
            fail(run, "interrupted");
        } catch (RuntimeException | Error e) {
            e.printStackTrace();
            fail(run, "that was not to be expected");
        } finally {
            // Servers' threads would keep the process alive.
            System.exit(1);
        }
    }

    private static void fail(DemoRun run, @Nullable String why) {
        if (!run.isClosed()) {
            PrintStream terminal = System.err;
            terminal.println();
            terminal.println("The demo cannot go on: " + why);
        }
    }

    private static byte[] bytes(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
