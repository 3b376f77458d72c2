package dev.avow.app.wiring;

import dev.avow.adapters.shopify.AppProxySignature;
import dev.avow.adapters.shopify.FrameAncestors;
import dev.avow.adapters.shopify.IdTokens;
import dev.avow.adapters.shopify.OAuthAddresses;
import dev.avow.adapters.shopify.OAuthSignature;
import dev.avow.adapters.shopify.WebhookHeaders;
import dev.avow.adapters.shopify.WebhookSignature;
import dev.avow.app.rest.ShopifyDoor;
import dev.avow.core.subject.ShopId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Joins the faces to the Shopify adapter. */
record AdapterShopifyDoor(
        AppProxySignature proxySignature,
        IdTokens idTokens,
        WebhookSignature webhookSignature,
        FrameAncestors frameAncestors,
        OAuthSignature oauthSignature,
        OAuthAddresses addresses)
        implements ShopifyDoor {

    @Override
    public Optional<ShopId> shopOfProxy(@Nullable String rawQuery) {
        return proxySignature
                .verify(rawQuery)
                .fold(verified -> Optional.of(verified.shop()), refused -> Optional.empty());
    }

    @Override
    public Optional<MerchantUser> merchantOfIdToken(@Nullable String idToken) {
        return idTokens.verify(idToken)
                .fold(
                        verified -> Optional.of(new MerchantUser(verified.shop(), verified.userId())),
                        refused -> Optional.empty());
    }

    @Override
    public Webhook webhook(byte[] body, Map<String, List<String>> headers) {
        WebhookHeaders webhook = WebhookHeaders.of(headers);
        if (!webhookSignature.verifies(body, webhook.signature().orElse(null))) {
            return new Forged();
        }
        return webhook.read()
                .fold(
                        read -> new Genuine(
                                read.shop(), read.topic(), read.webhookId(), read.apiVersion(), read.triggeredAt()),
                        malformed -> new Malformed(malformed.field().headerName()));
    }

    @Override
    public String frameAncestors(ShopId shop) {
        return frameAncestors.directive(shop);
    }

    @Override
    public Optional<ShopId> shopOfOpening(@Nullable String rawQuery) {
        return oauthSignature
                .opening(rawQuery)
                .fold(verified -> Optional.of(verified.shop()), refused -> Optional.empty());
    }

    @Override
    public Optional<Granted> grant(@Nullable String rawQuery, @Nullable String state) {
        return oauthSignature
                .callback(rawQuery, state)
                .fold(
                        verified -> verified.code().map(code -> new Granted(verified.shop(), code)),
                        refused -> Optional.empty());
    }

    @Override
    public URI authorize(ShopId shop, URI redirect, String state) {
        return addresses.authorize(shop, redirect, state);
    }

    @Override
    public URI home(ShopId shop) {
        return addresses.home(shop);
    }

    @Override
    public URI switchOn(ShopId shop, String block) {
        return addresses.switchOn(shop, block);
    }
}
