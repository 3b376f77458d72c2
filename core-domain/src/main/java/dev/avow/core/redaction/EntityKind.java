package dev.avow.core.redaction;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A kind of personal value. An open set and so not an enum: new kinds come without breaking a caller, and a stored
 * placeholder of a kind that a newer release knew is still readable.
 *
 * @param name upper-case letters and underscores, at most 32, for example {@code PHONE}
 */
public record EntityKind(String name) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z_]{0,31}");

    /** A telephone number in any spelling (S1-11, S1-30). */
    public static final EntityKind PHONE = new EntityKind("PHONE");

    /** An order number, or a long number that must be taken for one (S1-29). */
    public static final EntityKind ORDER_NUMBER = new EntityKind("ORDER_NUMBER");

    /** An e-mail address, spelled out or not. */
    public static final EntityKind EMAIL = new EntityKind("EMAIL");

    /** A payment card number, mistyped ones too (S1-16, S1-28). */
    public static final EntityKind CARD = new EntityKind("CARD");

    /** The three or four digits on a card (S1-16, S1-28). */
    public static final EntityKind CARD_SECURITY_CODE = new EntityKind("CARD_SECURITY_CODE");

    /** The month in which a card expires, beside the card (S1-16). */
    public static final EntityKind CARD_EXPIRY = new EntityKind("CARD_EXPIRY");

    /** An international bank account number (S1-16). */
    public static final EntityKind IBAN = new EntityKind("IBAN");

    /** A bank account in a country's own form (S1-16). */
    public static final EntityKind BANK_ACCOUNT = new EntityKind("BANK_ACCOUNT");

    /** An IPv4 or IPv6 address (S4-02). */
    public static final EntityKind IP = new EntityKind("IP");

    /** The hardware address of a network card. */
    public static final EntityKind MAC = new EntityKind("MAC");

    /** A number by which a state or an insurer knows a person. */
    public static final EntityKind NATIONAL_ID = new EntityKind("NATIONAL_ID");

    /** A parcel's tracking number. */
    public static final EntityKind PARCEL_NUMBER = new EntityKind("PARCEL_NUMBER");

    /** A key, a token or a one-time code. */
    public static final EntityKind SECRET = new EntityKind("SECRET");

    /** A password or PIN that was announced as one. */
    public static final EntityKind PASSWORD = new EntityKind("PASSWORD");

    /** A postal address (S4-02). */
    public static final EntityKind POSTAL_ADDRESS = new EntityKind("POSTAL_ADDRESS");

    /** A value in the address of a page (S1-08). */
    public static final EntityKind URL_VALUE = new EntityKind("URL_VALUE");

    /** A date that was announced as somebody's birthday. */
    public static final EntityKind DATE_OF_BIRTH = new EntityKind("DATE_OF_BIRTH");

    /** A name that was announced as one. */
    public static final EntityKind NAME = new EntityKind("NAME");

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the name has another shape
     */
    public EntityKind {
        if (!SHAPE.matcher(name).matches()) {
            throw new IllegalArgumentException("entity kind must be 1 to 32 characters of A-Z and _");
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /** Kinds of the same name are equal; nearly always they are the same constant. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof EntityKind kind && name.equals(kind.name));
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
