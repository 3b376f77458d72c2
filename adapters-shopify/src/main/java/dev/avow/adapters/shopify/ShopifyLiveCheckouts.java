package dev.avow.adapters.shopify;

import dev.avow.adapters.shopify.admin.AdminApi;
import dev.avow.adapters.shopify.admin.AdminDocument;
import dev.avow.adapters.shopify.admin.AdminPage;
import dev.avow.adapters.shopify.admin.AdminPages;
import dev.avow.adapters.shopify.admin.PagedQuery;
import dev.avow.adapters.shopify.admin.SearchString;
import dev.avow.adapters.shopify.json.Json;
import dev.avow.adapters.shopify.json.WrongShape;
import dev.avow.core.event.ShopEvent.CheckoutChanged;
import dev.avow.core.port.LiveCheckouts;
import dev.avow.core.recovery.CheckoutFacts.Live;
import dev.avow.core.recovery.CheckoutFacts.Standing;
import dev.avow.core.recovery.Known;
import dev.avow.core.subject.CartLine;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checkouts through the Admin interface ("abandonedCheckouts" and "orders", version 2026-10). Shopify ignores a filter it
 * does not know and gives everything, so each node is looked at again. As thread-safe as its interface.
 */
public final class ShopifyLiveCheckouts implements LiveCheckouts {

    private static final AdminDocument ONE = AdminDocument.named("abandoned-checkout");
    private static final AdminDocument LIST = AdminDocument.named("abandoned-checkouts");
    private static final AdminDocument ORDERS = AdminDocument.named("orders-after");
    private static final AdminDocument CUSTOMER = AdminDocument.named("customer-consent");
    private static final String CHECKOUT = "gid://shopify/AbandonedCheckout/";
    private static final String VARIANT = "gid://shopify/ProductVariant/";
    private static final int MOST_ORDERS = 50;

    private final AdminApi api;
    private final AdminPages pages;

    /** Asks through this interface. */
    public ShopifyLiveCheckouts(AdminApi api) {
        this.api = api;
        this.pages = new AdminPages(api);
    }

    @Override
    public Live look(ShopId shop, Question question) {
        SearchString byId = SearchString.equal("id", Long.toString(question.checkout()));
        Optional<Json> found = api.run(shop, ONE, Map.of("query", byId.text()))
                .read(data -> data.at("abandonedCheckouts", "nodes").needed().items().stream()
                        .filter(node -> node.at("id").text().equals(Optional.of(CHECKOUT + question.checkout())))
                        .findFirst());
        Optional<Json> customer = question.customer().map(id -> customer(shop, id));
        return new Live(
                found.map(ShopifyLiveCheckouts::completed).orElse(Known.UNKNOWN),
                ordered(shop, question),
                Known.YES,
                standing(question, customer, found));
    }

    private static Known completed(Json node) {
        return Known.of(node.at("completedAt").isPresent());
    }

    private Json customer(ShopId shop, CustomerId id) {
        return api.run(shop, CUSTOMER, Map.of("id", id.gid())).read(data -> data.at("customer"));
    }

    /** Orders of the address, and of the customer, since the checkout was left. */
    private Known ordered(ShopId shop, Question question) {
        SearchString since = SearchString.since("created_at", question.left());
        SearchString byEmail =
                SearchString.equal("email", question.email().value()).and(since);
        Known ofEmail = any(shop, question, byEmail);
        if (ofEmail == Known.YES || question.customer().isEmpty()) {
            return ofEmail;
        }
        String number = Long.toString(question.customer().get().number());
        Known ofCustomer =
                any(shop, question, SearchString.equal("customer_id", number).and(since));
        return ofCustomer == Known.NO ? ofEmail : ofCustomer;
    }

