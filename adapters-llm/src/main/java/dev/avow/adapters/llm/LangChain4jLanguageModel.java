package dev.avow.adapters.llm;

import dev.avow.core.port.LanguageModel;
import dev.avow.core.port.ModelCall;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.core.redaction.RawText;
import dev.avow.core.subject.ShopId;
import dev.langchain4j.data.message.ChatMessage;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Any streaming model of LangChain4j, for providers that have no adapter of their own here. Thread-safe if the model is.
 *
 * <p>It keeps LM-1, LM-2, LM-4, LM-6 and LM-8, and takes an answer for whole only with a finish reason (LM-3). Of LM-5 our side
 * ends at once, and the connection with the piece that comes next; that, LM-7 and whatever marks the user are the model's own, and
 * {@link PluggedModel} says which of them it lacks. It never tries again. Before each call every recipient is looked for in the
 * published register; where one is not found, or the register cannot be read, nothing is sent. Prefer {@link
 * ProviderLanguageModel} where the provider speaks one of its dialects.
 *
 * <p>The pieces are handed over by one thread: by that which calls {@link ModelCall#await()}, unless the executor was
 * there before.
 */
public final class LangChain4jLanguageModel implements LanguageModel {

    private final PromptMessages prompts = new PromptMessages();
    private final PluggedModel plugged;
    private final Function<URI, Optional<String>> register;
    private final ModelSettings settings;
    private final LongSupplier nanoTime;
    private final Executor executor;

    /**
     * Puts it together.
     *
     * @param plugged the model, and what is answered for
     * @param register why an address may not be called now, as a code; empty if it may
     * @param settings how long a call may take; until the first piece counts as until the headers
     * @param nanoTime monotonic nanoseconds, as {@link System#nanoTime()} gives them
     * @param executor hands over what comes before somebody awaits the call; it may be full
     */
    public LangChain4jLanguageModel(
            PluggedModel plugged,
            Function<URI, Optional<String>> register,
            ModelSettings settings,
            LongSupplier nanoTime,
            Executor executor) {
        this.plugged = plugged;
        this.register = register;
        this.settings = settings;
        this.nanoTime = nanoTime;
        this.executor = executor;
    }

    /**
     * Asks the model.
     *
     * @throws IllegalArgumentException if the prompt's template is unknown, or a text was not redacted for a model; then
     *     nothing was sent
     */
    @Override
    public ModelCall answer(ShopId shop, RedactedPrompt prompt, Consumer<RawText> onText) {
        List<ChatMessage> messages = prompts.of(prompt);
        LangChain4jCall call = new LangChain4jCall(settings, nanoTime, new Listener(onText));
        if (mayBeCalled()) {
            call.ask(plugged.model(), messages);
        } else {
            call.refuse();
        }
        return RunningCall.of(call, settings.total(), executor);
    }

    private boolean mayBeCalled() {
        try {
            return plugged.recipients().stream()
                    .allMatch(recipient -> register.apply(recipient).isEmpty());
        } catch (RuntimeException e) {
            return false;
        }
    }
}
