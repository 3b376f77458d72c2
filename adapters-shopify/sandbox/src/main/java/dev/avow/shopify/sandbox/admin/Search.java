package dev.avow.shopify.sandbox.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The search syntax of Admin lists ("Shopify API search syntax", read 2026-11-21): {@code field:value} with comparators,
 * phrases, {@code AND} by a blank, {@code OR}, {@code NOT}, parentheses and escapes. A filter that the list does not know is
 * ignored without a word.
 */
final class Search<T> {

    /** Gives a thing's values under a filter's name; empty if the list has no such filter. */
    @FunctionalInterface
    interface Filters<T> {
        Optional<Collection<?>> values(T thing, String filter);
    }

    private final SearchTokens tokens;
    private final Filters<T> filters;
    private final Predicate<String> knows;
    private final List<String> plainFilters;

    private Search(SearchTokens tokens, Filters<T> filters, Predicate<String> knows, List<String> plainFilters) {
        this.tokens = tokens;
        this.filters = filters;
        this.knows = knows;
        this.plainFilters = plainFilters;
    }

    /**
     * What a query lets through.
     *
     * @param knows which filters the list has
     * @param plainFilters where a word without a filter is looked for
     */
    static <T> Predicate<T> compile(
            String query, Filters<T> filters, Predicate<String> knows, List<String> plainFilters) {
        Search<T> search = new Search<>(new SearchTokens(query), filters, knows, plainFilters);
        return search.any().orElse(thing -> true);
    }

    private Optional<Predicate<T>> any() {
        Optional<Predicate<T>> left = all();
        while (tokens.takeWord("OR")) {
            Optional<Predicate<T>> right = all();
            left = left.isPresent() && right.isPresent()
                    ? Optional.of(left.get().or(right.get()))
                    : left.or(() -> right);
        }
        return left;
    }

    private Optional<Predicate<T>> all() {
        Optional<Predicate<T>> left = Optional.empty();
        while (!tokens.atEnd() && !tokens.sees(')') && !tokens.seesWord("OR")) {
            if (tokens.takeWord("AND")) {
                continue;
            }
            Optional<Predicate<T>> right = one();
            left = left.isPresent() && right.isPresent()
                    ? Optional.of(left.get().and(right.get()))
                    : left.or(() -> right);
        }
        return left;
    }

    private Optional<Predicate<T>> one() {
        if (tokens.takeWord("NOT") || tokens.take('-')) {
            return one().map(Predicate::negate);
        }
        if (tokens.take('(')) {
            Optional<Predicate<T>> inner = any();
            tokens.take(')');
            return inner;
        }
        return tokens.term().flatMap(this::predicate);
    }

    private Optional<Predicate<T>> predicate(SearchTokens.Term term) {
        if (term.filter().isEmpty()) {
            return Optional.of(thing -> plainFilters.stream()
                    .flatMap(filter -> filters.values(thing, filter).stream().flatMap(Collection::stream))
                    .anyMatch(value -> contains(value, term.value())));
        }
        String filter = term.filter().get();
        if (!knows.test(filter)) {
            return Optional.empty();
        }
        return Optional.of(thing ->
                filters.values(thing, filter).orElse(List.of()).stream().anyMatch(value -> matches(value, term)));
    }

    private static boolean contains(Object value, String word) {
        return value.toString().toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean matches(Object value, SearchTokens.Term term) {
        if (term.value().equals("*") && !term.quoted()) {
            return true;
        }
        if (value instanceof Instant instant) {
            return instant(term.value())
                    .filter(wanted -> holds(instant.compareTo(wanted), term.comparator()))
                    .isPresent();
        }
        if (value instanceof Long number) {
            String digits = term.value().replaceFirst("^gid://shopify/[A-Za-z]+/", "");
            return digits.matches("[0-9]{1,18}")
                    && holds(Long.compare(number, Long.parseLong(digits)), term.comparator());
        }
        return text(value.toString().toLowerCase(Locale.ROOT), term.value().toLowerCase(Locale.ROOT), term.quoted());
    }

    private static boolean text(String value, String wanted, boolean quoted) {
        if (!quoted && wanted.endsWith("*")) {
            return value.startsWith(wanted.substring(0, wanted.length() - 1));
        }
        return value.equals(wanted) || value.equals("#" + wanted);
    }

    private static boolean holds(int comparison, String comparator) {
        return switch (comparator) {
            case "<" -> comparison < 0;
            case "<=" -> comparison <= 0;
            case ">" -> comparison > 0;
            case ">=" -> comparison >= 0;
            default -> comparison == 0;
        };
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(
                    text.length() == "2026-11-21".length()
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
