package dev.avow.adapters.shopify.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.adapters.shopify.json.Json;
import dev.avow.core.port.PortException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdminPagesTest {

    private static final PagedQuery<String> NAMES = new PagedQuery<>(
            AdminDocument.named("orders-since"),
            List.of("orders"),
            Map.of("query", SearchString.word("status", "open").text()),
            100,
            node -> node.at("name").need(Json::text),
            name -> name.startsWith("#"));

    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static String page(String next, String... names) {
        String nodes = String.join(
                ",",
                List.of(names).stream()
                        .map(name -> "{\"name\":\"" + name + "\"}")
                        .toList());
        String cursor = next.isEmpty() ? "null" : "\"" + next + "\"";
        return "{\"data\":{\"orders\":{\"nodes\":[" + nodes + "],\"pageInfo\":{\"hasNextPage\":" + !next.isEmpty()
                + ",\"endCursor\":" + cursor + "}}}}";
    }

    @Test
    void pagesFollowOneAnotherToTheLast() {
        desk.stub.then(200, page("c1", "#1", "#2")).then(200, page("", "#3"));
        List<String> names = new ArrayList<>();

        new AdminPages(desk.api()).walk(Desk.SHOP, NAMES, names::add);

        assertThat(names).containsExactly("#1", "#2", "#3");
        assertThat(desk.stub.asked()).hasSize(2);
        assertThat(desk.stub.asked().get(0).body()).contains("\"first\":100").doesNotContain("\"after\"");
        assertThat(desk.stub.asked().get(1).body()).contains("\"after\":\"c1\"");
    }

    /** A filter that Shopify does not know gives everything: what was not searched for is thrown away, and told. */
    @Test
    void everyNodeIsLookedAtAgain() {
        desk.stub.then(200, page("", "#1", "foreign", "other"));

        assertThat(new AdminPages(desk.api())
                        .page(Desk.SHOP, NAMES, Optional.empty())
                        .items())
                .containsExactly("#1");
        assertThat(desk.heard).containsExactly("ignored 2");
    }

    @Test
    void tooCostlyPagesBecomeSmallerAndStaySo() {
        String costly = "{\"errors\":[" + Desk.error("MAX_COST_EXCEEDED", "too much") + "]}";
        desk.stub
                .then(200, costly)
                .then(200, costly)
                .then(200, page("c1", "#1"))
                .then(200, page("", "#2"));
        AdminPages pages = new AdminPages(desk.api());
        List<String> names = new ArrayList<>();

        pages.walk(Desk.SHOP, NAMES, names::add);

        assertThat(names).containsExactly("#1", "#2");
        assertThat(desk.stub.asked().get(3).body()).contains("\"first\":25");
    }

    @Test
    void pageThatLeadsBackIsAnError() {
        desk.stub.then(200, page("c1", "#1")).then(200, page("c1", "#2"));
        AdminPages pages = new AdminPages(desk.api());
        List<String> names = new ArrayList<>();

        assertThatThrownBy(() -> pages.walk(Desk.SHOP, NAMES, names::add)).isInstanceOf(PortException.Rejected.class);
    }

    @Test
    void nodeOfAnotherShapeIsARejection() {
        desk.stub.then(200, page("", "#1").replace("\"#1\"", "7"));
        AdminPages pages = new AdminPages(desk.api());

        assertThatThrownBy(() -> pages.page(Desk.SHOP, NAMES, Optional.empty()))
                .isInstanceOfSatisfying(
                        PortException.Rejected.class, e -> assertThat(e.code()).isEqualTo("shopify.wrong-shape"));
    }
}
