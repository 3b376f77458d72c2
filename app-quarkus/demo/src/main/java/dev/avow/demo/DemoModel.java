package dev.avow.demo;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who answers in the demo: the offline answerer, or a model if the environment has a key. Masked {@link #toString()}. */
final class DemoModel {

    private static final String DEFAULT_MODEL = "gpt-6-luna";

    private final Map<String, String> settings;
    private final String description;
    private final boolean isStandIn;

    private DemoModel(Map<String, String> settings, String description, boolean isStandIn) {
        this.settings = settings;
        this.description = description;
        this.isStandIn = isStandIn;
    }

    /**
     * Reads {@code OPENAI_API_KEY}, {@code OPENAI_BASE_URL} and {@code OPENAI_MODEL}. A server of another address is asked
     * in the Chat Completions dialect, which compatible servers speak.
     *
     * @throws DemoException if another address is set without a model
     */
    static DemoModel of(Map<String, String> environment) {
        Optional<String> key = value(environment, "OPENAI_API_KEY");
        if (key.isEmpty()) {
            return new DemoModel(
                    Map.of("avow.model.provider", "offline"),
                    "an answerer that quotes the shop's FAQ; set OPENAI_API_KEY for a model",
                    true);
        }
        Optional<String> address = value(environment, "OPENAI_BASE_URL");
        Optional<String> model = value(environment, "OPENAI_MODEL");
        if (address.isPresent() && model.isEmpty()) {
            throw new DemoException("OPENAI_MODEL must name a model of the server in OPENAI_BASE_URL");
        }
        String name = model.orElse(DEFAULT_MODEL);
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("avow.model.provider", address.isPresent() ? "openai-chat" : "openai-responses");
        settings.put("avow.model.api-key", key.get());
        settings.put("avow.model.name", name);
        address.ifPresent(url -> settings.put("avow.model.base-url", url));
        return new DemoModel(settings, name + " at " + address.orElse("OpenAI"), false);
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The app's settings, the key among them. */
    Map<String, String> settings() {
        return settings;
    }

    /** Where the model is asked; empty for the stand-in, which asks nobody. */
    Optional<String> host() {
        return isStandIn
                ? Optional.empty()
                : Optional.ofNullable(URI.create(settings.getOrDefault("avow.model.base-url", "https://api.openai.com"))
                        .getHost());
    }

    String description() {
        return description;
    }

    boolean isStandIn() {
        return isStandIn;
    }

    @Override
    public String toString() {
        return "DemoModel[" + description + "]";
    }
}
