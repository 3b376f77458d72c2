package dev.avow.adapters.shopify.admin;

import dev.avow.adapters.shopify.http.Pauses;
import dev.avow.adapters.shopify.http.StubShop;
import dev.avow.core.installation.AccessToken;
import dev.avow.core.port.AccessTokens;
import dev.avow.core.subject.ShopId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** A client before a stub, with time, chance and tokens in the test's hand. */
final class Desk implements AutoCloseable {

    static final ShopId SHOP = ShopId.of("acme-lamps.myshopify.com");
    static final AdminDocument QUERY = AdminDocument.named("shop");
    static final AdminDocument MUTATION = AdminDocument.named("draft-order-create");

    final StubShop stub;
    final List<Duration> slept = new ArrayList<>();
    final List<String> heard = new ArrayList<>();
    final Deque<String> tokens = new ArrayDeque<>(List.of("shpat_first", "shpat_second"));
    private final AtomicLong nanos = new AtomicLong();

    Desk() throws IOException {
        stub = new StubShop();
    }

    AdminApi api() {
        return api(AdminSettings.DEFAULT);
    }

    AdminApi api(AdminSettings settings) {
        Pauses pauses = new Pauses(
                nanos::get,
                pause -> {
                    slept.add(pause);
                    nanos.addAndGet(pause.toNanos());
                },
                () -> 0);
        return new AdminApi(settings, stub.http(), new Tokens(), pauses, new Ears());
    }

    AdminAnswer ask() {
        return api().run(SHOP, QUERY, Map.of());
    }

    AdminAnswer change() {
        return api().run(SHOP, MUTATION, Map.of("input", Map.of("tags", List.of("a"))));
    }

    static String cost(double requested, double available, double perSecond) {
        return "\"extensions\":{\"cost\":{\"requestedQueryCost\":" + requested + ",\"actualQueryCost\":null,"
                + "\"throttleStatus\":{\"maximumAvailable\":1000.0,\"currentlyAvailable\":" + available
                + ",\"restoreRate\":" + perSecond + "}}}";
    }

    static String error(String code, String message) {
        return "{\"message\":\"" + message + "\",\"extensions\":{\"code\":\"" + code + "\"},"
                + "\"path\":[\"orders\",\"nodes\",0,\"email\"]}";
    }

    @Override
    public void close() {
        stub.close();
    }

    private final class Tokens implements AccessTokens {
        @Override
        public Optional<AccessToken> current(ShopId shop) {
            return Optional.ofNullable(tokens.peek()).map(AccessToken::of);
        }

        @Override
        public Optional<AccessToken> instead(ShopId shop, AccessToken refused) {
            tokens.poll();
            return current(shop);
        }
    }

    private final class Ears implements AdminListener {
        @Override
        public void fellForward(String asked, String used) {
            heard.add("fell from " + asked + " to " + used);
        }

        @Override
        public void waited(AdminDocument document, Duration pause) {
            heard.add("waited " + pause.toMillis());
        }

        @Override
        public void withheld(AdminDocument document, String field) {
            heard.add("withheld " + field);
        }

        @Override
        public void searchIgnored(AdminDocument document, int nodes) {
            heard.add("ignored " + nodes);
        }
    }
}
