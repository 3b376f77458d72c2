package dev.avow.core.subject;

import java.util.Optional;

/**
 * The pseudonym of one visit by a referral link: random, with nothing encoded in it, resolved by the service alone
 * (S3-06). It leads to a person, so it is not printed.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 - _}
 */
public record ClickId(String value) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the value has another shape
     */
    public ClickId {
        Ids.checked("click id", value);
    }

    /** Reads what a browser or an order carries, which anybody can have written; empty if it cannot be one of ours. */
    public static Optional<ClickId> of(String untrusted) {
        return Ids.isOne(untrusted) ? Optional.of(new ClickId(untrusted)) : Optional.empty();
    }

    /** Without the value. */
    @Override
    public String toString() {
        return "ClickId[hidden]";
    }
}
