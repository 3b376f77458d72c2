package dev.avow.app.rest;

import dev.avow.core.installation.GrantCode;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.ShopStaff;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the faces ask about requests that claim to come from Shopify. Thread-safe. */
public interface ShopifyDoor {

    /** The shop whose storefront the app proxy signed this query for; empty if it did not, or too long ago. */
    Optional<ShopId> shopOfProxy(@Nullable String rawQuery);

    /** Whose this ID token is; empty if it is not valid now. */
    Optional<MerchantUser> merchantOfIdToken(@Nullable String idToken);

    /** Judges a delivery by its raw body first, then by its headers. */
    Webhook webhook(byte[] body, Map<String, List<String>> headers);

    /** The {@code frame-ancestors} directive for pages of a shop. */
    String frameAncestors(ShopId shop);

    /** The shop whose merchant Shopify sends to open or install the app; empty if it did not, or too long ago. */
    Optional<ShopId> shopOfOpening(@Nullable String rawQuery);

    /**
     * What a merchant brings back from Shopify's grant; empty if Shopify did not send it, or too long ago, or as the answer
     * to another question than this browser's.
     *
     * @param state what this browser was sent away with; {@code null} if that is not known
     */
    Optional<Granted> grant(@Nullable String rawQuery, @Nullable String state);

    /**
     * Where a browser is sent to grant the app; never inside a frame.
     *
     * @param redirect where it comes back to
     * @param state unguessable, used once
     */
    URI authorize(ShopId shop, URI redirect, String state);

    /** The app's own place in the shop's admin. */
    URI home(ShopId shop);

    /** Where a merchant switches an app embed block on. */
    URI switchOn(ShopId shop, String block);

    /**
     * A grant, to be redeemed once.
     *
     * @param shop whose
     * @param code what to redeem
     */
    record Granted(ShopId shop, GrantCode code) {}

    /**
     * Somebody of a shop's staff, signed in at the shop's admin.
     *
     * @param shop the tenant
     * @param user Shopify's number of the person; to be hashed, never kept
     */
    record MerchantUser(ShopId shop, String user) {
        ShopStaff staff() {
            return new ShopStaff(shop, user);
        }

        /** Leaves the user out. */
        @Override
        public String toString() {
            return "MerchantUser[" + shop + "]";
        }
    }

    /** A delivery, judged. */
    sealed interface Webhook {

        /** One function per case. */
        <T> T fold(Function<Genuine, T> genuine, Function<Malformed, T> malformed, Supplier<T> forged);
    }

    /**
     * Shopify signed the body; the rest is what the unsigned headers say.
     *
     * @param shop whose event it is
     * @param topic what happened
     * @param webhookId the delivery's own id
     * @param apiVersion the version the body is written in
     * @param triggeredAt when it happened
     */
    record Genuine(
            ShopId shop,
            String topic,
            Optional<String> webhookId,
            Optional<String> apiVersion,
            Optional<Instant> triggeredAt)
            implements Webhook {
        @Override
        public <T> T fold(Function<Genuine, T> genuine, Function<Malformed, T> malformed, Supplier<T> forged) {
            return genuine.apply(this);
        }
    }

    /**
     * Shopify signed the body, but a header is missing or wrong.
     *
     * @param header which one
     */
    record Malformed(String header) implements Webhook {
        @Override
        public <T> T fold(Function<Genuine, T> genuine, Function<Malformed, T> malformed, Supplier<T> forged) {
            return malformed.apply(this);
        }
    }

    /** Shopify did not sign the body. */
    record Forged() implements Webhook {
        @Override
        public <T> T fold(Function<Genuine, T> genuine, Function<Malformed, T> malformed, Supplier<T> forged) {
            return forged.get();
        }
    }
}
