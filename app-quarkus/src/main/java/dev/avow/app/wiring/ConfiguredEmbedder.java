package dev.avow.app.wiring;

import dev.avow.adapters.llm.ApiKey;
import dev.avow.adapters.llm.EmbedderSettings;
import dev.avow.adapters.llm.ModelSettings;
import dev.avow.adapters.llm.ModelTransport;
import dev.avow.adapters.llm.ProviderEmbedder;
import dev.avow.core.port.Embedder;
import dev.avow.core.subject.Purpose;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;

/** The model of vectors as the configuration names it, if it names one. */
@Singleton
class ConfiguredEmbedder {

    static final String SETTING = "avow.embedding";

    /** A shopper waits for it. */
    private static final Duration QUESTION = Duration.ofSeconds(3);
    /** Nobody waits for it. */
    private static final Duration SHELF = Duration.ofSeconds(30);

    private final AvowConfig.Embedding embedding;
    private final OutboundClients outbound;
    private final InstantSource clock;

    ConfiguredEmbedder(AvowConfig config, OutboundClients outbound, InstantSource clock) {
        this.embedding = config.embedding();
        this.outbound = outbound;
        this.clock = clock;
    }

    /** Makes the vector of a question, or gives up soon. */
    Optional<Embedder> forQuestions() {
        return within(QUESTION);
    }

    /** Makes the vectors of texts. */
    Optional<Embedder> forShelves() {
        return within(SHELF);
    }

    /** Where it is asked. */
    Optional<URI> address() {
        return embedding.name().map(any -> embedding.baseUrl());
    }

    /** What is wrong with it, without its values. */
    Optional<String> problem() {
        try {
            return settings().<String>flatMap(right -> Optional.empty());
        } catch (IllegalArgumentException e) {
            return Optional.of("embedding.settings (" + SETTING + ": " + e.getMessage() + ")");
        }
    }

    private Optional<EmbedderSettings> settings() {
        return embedding
                .name()
                .map(name -> new EmbedderSettings(
                        embedding.baseUrl(),
                        name,
                        embedding.apiKey().map(ApiKey::of),
                        embedding.dimensions(),
                        embedding.askForDimensions()));
    }

    private Optional<Embedder> within(Duration total) {
        if (problem().isPresent()) {
            // The start check refuses to serve and says why.
            return Optional.empty();
        }
        ModelSettings patience = new ModelSettings(total, total, total, total, ModelSettings.DEFAULT.firstPause());
        return settings()
                .map(settings -> new ProviderEmbedder(
                        settings,
                        new ModelTransport(
                                patience,
                                outbound.client(Purpose.ANSWERING, patience.connect()),
                                clock,
                                System::nanoTime,
                                () -> 0,
                                work -> {
                                    throw new RejectedExecutionException("a call is read by who makes it");
                                })));
    }
}
