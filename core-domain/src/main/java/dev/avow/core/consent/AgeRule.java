package dev.avow.core.consent;

import dev.avow.core.subject.Region;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** The member states' choices under GDPR Art. 8(1), second sentence, and the United Kingdom's. */
    private static final Map<String, Integer> DIGITAL_CONSENT = Map.ofEntries(
            Map.entry("AT", 14),
            Map.entry("BE", 13),
            Map.entry("BG", 14),
            Map.entry("CY", 14),
            Map.entry("CZ", 15),
            Map.entry("DE", 16),
            Map.entry("DK", 15),
            Map.entry("EE", 13),
            Map.entry("ES", 14),
            Map.entry("FI", 13),
            Map.entry("FR", 15),
            Map.entry("GB", 13),
            Map.entry("GR", 15),
            Map.entry("HR", 16),
            Map.entry("HU", 16),
            Map.entry("IE", 16),
            Map.entry("IS", 13),
            Map.entry("IT", 14),
            Map.entry("LI", 16),
            Map.entry("LT", 14),
            Map.entry("LU", 16),
            Map.entry("LV", 13),
            Map.entry("MT", 13),
            Map.entry("NL", 16),
            Map.entry("NO", 13),
            Map.entry("PL", 16),
            Map.entry("PT", 13),
            Map.entry("RO", 16),
            Map.entry("SE", 13),
            Map.entry("SI", 15),
            Map.entry("SK", 16));

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

    /** One number everywhere, as 16 for S1-51 and S2-18. */
    public static AgeRule everywhere(int age) {
        return new AgeRule(age, Map.of());
    }

    /** 13, or the local minimum up to 16 where a law sets one (S3-55). */
    public static AgeRule localMinimum() {
        return new AgeRule(
                LOWEST,
                DIGITAL_CONSENT.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                entry -> new Region(entry.getKey()), Map.Entry::getValue)));
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
