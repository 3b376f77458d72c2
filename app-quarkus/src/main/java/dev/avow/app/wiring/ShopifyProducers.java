package dev.avow.app.wiring;

import dev.avow.adapters.shopify.AppProxySignature;
import dev.avow.adapters.shopify.FrameAncestors;
import dev.avow.adapters.shopify.IdTokens;
import dev.avow.adapters.shopify.ShopifySecrets;
import dev.avow.adapters.shopify.WebhookSignature;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/** Makes what checks Shopify's signatures. */
@Singleton
class ShopifyProducers {

    @Produces
    @Singleton
    ShopifySecrets secrets(AvowConfig config) {
        String current = config.shopify().clientSecret();
        return config.shopify()
                .oldClientSecret()
                .map(old -> ShopifySecrets.of(current, old))
                .orElseGet(() -> ShopifySecrets.of(current));
    }

    @Produces
    @Singleton
    WebhookSignature webhookSignature(ShopifySecrets secrets) {
        return new WebhookSignature(secrets);
    }

    @Produces
    @Singleton
    AppProxySignature appProxySignature(ShopifySecrets secrets, InstantSource clock) {
        return new AppProxySignature(secrets, clock);
    }

    @Produces
    @Singleton
    IdTokens idTokens(ShopifySecrets secrets, AvowConfig config, InstantSource clock) {
        return new IdTokens(secrets, config.shopify().clientId(), clock);
    }

    @Produces
    @Singleton
    FrameAncestors frameAncestors(AvowConfig config) {
        FrameAncestors ancestors = FrameAncestors.ofShopify();
        for (URI origin : config.shopify().adminOrigins().orElse(List.of())) {
            ancestors = ancestors.and(origin.toString());
        }
        return ancestors;
    }
}
