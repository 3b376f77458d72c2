package dev.avow.shopify.sandbox.install;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The app's client secrets. After a rotation both are good for the token endpoint until the old one is revoked, and webhooks
 * are signed with the old one for up to an hour ("Rotate or revoke client credentials", read 2026-11-21). Thread-safe.
 */
public final class Secrets {

    private static final Duration SWITCH = Duration.ofHours(1);

    private final InstantSource clock;
    private String current;
    private Optional<String> old = Optional.empty();
    private Instant webhooksSwitchAt = Instant.MIN;

    /** With the first secret. */
    public Secrets(String first, InstantSource clock) {
        this.current = first;
        this.clock = clock;
    }

    /** The newest. */
    public synchronized String current() {
        return current;
    }

    /** The one before it, until it is revoked. */
    public synchronized Optional<String> old() {
        return old;
    }

    /** All that are good. */
    public synchronized List<String> all() {
        return Stream.concat(Stream.of(current), old.stream()).toList();
    }

    /** The one that webhooks are signed with now. */
    public synchronized String ofWebhooks() {
        return clock.instant().isBefore(webhooksSwitchAt) ? old.orElse(current) : current;
    }

    /** A new secret; webhooks follow within the hour. */
    public synchronized void rotate(String fresh) {
        old = Optional.of(current);
        current = fresh;
        webhooksSwitchAt = clock.instant().plus(SWITCH);
    }

    /** The old secret is no longer good for anything. */
    public synchronized void revokeOld() {
        old = Optional.empty();
    }
}
