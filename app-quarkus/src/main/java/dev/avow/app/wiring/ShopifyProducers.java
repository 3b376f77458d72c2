package dev.avow.app.wiring;

import dev.avow.adapters.shopify.AppProxySignature;
import dev.avow.adapters.shopify.FrameAncestors;
import dev.avow.adapters.shopify.IdTokens;
import dev.avow.adapters.shopify.ShopifySecrets;
import dev.avow.adapters.shopify.WebhookSignature;
import dev.avow.app.rest.FaceSettings;
import dev.avow.app.rest.ShopifyDoor;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/** Makes what the faces ask about Shopify's requests. */
@Singleton
class ShopifyProducers {

    @Produces
    @Singleton
    ShopifyDoor shopify(AvowConfig config, InstantSource clock) {
        ShopifySecrets secrets = secrets(config.shopify());
        return new AdapterShopifyDoor(
                new AppProxySignature(secrets, clock),
                new IdTokens(secrets, config.shopify().clientId(), clock),
                new WebhookSignature(secrets),
                frameAncestors(config.shopify()));
    }

    @Produces
    @Singleton
    FaceSettings faceSettings(AvowConfig config) {
        return new FaceSettings(
                config.publicUrl(),
                config.shopify().clientId(),
                config.shopify().appBridgeUrl(),
                config.chat().messageLength());
    }

    private static ShopifySecrets secrets(AvowConfig.Shopify shopify) {
        return shopify.oldClientSecret()
                .map(old -> ShopifySecrets.of(shopify.clientSecret(), old))
                .orElseGet(() -> ShopifySecrets.of(shopify.clientSecret()));
    }

    private static FrameAncestors frameAncestors(AvowConfig.Shopify shopify) {
        FrameAncestors ancestors = FrameAncestors.ofShopify();
        for (URI origin : shopify.adminOrigins().orElse(List.of())) {
            ancestors = ancestors.and(origin.toString());
        }
        return ancestors;
    }
}
