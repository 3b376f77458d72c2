package dev.avow.core.installation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a word about an uninstall speaks of the present installation or of an earlier one. Deliveries come late, even
 * after a reinstall, and when it happened stands in an unsigned header, written by another clock.
 */
public enum Told {
    /** It is older than the installation: it changes nothing. */
    OF_AN_EARLIER,
    /** It is younger. */
    OF_THIS,
    /** It could be either, or does not say: only Shopify knows. */
    UNDECIDABLE;

    /** How far two clocks may be apart. */
    public static final Duration LEEWAY = Duration.ofMinutes(1);

    /**
     * Judges by the two times.
     *
     * @param triggeredAt when it happened, as the header says
     * @param since when the present installation began
     */
    public static Told of(Optional<Instant> triggeredAt, Instant since) {
        return triggeredAt.map(at -> judge(at, since)).orElse(UNDECIDABLE);
    }

    private static Told judge(Instant triggeredAt, Instant since) {
        if (triggeredAt.isBefore(since.minus(LEEWAY))) {
            return OF_AN_EARLIER;
        }
        return triggeredAt.isAfter(since.plus(LEEWAY)) ? OF_THIS : UNDECIDABLE;
    }
}
