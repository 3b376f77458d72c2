package dev.avow.shopify.sandbox.admin;

import dev.avow.shopify.sandbox.install.AppClient;
import dev.avow.shopify.sandbox.install.Installation;
import dev.avow.shopify.sandbox.shop.Gid;
import dev.avow.shopify.sandbox.shop.Node;
import dev.avow.shopify.sandbox.shop.Shop;
import dev.avow.shopify.sandbox.shop.Table;
import dev.avow.shopify.sandbox.web.Fields;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The root fields that only read. */
final class Queries {

    private static final List<String> COUNTRIES =
            List.of("AT", "BE", "BR", "CA", "CH", "DE", "ES", "FR", "GB", "IT", "NL", "PL", "RO", "US");
    private static final Set<String> WITHOUT_CONSENT = Set.of("BR", "CA", "CH", "US");

    private final Shop shop;
    private final Installation installation;
    private final AppClient client;
    private final Views views;
    private final Hooks hooks;
    private final Map<String, DataFetcher<?>> fields = new LinkedHashMap<>();

    Queries(Shop shop, Installation installation, AppClient client, Views views, Hooks hooks) {
        this.shop = shop;
        this.installation = installation;
        this.client = client;
        this.views = views;
        this.hooks = hooks;
        lists();
        things();
        app();
        returns();
        privacy();
    }

    Map<String, DataFetcher<?>> fields() {
        return fields;
    }

    /** A field that needs a scope. */
    private void needs(String scope, String name, DataFetcher<?> fetcher) {
        fields.put(name, env -> {
            AdminRequest.of(env).require(name, scope);
            return fetcher.get(env);
        });
    }

    private void lists() {
        needs(
                "read_orders",
                "orders",
                env -> views.orders().list().page(env, views.ordersSince(AdminRequest.of(env)), views.orders()::of));
        needs(
                "read_orders",
                "ordersCount",
                env -> count(views.orders().list().count(env, views.ordersSince(AdminRequest.of(env)))));
        needs(
                "read_orders",
                "abandonedCheckouts",
                env -> views.checkouts().list().page(env, Instant.EPOCH, views.checkouts()::of));
        needs(
                "read_orders",
                "abandonedCheckoutsCount",
                env -> count(views.checkouts().list().count(env, Instant.EPOCH)));
        needs(
                "read_customers",
                "customers",
                env -> views.customers().list().page(env, Instant.EPOCH, views.customers()::of));
        needs(
                "read_draft_orders",
                "draftOrders",
                env -> views.drafts().list().page(env, Instant.EPOCH, views.drafts()::of));
        needs(
                "read_products",
                "products",
                env -> views.products().list().page(env, Instant.EPOCH, views.products()::of));
        needs("read_content", "pages", env -> views.content().pages().page(env, Instant.EPOCH, views.content()::page));
    }

    private static Map<String, @Nullable Object> count(int count) {
        return Fields.of("count", count).and("precision", "EXACT").map();
    }

    private void things() {
        needs("read_orders", "order", env -> order(env, env.getArgument("id")));
        needs(
                "read_customers",
                "customer",
                env -> find("Customer", shop.customers().table(), env.getArgument("id"), views.customers()::of));
        needs("read_customers", "customerByIdentifier", this::byIdentifier);
        needs(
                "read_draft_orders",
                "draftOrder",
                env -> find("DraftOrder", shop.drafts().table(), env.getArgument("id"), views.drafts()::of));
        needs(
                "read_products",
                "product",
                env -> find("Product", shop.catalogue().products(), env.getArgument("id"), views.products()::of));
        fields.put("shop", env -> views.content().shop());
        fields.put("node", env -> node(env, env.getArgument("id")));
        fields.put("nodes", env -> {
            List<String> ids = env.getArgumentOrDefault("ids", List.of());
            return ids.stream().map(id -> node(env, id)).toList();
        });
    }

    private Optional<Map<String, @Nullable Object>> order(DataFetchingEnvironment env, @Nullable String id) {
        Instant since = views.ordersSince(AdminRequest.of(env));
        return Gid.number("Order", id == null ? "" : id)
                .flatMap(shop.orders().table()::find)
                .filter(each -> !each.createdAt().isBefore(since))
                .map(views.orders()::of);
    }

    private static <T extends Node> Optional<Map<String, @Nullable Object>> find(
            String type, Table<T> table, @Nullable String id, Function<T, Map<String, @Nullable Object>> view) {
        return Gid.number(type, id == null ? "" : id).flatMap(table::find).map(view);
    }

