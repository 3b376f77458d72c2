package dev.avow.shopify.sandbox.admin;

import dev.avow.shopify.sandbox.install.AppClient;
import dev.avow.shopify.sandbox.install.Installation;
import dev.avow.shopify.sandbox.shop.Customer;
import dev.avow.shopify.sandbox.shop.Gid;
import dev.avow.shopify.sandbox.shop.Marketing;
import dev.avow.shopify.sandbox.shop.Order;
import dev.avow.shopify.sandbox.shop.ReturnCase;
import dev.avow.shopify.sandbox.shop.Shop;
import dev.avow.shopify.sandbox.web.Fields;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The root fields that change something, those about drafts excepted. */
final class Mutations {

    private final Shop shop;
    private final Installation installation;
    private final AppClient client;
    private final Views views;
    private final Hooks hooks;
    private final Map<String, DataFetcher<?>> fields = new LinkedHashMap<>();

    Mutations(Shop shop, Installation installation, AppClient client, Views views, Hooks hooks) {
        this.shop = shop;
        this.installation = installation;
        this.client = client;
        this.views = views;
        this.hooks = hooks;
        fields.putAll(new DraftMutations(shop, views).fields());
        needs("write_customers", "customerEmailMarketingConsentUpdate", this::consent);
        needs("write_customer_data_erasure", "customerRequestDataErasure", this::erasure);
        needs("write_privacy_settings", "dataSaleOptOut", this::dataSale);
        needs("write_returns", "returnRequest", this::returnRequest);
        needs("write_pixels", "webPixelCreate", this::pixel);
        fields.put("webhookSubscriptionCreate", this::subscribe);
        fields.put("webhookSubscriptionDelete", this::unsubscribe);
        fields.put("appUninstall", this::uninstall);
    }

    Map<String, DataFetcher<?>> fields() {
        return fields;
    }

    private void needs(String scope, String name, DataFetcher<?> fetcher) {
        fields.put(name, env -> {
            AdminRequest.of(env).require(name, scope);
            return fetcher.get(env);
        });
    }

    /** A complaint about an argument. */
    static Map<String, @Nullable Object> error(@Nullable String code, String message, String... field) {
        return Fields.of("field", field.length == 0 ? null : List.of(field))
                .and("message", message)
                .and("code", code)
                .map();
    }

    /** A payload: the thing under its name, or complaints. */
    static Map<String, @Nullable Object> payload(
            String name, @Nullable Object thing, List<Map<String, @Nullable Object>> errors) {
        return Fields.of(name, thing).and("userErrors", errors).map();
    }

    private Map<String, @Nullable Object> consent(DataFetchingEnvironment env) {
        Input input = Input.of(env, "input");
        Input consent = input.object("emailMarketingConsent");
        Optional<Customer> customer = customer(input.text("customerId").orElse(""));
        String state = consent.text("marketingState").orElse("");
        if (customer.isEmpty()) {
            return payload("customer", null, List.of(error("INVALID", "Customer not found", "input", "customerId")));
        }
        if (!List.of("SUBSCRIBED", "UNSUBSCRIBED", "PENDING").contains(state)) {
            return payload(
                    "customer",
                    null,
                    List.of(error(
                            "INCLUSION",
                            "Marketing state cannot be set to " + state,
                            "input",
                            "emailMarketingConsent",
                            "marketingState")));
        }
        Instant since = consent.text("consentUpdatedAt")
                .map(text -> OffsetDateTime.parse(text).toInstant())
                .orElseGet(shop::now);
        shop.customers().consent(customer.get(), Marketing.valueOf(state), since);
        return payload("customer", views.customers().of(customer.get()), List.of());
    }

    private Optional<Customer> customer(String gid) {
        return Gid.number("Customer", gid).flatMap(shop.customers().table()::find);
    }

    private Map<String, @Nullable Object> erasure(DataFetchingEnvironment env) {
        String id = env.getArgumentOrDefault("customerId", "");
        Optional<Customer> customer = customer(id);
        customer.ifPresent(shop.customers()::requestErasure);
        return customer.isPresent()
                ? payload("customerId", id, List.of())
                : payload(
                        "customerId", null, List.of(error("DOES_NOT_EXIST", "Customer does not exist", "customerId")));
    }