    /** Of a list that goes on, or names nobody, nobody can tell that an order is not in it. */
    private Known any(ShopId shop, Question question, SearchString search) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("first", MOST_ORDERS);
        variables.put("query", search.text());
        return api.run(shop, ORDERS, variables).read(data -> {
            List<Json> nodes = data.at("orders", "nodes").needed().items().stream()
                    .filter(node -> !node.at("test").flag().orElse(false))
                    .filter(node -> !node.at("createdAt").need(Json::instant).isBefore(question.left()))
                    .toList();
            if (nodes.stream().anyMatch(node -> isTheirs(node, question))) {
                return Known.YES;
            }
            boolean whole = !data.at("orders", "pageInfo", "hasNextPage").need(Json::flag);
            return whole && nodes.stream().allMatch(ShopifyLiveCheckouts::namesSomebody) ? Known.NO : Known.UNKNOWN;
        });
    }

    private static boolean namesSomebody(Json node) {
        return node.at("email").isPresent() || node.at("customer", "id").isPresent();
    }

    private static boolean isTheirs(Json node, Question question) {
        boolean sameEmail = node.at("email")
                .text()
                .filter(question.email().value()::equalsIgnoreCase)
                .isPresent();
        boolean sameCustomer = question.customer().isPresent()
                && node.at("customer", "id").text().equals(question.customer().map(CustomerId::gid));
        return sameEmail || sameCustomer;
    }

    /**
     * Of the customer's own record; what it says of another address says nothing of this one, unless it is a no. Where
     * there is no customer, nothing was said.
     */
    private static Standing standing(Question question, Optional<Json> customer, Optional<Json> checkout) {
        Optional<Json> record = customer.filter(Json::isObject)
                .or(() -> checkout.map(node -> node.at("customer")).filter(Json::isObject));
        if (record.isEmpty()) {
            return question.customer().isEmpty() && checkout.isPresent() ? Standing.SILENT : Standing.UNKNOWN;
        }
        Json address = record.get().at("defaultEmailAddress");
        boolean same = address.at("emailAddress")
                .text()
                .filter(question.email().value()::equalsIgnoreCase)
                .isPresent();
        return switch (address.at("marketingState").text().orElse("")) {
            case "UNSUBSCRIBED", "INVALID" -> Standing.UNSUBSCRIBED;
            case "SUBSCRIBED" -> same ? Standing.SUBSCRIBED : Standing.SILENT;
            case "NOT_SUBSCRIBED", "PENDING" -> Standing.SILENT;
            default -> Standing.UNKNOWN;
        };
    }

    @Override
    public Page page(ShopId shop, Instant changedSince, Optional<String> after, int limit) {
        PagedQuery<CheckoutChanged> query = new PagedQuery<>(
                LIST,
                List.of("abandonedCheckouts"),
                Map.of("query", SearchString.since("updated_at", changedSince).text()),
                limit,
                ShopifyLiveCheckouts::checkout,
                seen -> !seen.updatedAt().isBefore(changedSince.minusSeconds(1)));
        AdminPage<CheckoutChanged> page = pages.page(shop, query, after);
        return new Page(page.items(), page.next(), Duration.ZERO);
    }

    /** A list knows no tokens. */
    private static CheckoutChanged checkout(Json node) {
        Json customer = node.at("customer");
        return new CheckoutChanged(
                "",
                Optional.of(number(CHECKOUT, node.at("id").need(Json::text))),
                Optional.empty(),
                customer.at("id").as(CustomerId::ofGid),
                customer.at("defaultEmailAddress", "emailAddress").as(PersonalText::of),
                customer.at("displayName").as(PersonalText::of),
                lines(node.at("lineItems")),
                node.at("totalPriceSet", "presentmentMoney", "currencyCode").text(),
                node.at("completedAt").instant(),
                node.at("updatedAt").need(Json::instant));
    }

    /** A part of a cart is no cart: of a list that goes on nothing is told. */
    private static List<CartLine> lines(Json list) {
        if (list.at("pageInfo", "hasNextPage").flag().orElse(false)) {
            return List.of();
        }
        return list.at("nodes").items().stream()
                .filter(line -> line.at("variant", "id").isPresent())
                .map(ShopifyLiveCheckouts::line)
                .toList();
    }

    private static CartLine line(Json line) {
        long quantity = line.at("quantity").need(Json::number);
        if (quantity < 1 || quantity > Integer.MAX_VALUE) {
            throw line.at("quantity").wrong();
        }
        return new CartLine(number(VARIANT, line.at("variant", "id").need(Json::text)), (int) quantity);
    }

    /** No message quotes the value. */
    private static long number(String prefix, String gid) {
        try {
            return Long.parseLong(gid, prefix.length(), gid.length(), 10);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new WrongShape("id");
        }
    }
}
