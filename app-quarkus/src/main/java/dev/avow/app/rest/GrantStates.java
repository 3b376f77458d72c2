package dev.avow.app.rest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * What a browser is given when it is sent away to grant the app, and must bring back: a word nobody can guess, signed by a
 * key of ours and never by the app's secret, so that it could not pass for something that Shopify signed (S0-21).
 */
public final class GrantStates {

    /** How long a grant may take. */
    static final Duration LIFE = Duration.ofMinutes(10);

    private static final Pattern SHAPE =
            Pattern.compile("([A-Za-z0-9_-]{16,64})\\.([0-9]{1,12})\\.([A-Za-z0-9_-]{43})");

    /** The current one first. */
    private final List<SecretKey> keys;

    private final InstantSource clock;

    /**
     * Puts it together.
     *
     * @param keys at least 256 bits each; the first signs, all are accepted
     */
    public GrantStates(List<SecretKey> keys, InstantSource clock) {
        this.keys = List.copyOf(keys);
        this.clock = clock;
    }

    /** The value of the cookie that goes with a state. */
    String cookie(String state) {
        String text = state + "." + clock.instant().plus(LIFE).getEpochSecond();
        return text + "." + mac(keys.get(0), text);
    }

    /** The state of a cookie that is ours and not too old. */
    Optional<String> state(String cookie) {
        return Optional.of(SHAPE.matcher(cookie))
                .filter(shape -> shape.matches())
                .filter(shape -> isOurs(shape.group(1) + "." + shape.group(2), shape.group(3)))
                .filter(shape -> clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(shape.group(2)))))
                .map(shape -> shape.group(1));
    }

    private boolean isOurs(String text, String mac) {
        return keys.stream()
                .anyMatch(key -> MessageDigest.isEqual(
                        mac(key, text).getBytes(StandardCharsets.US_ASCII), mac.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String mac(SecretKey key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with HMAC-SHA-256");
        }
    }
}
