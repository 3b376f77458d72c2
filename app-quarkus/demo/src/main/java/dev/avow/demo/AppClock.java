package dev.avow.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;

/** Moves the app's time on through its management port. */
final class AppClock implements Consumer<Duration> {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI management;

    AppClock(URI management) {
        this.management = management;
    }

    /**
     * Moves it.
     *
     * @throws IllegalStateException if the app did not do it
     */
    @Override
    public void accept(Duration by) {
        HttpRequest request = HttpRequest.newBuilder(management.resolve("/avow/clock?advance=" + by))
                .timeout(PATIENCE)
                .POST(BodyPublishers.noBody())
                .build();
        try {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IllegalStateException("the app's clock answered with status " + status);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the app's clock cannot be reached");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the app's clock was moved");
        }
    }
}
