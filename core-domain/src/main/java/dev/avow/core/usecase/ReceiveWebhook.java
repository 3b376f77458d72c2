package dev.avow.core.usecase;

import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.FieldContext;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.PortException;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.port.WebhookDelivery;
import dev.avow.core.port.WebhookInbox;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Payload;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Keeps a webhook whose signature was verified, and only then lets it be acknowledged (S3-33, S4-24). Thread-safe.
 */
public final class ReceiveWebhook {

    private final WebhookInbox inbox;
    private final UnitOfWork unitOfWork;
    private final FieldCipher cipher;
    private final KeyedHasher hasher;
    private final RetentionInForce retention;
    private final InstantSource clock;
    private final Runnable kept;

    /** Puts the use case together; nobody is told. */
    public ReceiveWebhook(
            WebhookInbox inbox,
            UnitOfWork unitOfWork,
            FieldCipher cipher,
            KeyedHasher hasher,
            RetentionInForce retention,
            InstantSource clock) {
        this(inbox, unitOfWork, cipher, hasher, retention, clock, () -> {});
    }

    /**
     * Puts the use case together.
     *
     * @param kept called when a delivery rests in the inbox: to wake whoever works on it; must not block
     */
    public ReceiveWebhook(
            WebhookInbox inbox,
            UnitOfWork unitOfWork,
            FieldCipher cipher,
            KeyedHasher hasher,
            RetentionInForce retention,
            InstantSource clock,
            Runnable kept) {
        this.kept = kept;
        this.inbox = inbox;
        this.unitOfWork = unitOfWork;
        this.cipher = cipher;
        this.hasher = hasher;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * A verified delivery.
     *
     * @param shop from the header
     * @param topic from the header, for example {@code customers/redact}
     * @param webhookId from the header, if it came
     * @param apiVersion from the header, if it came
     * @param triggeredAt from the header, if it came
     * @param body the raw bytes that the signature covers
     * @param readable whether the body is JSON
     */
    public record Command(
            ShopId shop,
            String topic,
            Optional<String> webhookId,
            Optional<String> apiVersion,
            Optional<Instant> triggeredAt,
            Payload body,
            boolean readable) {}

    /** What became of the delivery. Both are acknowledged. */
    public enum Outcome {
        /** It rests in the inbox. */
        KEPT,
        /** It was there already, or the same work is still waiting. */
        DUPLICATE
    }

    /**
     * Keeps the delivery.
     *
     * @throws PortException if it could not be stored; it must then not be acknowledged
     */
    public Outcome handle(Command command) {
        String scope = "webhook/" + command.shop().domain() + "/" + command.topic();
        byte[] body = command.body().bytes();
        Instant now = clock.instant();
        String digest = hasher.hash(scope, body);
        FieldContext context = new FieldContext(command.shop(), DataClass.WEBHOOK_PAYLOAD, "payload", digest);
        WebhookDelivery delivery = new WebhookDelivery(
                command.shop(),
                command.topic(),
                command.webhookId(),
                command.apiVersion(),
                command.triggeredAt(),
                digest,
                cipher.seal(body, context),
                command.readable(),
                retention.at(command.shop(), now).lifetime(DataClass.WEBHOOK_PAYLOAD, now));
        if (!unitOfWork.call(() -> inbox.keep(delivery))) {
            return Outcome.DUPLICATE;
        }
        kept.run();
        return Outcome.KEPT;
    }
}
