package dev.avow.shopify.sandbox.admin;

import dev.avow.shopify.sandbox.shop.Attribute;
import dev.avow.shopify.sandbox.shop.Money;
import dev.avow.shopify.sandbox.shop.Node;
import dev.avow.shopify.sandbox.web.Fields;
import graphql.schema.DataFetcher;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pieces that several views share. */
final class View {

    private View() {}

    /** What every thing with an id shows. */
    static Fields node(Node node) {
        return Fields.of("__typename", node.type())
                .and("id", node.gid())
                .and("legacyResourceId", Long.toString(node.id()))
                .and("createdAt", time(node.createdAt()))
                .and("updatedAt", time(node.updatedAt()));
    }

    static String time(Instant instant) {
        return instant.toString();
    }

    static @Nullable String time(Optional<Instant> instant) {
        return instant.map(View::time).orElse(null);
    }

    static Map<String, @Nullable Object> amount(Money money) {
        return Fields.of("amount", money.text())
                .and("currencyCode", money.currency())
                .map();
    }

    static Map<String, @Nullable Object> bag(Money money) {
        return Fields.of("shopMoney", amount(money))
                .and("presentmentMoney", amount(money))
                .map();
    }

    static List<Map<String, @Nullable Object>> attributes(List<Attribute> attributes) {
        return attributes.stream()
                .map(each ->
                        Fields.of("key", each.name()).and("value", each.value()).map())
                .toList();
    }

    /** A list that takes {@code first}. */
    static <T> DataFetcher<List<T>> firstOf(List<T> all) {
        return env -> {
            Integer first = env.getArgument("first");
            return first == null ? all : all.subList(0, Math.min(Math.max(0, first), all.size()));
        };
    }
}
