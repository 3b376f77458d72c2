package dev.avow.shopify.sandbox.admin;

import dev.avow.shopify.sandbox.shop.Node;
import dev.avow.shopify.sandbox.web.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The webhook subscriptions that an app made through Admin in one shop. Thread-safe. */
public final class Hooks {

    /**
     * One subscription.
     *
     * @param topic the topic as Admin writes it, such as {@code ORDERS_CREATE}
     * @param uri where to
     * @param includeFields which members the body keeps; all if empty
     */
    public record Hook(
            long id, String topic, String uri, List<String> includeFields, Optional<String> name, Instant createdAt)
            implements Node {

        /** Copies the list. */
        public Hook {
            includeFields = List.copyOf(includeFields);
        }

        @Override
        public String type() {
            return "WebhookSubscription";
        }

        @Override
        public Instant updatedAt() {
            return createdAt;
        }

        Map<String, @Nullable Object> view() {
            return View.node(this)
                    .and("topic", topic)
                    .and("uri", uri)
                    .and("format", "JSON")
                    .and("filter", null)
                    .and("includeFields", includeFields)
                    .and("name", name.orElse(null))
                    .and(
                            "apiVersion",
                            Fields.of("handle", AdminEndpoint.VERSION)
                                    .and("displayName", AdminEndpoint.VERSION)
                                    .and("supported", true)
                                    .map())
                    .map();
        }
    }

    private final List<Hook> hooks = new CopyOnWriteArrayList<>();

    /** All of them. */
    public List<Hook> all() {
        return List.copyOf(hooks);
    }

    /** Those of a webhook's topic. */
    public List<Hook> of(String topic) {
        String name = topic.toUpperCase(Locale.ROOT).replace('/', '_').replace('.', '_');
        return hooks.stream().filter(each -> each.topic().equals(name)).toList();
    }

    void add(Hook hook) {
        hooks.add(hook);
    }

    /** Ends one; says whether it was there. */
    public boolean remove(long id) {
        return hooks.removeIf(each -> each.id() == id);
    }

    /** Ends all of them, as an uninstallation does. */
    public void clear() {
        hooks.clear();
    }
}
