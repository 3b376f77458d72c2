package dev.avow.shopify.sandbox;

import dev.avow.shopify.sandbox.admin.AdminEndpoint;
import dev.avow.shopify.sandbox.admin.AdminShop;
import dev.avow.shopify.sandbox.fault.Faults;
import dev.avow.shopify.sandbox.install.AppClient;
import dev.avow.shopify.sandbox.install.Installation;
import dev.avow.shopify.sandbox.install.Secrets;
import dev.avow.shopify.sandbox.install.Subscriptions;
import dev.avow.shopify.sandbox.install.TokenEndpoint;
import dev.avow.shopify.sandbox.shop.Shop;
import dev.avow.shopify.sandbox.shop.ShopInfo;
import dev.avow.shopify.sandbox.storefront.OnlineShop;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;

/** All shops of a sandbox, the app's secrets, and the webhooks that wait. */
final class World {

    private static final long FIRST_NUMBER = 5_001_112_220_000L;
    private static final int REMEMBERED = 10_000;

    private final SandboxClock clock;
    private final AppClient client;
    private final Signer signer;
    private final Map<String, SandboxShop> shops = new LinkedHashMap<>();
    private final WebhookQueue queue;
    private final ShopRoutes routes;
    private final Deque<Asked> asked = new ArrayDeque<>();

    World(
            SandboxSettings settings,
            SandboxClock clock,
            AppAddress app,
            Function<Delivery, Sent> sender,
            Supplier<String> origin,
            Supplier<URI> startPage) {
        this.clock = clock;
        Secrets secrets = new Secrets(settings.clientSecret(), clock);
        this.client = new AppClient(settings.clientId(), secrets, AppClient.ALL_SCOPES, new Subscriptions());
        this.signer = new Signer(settings.clientId(), secrets::current, clock, settings.ids());
        this.queue = new WebhookQueue(clock, settings.ids(), client.subscriptions(), this::known, sender);
        Shop.Surroundings around = new Shop.Surroundings(clock, new AtomicLong(FIRST_NUMBER), settings.ids(), queue);
        for (String domain : settings.shops()) {
            Shop shop = new Shop(ShopInfo.of(shops.size(), domain), around);
            Installation installation = new Installation(shop, client, clock, settings.ids());
            AdminShop admin = new AdminShop(
                    shop, installation, new Faults(), client, clock, () -> origin.get() + "/shops/" + domain);
            shops.put(domain, new SandboxShop(admin, new OnlineShop(shop, app::at, startPage)));
            queue.quietly(() -> Starter.fill(shop));
        }
        Signer old = new Signer(settings.clientId(), () -> secrets.old().orElse("-"), clock, settings.ids());
        IdTokenCheck check = new IdTokenCheck(settings.clientId(), List.of(signer, old), clock);
        Grant grant = new Grant(client, app, signer, clock);
        this.routes = new ShopRoutes(
                this::find,
                new AdminEndpoint(),
                new TokenEndpoint(client, check),
                grant::answer,
                this::note,
                clock,
                settings.ids());
    }

    Optional<SandboxShop> find(String domain) {
        return Optional.ofNullable(shops.get(domain));
    }

    SandboxShop known(String domain) {
        return find(domain).orElseThrow(() -> new IllegalArgumentException("the sandbox has no such shop"));
    }

    AppClient client() {
        return client;
    }

    Signer signer() {
        return signer;
    }

    WebhookQueue queue() {
        return queue;
    }

    ShopRoutes routes() {
        return routes;
    }

    SandboxClock clock() {
        return clock;
    }

    private synchronized void note(Asked request) {
        asked.addFirst(request);
        while (asked.size() > REMEMBERED) {
            asked.removeLast();
        }
    }

    synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }
}
