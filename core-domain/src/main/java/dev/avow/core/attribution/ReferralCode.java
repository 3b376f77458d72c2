package dev.avow.core.attribution;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a partner's link says, and what a customer may type instead. Like a discount code it knows no capitals.
 *
 * @param value 1 to 40 characters of {@code A-Z 0-9 - _}, the first no sign
 */
public record ReferralCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,39}");

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if the value has another one
     */
    public ReferralCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a referral code is 1 to 40 of A-Z 0-9 - _, the first no sign");
        }
    }

    /** Reads a code in any case; empty if it is none (S3-02: whatever is malformed is ignored). */
    public static Optional<ReferralCode> of(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return isAscii(text) && SHAPE.matcher(upper).matches()
                ? Optional.of(new ReferralCode(upper))
                : Optional.empty();
    }

    /** Some letters of other alphabets become Latin ones in capitals. */
    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    @Override
    public String toString() {
        return value;
    }
}
