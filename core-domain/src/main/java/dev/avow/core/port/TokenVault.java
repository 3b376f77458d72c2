package dev.avow.core.port;

import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps each shop's one pair of tokens, sealed (S4-13), and lets one caller over all instances renew it at a time.
 * Thread-safe. Its duties:
 *
 * <ul>
 *   <li>TV-1 what was put is found with all its parts, both tokens of one pair; a shop has its own only
 *   <li>TV-2 while a renewal is held nobody else gets it; of many claims at once one succeeds; a hold ends with its lease,
 *       measured by the store's own clock, or when it is let go
 *   <li>TV-3 a holder that was replaced, or whose pair was put anew or destroyed meanwhile, can neither renew, let go nor
 *       bury: a {@link PortException.Conflict} with code {@code token.taken}, and nothing changes
 *   <li>TV-4 putting, renewing and destroying take part in a unit of work
 *   <li>TV-5 what was destroyed is physically gone
 *   <li>TV-6 a buried pair is found as dead until another is put
 *   <li>TV-7 the shops whose refresh token ends before an instant come up, without dead ones: those first whose renewal was
 *       not tried for longest
 *   <li>TV-8 that Shopify did not know the app when the pair was last to be renewed is found until the next claim, or another
 *       pair, and only then
 * </ul>
 */
public interface TokenVault {

    /**
     * A renewal that is held.
     *
     * @param shop whose
     * @param fence rises with each claim and each put
     * @param tokens as they are now
     */
    record Renewal(ShopId shop, long fence, KeptTokens tokens) {}

    /** The shop's pair. */
    Optional<KeptTokens> find(ShopId shop);

    /** Puts a pair that the merchant's presence brought, in place of any other. */
    void put(ShopId shop, KeptTokens tokens, Lifetime lifetime);

    /** Claims the renewal of a shop's pair; empty if somebody holds it, or there is no living pair. */
    Optional<Renewal> claim(ShopId shop, Duration lease);

    /** Replaces both tokens, and lets go. */
    void renew(Renewal renewal, KeptTokens tokens);

    /** Lets go of it for somebody else, but not before the pause is over. */
    void release(Renewal renewal, Duration pause);

    /** As {@link #release}, and notes that Shopify did not know the app in the shop. */
    void refuse(Renewal renewal, Duration pause);

    /** Whether the last holder let go because Shopify did not know the app, and nobody has asked since. */
    boolean wasRefused(ShopId shop);

    /** Records that the pair gets no other any more. */
    void bury(Renewal renewal);

    /** Destroys the shop's pair (S4-18); whether there was one. */
    boolean destroy(ShopId shop);

    /**
     * Shops whose pair would die unused.
     *
     * @param limit at least 1
     */
    List<ShopId> endingBefore(Instant instant, int limit);
}
