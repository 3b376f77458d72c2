package dev.avow.adapters.llm;

import dev.avow.core.port.LanguageModel;
import dev.avow.core.port.ModelCall;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.core.redaction.RawText;
import dev.avow.core.subject.ShopId;
import java.util.function.Consumer;

/**
 * OpenAI, Anthropic, Amazon Bedrock by API key or by IAM, and every server that speaks one of their dialects (S1-20, S1-25, S2-04).
 * Thread-safe.
 *
 * <p>{@link #answer} sends the request and returns; where requests are signed, it may wait for credentials first. The pieces are handed over by one thread: by that which calls {@link
 * ModelCall#await()}, unless the transport's executor was there before. {@code onText} may block; that slows the provider
 * down and holds no other thread. Every call is over within {@link ModelSettings#total()} plus what {@code onText} itself
 * takes, awaited or not.
 *
 * <p>Nothing names the shop or the shopper to the provider, and the provider is told not to store the exchange.
 */
public final class ProviderLanguageModel implements LanguageModel {

    private final PromptMessages prompts = new PromptMessages();
    private final ProviderSettings settings;
    private final ModelTransport transport;

    /** Puts it together; nothing is sent yet. */
    public ProviderLanguageModel(ProviderSettings settings, ModelTransport transport) {
        this.settings = settings;
        this.transport = transport;
    }

    /**
     * Sends the request.
     *
     * @throws IllegalArgumentException if the prompt's template is unknown, or a text was not redacted for a model; then
     *     nothing was sent
     */
    @Override
    public ModelCall answer(ShopId shop, RedactedPrompt prompt, Consumer<RawText> onText) {
        Outgoing outgoing = ProviderRequest.of(settings, prompts.of(prompt));
        return RunningCall.of(
                new ProviderCall(transport, outgoing, settings.dialect().judges(), new Listener(onText)),
                transport.settings().total(),
                transport.executor());
    }
}
