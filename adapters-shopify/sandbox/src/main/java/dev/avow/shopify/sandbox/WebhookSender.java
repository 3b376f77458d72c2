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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Sends webhooks to the app, once each, and waits five seconds as Shopify does. Thread-safe. */
final class WebhookSender {

    private static final Set<String> COMPLIANCE = Set.of("customers/data_request", "customers/redact", "shop/redact");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String API_VERSION = "2026-10";

    private final HttpClient client;
    private final AppAddress app;
    private final Map<Delivery.Signing, Signer> signers;
    private final InstantSource clock;
    private final Supplier<String> ids;

    WebhookSender(
            HttpClient client,
            AppAddress app,
            Map<Delivery.Signing, Signer> signers,
            InstantSource clock,
            Supplier<String> ids) {
        this.client = client;
        this.app = app;
        this.signers = Map.copyOf(signers);
        this.clock = clock;
        this.ids = ids;
    }

    Sent send(Delivery delivery) {
        String webhookId = delivery.webhookId().orElseGet(ids);
        Instant now = clock.instant();
        int status = target(delivery)
                .map(target -> status(request(target, delivery, webhookId, now)))
                .orElse(Sent.NO_ANSWER);
        return new Sent(delivery.shop(), delivery.topic(), webhookId, delivery.signing(), status, now);
    }

    /** Where to: never off this machine. */
    private Optional<URI> target(Delivery delivery) {
        String address = delivery.address().orElseGet(() -> path(delivery.topic()));
        if (address.startsWith("/")) {
            return app.at(address);
        }
        return Optional.of(address).map(URI::create).filter(uri -> LOOPBACK.contains(String.valueOf(uri.getHost())));
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
                .header(prefix + "Event-Id", delivery.eventId().orElseGet(ids))
                .header(
                        prefix + "Triggered-At",
                        delivery.triggeredAt().orElse(now).toString())
                .POST(BodyPublishers.ofByteArray(delivery.sentBody()));
        signature(delivery).ifPresent(value -> request.header(prefix + "Hmac-Sha256", value));
        return request.build();
    }

    private Optional<String> signature(Delivery delivery) {
        byte[] signed = delivery.signing() == Delivery.Signing.FORGED
                ? Arrays.copyOf(delivery.body(), delivery.body().length + 1)
                : delivery.body();
        return Optional.ofNullable(signers.get(delivery.signing())).map(signer -> signer.webhook(signed));
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
