package dev.avow.shopify.sandbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * How a sandbox is to be started. The secret is masked in {@link #toString()}.
 *
 * @param shops the shops, each as {@code name.myshopify.com}; the first is the one that pages open with
 * @param clientId the app's client id
 * @param clientSecret the app's client secret, at least 32 characters
 * @param clock the time to start from; the sandbox adds an offset of its own
 * @param ids makes identifiers nobody can guess, out of {@code A-Z a-z 0-9 - _}
 * @param firstPort the start page's port; the admin takes the next one and the storefronts those after it; 0 for any free
 * @param bufferAnswers whether the app proxy holds an answer back until it is whole, as a real one may
 * @param appTimeout how long the app proxy waits for the app
 * @param parts what else runs beside the sandbox, told on the start page
 */
public record SandboxSettings(
        List<String> shops,
        String clientId,
        String clientSecret,
        InstantSource clock,
        Supplier<String> ids,
        int firstPort,
        boolean bufferAnswers,
        Duration appTimeout,
        List<SandboxPart> parts) {

    private static final Pattern SHOP = Pattern.compile("[a-z0-9][a-z0-9-]*\\.myshopify\\.com");
    private static final int MIN_SECRET_LENGTH = 32;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a value is outside them
     */
    public SandboxSettings {
        shops = List.copyOf(shops);
        parts = List.copyOf(parts);
        require(
                !shops.isEmpty()
                        && shops.stream().allMatch(shop -> SHOP.matcher(shop).matches()),
                "shops");
        require(!clientId.isBlank(), "client id");
        require(clientSecret.length() >= MIN_SECRET_LENGTH, "client secret");
        require(firstPort >= 0, "first port");
        require(!appTimeout.isNegative() && !appTimeout.isZero(), "time-out");
    }

    /** One shop, a secret made for this start, any free ports, a buffering proxy that waits half a minute. */
    public static SandboxSettings of(InstantSource clock, Supplier<String> ids) {
        StringBuilder secret = new StringBuilder("sandbox-");
        while (secret.length() < MIN_SECRET_LENGTH) {
            secret.append(ids.get());
        }
        return new SandboxSettings(
                List.of("acme-lamps.myshopify.com"),
                "avow-sandbox",
                secret.toString(),
                clock,
                ids,
                0,
                true,
                Duration.ofSeconds(30),
                List.of());
    }

    /** The same with other shops. */
    public SandboxSettings withShops(String... names) {
        return new SandboxSettings(
                List.of(names), clientId, clientSecret, clock, ids, firstPort, bufferAnswers, appTimeout, parts);
    }

    /** The same for another app. */
    public SandboxSettings withClient(String id, String secret) {
        return new SandboxSettings(shops, id, secret, clock, ids, firstPort, bufferAnswers, appTimeout, parts);
    }

    /** The same on ports from this one on. */
    public SandboxSettings withFirstPort(int port) {
        return new SandboxSettings(shops, clientId, clientSecret, clock, ids, port, bufferAnswers, appTimeout, parts);
    }

    /** The same with an app proxy that buffers, or does not, and waits this long. */
    public SandboxSettings withProxy(boolean buffers, Duration timeout) {
        return new SandboxSettings(shops, clientId, clientSecret, clock, ids, firstPort, buffers, timeout, parts);
    }

    /** The same with these parts told on the start page. */
    public SandboxSettings withParts(List<SandboxPart> others) {
        return new SandboxSettings(
                shops, clientId, clientSecret, clock, ids, firstPort, bufferAnswers, appTimeout, others);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("the sandbox's " + what + " is outside its bounds");
        }
    }

    @Override
    public String toString() {
        return "SandboxSettings[shops=" + shops + ", clientId=" + clientId + "]";
    }
}
