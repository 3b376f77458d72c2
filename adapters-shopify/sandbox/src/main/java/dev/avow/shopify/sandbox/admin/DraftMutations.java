package dev.avow.shopify.sandbox.admin;

import dev.avow.shopify.sandbox.shop.Attribute;
import dev.avow.shopify.sandbox.shop.Customer;
import dev.avow.shopify.sandbox.shop.Discount;
import dev.avow.shopify.sandbox.shop.DraftOrder;
import dev.avow.shopify.sandbox.shop.Gid;
import dev.avow.shopify.sandbox.shop.Line;
import dev.avow.shopify.sandbox.shop.Money;
import dev.avow.shopify.sandbox.shop.Product;
import dev.avow.shopify.sandbox.shop.Shop;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The root fields that prepare orders and mail invoices. */
final class DraftMutations {

    private static final String SCOPE = "write_draft_orders";

    private final Shop shop;
    private final Views views;
    private final Map<String, DataFetcher<?>> fields = new LinkedHashMap<>();

    DraftMutations(Shop shop, Views views) {
        this.shop = shop;
        this.views = views;
        needsScope("draftOrderCreate", this::create);
        needsScope("draftOrderUpdate", this::update);
        needsScope("draftOrderDelete", this::delete);
        needsScope("draftOrderInvoiceSend", this::invoice);
        needsScope("draftOrderComplete", this::complete);
    }

    Map<String, DataFetcher<?>> fields() {
        return fields;
    }

    private void needsScope(String name, DataFetcher<?> fetcher) {
        fields.put(name, env -> {
            AdminRequest.of(env).require(name, SCOPE);
            return fetcher.get(env);
        });
    }

    private Map<String, @Nullable Object> create(DataFetchingEnvironment env) {
        Input input = Input.of(env, "input");
        List<Map<String, @Nullable Object>> errors = problems(input);
        return errors.isEmpty()
                ? draft(shop.drafts().create(content(input)))
                : Mutations.payload("draftOrder", null, errors);
    }

    private Map<String, @Nullable Object> update(DataFetchingEnvironment env) {
        Input input = Input.of(env, "input");
        return withOpen(env.getArgumentOrDefault("id", ""), draft -> {
            List<Map<String, @Nullable Object>> errors = problems(input);
            if (errors.isEmpty()) {
                shop.drafts().update(draft, content(input));
            }
            return Mutations.payload("draftOrder", views.drafts().of(draft), errors);
        });
    }

    private Map<String, @Nullable Object> delete(DataFetchingEnvironment env) {
        String id = Input.of(env, "input").text("id").orElse("");
        Optional<DraftOrder> found = find(id);
        found.ifPresent(shop.drafts()::delete);
        return found.isPresent()
                ? Mutations.payload("deletedId", id, List.of())
                : Mutations.payload(
                        "deletedId", null, List.of(Mutations.error(null, "Draft order not found", "input", "id")));
    }

    private Map<String, @Nullable Object> invoice(DataFetchingEnvironment env) {
        Input mail = Input.of(env, "email");
        return withOpen(env.getArgumentOrDefault("id", ""), draft -> {
            Optional<String> to = mail.text("to")
                    .or(() -> draft.content().email())
                    .or(() -> draft.content().customer().flatMap(Customer::email));
            if (to.filter(address -> address.contains("@")).isEmpty()) {
                return Mutations.payload(
                        "draftOrder", null, List.of(Mutations.error(null, "To can't be blank", "email", "to")));
            }
            String subject = mail.text("subject").orElse("Complete your purchase");
            shop.drafts()
                    .invoice(
                            draft, to.get(), subject, mail.text("customMessage").orElse(""));
            return draft(draft);
        });
    }

    private Map<String, @Nullable Object> complete(DataFetchingEnvironment env) {
        return withOpen(env.getArgumentOrDefault("id", ""), draft -> {
            shop.drafts().pay(draft);
            return draft(draft);
        });
    }

    private Map<String, @Nullable Object> withOpen(
            String id, Function<DraftOrder, Map<String, @Nullable Object>> change) {
        Optional<DraftOrder> found = find(id);
        if (found.isEmpty()) {
            return Mutations.payload("draftOrder", null, List.of(Mutations.error(null, "Draft order not found", "id")));
        }
        if (found.get().completedAt().isPresent()) {
            return Mutations.payload(
                    "draftOrder", null, List.of(Mutations.error(null, "This order has been paid", "id")));
        }
        return change.apply(found.get());
    }

