package dev.avow.shopify.sandbox.admin;

import dev.avow.shopify.sandbox.web.Fields;
import graphql.GraphqlErrorException;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Pages of a sorted list: {@code first} or {@code last}, {@code after} and {@code before}. */
final class Connections {

    private static final int LARGEST_PAGE = 250;

    private Connections() {}

    /**
     * One place in a sorted list.
     *
     * @param key what the list is sorted by
     * @param id what tells equal keys apart
     */
    record Place(String key, long id) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::key).thenComparingLong(Place::id);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        String cursor() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((id + " " + key).getBytes(StandardCharsets.UTF_8));
        }

        static Optional<Place> of(@Nullable String cursor) {
            if (cursor == null) {
                return Optional.empty();
            }
            try {
                String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                int blank = text.indexOf(' ');
                return Optional.of(new Place(text.substring(blank + 1), Long.parseLong(text.substring(0, blank))));
            } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
                throw invalid("Invalid cursor for current pagination sort.");
            }
        }
    }

    /** A thing at its place. */
    record Row<T>(Place place, T thing) {}

    /** A list in the order of its rows, all of them. */
    static <T> DataFetcher<Map<String, @Nullable Object>> of(
            List<T> things, Function<T, Map<String, @Nullable Object>> view) {
        List<Row<T>> rows = new ArrayList<>();
        for (T thing : things) {
            rows.add(new Row<>(new Place("", rows.size()), thing));
        }
        return env -> page(env, rows, false, view);
    }

    /**
     * The page that is asked for.
     *
     * @param rows sorted, in falling order if reversed
     */
    static <T> Map<String, @Nullable Object> page(
            DataFetchingEnvironment env,
            List<Row<T>> rows,
            boolean reversed,
            Function<T, Map<String, @Nullable Object>> view) {
        int from = Place.of(env.getArgument("after"))
                .map(place -> position(rows, place, reversed, true))
                .orElse(0);
        int to = Place.of(env.getArgument("before"))
                .map(place -> position(rows, place, reversed, false))
                .orElse(rows.size());
        Integer first = env.getArgument("first");
        Integer last = env.getArgument("last");
        int start = Math.min(from, to);
        int end = to;
        if (first != null) {
            end = Math.min(end, start + size(first));
        } else if (last != null) {
            start = Math.max(start, end - size(last));
        } else if (!AdminRequest.of(env).bulk()) {
            throw invalid("you must provide one of first or last");
        }
        return shown(rows, start, Math.max(start, end), view);
    }

    private static <T> Map<String, @Nullable Object> shown(
            List<Row<T>> rows, int start, int end, Function<T, Map<String, @Nullable Object>> view) {
        List<Row<T>> some = rows.subList(start, end);
        List<Map<String, @Nullable Object>> nodes =
                some.stream().map(row -> view.apply(row.thing())).toList();
        DataFetcher<List<?>> edges = env -> IntStream.range(0, nodes.size())
                .mapToObj(index -> Fields.of("cursor", some.get(index).place().cursor())
                        .and("node", nodes.get(index))
                        .map())
                .toList();
        boolean empty = some.isEmpty();
        return Fields.of("nodes", nodes)
                .and("edges", edges)
                .and(
                        "pageInfo",
                        Fields.of("hasNextPage", end < rows.size())
                                .and("hasPreviousPage", start > 0)
                                .and(
                                        "startCursor",
                                        empty ? null : some.get(0).place().cursor())
                                .and(
                                        "endCursor",
                                        empty
                                                ? null
                                                : some.get(some.size() - 1)
                                                        .place()
                                                        .cursor())
                                .map())
                .map();
    }

    private static int size(int wanted) {
        if (wanted < 0 || wanted > LARGEST_PAGE) {
            throw invalid("Page size must be between 0 and " + LARGEST_PAGE + ".");
        }
        return wanted;
    }

    /** The first position behind a place, or the place's own. */
    private static <T> int position(List<Row<T>> rows, Place place, boolean reversed, boolean behind) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int comparison = rows.get(middle).place().compareTo(place);
            int ordered = reversed ? -comparison : comparison;
            if (ordered < 0 || (behind && ordered == 0)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    static GraphqlErrorException invalid(String message) {
        return GraphqlErrorException.newErrorException()
                .message(message)
                .extensions(Map.of("code", "argumentError"))
                .build();
    }
}
