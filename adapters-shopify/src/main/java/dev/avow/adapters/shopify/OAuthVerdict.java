package dev.avow.adapters.shopify;

import dev.avow.core.installation.GrantCode;
import dev.avow.core.subject.ShopId;
import java.util.Optional;
import java.util.function.Function;

/** What became of checking a request that Shopify signed with {@code hmac}. */
public sealed interface OAuthVerdict {

    /** One function per case. */
    <T> T fold(Function<Verified, T> verified, Function<Refused, T> refused);

    /**
     * Shopify sent it, a moment ago.
     *
     * @param shop the tenant
     * @param code what to redeem, where the merchant comes back from a grant
     */
    record Verified(ShopId shop, Optional<GrantCode> code) implements OAuthVerdict {
        @Override
        public <T> T fold(Function<Verified, T> verified, Function<Refused, T> refused) {
            return verified.apply(this);
        }
    }

    /**
     * Nothing in it may be believed.
     *
     * @param reason why, for a log; a caller learns only that it was refused
     */
    record Refused(Reason reason) implements OAuthVerdict {
        @Override
        public <T> T fold(Function<Verified, T> verified, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }

    /** Why a request was refused. */
    enum Reason {
        /** A parameter is missing, blank or malformed. */
        MALFORMED,
        /** A parameter comes more than once. */
        NOT_ONCE,
        /** Neither secret signed it. */
        SIGNATURE,
        /** It is older or younger than the tolerance. */
        STALE,
        /** It answers another question than the one this browser asked. */
        STATE
    }
}
