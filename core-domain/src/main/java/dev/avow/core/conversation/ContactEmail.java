package dev.avow.core.conversation;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mail address that somebody left to be reached by, in the one form in which it is kept and looked up: trimmed,
 * composed (NFC), in lower case, the domain in ASCII. Nothing cleverer: dots and plus signs stay, so that two addresses
 * are never taken for one. Immutable; never printed.
 */
public final class ContactEmail {

    /** RFC 5321, 4.5.3.1. */
    private static final int LONGEST = 254;

    private static final int LONGEST_LOCAL = 64;
    private static final String FORBIDDEN = "\"(),:;<>[]\\";

    private final String value;

    private ContactEmail(String value) {
        this.value = value;
    }

    /** Reads an address; empty if it is none that mail can be sent to in the plain way. */
    public static Optional<ContactEmail> parse(String text) {
        String clean = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        int at = clean.indexOf('@');
        if (at < 1 || clean.length() > LONGEST || clean.indexOf('@', at + 1) >= 0) {
            return Optional.empty();
        }
        String local = clean.substring(0, at).toLowerCase(Locale.ROOT);
        String domain = domain(clean.substring(at + 1));
        if (!isLocal(local) || domain == null) {
            return Optional.empty();
        }
        return Optional.of(new ContactEmail(local + "@" + domain)).filter(email -> email.value.length() <= LONGEST);
    }

    private static boolean isLocal(String local) {
        return local.length() <= LONGEST_LOCAL && local.codePoints().allMatch(ContactEmail::isAllowed);
    }

    private static boolean isAllowed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> FORBIDDEN.indexOf(c) < 0;
        };
    }

    /** In ASCII, with a dot inside; null if it is no domain. */
    private static @Nullable String domain(String text) {
        try {
            String ascii = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            boolean dotted = ascii.indexOf('.') > 0 && !ascii.endsWith(".") && !ascii.contains("..");
            return dotted ? ascii : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The address itself: for sealing, and for the merchant's eyes. */
    public String value() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContactEmail email && value.equals(email.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "ContactEmail[hidden]";
    }
}
