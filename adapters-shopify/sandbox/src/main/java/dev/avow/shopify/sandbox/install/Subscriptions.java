package dev.avow.shopify.sandbox.install;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The topics that the app's configuration file subscribes to; until one was deployed, every topic there is. Which fields a body
 * keeps is not looked at. Thread-safe.
 */
public final class Subscriptions {

    private static final Pattern TOPICS = Pattern.compile("(?m)^(?:compliance_)?topics\\s*=\\s*\\[([^\\]]*)]");
    private static final Pattern TOPIC = Pattern.compile("\"([^\"]+)\"");

    private volatile Optional<Set<String>> topics = Optional.empty();

    /** To all. */
    public Subscriptions() {}

    /**
     * From now on what this file says holds, as after {@code shopify app deploy}.
     *
     * @param file a {@code shopify.app.toml}
     */
    public void deploy(String file) {
        Set<String> found = new HashSet<>();
        Matcher lists = TOPICS.matcher(file);
        while (lists.find()) {
            TOPIC.matcher(lists.group(1)).results().forEach(topic -> found.add(topic.group(1)));
        }
        topics = Optional.of(Set.copyOf(found));
    }

    /** Whether something about this topic is sent. */
    public boolean include(String topic) {
        return topics.map(subscribed -> subscribed.contains(topic)).orElse(true);
    }
}
