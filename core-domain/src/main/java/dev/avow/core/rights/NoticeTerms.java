package dev.avow.core.rights;

import java.time.Duration;
import java.util.Set;

/**
 * How a change of the policy is announced (O15, C12).
 *
 * @param material from announcement to effect of a material change, zero or more (S1-52, S2-19, S3-56)
 * @param channels where a material change is announced, at least one
 * @param minor from announcement to effect of a minor change, zero or more (S3-56)
 * @param explicitAcceptance whether a merchant must accept a new version; if not, continued use does (S1-54)
 */
public record NoticeTerms(Duration material, Set<Channel> channels, Duration minor, boolean explicitAcceptance) {

    /** Where a change is announced. */
    public enum Channel {
        /** On the merchant's pages. */
        APP,
        /** By mail to the merchant. */
        MAIL,
        /** In the app store's listing. */
        APP_STORE
    }

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a notice is negative or nobody would hear of it
     */
    public NoticeTerms {
        channels = Set.copyOf(channels);
        if (material.isNegative() || minor.isNegative() || channels.isEmpty()) {
            throw new IllegalArgumentException("a notice is zero or more and needs a channel");
        }
    }
}
