package dev.avow.core.redaction;

import java.util.regex.Pattern;

/**
 * A kind of personal value. An open set and so not an enum: new kinds come without breaking a caller, and a stored
 * placeholder of a kind that a newer release knew is still readable.
 *
 * @param name upper-case letters and underscores, at most 32, for example {@code PHONE}
 */
public record EntityKind(String name) {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z_]{0,31}");

    /** A telephone number in any spelling (S1-11, S1-30). */
    public static final EntityKind PHONE = new EntityKind("PHONE");
    /** An e-mail address. */
    public static final EntityKind EMAIL = new EntityKind("EMAIL");
    /** A payment card number (S1-16, S1-28). */
    public static final EntityKind CARD = new EntityKind("CARD");
    /** An international bank account number (S1-16). */
    public static final EntityKind IBAN = new EntityKind("IBAN");
    /** An IPv4 or IPv6 address. */
    public static final EntityKind IP = new EntityKind("IP");
    /** An order number, or a long number that must be taken for one (S1-29). */
    public static final EntityKind ORDER_NUMBER = new EntityKind("ORDER_NUMBER");

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the name has another shape
     */
    public EntityKind {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("entity kind must be 1 to 32 characters of A-Z and _");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
