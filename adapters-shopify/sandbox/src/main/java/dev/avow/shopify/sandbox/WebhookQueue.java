package dev.avow.shopify.sandbox;

import dev.avow.shopify.sandbox.Delivery.Signing;
import dev.avow.shopify.sandbox.admin.Hooks;
import dev.avow.shopify.sandbox.install.Installation;
import dev.avow.shopify.sandbox.install.Subscriptions;
import dev.avow.shopify.sandbox.shop.Happening;
import dev.avow.shopify.sandbox.shop.Shop;
import dev.avow.shopify.sandbox.web.Fields;
import dev.avow.shopify.sandbox.web.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Webhooks that wait to be sent. One that fails is tried eight times more in four hours, ever later ("Updates to webhook retry
 * mechanism", 2024-09-10); if all fail, a subscription that the app made itself is ended. Thread-safe.
 */
final class WebhookQueue implements Shop.Listener {

    /** The waits before each repetition; together four hours. */
    static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(4),
            Duration.ofMinutes(8),
            Duration.ofMinutes(16),
            Duration.ofMinutes(32),
            Duration.ofMinutes(64),
            Duration.ofMinutes(113));

    private static final Set<String> AFTER_UNINSTALL = Set.of("app/uninstalled", "shop/redact");
    private static final Map<String, String> SCOPES = Map.of(
            "orders",
            "read_orders",
            "refunds",
            "read_orders",
            "checkouts",
            "read_orders",
            "draft_orders",
            "read_draft_orders",
            "products",
            "read_products",
            "fulfillments",
            "read_fulfillments",
            "returns",
            "read_returns",
            "customer",
            "read_customers",
            "customers",
            "read_customers");

    private record Waiting(Instant due, long number, Delivery delivery, int tries, OptionalLong hook) {}

    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Subscriptions subscriptions;
    private final Function<String, SandboxShop> shops;
    private final Function<Delivery, Sent> sender;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Object sending = new Object();
    private volatile boolean quiet;
    private long numbers;

    WebhookQueue(
            InstantSource clock,
            Supplier<String> ids,
            Subscriptions subscriptions,
            Function<String, SandboxShop> shops,
            Function<Delivery, Sent> sender) {
        this.clock = clock;
        this.ids = ids;
        this.subscriptions = subscriptions;
        this.shops = shops;
        this.sender = sender;
    }

    /** Tells nobody of what happens meanwhile. */
    void quietly(Runnable work) {
        boolean before = quiet;
        quiet = true;
        try {
            work.run();
        } finally {
            quiet = before;
        }
    }

    @Override
    public void happened(Shop shop, Happening happening, Duration after) {
        if (quiet) {
            return;
        }
        SandboxShop sandboxShop = shops.apply(shop.info().domain());
        if (isTold(sandboxShop.app(), happening.topic())) {
            Webhooks settings = sandboxShop.webhooks();
            Instant due = happening.at().plus(after).plus(settings.delay());
            if (subscriptions.include(happening.topic()) && !settings.loses()) {
                enqueue(shop, settings, happening, happening.body(), due, Optional.empty());
            }
            for (Hooks.Hook hook : sandboxShop.hooks().of(happening.topic())) {
                if (!settings.loses()) {
                    enqueue(shop, settings, happening, included(happening, hook), due, Optional.of(hook));
                }
            }
        }
    }

    private static boolean isTold(Installation app, String topic) {
        if (!app.isInstalled() && !AFTER_UNINSTALL.contains(topic)) {
            return false;
        }
        String kind = topic.substring(0, Math.max(0, topic.indexOf(topic.contains("/") ? '/' : '.')));
        String scope = kind.startsWith("customers_") ? "read_customers" : SCOPES.get(kind);
        return scope == null || topic.endsWith("redact") || Installation.covers(app.scopes(), scope);
    }

    private static Map<String, @Nullable Object> included(Happening happening, Hooks.Hook hook) {
        if (hook.includeFields().isEmpty()) {
            return happening.body();
        }
        Fields part = new Fields();
        happening.body().forEach((name, value) -> {
            if (hook.includeFields().contains(name)) {
                part.and(name, value);
            }
        });
        return part.map();
    }

    private void enqueue(
            Shop shop,
            Webhooks settings,
            Happening happening,
            Map<String, @Nullable Object> body,
            Instant due,
            Optional<Hooks.Hook> hook) {
        // As Ruby writes it: a slash is escaped, which a signature over other bytes would not survive.
        String text = Json.write(body).replace("/", "\\/");
        Delivery plain = Delivery.of(shop.info().domain(), happening.topic(), text)
                .ofEvent(happening.eventId())
                .triggeredAt(happening.at())
                .signed(settings.signing())
                .withHeaders(settings.headers());
        Delivery first = hook.map(each -> plain.to(each.uri())).orElse(plain).withWebhookId(ids.get());
        OptionalLong id = hook.map(each -> OptionalLong.of(each.id())).orElse(OptionalLong.empty());
        List<Delivery> copies = new ArrayList<>(List.of(first));
        for (int i = 0; i < settings.repeats(); i++) {
            copies.add(first);
        }
        for (int i = 0; i < settings.twins(); i++) {
            copies.add(first.withWebhookId(ids.get()));
        }
        for (int i = 0; i < settings.forgeries(); i++) {
            copies.add(first.withWebhookId(ids.get()).signed(Signing.FORGED));
        }
        synchronized (waiting) {
            copies.forEach(each -> waiting.add(new Waiting(due, ++numbers, each, 0, id)));
        }
    }

    /** When the next one is due. */
    Optional<Instant> nextDue() {
        synchronized (waiting) {
            return waiting.stream().map(Waiting::due).min(Comparator.naturalOrder());
        }
    }

    /** How many wait. */
    int size() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    /** Forgets all that wait. */
    void clear() {
        synchronized (waiting) {
            waiting.clear();
        }
    }

    /** Sends all that are due, also those that become due by it, and says how many they were. */
    int settle() {
        synchronized (sending) {
            int count = 0;
            for (List<Waiting> due = takeDue(); !due.isEmpty(); due = takeDue()) {
                due.forEach(this::send);
                count += due.size();
            }
            return count;
        }
    }

    private List<Waiting> takeDue() {
        Instant now = clock.instant();
        List<Waiting> due;
        synchronized (waiting) {
            due = waiting.stream().filter(each -> !each.due().isAfter(now)).toList();
            waiting.removeAll(new HashSet<>(due));
        }
        Comparator<Waiting> order = Comparator.comparing(Waiting::due).thenComparingLong(this::place);
        return due.stream().sorted(order).toList();
    }

    private long place(Waiting each) {
        boolean reversed = shops.apply(each.delivery().shop()).webhooks().reversed();
        return reversed ? -each.number() : each.number();
    }

    private void send(Waiting each) {
        Sent sent = sender.apply(each.delivery());
        SandboxShop shop = shops.apply(each.delivery().shop());
        if (sent.isAccepted() || !shop.webhooks().retried() || each.delivery().signing() == Signing.FORGED) {
            return;
        }
        if (each.tries() < WAITS.size()) {
            Instant due = clock.instant().plus(WAITS.get(each.tries()));
            synchronized (waiting) {
                waiting.add(new Waiting(due, ++numbers, each.delivery(), each.tries() + 1, each.hook()));
            }
        } else if (each.hook().isPresent()) {
            shop.hooks().remove(each.hook().getAsLong());
        }
    }
}
