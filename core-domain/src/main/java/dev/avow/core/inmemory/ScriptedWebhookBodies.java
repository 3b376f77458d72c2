package dev.avow.core.inmemory;

import dev.avow.core.event.ShopEvent;
import dev.avow.core.port.WebhookBodies;
import dev.avow.core.port.WebhookReading;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads the bodies it was told of, and no others. For tests and for a start without a platform. Thread-safe. */
public final class ScriptedWebhookBodies implements WebhookBodies {

    private final Map<String, Map<String, Script>> topics = new ConcurrentHashMap<>();

    /** Knows no topic yet. */
    public ScriptedWebhookBodies() {}

    /** Says what a body means that names no shop. */
    public void when(String topic, String body, ShopEvent event) {
        add(topic, body, new Script(event, Optional.empty()));
    }

    /** Says what a body means that names a shop. */
    public void when(String topic, String body, ShopEvent event, ShopId names) {
        add(topic, body, new Script(event, Optional.of(names)));
    }

    private void add(String topic, String body, Script script) {
        topics.merge(topic, Map.of(body, script), ScriptedWebhookBodies::both);
    }

    private static Map<String, Script> both(Map<String, Script> old, Map<String, Script> added) {
        Map<String, Script> both = new HashMap<>(old);
        both.putAll(added);
        return both;
    }

    @Override
    public WebhookReading read(String topic, byte[] body, ShopId shop) {
        Map<String, Script> scripts = topics.get(topic);
        if (scripts == null) {
            return new WebhookReading.NotHandled();
        }
        Script script = scripts.get(new String(body, StandardCharsets.UTF_8));
        if (script == null) {
            return new WebhookReading.WrongShape("");
        }
        return script.names().filter(named -> !named.equals(shop)).isPresent()
                ? new WebhookReading.OtherShop()
                : new WebhookReading.Happened(script.event());
    }

    private record Script(ShopEvent event, Optional<ShopId> names) {}
}
