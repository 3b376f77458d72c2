package dev.avow.core.attribution;

import java.time.Instant;
import java.time.ZoneId;

/**
 * The year whose books a commission belongs to: that in which the order was placed. The accounting key of a total (S3-27).
 *
 * @param year of the common era, 1 to 9998
 */
public record AccountingYear(int year) {

    private static final int LAST = 9_998;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if it lies beyond them
     */
    public AccountingYear {
        if (year < 1 || year > LAST) {
            throw new IllegalArgumentException("an accounting year is 1 to 9998");
        }
    }

    /** The year of an instant in the zone in which the books are kept. */
    public static AccountingYear of(Instant instant, ZoneId zone) {
        return new AccountingYear(instant.atZone(zone).getYear());
    }

    @Override
    public String toString() {
        return Integer.toString(year);
    }
}
