package dev.avow.core.recovery;

import java.time.Instant;
import java.util.Optional;

/**
 * What a person said last about mail (S4-10).
 *
 * @param welcome whether mail is welcome
 * @param saidAt when that was said, as Shopify tells it
 */
public record MailWord(boolean welcome, Instant saidAt) {

    /**
     * The word that holds: the newer one, in whatever order they came. Of two words of one instant, no.
     */
    public MailWord or(MailWord other) {
        int order = saidAt.compareTo(other.saidAt);
        if (order == 0) {
            return welcome ? other : this;
        }
        return order > 0 ? this : other;
    }

    /** The word that holds of two that may be missing. */
    public static Optional<MailWord> latest(Optional<MailWord> one, Optional<MailWord> other) {
        return one.isPresent() && other.isPresent() ? Optional.of(one.get().or(other.get())) : one.or(() -> other);
    }
}
