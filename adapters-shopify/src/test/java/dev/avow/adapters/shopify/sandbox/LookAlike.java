package dev.avow.adapters.shopify.sandbox;

import dev.avow.adapters.shopify.AppCredentials;
import dev.avow.adapters.shopify.ShopifyTokenEndpoint;
import dev.avow.adapters.shopify.admin.AdminApi;
import dev.avow.adapters.shopify.admin.AdminDocument;
import dev.avow.adapters.shopify.admin.AdminListener;
import dev.avow.adapters.shopify.admin.AdminSettings;
import dev.avow.adapters.shopify.http.Pauses;
import dev.avow.adapters.shopify.http.ShopAddress;
import dev.avow.adapters.shopify.http.ShopifyHttp;
import dev.avow.adapters.shopify.http.StubShop;
import dev.avow.core.installation.AccessToken;
import dev.avow.core.port.AccessTokens;
import dev.avow.core.subject.ShopId;
import dev.avow.shopify.sandbox.SandboxSettings;
import dev.avow.shopify.sandbox.SandboxShop;
import dev.avow.shopify.sandbox.ShopifySandbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A look-alike of Shopify with two shops, and the adapter in front of it; whoever waits moves the look-alike's time. */
final class LookAlike implements AutoCloseable, AccessTokens, AdminListener {

    static final ShopId SHOP = ShopId.of("acme-lamps.myshopify.com");
    static final ShopId OTHER = ShopId.of("other-shop.myshopify.com");
    private static final Instant START = Instant.parse("2100-01-01T00:00:00Z");

    final ShopifySandbox sandbox;
    final List<String> heard = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private Optional<AccessToken> token = Optional.empty();

    LookAlike() {
        AtomicInteger ids = new AtomicInteger();
        sandbox =
                ShopifySandbox.start(SandboxSettings.of(InstantSource.fixed(START), () -> "id-" + ids.incrementAndGet())
                        .withShops(SHOP.domain(), OTHER.domain()));
        sandbox.shop(SHOP.domain()).app().install();
        sandbox.shop(OTHER.domain()).app().install();
    }

    SandboxShop shop() {
        return sandbox.shop(SHOP.domain());
    }

    ShopifyHttp http() {
        return new ShopifyHttp(StubShop.client(), ShopAddress.of(sandbox.shopTemplate()));
    }

    ShopifyTokenEndpoint endpoint(ShopifyHttp http) {
        return new ShopifyTokenEndpoint(
                http, AppCredentials.of(sandbox.clientId(), sandbox.clientSecret()), sandbox::now);
    }

    AdminApi api() {
        return new AdminApi(AdminSettings.DEFAULT, http(), this, pauses(), this);
    }

    Pauses pauses() {
        return new Pauses(
                nanos::get,
                pause -> {
                    nanos.addAndGet(pause.toNanos());
                    sandbox.advance(pause);
                },
                () -> 0);
    }

    @Override
    public Optional<AccessToken> current(ShopId shop) {
        if (token.isEmpty()) {
            token = Optional.of(AccessToken.of(sandbox.shop(shop.domain()).accessToken()));
        }
        return token;
    }

    @Override
    public Optional<AccessToken> instead(ShopId shop, AccessToken refused) {
        token = sandbox.shop(shop.domain()).app().isInstalled()
                ? Optional.of(AccessToken.of(sandbox.shop(shop.domain()).accessToken()))
                : Optional.empty();
        return token;
    }

    @Override
    public void fellForward(String asked, String used) {
        heard.add("fell forward");
    }

    @Override
    public void waited(AdminDocument document, Duration pause) {
        heard.add("waited");
    }

    @Override
    public void withheld(AdminDocument document, String field) {
        heard.add("withheld " + field);
    }

    @Override
    public void searchIgnored(AdminDocument document, int nodes) {
        heard.add("ignored");
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
