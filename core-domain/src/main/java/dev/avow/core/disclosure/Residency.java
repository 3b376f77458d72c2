package dev.avow.core.disclosure;

import dev.avow.core.subject.Region;
import dev.avow.core.subject.Verdict;
import java.util.Set;

/**
 * Where stores may be (S1-32). A country covers its parts.
 *
 * @param eea whether every country of the European Economic Area is allowed
 * @param regions what is allowed beside
 */
public record Residency(boolean eea, Set<Region> regions) {

    private static final String RULE = "residency";

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if an unknown place is allowed
     */
    public Residency {
        regions = Set.copyOf(regions);
        if (regions.contains(Region.UNKNOWN)) {
            throw new IllegalArgumentException("an unknown place cannot be allowed");
        }
    }

    /** Codes of a refusal: {@code residency.unknown} and {@code residency.not-allowed}. */
    public Verdict admits(StoreSite site) {
        Region region = site.region();
        if (region.equals(Region.UNKNOWN)) {
            return new Verdict.Refused(RULE, "residency.unknown");
        }
        boolean listed = regions.contains(region) || regions.contains(new Region(region.country()));
        return listed || (eea && region.isEea())
                ? new Verdict.Allowed(RULE)
                : new Verdict.Refused(RULE, "residency.not-allowed");
    }
}
