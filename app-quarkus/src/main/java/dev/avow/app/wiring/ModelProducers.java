package dev.avow.app.wiring;

import dev.avow.adapters.llm.BudgetedModel;
import dev.avow.adapters.llm.LangChain4jLanguageModel;
import dev.avow.adapters.llm.ModelSettings;
import dev.avow.adapters.llm.ModelTransport;
import dev.avow.adapters.llm.ModelsInOrder;
import dev.avow.adapters.llm.ModelsInOrder.Choice;
import dev.avow.adapters.llm.OfflineAnswerer;
import dev.avow.adapters.llm.ProviderLanguageModel;
import dev.avow.adapters.llm.ProviderSettings;
import dev.avow.core.port.LanguageModel;
import dev.avow.core.port.RateLimiter;
import dev.avow.core.subject.Purpose;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Makes the language models that the configuration names, each shop's in its order. */
@Singleton
class ModelProducers {

    private static final Logger LOG = Logger.getLogger(ModelProducers.class);

    @Produces
    @Singleton
    LanguageModel model(
            ConfiguredModels models,
            AvowConfig config,
            RateLimiter limiter,
            OutboundClients outbound,
            MeterRegistry metrics,
            InstantSource clock) {
        Map<String, Choice> choices = new HashMap<>();
        choices.put(
                ConfiguredModels.OFFLINE, new Choice(ConfiguredModels.OFFLINE, new OfflineAnswerer(Locale.ENGLISH)));
        models.all().forEach((id, model) -> {
            LanguageModel made = model(model, models.extensions(), outbound, clock);
            choices.put(id, new Choice(id, model.isRemote() ? budgeted(made, limiter, config) : made));
        });
        List<Choice> usual = pick(choices, models.order());
        Map<String, List<Choice>> ofShops = new HashMap<>();
        models.ordersOfShops().forEach((domain, order) -> ofShops.put(domain, pick(choices, order)));
        return new ModelsInOrder(
                shop -> ofShops.getOrDefault(shop.domain(), usual),
                passedOver -> note(passedOver, metrics),
                ModelSettings.DEFAULT.total(),
                ModelProducers::leaveToTheWaitingThread);
    }

    /** What a shop may spend; an answerer without a model costs nothing. */
    private static LanguageModel budgeted(LanguageModel model, RateLimiter limiter, AvowConfig config) {
        return new BudgetedModel(
                model, limiter, config.chat().shopTokensPerDay(), ProviderSettings.USUAL_OUTPUT_TOKENS);
    }

    private static List<Choice> pick(Map<String, Choice> choices, List<String> order) {
        return order.stream()
                .map(id -> {
                    Choice choice = choices.get(id);
                    if (choice == null) {
                        throw new IllegalStateException("no model of that name");
                    }
                    return choice;
                })
                .toList();
    }

    /** One model, whoever asks it. */
    static LanguageModel model(
            ConfiguredModel model, ModelExtensions extensions, OutboundClients outbound, InstantSource clock) {
        if (!model.isRemote()) {
            return new OfflineAnswerer(Locale.ENGLISH);
        }
        if (model.isPlugged()) {
            return new LangChain4jLanguageModel(
                    model.plugged(extensions),
                    recipient -> outbound.refusal(recipient, Purpose.ANSWERING),
                    ModelSettings.DEFAULT,
                    System::nanoTime,
                    ModelProducers::leaveToTheWaitingThread);
        }
        ModelTransport transport = new ModelTransport(
                ModelSettings.DEFAULT,
                outbound.client(Purpose.ANSWERING, ModelSettings.DEFAULT.connect()),
                clock,
                System::nanoTime,
                () -> ThreadLocalRandom.current().nextDouble(),
                ModelProducers::leaveToTheWaitingThread);
        return new ProviderLanguageModel(model.settings(extensions, clock), transport);
    }

    private static void note(ModelsInOrder.PassedOver passedOver, MeterRegistry metrics) {
        metrics.counter(
                        "avow.model.passed.over",
                        "model",
                        passedOver.id(),
                        "next",
                        passedOver.next(),
                        "reason",
                        passedOver.failure().code())
                .increment();
        LOG.warnf(
                "models: %s failed with %s, %s was asked instead",
                passedOver.id(), passedOver.failure().code(), passedOver.next());
    }

    /** Each answer has a thread of its own already, the one that waits for it: a second would be idle. */
    private static void leaveToTheWaitingThread(Runnable reading) {
        throw new RejectedExecutionException("an answer is read by the thread that waits for it");
    }
}
