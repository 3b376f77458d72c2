package dev.avow.core.port;

import dev.avow.core.installation.AccessToken;
import dev.avow.core.subject.ShopId;
import java.util.Optional;

/**
 * The token to call a shop's interface with. Whoever calls Shopify asks for it before each call and does not keep it.
 * Thread-safe. Its duties:
 *
 * <ul>
 *   <li>AT-1 what it gives is not over, as far as can be known here
 *   <li>AT-2 a shop that is not installed, or whose token was destroyed, has none
 *   <li>AT-3 after a refusal it gives another token than the refused one, or none
 * </ul>
 */
public interface AccessTokens {

    /**
     * The shop's token; empty if there is none.
     *
     * @throws PortException.Unavailable if it had to be fetched first, and that failed for now
     */
    Optional<AccessToken> current(ShopId shop);

    /**
     * The token to try next, after Shopify refused one; empty if there is none: the app is probably off the shop.
     *
     * @throws PortException.Unavailable if it had to be fetched first, and that failed for now
     */
    Optional<AccessToken> instead(ShopId shop, AccessToken refused);
}
