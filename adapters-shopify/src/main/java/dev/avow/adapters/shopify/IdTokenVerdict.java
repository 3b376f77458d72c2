package dev.avow.adapters.shopify;

import dev.avow.core.subject.ShopId;
import java.util.function.Function;

/** What became of checking an ID token. */
public sealed interface IdTokenVerdict {

    /** One function per case. */
    <T> T fold(Function<Verified, T> verified, Function<Refused, T> refused);

    /**
     * Shopify made the token for this app within the last minute.
     *
     * @param shop the shop whose admin is open; the tenant
     * @param userId the staff user, digits only
     */
    record Verified(ShopId shop, String userId) implements IdTokenVerdict {
        @Override
        public <T> T fold(Function<Verified, T> verified, Function<Refused, T> refused) {
            return verified.apply(this);
        }

        /** Leaves the user out. */
        @Override
        public String toString() {
            return "Verified[" + shop + "]";
        }
    }

    /**
     * The token is to be answered with 401.
     *
     * @param reason why, for metrics; the caller learns nothing of it
     */
    record Refused(Reason reason) implements IdTokenVerdict {
        @Override
        public <T> T fold(Function<Verified, T> verified, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }

    /** Why a token is refused. */
    enum Reason {
        /** It is no token, or no live secret signed it with HS256. */
        SIGNATURE,
        /** It is expired or not yet valid. */
        TIME,
        /** A claim is missing, or has another form or value than an admin token of this app. */
        CLAIMS
    }
}
