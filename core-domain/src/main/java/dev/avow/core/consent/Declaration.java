package dev.avow.core.consent;

import dev.avow.core.subject.PolicyVersion;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * What a merchant declared: that the policy is accepted (S1-54), or an {@link Attestation} (S1-46, S1-47, S3-10).
 *
 * @param textVersion which text, for example {@code chat-notice-1} or {@code policy-3}: 1 to 64 characters of
 *     {@code a-z 0-9 -}
 * @param language the language in which it was shown, as BCP 47 writes it; {@code und} where nobody was shown it
 * @param manner how it was declared
 * @param at when, cut to milliseconds
 * @param by who: a keyed hash of the staff user, or {@code configuration}; 1 to 64 characters of
 *     {@code A-Z a-z 0-9 - _}
 */
public record Declaration(String textVersion, String language, Manner manner, Instant at, String by) {

    private static final Pattern TEXT = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final String POLICY = "policy-";

    /** How something was declared. */
    public enum Manner {
        /** Somebody who was signed in said so. */
        EXPLICIT,
        /** Whoever configures the service said so for the shop. */
        CONFIGURED,
        /** The app was used while the policy was in force. */
        BY_USE
    }

    /**
     * Checks the shapes.
     *
     * @throws IllegalArgumentException if one is another
     */
    public Declaration {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        if (!TEXT.matcher(textVersion).matches()
                || !LANGUAGE.matcher(language).matches()
                || !NAME.matcher(by).matches()) {
            throw new IllegalArgumentException("a declaration names its text, its language and who made it");
        }
    }

    /** The text that stands for a version of the policy. */
    public static String policyText(PolicyVersion version) {
        return POLICY + version.number();
    }
}
