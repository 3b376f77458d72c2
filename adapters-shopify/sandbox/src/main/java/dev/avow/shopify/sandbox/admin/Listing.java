package dev.avow.shopify.sandbox.admin;

import dev.avow.shopify.sandbox.admin.Connections.Place;
import dev.avow.shopify.sandbox.admin.Connections.Row;
import dev.avow.shopify.sandbox.shop.Money;
import dev.avow.shopify.sandbox.shop.Node;
import dev.avow.shopify.sandbox.shop.Table;
import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A list of Admin: which filters it has, what it can be sorted by, and what a row looks like. The last sorted results are
 * kept until the table changes, so that a long list can be paged through quickly. Not thread-safe.
 */
final class Listing<T extends Node> {

    private static final int KEPT = 8;
    private static final int WIDTH = 19;

    private record Asked(String query, String sortKey, boolean reverse, Instant since, long revision) {}

    private final Table<T> table;
    private final Map<String, Function<T, ?>> filters = new LinkedHashMap<>();
    private final Map<String, Function<T, String>> sortKeys = new LinkedHashMap<>();
    private final Map<Asked, List<Row<T>>> kept = new LinkedHashMap<>();
    private List<String> plainFilters = List.of();
    private Predicate<T> only = each -> true;

    Listing(Table<T> table) {
        this.table = table;
        filter("id", Node::id);
        filter("created_at", Node::createdAt);
        filter("updated_at", Node::updatedAt);
        sort("ID", each -> "");
        sort("CREATED_AT", each -> time(each.createdAt()));
        sort("UPDATED_AT", each -> time(each.updatedAt()));
    }

    /** With this filter, whose values are an instant, a number, a text, several of them, or none. */
    Listing<T> filter(String name, Function<T, ?> value) {
        filters.put(name, value);
        return this;
    }

    /** Sorted by these texts under this key. */
    Listing<T> sort(String key, Function<T, String> text) {
        sortKeys.put(key, text);
        return this;
    }

    /** A word without a filter is looked for in these. */
    Listing<T> plain(String... names) {
        plainFilters = List.of(names);
        return this;
    }

    /** Nothing else is in the list. */
    Listing<T> only(Predicate<T> holds) {
        only = holds;
        return this;
    }

    static String time(Instant instant) {
        return number(instant.getEpochSecond());
    }

    static String number(long number) {
        String digits = Long.toString(number);
        return "0".repeat(WIDTH - digits.length()) + digits;
    }

    static String amount(Money money) {
        return number(money.amount().multiply(BigDecimal.valueOf(1000)).longValue());
    }

    static String text(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /**
     * The rows that a field's arguments ask for.
     *
     * @param since what is older is not shown
     */
    Map<String, @Nullable Object> page(
            DataFetchingEnvironment env, Instant since, Function<T, Map<String, @Nullable Object>> view) {
        boolean reverse = Boolean.TRUE.equals(env.getArgument("reverse"));
        String sortKey = env.getArgumentOrDefault("sortKey", "ID");
        return Connections.page(env, rows(query(env), sortKey, reverse, since), reverse, view);
    }

    /** How many rows a field's arguments ask for. */
    int count(DataFetchingEnvironment env, Instant since) {
        return rows(query(env), "ID", false, since).size();
    }

    private static String query(DataFetchingEnvironment env) {
        String query = env.getArgument("query");
        return query == null || AdminRequest.of(env).ignoresFilters() ? "" : query;
    }

    private List<Row<T>> rows(String query, String sortKey, boolean reverse, Instant since) {
        Asked asked = new Asked(query, sortKey, reverse, since, table.revision());
        List<Row<T>> found = kept.get(asked);
        if (found == null) {
            found = sorted(query, sortKey, reverse, since);
            kept.keySet().removeIf(old -> old.revision() != asked.revision() || kept.size() >= KEPT);
            kept.put(asked, found);
        }
        return found;
    }

    private List<Row<T>> sorted(String query, String sortKey, boolean reverse, Instant since) {
        Function<T, String> key = sortKeys.getOrDefault(sortKey, each -> "");
        Comparator<Row<T>> order = Comparator.comparing(Row::place);
        return table.all().stream()
                .filter(only)
                .filter(each -> !each.createdAt().isBefore(since))
                .filter(Search.compile(query, this::values, filters::containsKey, plainFilters))
                .map(each -> new Row<>(new Place(key.apply(each), each.id()), each))
                .sorted(reverse ? order.reversed() : order)
                .toList();
    }

    private Optional<Collection<?>> values(T thing, String filter) {
        return Optional.ofNullable(filters.get(filter)).map(value -> {
            Object got = value.apply(thing);
            if (got instanceof Collection<?> several) {
                return several;
            }
            return got instanceof Optional<?> perhaps ? perhaps.stream().toList() : List.of(got);
        });
    }
}
