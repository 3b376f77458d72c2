package dev.avow.app.wiring;

import dev.avow.adapters.shopify.AppCredentials;
import dev.avow.adapters.shopify.AppProxySignature;
import dev.avow.adapters.shopify.FrameAncestors;
import dev.avow.adapters.shopify.IdTokens;
import dev.avow.adapters.shopify.OAuthAddresses;
import dev.avow.adapters.shopify.OAuthSignature;
import dev.avow.adapters.shopify.ShopifyCatalogue;
import dev.avow.adapters.shopify.ShopifyOrderLookup;
import dev.avow.adapters.shopify.ShopifyOrderNames;
import dev.avow.adapters.shopify.ShopifyOrderReturns;
import dev.avow.adapters.shopify.ShopifySecrets;
import dev.avow.adapters.shopify.ShopifyTokenEndpoint;
import dev.avow.adapters.shopify.ShopifyWebhookBodies;
import dev.avow.adapters.shopify.WebhookSignature;
import dev.avow.adapters.shopify.admin.AdminApi;
import dev.avow.adapters.shopify.admin.AdminSettings;
import dev.avow.adapters.shopify.http.Pauses;
import dev.avow.adapters.shopify.http.ShopAddress;
import dev.avow.adapters.shopify.http.ShopifyHttp;
import dev.avow.app.rest.FaceSettings;
import dev.avow.app.rest.ShopifyDoor;
import dev.avow.core.port.AccessTokens;
import dev.avow.core.port.Catalogue;
import dev.avow.core.port.OrderLookup;
import dev.avow.core.port.OrderNames;
import dev.avow.core.port.OrderReturns;
import dev.avow.core.port.TokenEndpoint;
import dev.avow.core.port.WebhookBodies;
import dev.avow.core.subject.Purpose;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Makes what the faces ask about Shopify's requests. */
@Singleton
class ShopifyProducers {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int CATALOGUE_PAGE = 50;

    @Produces
    @Singleton
    ShopifyDoor shopify(AvowConfig config, InstantSource clock) {
        ShopifySecrets secrets = secrets(config.shopify());
        return new AdapterShopifyDoor(
                new AppProxySignature(secrets, clock),
                new IdTokens(secrets, config.shopify().clientId(), clock),
                new WebhookSignature(secrets),
                frameAncestors(config.shopify()),
                new OAuthSignature(secrets, clock),
                new OAuthAddresses(address(config), config.shopify().clientId()));
    }

    @Produces
    @Singleton
    WebhookBodies webhookBodies() {
        return new ShopifyWebhookBodies();
    }

    @Produces
    @Singleton
    TokenEndpoint tokenEndpoint(AvowConfig config, OutboundClients outbound, InstantSource clock) {
        return new ShopifyTokenEndpoint(
                new ShopifyHttp(outbound.client(Purpose.ACCOUNT, CONNECT), address(config)),
                AppCredentials.of(config.shopify().clientId(), config.shopify().clientSecret()),
                clock);
    }

    @Produces
    @Singleton
    ShopifyAdmin shopifyAdmin(AvowConfig config, OutboundClients outbound, AccessTokens tokens, AdminAlarms alarms) {
        Pauses pauses = new Pauses(
                System::nanoTime,
                pause -> TimeUnit.NANOSECONDS.sleep(pause.toNanos()),
                () -> ThreadLocalRandom.current().nextDouble());
        return new ShopifyAdmin(
                purpose -> new ShopifyHttp(outbound.client(purpose, CONNECT), address(config)),
                http -> new AdminApi(
                        AdminSettings.DEFAULT.withVersion(config.shopify().apiVersion()),
                        http,
                        tokens,
                        pauses,
                        alarms));
    }

    @Produces
    @Singleton
    Catalogue catalogue(ShopifyAdmin admin) {
        return new ShopifyCatalogue(admin.forPurpose(Purpose.ANSWERING), CATALOGUE_PAGE);
    }

    @Produces
    @Singleton
    OrderLookup orderLookup(ShopifyAdmin admin) {
        return new ShopifyOrderLookup(admin.forPurpose(Purpose.ORDER_STATUS));
    }

    @Produces
    @Singleton
    OrderReturns orderReturns(ShopifyAdmin admin) {
        return new ShopifyOrderReturns(admin.forPurpose(Purpose.ORDER_STATUS));
    }

    @Produces
    @Singleton
    OrderNames orderNames(ShopifyAdmin admin) {
        return new ShopifyOrderNames(admin.forPurpose(Purpose.RIGHTS));
    }

    private static ShopAddress address(AvowConfig config) {
        return ShopAddress.of(config.shopify().address());
    }

    @Produces
    @Singleton
    FaceSettings faceSettings(AvowConfig config) {
        return new FaceSettings(
                config.publicUrl(),
                config.shopify().clientId(),
                config.shopify().appBridgeUrl(),
                config.chat().messageLength(),
                config.leads().texts(),
                config.orders().pace());
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
