package dev.avow.core.consent;

import dev.avow.core.subject.Region;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * From which age on a service is meant for somebody, by region (S1-51, S2-18, S3-55). A part of a country without a
 * number has its country's; a region without a number has the default; an unknown region has the highest number.
 *
 * @param standard the age where the table has none, 13 to 18 years
 * @param regions the table, 13 to 18 years each
 */
public record AgeRule(int standard, Map<Region, Integer> regions) {

    private static final int LOWEST = 13;
    private static final int HIGHEST = 18;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a number is below 13 or above 18
     */
    public AgeRule {
        regions = Map.copyOf(regions);
        if (IntStream.concat(IntStream.of(standard), regions.values().stream().mapToInt(Integer::intValue))
                .anyMatch(age -> age < LOWEST || age > HIGHEST)) {
            throw new IllegalArgumentException("an age rule lies between 13 and 18 years");
        }
    }

    /** The least age in a region, in whole years. */
    public int minimum(Region region) {
        if (region.equals(Region.UNKNOWN)) {
            return regions.values().stream().mapToInt(Integer::intValue).reduce(standard, Math::max);
        }
        Integer own = regions.get(region);
        return own != null ? own : regions.getOrDefault(new Region(region.country()), standard);
    }

    /** Whether somebody of this age is too young in a region, so that their data goes when it is reported. */
    public boolean isTooYoung(int years, Region region) {
        return years < minimum(region);
    }
}
