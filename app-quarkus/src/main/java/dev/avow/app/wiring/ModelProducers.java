package dev.avow.app.wiring;

import dev.avow.adapters.llm.ApiKey;
import dev.avow.adapters.llm.ModelSettings;
import dev.avow.adapters.llm.ModelTransport;
import dev.avow.adapters.llm.OfflineAnswerer;
import dev.avow.adapters.llm.ProviderDialect;
import dev.avow.adapters.llm.ProviderLanguageModel;
import dev.avow.adapters.llm.ProviderSettings;
import dev.avow.core.port.LanguageModel;
import dev.avow.core.subject.Purpose;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;

/** Makes the language model that the configuration names. */
@Singleton
class ModelProducers {

    @Produces
    @Singleton
    LanguageModel model(AvowConfig config, OutboundClients outbound, InstantSource clock) {
        AvowConfig.Model model = config.model();
        return switch (model.provider()) {
            case OFFLINE -> new OfflineAnswerer(Locale.ENGLISH);
            case OPENAI_RESPONSES -> openAi(model, ProviderDialect.RESPONSES, outbound, clock);
            case OPENAI_CHAT -> openAi(model, ProviderDialect.CHAT_COMPLETIONS, outbound, clock);
        };
    }

    private static LanguageModel openAi(
            AvowConfig.Model model, ProviderDialect dialect, OutboundClients outbound, InstantSource clock) {
        String name = model.name()
                .orElseThrow(() -> new IllegalStateException("avow.model.name must say which model answers"));
        ProviderSettings.Builder settings =
                ProviderSettings.builder(model.baseUrl(), name).dialect(dialect);
        model.apiKey().map(ApiKey::of).ifPresent(settings::key);
        ModelTransport transport = new ModelTransport(
                ModelSettings.DEFAULT,
                outbound.client(Purpose.ANSWERING, ModelSettings.DEFAULT.connect()),
                clock,
                System::nanoTime,
                () -> ThreadLocalRandom.current().nextDouble(),
                ModelProducers::leaveToTheWaitingThread);
        return new ProviderLanguageModel(settings.build(), transport);
    }

    /** Each answer has a thread of its own already, the one that waits for it: a second would be idle. */
    private static void leaveToTheWaitingThread(Runnable reading) {
        throw new RejectedExecutionException("an answer is read by the thread that waits for it");
    }
}
