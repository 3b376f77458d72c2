package dev.avow.adapters.shopify;

import dev.avow.adapters.shopify.admin.AdminAnswer;
import dev.avow.adapters.shopify.admin.AdminApi;
import dev.avow.adapters.shopify.admin.AdminDocument;
import dev.avow.adapters.shopify.admin.AdminPage;
import dev.avow.adapters.shopify.admin.AdminPages;
import dev.avow.adapters.shopify.admin.PagedQuery;
import dev.avow.adapters.shopify.admin.SearchString;
import dev.avow.adapters.shopify.json.Json;
import dev.avow.core.knowledge.CataloguePiece;
import dev.avow.core.knowledge.CataloguePiece.Kind;
import dev.avow.core.port.Catalogue;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A shop's public products, pages and policies (S0-11, S1-03). Thread-safe. */
public final class ShopifyCatalogue implements Catalogue {

    private static final AdminDocument PRODUCT = AdminDocument.named("product");
    private static final AdminDocument POLICIES = AdminDocument.named("policies");
    private static final Pattern PRODUCT_ID = Pattern.compile("gid://shopify/Product/[0-9]{1,19}");
    private final AdminApi api;
    private final AdminPages pages;
    private final PagedQuery<Seen> products;
    private final PagedQuery<Seen> onlinePages;

    /**
     * Asks through this interface.
     *
     * @param pageSize how many pieces a page has at most, 1 to 250
     */
    public ShopifyCatalogue(AdminApi api, int pageSize) {
        this.api = api;
        this.pages = new AdminPages(api);
        this.products = new PagedQuery<>(
                AdminDocument.named("products"),
                List.of("products"),
                Map.of("query", SearchString.word("status", "active").text()),
                pageSize,
                ShopifyCatalogue::product,
                seen -> true);
        this.onlinePages = new PagedQuery<>(
                AdminDocument.named("online-pages"),
                List.of("pages"),
                Map.of(),
                pageSize,
                ShopifyCatalogue::page,
                seen -> true);
    }

    /** A piece, and whether the public sees it. */
    private record Seen(CataloguePiece piece, boolean isPublic) {}

    @Override
    public Page page(ShopId shop, Kind kind, Optional<String> after) {
        return switch (kind) {
            case PRODUCT -> page(pages.page(shop, products, after));
            case PAGE -> page(pages.page(shop, onlinePages, after));
            case POLICY ->
                new Page(api.run(shop, POLICIES, Map.of()).read(ShopifyCatalogue::policies), Optional.empty());
        };
    }

    @Override
    public Optional<CataloguePiece> product(ShopId shop, String id) {
        if (!PRODUCT_ID.matcher(id).matches()) {
            return Optional.empty();
        }
        AdminAnswer answer = api.run(shop, PRODUCT, Map.of("id", id));
        return answer.read(data -> Optional.of(data.at("product")).filter(Json::isPresent))
                .map(product -> AdminAnswer.reading(product, ShopifyCatalogue::product))
                .filter(Seen::isPublic)
                .map(Seen::piece);
    }

    /** A private product is what was searched for and still nobody's business, so it is left out without an alarm. */
    private static Page page(AdminPage<Seen> page) {
        return new Page(
                page.items().stream().filter(Seen::isPublic).map(Seen::piece).toList(), page.next());
    }

    private static Seen product(Json node) {
        String text = List.<Function<Json, String>>of(
                        product -> product.at("description").text().orElse(""),
                        product -> options(product.at("options").items()),
                        product -> price(product.at("priceRangeV2")),
                        product -> availability(product.at("variants", "nodes").items()))
                .stream()
                .map(part -> part.apply(node))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
        Optional<String> address = node.at("onlineStoreUrl").text();
        boolean isActive = node.at("status").text().filter("ACTIVE"::equals).isPresent();
        return new Seen(piece(node, Kind.PRODUCT, text, address), isActive && address.isPresent());
    }

    private static String options(List<Json> options) {
        return options.stream()
                .map(option -> option.at("name").need(Json::text)
                        + ": "
                        + option.at("values").items().stream()
                                .flatMap(value -> value.text().stream())
                                .collect(Collectors.joining(", ")))
                .filter(line -> !line.equals("Title: Default Title"))
                .collect(Collectors.joining("\n"));
    }

    private static String price(Json range) {
        if (!range.isPresent()) {
            return "";
        }
        String least = money(range.at("minVariantPrice"));
        String most = money(range.at("maxVariantPrice"));
        return least.equals(most) ? least : least + " - " + most;
    }

    private static String money(Json money) {
        return money.at("amount").need(Json::text) + " "
                + money.at("currencyCode").need(Json::text);
    }

    private static String availability(List<Json> variants) {
        return variants.stream()
                .filter(variant -> variant.at("availableForSale").flag().orElse(false))
                .map(variant -> variant.at("title").need(Json::text))
                .filter(title -> !title.equals("Default Title"))
                .collect(Collectors.joining(", "));
    }

    private static Seen page(Json node) {
        String text = PlainText.of(node.at("body").text().orElse(""));
        boolean isPublic = node.at("isPublished").need(Json::flag);
        return new Seen(piece(node, Kind.PAGE, text, Optional.empty()), isPublic);
    }

    private static List<CataloguePiece> policies(Json data) {
        return data.at("shop", "shopPolicies").items().stream()
                .map(policy -> piece(
                        policy,
                        Kind.POLICY,
                        PlainText.of(policy.at("body").text().orElse("")),
                        policy.at("url").text()))
                .toList();
    }

    private static CataloguePiece piece(Json node, Kind kind, String text, Optional<String> address) {
        Instant changedAt = node.at("updatedAt").need(Json::instant);
        return new CataloguePiece(
                node.at("id").need(Json::text), kind, node.at("title").need(Json::text), text, address, changedAt);
    }
}
