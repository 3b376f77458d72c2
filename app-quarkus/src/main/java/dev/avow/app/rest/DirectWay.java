package dev.avow.app.rest;

import dev.avow.core.subject.ShopId;

/**
 * Whether visitors turn to the app themselves, with the chat's own key, by the policy in force ({@code rights.channels}); where
 * they do not, the merchant and Shopify ask for them (S2-14).
 */
@FunctionalInterface
public interface DirectWay {

    /** Whether it is open. */
    boolean isOpen(ShopId shop);

    /**
     * Goes on only if it is open.
     *
     * @throws ProblemException with code {@code rights.way-closed} if it is not
     */
    default void require(ShopId shop) {
        if (!isOpen(shop)) {
            throw new ProblemException(
                    403,
                    "rights.way-closed",
                    "Please turn to the shop: it asks for you what is held, and its deletion.");
        }
    }
}