    private Optional<Map<String, @Nullable Object>> byIdentifier(DataFetchingEnvironment env) {
        Map<String, Object> identifier = env.getArgumentOrDefault("identifier", Map.of());
        if (identifier.get("id") instanceof String id) {
            return find("Customer", shop.customers().table(), id, views.customers()::of);
        }
        if (identifier.get("emailAddress") instanceof String email) {
            return shop.customers().withEmail(email).map(views.customers()::of);
        }
        return shop.customers()
                .table()
                .first(each -> each.phone().equals(Optional.ofNullable(identifier.get("phoneNumber"))))
                .map(views.customers()::of);
    }

    private Optional<Map<String, @Nullable Object>> node(DataFetchingEnvironment env, @Nullable String id) {
        String type = Gid.of(id == null ? "" : id).map(Gid::type).orElse("");
        return switch (type) {
            case "Order" -> order(env, id);
            case "Customer" -> find(type, shop.customers().table(), id, views.customers()::of);
            case "DraftOrder" -> find(type, shop.drafts().table(), id, views.drafts()::of);
            case "AbandonedCheckout" -> find(type, shop.checkouts().table(), id, views.checkouts()::of);
            case "Product" -> find(type, shop.catalogue().products(), id, views.products()::of);
            case "Page" -> find(type, shop.catalogue().pages(), id, views.content()::page);
            case "Return" -> find(type, shop.orders().returns(), id, views.orders()::returned);
            default -> Optional.empty();
        };
    }

    private void app() {
        fields.put(
                "currentAppInstallation",
                env -> Fields.of("__typename", "AppInstallation")
                        .and(
                                "id",
                                "gid://shopify/AppInstallation/" + shop.info().id())
                        .and(
                                "accessScopes",
                                AdminRequest.of(env).scopes().stream()
                                        .map(each -> Fields.of("handle", each)
                                                .and("description", each.replace('_', ' '))
                                                .map())
                                        .toList())
                        .and("activeSubscriptions", subscriptions())
                        .and("uninstallUrl", null)
                        .and("app", app(client))
                        .map());
        fields.put(
                "webhookSubscriptions",
                env -> Connections.of(hooks.all(), Hooks.Hook::view).get(env));
    }

    private List<Map<String, @Nullable Object>> subscriptions() {
        return installation.subscription().stream()
                .filter(each -> each.status().equals("ACTIVE"))
                .map(each -> Fields.of("__typename", "AppSubscription")
                        .and("id", "gid://shopify/AppSubscription/" + each.id())
                        .and("name", each.name())
                        .and("status", each.status())
                        .and("createdAt", View.time(each.createdAt()))
                        .and("currentPeriodEnd", null)
                        .and("returnUrl", "https://" + shop.info().domain() + "/admin")
                        .and("test", true)
                        .and("trialDays", 0)
                        .map())
                .toList();
    }

    static Map<String, @Nullable Object> app(AppClient client) {
        return Fields.of("__typename", "App")
                .and("id", "gid://shopify/App/" + client.appId())
                .and("apiKey", client.clientId())
                .and("title", "The app")
                .and("handle", client.clientId())
                .and("embedded", true)
                .map();
    }

    private void returns() {
        needs(
                "read_returns",
                "return",
                env -> find("Return", shop.orders().returns(), env.getArgument("id"), views.orders()::returned));
        needs("read_returns", "returnReasonDefinitions", views.fulfilments().reasons());
        needs("read_returns", "returnableFulfillments", env -> {
            String id = env.getArgumentOrDefault("orderId", "");
            return Gid.number("Order", id)
                    .flatMap(shop.orders().table()::find)
                    .map(views.fulfilments()::returnable)
                    .orElseGet(() -> Connections.of(List.<String>of(), each -> Map.of()))
                    .get(env);
        });
    }

    private void privacy() {
        needs(
                "read_privacy_settings",
                "privacySettings",
                env -> Fields.of(
                                "banner",
                                Fields.of("enabled", true)
                                        .and("autoManaged", true)
                                        .map())
                        .and(
                                "dataSaleOptOutPage",
                                Fields.of("autoManaged", true).map())
                        .and(
                                "privacyPolicy",
                                Fields.of("autoManaged", true)
                                        .and("supportedLocales", List.of("en", "de"))
                                        .map())
                        .map());
        needs("read_privacy_settings", "consentPolicy", env -> policies());
    }

    private List<Map<String, @Nullable Object>> policies() {
        return COUNTRIES.stream()
                .map(country -> Fields.of("__typename", "ConsentPolicy")
                        .and("id", "gid://shopify/ConsentPolicy/" + (country.charAt(0) * 100 + country.charAt(1)))
                        .and("shopId", "gid://shopify/Shop/" + shop.info().id())
                        .and("countryCode", country)
                        .and("regionCode", null)
                        .and("consentRequired", !WITHOUT_CONSENT.contains(country))
                        .and("dataSaleOptOutRequired", country.equals("US"))
                        .map())
                .toList();
    }
}
