package dev.avow.core.recovery;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says which mail a paid order is owed to (S4-06). An order counts once, and so does a checkout; what was bought before the
 * mail went is owed to nobody.
 */
public final class RevenueMatch {

    /** So long after a mail an order of the same person counts, where nothing surer ties it to the checkout. */
    public static final Duration SOON = Duration.ofDays(7);

    private RevenueMatch() {}

    /**
     * A checkout that the order may come from.
     *
     * @param checkout its number
     * @param by what ties the two
     * @param mailedAt when the last mail about it was meant to go
     * @param counted whether another order has counted for it
     */
    public record Candidate(long checkout, RecoveredBy by, Optional<Instant> mailedAt, boolean counted) {}

    /**
     * The candidate that the order counts for: the surest tie, of equal ones the latest mail, then the highest number.
     *
     * @param placedAt when the order was placed
     */
    public static Optional<Candidate> of(Instant placedAt, List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> !candidate.counted())
                .filter(candidate ->
                        candidate.mailedAt().stream().anyMatch(mailed -> isSoonAfter(candidate, mailed, placedAt)))
                .max(Comparator.comparing(Candidate::by)
                        .reversed()
                        .thenComparing(candidate -> candidate.mailedAt().orElse(Instant.EPOCH))
                        .thenComparingLong(Candidate::checkout));
    }

    /** Shopify writes times to the second, and an order of the mail's own second came after it. */
    private static boolean isSoonAfter(Candidate candidate, Instant mailed, Instant placedAt) {
        boolean after = !placedAt.isBefore(mailed.truncatedTo(ChronoUnit.SECONDS));
        return candidate.by() == RecoveredBy.CUSTOMER ? after && placedAt.isBefore(mailed.plus(SOON)) : after;
    }
}
