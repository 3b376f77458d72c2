package dev.avow.shopify.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Sends webhooks to the app, once each, and waits five seconds as Shopify does. Thread-safe. */
final class WebhookSender {

    private static final Set<String> COMPLIANCE = Set.of("customers/data_request", "customers/redact", "shop/redact");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String API_VERSION = "2026-10";

    private final HttpClient client;
    private final AppAddress app;
    private final Signer signer;
    private final Signer otherApp;
    private final InstantSource clock;
    private final Supplier<String> ids;

    WebhookSender(
            HttpClient client,
            AppAddress app,
            Signer signer,
            Signer otherApp,
            InstantSource clock,
            Supplier<String> ids) {
        this.client = client;
        this.app = app;
        this.signer = signer;
        this.otherApp = otherApp;
        this.clock = clock;
        this.ids = ids;
    }

    Sent send(Delivery delivery) {
        String webhookId = delivery.webhookId().orElseGet(ids);
        Instant now = clock.instant();
        int status = app.at(path(delivery.topic()))
                .map(target -> status(request(target, delivery, webhookId, now)))
                .orElse(Sent.NO_ANSWER);
        return new Sent(delivery.shop(), delivery.topic(), webhookId, delivery.signing(), status, now);
    }

    private static String path(String topic) {
        return COMPLIANCE.contains(topic) ? "/shopify/webhooks/compliance" : "/shopify/webhooks";
    }

    private HttpRequest request(URI target, Delivery delivery, String webhookId, Instant now) {
        String prefix = switch (delivery.form()) {
            case CLASSIC -> "X-Shopify-";
            case BARE -> "shopify-";
        };
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header(prefix + "Topic", delivery.topic())
                .header(prefix + "Shop-Domain", delivery.shop())
                .header(prefix + "API-Version", API_VERSION)
                .header(prefix + "Webhook-Id", webhookId)
                .header(prefix + "Event-Id", ids.get())
                .header(
                        prefix + "Triggered-At",
                        delivery.triggeredAt().orElse(now).toString())
                .POST(BodyPublishers.ofByteArray(delivery.sentBody()));
        signature(delivery).ifPresent(value -> request.header(prefix + "Hmac-Sha256", value));
        return request.build();
    }

    private Optional<String> signature(Delivery delivery) {
        return switch (delivery.signing()) {
            case GENUINE, RESERIALISED -> Optional.of(signer.webhook(delivery.body()));
            case FORGED -> Optional.of(signer.webhook(Arrays.copyOf(delivery.body(), delivery.body().length + 1)));
            case OTHER_SECRET -> Optional.of(otherApp.webhook(delivery.body()));
            case MISSING -> Optional.empty();
        };
    }

    private int status(HttpRequest request) {
        try {
            HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
            return answer.statusCode();
        } catch (IOException e) {
            return Sent.NO_ANSWER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Sent.NO_ANSWER;
        }
    }
}