    private Optional<DraftOrder> find(String id) {
        return Gid.number("DraftOrder", id).flatMap(shop.drafts().table()::find);
    }

    private Map<String, @Nullable Object> draft(DraftOrder draft) {
        return Mutations.payload("draftOrder", views.drafts().of(draft), List.of());
    }

    private List<Map<String, @Nullable Object>> problems(Input input) {
        List<Map<String, @Nullable Object>> errors = new ArrayList<>();
        List<Input> lines = input.objects("lineItems");
        if (lines.isEmpty()) {
            errors.add(Mutations.error(null, "Add at least 1 product", "input"));
        }
        for (Input line : lines) {
            String place = Integer.toString(lines.indexOf(line));
            if (line.number("quantity") < 1) {
                errors.add(Mutations.error(
                        null, "Quantity must be greater than or equal to 1", "lineItems", place, "quantity"));
            }
            Optional<String> variant = line.text("variantId");
            if (variant.isPresent() && variant(variant.get()).isEmpty()) {
                errors.add(Mutations.error(
                        null, "Product with this ID is no longer available.", "lineItems", place, "variantId"));
            }
            if (variant.isEmpty() && line.text("title").isEmpty()) {
                errors.add(Mutations.error(null, "Title can't be blank", "lineItems", place, "title"));
            }
        }
        if (input.text("email")
                .filter(email -> !email.matches("[^@\\s]+@[^@\\s]+"))
                .isPresent()) {
            errors.add(Mutations.error(null, "Email is invalid", "email"));
        }
        return errors;
    }

    private Optional<Product.Variant> variant(String gid) {
        return Gid.number("ProductVariant", gid).flatMap(shop.catalogue()::variant);
    }

    private DraftOrder.Content content(Input input) {
        Optional<Customer> customer = input.object("purchasingEntity")
                .text("customerId")
                .or(() -> input.text("customerId"))
                .flatMap(id -> Gid.number("Customer", id))
                .flatMap(shop.customers().table()::find);
        return new DraftOrder.Content(
                customer,
                input.text("email").or(() -> customer.flatMap(Customer::email)),
                input.objects("lineItems").stream().map(this::line).toList(),
                discount(input),
                input.texts("discountCodes"),
                attributes(input),
                input.texts("tags"),
                input.text("note"));
    }

    private Optional<Discount> discount(Input input) {
        if (input.has("appliedDiscount")) {
            Input applied = input.object("appliedDiscount");
            return Optional.of(new Discount(
                    applied.text("title").orElse("Discount"),
                    applied.text("valueType").filter("PERCENTAGE"::equals).isPresent(),
                    new BigDecimal(applied.text("value").orElse("0"))));
        }
        return shop.catalogue().discounts(input.texts("discountCodes")).stream().findFirst();
    }

    private static List<Attribute> attributes(Input input) {
        return input.objects("customAttributes").stream()
                .map(each -> new Attribute(
                        each.text("key").orElse(""), each.text("value").orElse("")))
                .toList();
    }

    private Line line(Input input) {
        Optional<Product.Variant> variant = input.text("variantId").flatMap(this::variant);
        Optional<Product> product = variant.flatMap(each -> shop.catalogue().ofVariant(each.id()));
        Money price = Optional.of(input.object("priceOverride"))
                .filter(each -> each.has("amount"))
                .or(() -> Optional.of(input.object("originalUnitPriceWithCurrency"))
                        .filter(each -> variant.isEmpty() && each.has("amount")))
                .map(each ->
                        Money.of(each.text("amount").orElse("0"), shop.info().currency()))
                .or(() -> variant.map(Product.Variant::price))
                .orElse(Money.zero(shop.info().currency()));
        int quantity = input.number("quantity");
        return new Line(
                shop.nextId(),
                product.map(each -> OptionalLong.of(each.id())).orElse(OptionalLong.empty()),
                variant.map(each -> OptionalLong.of(each.id())).orElse(OptionalLong.empty()),
                product.map(Product::title).or(() -> input.text("title")).orElse(""),
                variant.map(Product.Variant::option).orElse(""),
                variant.map(Product.Variant::sku).or(() -> input.text("sku")).orElse(""),
                product.map(Product::vendor).orElse(""),
                quantity,
                quantity,
                price,
                0,
                attributes(input));
    }
}
