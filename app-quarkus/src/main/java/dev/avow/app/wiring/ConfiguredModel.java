package dev.avow.app.wiring;

import dev.avow.adapters.llm.ApiKey;
import dev.avow.adapters.llm.AwsSigning;
import dev.avow.adapters.llm.LangChain4jModels;
import dev.avow.adapters.llm.PluggedModel;
import dev.avow.adapters.llm.ProviderDialect;
import dev.avow.adapters.llm.ProviderSettings;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A model as the configuration names it.
 *
 * @param setting where it is configured, for messages
 * @param model what is configured
 */
record ConfiguredModel(String setting, AvowConfig.Model model) {

    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d{1,2}");

    private static final String MANTLE = "bedrock-mantle";
    private static final Set<AvowConfig.Provider> BEDROCK = Set.of(
            AvowConfig.Provider.BEDROCK_RESPONSES,
            AvowConfig.Provider.BEDROCK_CHAT,
            AvowConfig.Provider.BEDROCK_MESSAGES);

    /** Whether it is asked over the network. */
    boolean isRemote() {
        return model.provider() != AvowConfig.Provider.OFFLINE;
    }

    /** Whether it is a model of LangChain4j. */
    boolean isPlugged() {
        return model.provider() == AvowConfig.Provider.LANGCHAIN4J;
    }

    /**
     * Whom it sends anything to.
     *
     * @throws IllegalArgumentException if that cannot be told
     */
    Set<URI> recipients(ModelExtensions extensions) {
        return isPlugged() ? plugged(extensions).recipients() : Set.of(baseUrl());
    }

    /**
     * The model that was plugged in.
     *
     * @throws IllegalArgumentException if there is none
     */
    PluggedModel plugged(ModelExtensions extensions) {
        LangChain4jModels.Wanted wanted =
                new LangChain4jModels.Wanted(name(), model.apiKey(), model.baseUrl(), model.region());
        Optional<PluggedModel> plugged;
        try {
            plugged = extensions.plugs().apply(wanted);
        } catch (RuntimeException e) {
            // Its message may quote what it was made of.
            throw new IllegalArgumentException(setting + " cannot be made of these settings");
        }
        return plugged.orElseThrow(
                () -> new IllegalArgumentException(setting + ".name is known to nothing on the class path"));
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
                            case OFFLINE, LANGCHAIN4J ->
                                throw new IllegalArgumentException(setting + " has no usual address");
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
     * @param clock says when a request was signed
     * @throws IllegalArgumentException if something is missing or out of bounds
     */
    ProviderSettings settings(ModelExtensions extensions, InstantSource clock) {
        ProviderSettings.Builder settings = unsigned();
        if (isSigned()) {
            AwsSigning signer = extensions
                    .signing()
                    .orElseThrow(
                            () -> new IllegalArgumentException(setting + ".credentials need " + AwsSigning.ARTIFACT));
            settings.signer(signer.signer(region(), service(), clock));
        }
        return settings.build();
    }

    private String name() {
        return model.name().orElseThrow(() -> new IllegalArgumentException(setting + ".name is missing"));
    }

    private ProviderSettings.Builder unsigned() {
        ProviderSettings.Builder settings =
                ProviderSettings.builder(baseUrl(), name()).dialect(dialect());
        model.apiKey().map(ApiKey::of).ifPresent(settings::key);
        model.reasoningEffort().ifPresent(settings::reasoningEffort);
        model.safetyIdentifier().ifPresent(settings::safetyIdentifier);
        return settings;
    }

    /** Whether a signature vouches for its requests. */
    boolean isSigned() {
        return model.credentials() == AvowConfig.Credentials.AWS;
    }

    /** What is wrong with it, without its values. */
    Optional<String> problem(ModelExtensions extensions) {
        try {
            if (isSigned()) {
                requireSignable();
            }
            if (isPlugged()) {
                return unsaid(plugged(extensions));
            }
            if (isRemote()) {
                unsigned().build();
            }
            return isSigned() && extensions.signing().isEmpty()
                    ? Optional.of("model.signer-absent (" + setting + ".credentials: put " + AwsSigning.ARTIFACT
                            + " on the class path)")
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("model.settings (" + setting + ": " + e.getMessage() + ")");
        }
    }

    /** Whoever operates the service says of each duty that the model lacks it, and of no other. */
    private Optional<String> unsaid(PluggedModel plugged) {
        Set<String> lacking =
                plugged.lacking().stream().map(PluggedModel.Duty::word).collect(Collectors.toSet());
        Set<String> said =
                model.lacks().orElse(Set.of()).stream().map(String::strip).collect(Collectors.toSet());
        return lacking.equals(said)
                ? Optional.empty()
                : Optional.of("model.lacks (" + setting + ".lacks must say " + String.join(", ", new TreeSet<>(lacking))
                        + ")");
    }

    /** A signature is for one region and says so: it must be the one that the address names. */
    private void requireSignable() {
        if (!BEDROCK.contains(model.provider())) {
            throw new IllegalArgumentException(setting + ".credentials are AWS's, the provider is not");
        }
        if (model.apiKey().isPresent()) {
            throw new IllegalArgumentException(setting + ".api-key is of no use where requests are signed");
        }
        String region = region();
        if (labels().anyMatch(label -> REGION.matcher(label).matches() && !label.equals(region))) {
            throw new IllegalArgumentException(setting + ".region is not that of the address");
        }
    }

    /** What AWS calls the service behind the address. */
    private String service() {
        boolean mantle = model.provider() == AvowConfig.Provider.BEDROCK_MESSAGES || labels().anyMatch(MANTLE::equals);
        return mantle ? MANTLE : "bedrock";
    }

    private Stream<String> labels() {
        return Stream.ofNullable(baseUrl().getHost()).flatMap(host -> Arrays.stream(host.split("\\.")));
    }

    private String region() {
        return model.region()
                .filter(region -> REGION.matcher(region).matches())
                .orElseThrow(() -> new IllegalArgumentException(setting + ".region must name an AWS region"));
    }

    private ProviderDialect dialect() {
        return switch (model.provider()) {
            case OFFLINE, LANGCHAIN4J -> throw new IllegalArgumentException(setting + " speaks no dialect");
            case OPENAI_RESPONSES, BEDROCK_RESPONSES -> ProviderDialect.RESPONSES;
            case OPENAI_CHAT, BEDROCK_CHAT -> ProviderDialect.CHAT_COMPLETIONS;
            case ANTHROPIC, BEDROCK_MESSAGES -> ProviderDialect.MESSAGES;
        };
    }
}
