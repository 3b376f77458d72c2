package dev.avow.shopify.sandbox.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final Map<String, Collection<?>> ORDER = Map.of(
            "name", List.of("#1001"),
            "email", List.of("mara@example.com"),
            "id", List.of(42L),
            "tag", List.of("vip", "two words"),
            "phone", List.of(),
            "updated_at", List.of(Instant.parse("2026-11-20T08:00:00Z")));

    private static boolean finds(String query) {
        Predicate<Map<String, Collection<?>>> search = Search.compile(
                query,
                (thing, filter) -> Optional.ofNullable(thing.get(filter)),
                Set.of("name", "email", "id", "tag", "phone", "updated_at")::contains,
                List.of("name", "email"));
        return search.test(ORDER);
    }

    @Test
    void filtersThatHold() {
        for (String query : List.of(
                "",
                "name:#1001",
                "name:1001",
                "name:\"#1001\" email:\"mara@example.com\"",
                "EMAIL OR email:MARA@example.com",
                "id:42",
                "id:>41 AND id:<=42",
                "id:gid://shopify/Order/42",
                "tag:vip",
                "tag:'two words'",
                "tag:two\\ words",
                "tag:v*",
                "tag:*",
                "-tag:old",
                "NOT tag:old",
                "updated_at:>='2026-11-20T00:00:00Z'",
                "updated_at:>=2026-11-20 updated_at:<2026-11-21",
                "updated_at:\"2026-11-20T09:00:00+01:00\"",
                "(name:1 OR name:1001) tag:vip",
                "mara",
                "name:nobody OR tag:vip")) {
            assertThat(finds(query)).as(query).isTrue();
        }
    }

    @Test
    void filtersThatDoNotHold() {
        for (String query : List.of(
                "name:#1002",
                "name:100",
                "email:\"mara@example.com OR id:1\"",
                "id:>42",
                "id:not-a-number",
                "tag:two",
                "phone:*",
                "-tag:vip",
                "updated_at:>'2026-11-20T08:00:00Z'",
                "updated_at:>=yesterday",
                "(name:1001 OR tag:vip) email:other",
                "nobody")) {
            assertThat(finds(query)).as(query).isFalse();
        }
    }

    /** The trap of the real thing: a filter with a typing error is no filter at all. */
    @Test
    void unknownFilterIsIgnored() {
        assertThat(finds("nmae:#9999")).isTrue();
        assertThat(finds("-nmae:#9999")).isTrue();
        assertThat(finds("nmae:#9999 tag:vip")).isTrue();
        assertThat(finds("nmae:#1001 tag:old")).isFalse();
        assertThat(finds("nmae:#1001 OR tag:old")).isFalse();
    }

    @Test
    void nonsenseDoesNotEndInAnException() {
        for (String query :
                List.of("((", "))", "\"", "name:", "name:\"open", "\\", "OR", "NOT", "- -", ":::", "OR OR a")) {
            assertThat(List.of(true, false)).as(query).contains(finds(query));
        }
    }
}
