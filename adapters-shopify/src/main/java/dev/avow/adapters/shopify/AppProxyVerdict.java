package dev.avow.adapters.shopify;

import dev.avow.core.subject.ShopId;
import java.util.Optional;
import java.util.function.Function;

/** What became of checking an app-proxy request. */
public sealed interface AppProxyVerdict {

    /** One function per case. */
    <T> T fold(Function<Verified, T> verified, Function<Refused, T> refused);

    /**
     * Shopify forwarded the request just now. Its body is not signed.
     *
     * @param shop the shop whose storefront was called; the tenant
     * @param loggedInCustomerId the customer who is signed in at the storefront, digits only
     * @param pathPrefix where the shop has mounted the proxy, for example {@code /apps/avow}
     */
    record Verified(ShopId shop, Optional<String> loggedInCustomerId, String pathPrefix) implements AppProxyVerdict {
        @Override
        public <T> T fold(Function<Verified, T> verified, Function<Refused, T> refused) {
            return verified.apply(this);
        }

        /** Leaves the customer out. */
        @Override
        public String toString() {
            return "Verified[" + shop + "]";
        }
    }

    /**
     * The request is to be answered with 401.
     *
     * @param reason why, for metrics; the caller learns nothing of it
     */
    record Refused(Reason reason) implements AppProxyVerdict {
        @Override
        public <T> T fold(Function<Verified, T> verified, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }

    /** Why a request is refused. */
    enum Reason {
        /** The query is missing, too long or badly encoded, or a parameter of Shopify's has another form. */
        MALFORMED,
        /** A parameter of Shopify's is missing or comes twice. */
        NOT_ONCE,
        /** No live secret signed it. */
        SIGNATURE,
        /** Its time lies more than 90 seconds away: a replay, or a wrong clock. */
        STALE
    }
}
