package dev.avow.core.consent;

import dev.avow.core.subject.Region;

/**
 * One line of the table of places.
 *
 * @param region a country, or a part of one with a rule of its own
 * @param regime its rule
 * @param source the law that says so
 */
public record Jurisdiction(Region region, Regime regime, String source) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the source is blank, or the regime or the region is unknown
     */
    public Jurisdiction {
        if (source.isBlank()) {
            throw new IllegalArgumentException("a jurisdiction needs a source");
        }
        if (regime == Regime.UNKNOWN || region.equals(Region.UNKNOWN)) {
            throw new IllegalArgumentException("what is unknown is left out of the table");
        }
    }
}
