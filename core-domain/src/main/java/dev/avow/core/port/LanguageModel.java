package dev.avow.core.port;

import dev.avow.core.redaction.RawText;
import dev.avow.core.subject.ShopId;
import java.util.function.Consumer;

/**
 * Asks a language model (S1-20, S1-25, S2-04). Thread-safe. Called outside any unit of work. Its duties:
 *
 * <ul>
 *   <li>LM-1 the pieces, joined in order, are the answer; they come one at a time, never after the outcome
 *   <li>LM-2 exactly one outcome always comes, also after a cancellation, within the total time the adapter states
 *   <li>LM-3 success means that the dialect's own end marker was seen; a stream that just ends has failed
 *   <li>LM-4 after the first piece nothing is tried again
 *   <li>LM-5 cancelling ends the connection at once; the outcome is then {@link ModelOutcome.Cancelled}
 *   <li>LM-6 a failure is an outcome, never an exception, and carries no text of prompt, answer or provider
 *   <li>LM-7 the provider is told not to keep the exchange, where its dialect can say so
 *   <li>LM-8 an exception out of {@code onText} cancels the call and is not swallowed: the outcome is
 *       {@link ModelOutcome.Cancelled}
 *   <li>LM-9 the call says why each model was passed over before the one that the outcome is of, and of nobody else
 * </ul>
 */
public interface LanguageModel {

    /**
     * Starts a call and returns at once, or after the last piece where the model is local.
     *
     * @param onText takes each piece; called by one thread at a time
     */
    ModelCall answer(ShopId shop, RedactedPrompt prompt, Consumer<RawText> onText);
}
