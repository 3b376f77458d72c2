package dev.avow.app.wiring;

import dev.avow.adapters.llm.ApiKey;
import dev.avow.adapters.llm.ProviderDialect;
import dev.avow.adapters.llm.ProviderSettings;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A model as the configuration names it.
 *
 * @param setting where it is configured, for messages
 * @param model what is configured
 */
record ConfiguredModel(String setting, AvowConfig.Model model) {

    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d{1,2}");

    /** Whether it is asked over the network. */
    boolean isRemote() {
        return model.provider() != AvowConfig.Provider.OFFLINE;
    }

    /**
     * Where it is asked.
     *
     * @throws IllegalArgumentException if that cannot be told
     */
    URI baseUrl() {
        return model.baseUrl()
                .orElseGet(() -> URI.create(
                        switch (model.provider()) {
                            case OFFLINE -> throw new IllegalArgumentException(setting + " has no address");
                            case OPENAI_RESPONSES, OPENAI_CHAT -> "https://api.openai.com/v1";
                            case ANTHROPIC -> "https://api.anthropic.com/v1";
                            case BEDROCK_RESPONSES, BEDROCK_CHAT ->
                                "https://bedrock-runtime." + region() + ".amazonaws.com/openai/v1";
                            case BEDROCK_MESSAGES -> "https://bedrock-mantle." + region() + ".api.aws/anthropic/v1";
                        }));
    }

    /**
     * What is asked.
     *
     * @throws IllegalArgumentException if something is missing or out of bounds
     */
    ProviderSettings settings() {
        String name = model.name().orElseThrow(() -> new IllegalArgumentException(setting + ".name is missing"));
        ProviderSettings.Builder settings =
                ProviderSettings.builder(baseUrl(), name).dialect(dialect());
        model.apiKey().map(ApiKey::of).ifPresent(settings::key);
        return settings.build();
    }

    /** What is wrong with it, without its values. */
    Optional<String> problem() {
        try {
            return isRemote() && settings().model().isEmpty() ? Optional.of(setting) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("model.settings (" + setting + ": " + e.getMessage() + ")");
        }
    }

    private String region() {
        return model.region()
                .filter(region -> REGION.matcher(region).matches())
                .orElseThrow(() -> new IllegalArgumentException(setting + ".region must name an AWS region"));
    }

    private ProviderDialect dialect() {
        return switch (model.provider()) {
            case OFFLINE -> throw new IllegalArgumentException(setting + " speaks no dialect");
            case OPENAI_RESPONSES, BEDROCK_RESPONSES -> ProviderDialect.RESPONSES;
            case OPENAI_CHAT, BEDROCK_CHAT -> ProviderDialect.CHAT_COMPLETIONS;
            case ANTHROPIC, BEDROCK_MESSAGES -> ProviderDialect.MESSAGES;
        };
    }
}
