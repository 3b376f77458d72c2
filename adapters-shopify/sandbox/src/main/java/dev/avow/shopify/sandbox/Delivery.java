package dev.avow.shopify.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** A webhook to send. Sent twice unchanged and with an id, it is a repeated delivery. Immutable. */
public final class Delivery {

    /** How the signature comes to be. */
    public enum Signing {
        /** Signed as Shopify signs. */
        GENUINE,
        /** Without a signature. */
        MISSING,
        /** With the signature of another body. */
        FORGED,
        /** Signed with another app's secret. */
        OTHER_SECRET,
        /** Signed with the secret before the last rotation. */
        OLD_SECRET,
        /** Signed with the newest secret, also while Shopify would still use the old one. */
        NEW_SECRET,
        /** Signed, then the body is written anew: the same JSON, other bytes. */
        RESERIALISED
    }

    /** Which names the headers have. */
    public enum HeaderForm {
        /** {@code X-Shopify-Topic} and so on. */
        CLASSIC,
        /** {@code shopify-topic} and so on, as Shopify's Events send them. */
        BARE
    }

    private final String shop;
    private final String topic;
    private final byte[] body;
    private final Optional<String> webhookId;
    private final Optional<Instant> triggeredAt;
    private final Signing signing;
    private final HeaderForm form;
    private final Optional<String> eventId;
    private final Optional<String> address;

    private Delivery(
            String shop,
            String topic,
            byte[] body,
            Optional<String> webhookId,
            Optional<Instant> triggeredAt,
            Signing signing,
            HeaderForm form,
            Optional<String> eventId,
            Optional<String> address) {
        this.shop = shop;
        this.topic = topic;
        this.body = body;
        this.webhookId = webhookId;
        this.triggeredAt = triggeredAt;
        this.signing = signing;
        this.form = form;
        this.eventId = eventId;
        this.address = address;
    }

    /** A genuine delivery of these bytes, with an id made when it is sent. */
    public static Delivery of(String shop, String topic, byte[] body) {
        return new Delivery(
                shop,
                topic,
                body.clone(),
                Optional.empty(),
                Optional.empty(),
                Signing.GENUINE,
                HeaderForm.CLASSIC,
                Optional.empty(),
                Optional.empty());
    }

    /** A genuine delivery of this text. */
    public static Delivery of(String shop, String topic, String body) {
        return of(shop, topic, body.getBytes(StandardCharsets.UTF_8));
    }

    /** The same under this webhook id. */
    public Delivery withWebhookId(String id) {
        return new Delivery(shop, topic, body, Optional.of(id), triggeredAt, signing, form, eventId, address);
    }

    /** The same, said to have happened at another time than that of sending. */
    public Delivery triggeredAt(Instant instant) {
        return new Delivery(shop, topic, body, webhookId, Optional.of(instant), signing, form, eventId, address);
    }

    /** The same with another kind of signature. */
    public Delivery signed(Signing how) {
        return new Delivery(shop, topic, body, webhookId, triggeredAt, how, form, eventId, address);
    }

    /** The same with other header names. */
    public Delivery withHeaders(HeaderForm names) {
        return new Delivery(shop, topic, body, webhookId, triggeredAt, signing, names, eventId, address);
    }

    /** The same as one of several tellings of one event. */
    public Delivery ofEvent(String id) {
        return new Delivery(shop, topic, body, webhookId, triggeredAt, signing, form, Optional.of(id), address);
    }

    /** The same to another path of the app's, or to another address on loopback. */
    public Delivery to(String pathOrAddress) {
        return new Delivery(
                shop, topic, body, webhookId, triggeredAt, signing, form, eventId, Optional.of(pathOrAddress));
    }

    String shop() {
        return shop;
    }

    String topic() {
        return topic;
    }

    byte[] body() {
        return body;
    }

    Optional<String> webhookId() {
        return webhookId;
    }

    Optional<Instant> triggeredAt() {
        return triggeredAt;
    }

    Signing signing() {
        return signing;
    }

    HeaderForm form() {
        return form;
    }

    Optional<String> eventId() {
        return eventId;
    }

    Optional<String> address() {
        return address;
    }

    /** The body as it travels: for {@link Signing#RESERIALISED} with a blank after its first colon. */
    byte[] sentBody() {
        if (signing != Signing.RESERIALISED) {
            return body;
        }
        String text = new String(body, StandardCharsets.UTF_8);
        String changed = text.replaceFirst(":", ": ");
        return (changed.equals(text) ? text + "\n" : changed).getBytes(StandardCharsets.UTF_8);
    }
}
