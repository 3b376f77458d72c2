package dev.avow.app.wiring;

import dev.avow.adapters.shopify.admin.AdminApi;
import dev.avow.adapters.shopify.http.ShopifyHttp;
import dev.avow.core.subject.Purpose;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The Admin interface, asked for one purpose each: the published register decides per purpose who may be called. All of them
 * share the shops' buckets. Thread-safe.
 */
final class ShopifyAdmin {

    private final Function<Purpose, ShopifyHttp> connections;
    private final AdminApi shared;
    private final Map<Purpose, AdminApi> interfaces = new EnumMap<>(Purpose.class);

    ShopifyAdmin(Function<Purpose, ShopifyHttp> connections, Function<ShopifyHttp, AdminApi> api) {
        this.connections = connections;
        this.shared = api.apply(connections.apply(Purpose.ACCOUNT));
        interfaces.put(Purpose.ACCOUNT, shared);
    }

    /** The interface for a purpose. */
    synchronized AdminApi forPurpose(Purpose purpose) {
        return interfaces.computeIfAbsent(purpose, other -> shared.through(connections.apply(other)));
    }
}
