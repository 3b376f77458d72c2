package dev.avow.core.conversation;

import dev.avow.core.subject.Luhn;
import dev.avow.core.subject.PhoneSpelling;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phone number that somebody left to be reached by, in the one form in which it is kept and looked up: its digits, as
 * E.164 where it began with a plus or 00 ({@link PhoneSpelling}). Nothing cleverer: a number without its country stays one. Not the phone that proves
 * whose an order is, and no card (S1-16). Immutable; never printed.
 */
public final class ContactPhone {

    private static final int FEWEST = 6;
    /** ITU-T E.164. */
    private static final int MOST = 15;

    private static final int SHORTEST_CARD = 14;
    private static final int LONGEST_TEXT = 40;
    /** Digits and what is written between them, a plus in front alone. */
    private static final Pattern WRITTEN = Pattern.compile("(?i)(?:tel:)?[( ]*\\+?[\\p{Nd}\\p{Zs}./()-]*");

    private final String value;

    private ContactPhone(String value) {
        this.value = value;
    }

    /** Reads a number; empty if it is none. */
    public static Optional<ContactPhone> parse(String text) {
        String clean = text.strip();
        if (clean.length() > LONGEST_TEXT || !WRITTEN.matcher(clean).matches()) {
            return Optional.empty();
        }
        String spelled = PhoneSpelling.of(clean);
        boolean international = spelled.startsWith("+");
        String digits = spelled.substring(international ? 1 : 0);
        boolean fits = digits.length() >= FEWEST && digits.length() <= MOST;
        if (!fits || (international && digits.charAt(0) == '0') || (!international && isCard(digits))) {
            return Optional.empty();
        }
        return Optional.of(new ContactPhone(spelled));
    }

    /** Cards that are no longer than a phone number begin with a 3; numbers of those countries are shorter (ISO/IEC 7812). */
    private static boolean isCard(String digits) {
        return digits.length() >= SHORTEST_CARD
                && digits.charAt(0) == '3'
                && Luhn.fits(digits.toCharArray(), 0, digits.length());
    }

    /** The number itself: for sealing, and for the merchant's eyes. */
    public String value() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContactPhone phone && value.equals(phone.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "ContactPhone[hidden]";
    }
}
