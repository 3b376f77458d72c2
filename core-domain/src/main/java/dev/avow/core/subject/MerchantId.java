package dev.avow.core.subject;

/**
 * A merchant under a name of our own that says nothing about the shop, and that may outlive it (S3-27, I15). Not the
 * referring partner, who is another type (I18).
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 - _}
 */
public record MerchantId(String value) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the value has another shape
     */
    public MerchantId {
        Ids.checked("merchant id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
