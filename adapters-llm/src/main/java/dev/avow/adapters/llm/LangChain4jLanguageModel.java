package dev.avow.adapters.llm;

import dev.avow.core.port.LanguageModel;
import dev.avow.core.port.ModelCall;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.core.redaction.RawText;
import dev.avow.core.subject.ShopId;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Any streaming model of LangChain4j, for providers that have no adapter of their own here. Thread-safe if the model is.
 *
 * <p>What it promises is what its model lets through. It keeps LM-1, LM-2, LM-4, LM-6 and LM-8, and takes an answer for
 * whole only with a finish reason (LM-3). Before the first piece a model cannot be told to hang up, so LM-5 ends our
 * side at once and the connection with the piece that comes next; LM-7 is a setting of the model. It never tries again.
 * Prefer {@link ProviderLanguageModel} where the provider speaks one of its dialects.
 *
 * <p>The pieces are handed over by one thread: by that which calls {@link ModelCall#await()}, unless the executor was
 * there before.
 */
public final class LangChain4jLanguageModel implements LanguageModel {

    private final PromptMessages prompts = new PromptMessages();
    private final StreamingChatModel model;
    private final ModelSettings settings;
    private final LongSupplier nanoTime;
    private final Executor executor;

    /**
     * Puts it together.
     *
     * @param model must not block while it answers, and must not log what it sends
     * @param settings how long a call may take; until the first piece counts as until the headers
     * @param nanoTime monotonic nanoseconds, as {@link System#nanoTime()} gives them
     * @param executor hands over what comes before somebody awaits the call; it may be full
     */
    public LangChain4jLanguageModel(
            StreamingChatModel model, ModelSettings settings, LongSupplier nanoTime, Executor executor) {
        this.model = model;
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
        call.ask(model, messages);
        return RunningCall.of(call, settings.total(), executor);
    }
}
