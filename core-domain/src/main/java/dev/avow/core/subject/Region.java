package dev.avow.core.subject;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where somebody or something is.
 *
 * @param code an ISO 3166-1 alpha-2 country, with an optional ISO 3166-2 part behind a dash ({@code US-CA}), or
 *     {@code ZZ} for unknown
 */
public record Region(String code) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

    /** Nobody knows where. */
    public static final Region UNKNOWN = new Region("ZZ");

    /** The EU's members with Iceland, Liechtenstein and Norway (EEA Agreement; list as of 2026-11-21). */
    private static final Set<String> EEA = Set.of(
            "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU",
            "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "IS", "LI", "NO");

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if the code has another shape
     */
    public Region {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("a region is a country such as DE, or a part of one such as US-CA");
        }
    }

    /** The country's two letters. */
    public String country() {
        return code.substring(0, 2);
    }

    /** Whether the region lies in the European Economic Area. */
    public boolean isEea() {
        return EEA.contains(country());
    }

    @Override
    public String toString() {
        return code;
    }
}
