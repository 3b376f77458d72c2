package dev.avow.app.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.avow.core.subject.Payload;
import dev.avow.core.usecase.ReceiveWebhook;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.logging.Logger;

/**
 * Takes Shopify's webhooks (S2-15, S3-31 to S3-33, S4-23, S4-24). The order is fixed: signature over the raw bytes,
 * then store, then 200. Nothing of the body is parsed before its signature is good, and a body that Shopify signed is
 * kept even when nobody here can read it.
 */
@Path("/shopify/webhooks")
public class WebhookResource {

    private static final Logger LOG = Logger.getLogger(WebhookResource.class);
    private static final JsonFactory JSON = new JsonFactory();

    private final ShopifyDoor shopify;
    private final ReceiveWebhook receiveWebhook;
    private final MeterRegistry metrics;

    WebhookResource(ShopifyDoor shopify, ReceiveWebhook receiveWebhook, MeterRegistry metrics) {
        this.shopify = shopify;
        this.receiveWebhook = receiveWebhook;
        this.metrics = metrics;
    }

    /** Takes a delivery of any topic. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Blocking
    public Response receive(byte[] body, @Context HttpHeaders headers) {
        return shopify.webhook(body, headers.getRequestHeaders())
                .fold(genuine -> keep(genuine, body), this::malformed, this::forged);
    }

    private Response malformed(ShopifyDoor.Malformed webhook) {
        count("malformed");
        return Problem.response(
                400, "webhook.header", "A signed delivery came with a missing or wrong header: " + webhook.header());
    }

    private Response forged() {
        count("refused");
        return Problem.response(401, "webhook.signature", "The signature is missing or wrong.");
    }

    /** Takes a delivery of one of the three compliance topics; the same way, at the address Shopify asks for. */
    @POST
    @Path("/compliance")
    @Consumes(MediaType.WILDCARD)
    @Blocking
    public Response receiveCompliance(byte[] body, @Context HttpHeaders headers) {
        return receive(body, headers);
    }

    private Response keep(ShopifyDoor.Genuine webhook, byte[] body) {
        boolean readable = isJson(body);
        if (!readable) {
            count("shelved");
            LOG.warn("webhook.shelved: a signed delivery is not JSON");
        }
        ReceiveWebhook.Outcome outcome = receiveWebhook.handle(new ReceiveWebhook.Command(
                webhook.shop(),
                webhook.topic(),
                webhook.webhookId(),
                webhook.apiVersion(),
                webhook.triggeredAt(),
                Payload.of(body),
                readable));
        count(outcome == ReceiveWebhook.Outcome.KEPT ? "kept" : "duplicate");
        return Response.ok().build();
    }

    private void count(String outcome) {
        metrics.counter("avow.webhooks", "outcome", outcome).increment();
    }

    private static boolean isJson(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            parser.nextToken();
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }
}
