package dev.avow.adapters.shopify.admin;

import dev.avow.adapters.shopify.json.Json;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.ShopId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Walks through pages ("Paginating results with GraphQL", read 2026-11-21). A page that Shopify finds too costly is asked for
 * anew at half the size, and that size is remembered. Thread-safe.
 */
public final class AdminPages {

    private final AdminApi api;
    private final Map<String, Integer> sizes = new ConcurrentHashMap<>();

    /** Asks through this interface. */
    public AdminPages(AdminApi api) {
        this.api = api;
    }

    /**
     * All pages, one after the other; what was handed over before a failure stays so.
     *
     * @param each takes one value at a time
     * @throws PortException as {@link #page} does
     */
    public <T> void walk(ShopId shop, PagedQuery<T> query, Consumer<T> each) {
        Set<String> seen = new HashSet<>();
        Optional<String> after = Optional.empty();
        do {
            AdminPage<T> page = page(shop, query, after);
            page.items().forEach(each);
            after = page.next();
            if (after.isPresent() && !seen.add(after.get())) {
                throw new PortException.Rejected("shopify.wrong-shape", "a page is followed by one that was before it");
            }
        } while (after.isPresent());
    }

    /**
     * One page. Protected fields may be absent from its nodes.
     *
     * @param after where it begins; the first page if empty
     * @throws PortException as {@link AdminAnswer#whole()} does
     */
    public <T> AdminPage<T> page(ShopId shop, PagedQuery<T> query, Optional<String> after) {
        String name = query.document().name();
        int size = Math.min(query.pageSize(), sizes.getOrDefault(name, query.pageSize()));
        AdminAnswer answer = ask(shop, query, after, size);
        while (isTooCostly(answer) && size > 1) {
            size /= 2;
            sizes.merge(name, size, Math::min);
            answer = ask(shop, query, after, size);
        }
        return AdminAnswer.reading(answer.dataEvenIfWithheld(), data -> read(query, data));
    }

    private <T> AdminAnswer ask(ShopId shop, PagedQuery<T> query, Optional<String> after, int size) {
        Map<String, Object> variables = new HashMap<>(query.variables());
        variables.put(Variables.PAGE_SIZE, size);
        after.ifPresent(cursor -> variables.put("after", cursor));
        return api.run(shop, query.document(), variables);
    }

    private static boolean isTooCostly(AdminAnswer answer) {
        return answer instanceof AdminAnswer.Refused refused && refused.refusal() == Refusal.TOO_COSTLY;
    }

    private <T> AdminPage<T> read(PagedQuery<T> query, Json data) {
        Json connection = data.at(query.connection().toArray(String[]::new)).needed();
        List<Json> nodes = connection.at("nodes").needed().items();
        List<T> kept = new ArrayList<>();
        for (Json node : nodes) {
            T value = query.reading().apply(node);
            if (query.keep().test(value)) {
                kept.add(value);
            }
        }
        if (kept.size() < nodes.size()) {
            api.listener().searchIgnored(query.document(), nodes.size() - kept.size());
        }
        Json info = connection.at("pageInfo");
        boolean more = info.at("hasNextPage").need(Json::flag);
        return new AdminPage<>(kept, more ? Optional.of(info.at("endCursor").need(Json::text)) : Optional.empty());
    }
}
