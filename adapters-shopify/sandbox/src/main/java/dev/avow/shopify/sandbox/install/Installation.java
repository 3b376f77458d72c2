package dev.avow.shopify.sandbox.install;

import dev.avow.shopify.sandbox.shop.Shop;
import dev.avow.shopify.sandbox.web.Fields;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The app in one shop. Thread-safe. */
public final class Installation {

    private static final Duration UNTIL_SHOP_REDACT = Duration.ofDays(2);

    private final Shop shop;
    private final AppClient client;
    private final Tokens tokens;
    private final Map<String, List<String>> codes = new HashMap<>();
    private volatile Optional<Instant> installedAt;
    private volatile List<String> scopes;
    private volatile Optional<Subscription> subscription = Optional.empty();
    private volatile Duration uninstallDelay = Duration.ZERO;

    /** The app, installed from the start. */
    public Installation(Shop shop, AppClient client, InstantSource clock, Supplier<String> ids) {
        this.shop = shop;
        this.client = client;
        this.tokens = new Tokens(clock, ids);
        this.installedAt = Optional.of(shop.now());
        this.scopes = client.scopes();
    }

    /**
     * What the merchant pays for.
     *
     * @param status {@code ACTIVE}, {@code CANCELLED}, {@code FROZEN}, ...
     */
    public record Subscription(long id, String name, String status, Instant createdAt, Instant updatedAt) {}

    /** The tokens. */
    public Tokens tokens() {
        return tokens;
    }

    /** Whether the app is installed. */
    public boolean isInstalled() {
        return installedAt.isPresent();
    }

    /** Since when it is installed. */
    public Optional<Instant> installedAt() {
        return installedAt;
    }

    /** What the merchant granted. */
    public List<String> scopes() {
        return scopes;
    }

    /** What the merchant pays for. */
    public Optional<Subscription> subscription() {
        return subscription;
    }

    /** Installs it with all the scopes it asks for, as opening an app of the managed kind does; again is nothing new. */
    public void install() {
        install(client.scopes());
    }

    /** Installs it with these scopes; if it is installed, only the scopes change. */
    public synchronized void install(List<String> granted) {
        if (installedAt.isEmpty()) {
            installedAt = Optional.of(shop.now());
        }
        if (!scopes.equals(granted)) {
            scopes(granted);
        }
    }

    /** The merchant grants other scopes; tokens given from now on have them. */
    public synchronized void scopes(List<String> granted) {
        List<String> previous = scopes;
        scopes = List.copyOf(granted);
        if (installedAt.isPresent()) {
            shop.tell()
                    .as(
                            "app/scopes_update",
                            Fields.of("id", client.appId())
                                    .and(
                                            "shop_id",
                                            "gid://shopify/Shop/" + shop.info().id())
                                    .and("previous", previous)
                                    .and("current", scopes)
                                    .and("updated_at", shop.now().toString())
                                    .map());
        }
    }

    /** How long after an uninstallation its webhook is sent. */
    public void uninstallDelay(Duration delay) {
        uninstallDelay = delay;
    }

    /** Uninstalls it: all tokens end at once, {@code app/uninstalled} follows, and {@code shop/redact} two days later. */
    public synchronized void uninstall() {
        if (installedAt.isEmpty()) {
            throw new IllegalStateException("the app is not installed");
        }
        tokens.endAll();
        codes.clear();
        subscription = Optional.empty();
        shop.tell()
                .later("app/uninstalled", ShopBody.of(shop), uninstallDelay)
                .later(
                        "shop/redact",
                        Fields.of("shop_id", shop.info().id())
                                .and("shop_domain", shop.info().domain())
                                .map(),
                        UNTIL_SHOP_REDACT);
        installedAt = Optional.empty();
    }

    /** The merchant's subscription begins, changes or ends. */
    public synchronized void subscription(String name, String status) {
        Instant now = shop.now();
        Subscription changed = new Subscription(
                subscription.map(Subscription::id).orElseGet(shop::nextId),
                name,
                status,
                subscription.map(Subscription::createdAt).orElse(now),
                now);
        subscription = Optional.of(changed);
        Map<String, @Nullable Object> body = Fields.of(
                        "admin_graphql_api_id", "gid://shopify/AppSubscription/" + changed.id())
                .and("name", name)
                .and("status", status)
                .and(
                        "admin_graphql_api_shop_id",
                        "gid://shopify/Shop/" + shop.info().id())
                .and("created_at", shop.written(changed.createdAt()))
                .and("updated_at", shop.written(now))
                .and("currency", shop.info().currency())
                .and("capped_amount", null)
                .map();
        shop.tell()
                .as(
                        "app_subscriptions/update",
                        Fields.of("app_subscription", body).map());
    }

    /** A code for the authorization-code grant, good once. */
    public synchronized String code(List<String> granted) {
        install(granted);
        String code = shop.secret();
        codes.put(code, List.copyOf(granted));
        return code;
    }

    /** What a code is good for; it is used up by asking. */
    public synchronized Optional<List<String>> redeem(String code) {
        return Optional.ofNullable(codes.remove(code));
    }

    /** The scopes and those that go along: writing includes reading. */
    public static boolean covers(List<String> granted, String needed) {
        return Stream.of(needed, needed.replaceFirst("^read_", "write_")).anyMatch(granted::contains);
    }
}