    private Map<String, @Nullable Object> dataSale(DataFetchingEnvironment env) {
        return shop.customers()
                .optOutOfDataSale(env.getArgumentOrDefault("email", ""))
                .map(each -> payload("customerId", each.gid(), List.of()))
                .orElseGet(() ->
                        payload("customerId", null, List.of(error("FAILED", "Data sale opt out failed.", "email"))));
    }

    private Map<String, @Nullable Object> returnRequest(DataFetchingEnvironment env) {
        Input input = Input.of(env, "input");
        Optional<Order> order = Gid.number("Order", input.text("orderId").orElse(""))
                .flatMap(shop.orders().table()::find);
        if (order.isEmpty()) {
            return payload("return", null, List.of(error("NOT_FOUND", "Order not found", "input", "orderId")));
        }
        List<ReturnCase.Item> items = new ArrayList<>();
        for (Input line : input.objects("returnLineItems")) {
            long id = Gid.number(
                            "FulfillmentLineItem",
                            line.text("fulfillmentLineItemId").orElse(""))
                    .orElse(-1L);
            int left = order.get().fulfilments().stream()
                    .flatMap(each -> each.lines().stream())
                    .filter(each -> each.id() == id)
                    .mapToInt(each -> views.fulfilments().left(order.get(), each))
                    .sum();
            int quantity = line.number("quantity");
            if (quantity < 1 || quantity > left) {
                return payload(
                        "return",
                        null,
                        List.of(error(
                                "INVALID", "Return line item has an invalid quantity.", "input", "returnLineItems")));
            }
            items.add(new ReturnCase.Item(
                    id,
                    quantity,
                    line.text("customerNote").orElse(""),
                    line.text("returnReasonDefinitionId").orElse("")));
        }
        return payload("return", views.orders().returned(shop.orders().requestReturn(order.get(), items)), List.of());
    }

    private Map<String, @Nullable Object> pixel(DataFetchingEnvironment env) {
        Input input = Input.of(env, "webPixel");
        return payload(
                "webPixel",
                Fields.of("__typename", "WebPixel")
                        .and("id", "gid://shopify/WebPixel/" + shop.nextId())
                        .and("settings", input.text("settings").orElse("{}"))
                        .map(),
                List.of());
    }

    private Map<String, @Nullable Object> subscribe(DataFetchingEnvironment env) {
        Input input = Input.of(env, "webhookSubscription");
        String topic = env.getArgumentOrDefault("topic", "");
        String uri = input.text("uri").or(() -> input.text("callbackUrl")).orElse("");
        if (uri.isBlank()) {
            return payload(
                    "webhookSubscription",
                    null,
                    List.of(error(null, "Address can't be blank", "webhookSubscription", "uri")));
        }
        boolean taken = hooks.all().stream()
                .anyMatch(each -> each.topic().equals(topic) && each.uri().equals(uri));
        if (taken) {
            return payload(
                    "webhookSubscription",
                    null,
                    List.of(error(
                            null, "Address for this topic has already been taken", "webhookSubscription", "uri")));
        }
        Hooks.Hook hook =
                new Hooks.Hook(shop.nextId(), topic, uri, input.texts("includeFields"), input.text("name"), shop.now());
        hooks.add(hook);
        return payload("webhookSubscription", hook.view(), List.of());
    }

    private Map<String, @Nullable Object> unsubscribe(DataFetchingEnvironment env) {
        String id = env.getArgumentOrDefault("id", "");
        boolean removed =
                Gid.number("WebhookSubscription", id).filter(hooks::remove).isPresent();
        return removed
                ? payload("deletedWebhookSubscriptionId", id, List.of())
                : payload(
                        "deletedWebhookSubscriptionId",
                        null,
                        List.of(error(null, "Webhook subscription does not exist", "id")));
    }

    private Map<String, @Nullable Object> uninstall(DataFetchingEnvironment env) {
        installation.uninstall();
        hooks.clear();
        return payload("app", Queries.app(client), List.of());
    }
}
