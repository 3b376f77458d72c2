package dev.avow.core.subject;

/**
 * Whoever is credited for a referral, under a name of our own. Not the merchant, who owes the commission and is another
 * type (I18).
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 - _}
 */
public record PartnerId(String value) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the value has another shape
     */
    public PartnerId {
        Ids.checked("partner id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
