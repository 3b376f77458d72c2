package dev.avow.core.knowledge;

import dev.avow.core.redaction.RawText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Something that a shop tells the public: a product, a page or a policy.
 *
 * @param id the platform's own, the same as long as the thing is there
 * @param kind what it is
 * @param title what it is called
 * @param text what it says, without markup
 * @param address where the public reads it, if it has an address
 * @param changedAt when it last changed, cut to milliseconds
 */
public record CataloguePiece(
        String id, Kind kind, RawText title, RawText text, Optional<String> address, Instant changedAt) {

    /** What it is. */
    public enum Kind {
        /** Something that is sold. */
        PRODUCT,
        /** A page of the shop. */
        PAGE,
        /** What the shop promises about refunds, shipping, privacy and the like. */
        POLICY
    }

    /** Cuts the instant. */
    public CataloguePiece {
        changedAt = changedAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
