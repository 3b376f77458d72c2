package dev.avow.adapters.llm;

import dev.avow.core.port.LanguageModel;
import dev.avow.core.port.ModelCall;
import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.core.redaction.RawText;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Asks the models of a shop in their order: the next one where one failed, or ended, before it said anything (LM-4). What was
 * declined or cut at its length stays so: another model's word is not better for being another's. Thread-safe.
 */
public final class ModelsInOrder implements LanguageModel {

    private final Function<ShopId, List<Choice>> order;
    private final Consumer<PassedOver> observer;
    private final Duration total;
    private final Executor executor;

    /**
     * Puts it together.
     *
     * @param order the models of a shop, the first choice first; at least one
     * @param observer hears of each model that was passed over; must not throw
     * @param total how long all of them may take together; then the outcome is a time-out
     * @param executor reads answers before somebody awaits them; it may be full
     */
    public ModelsInOrder(
            Function<ShopId, List<Choice>> order, Consumer<PassedOver> observer, Duration total, Executor executor) {
        this.order = order;
        this.observer = observer;
        this.total = total;
        this.executor = executor;
    }

    /**
     * A model under the name that the operator gave it.
     *
     * @param id the name, without personal data: it becomes a metric's tag
     * @param model who answers
     */
    public record Choice(String id, LanguageModel model) {}

    /**
     * A model that failed, so that the next one was asked.
     *
     * @param shop whose
     * @param id which model
     * @param next which one was asked instead
     * @param failure why
     */
    public record PassedOver(ShopId shop, String id, String next, ModelFailure failure) {}

    @Override
    public ModelCall answer(ShopId shop, RedactedPrompt prompt, Consumer<RawText> onText) {
        List<Choice> choices = order.apply(shop);
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("a shop needs a model");
        }
        Asking asking = new Asking(shop, prompt, choices, new Listener(onText));
        return new Told(RunningCall.of(asking, total, executor), asking);
    }

    /** A call that knows who was passed over. */
    private record Told(ModelCall call, Asking asking) implements ModelCall {
        @Override
        public ModelOutcome await() {
            return call.await();
        }

        @Override
        public void cancel() {
            call.cancel();
        }

        @Override
        public List<ModelFailure> passedOver() {
            return List.copyOf(asking.passedOver);
        }
    }

    /** One call that goes from model to model. */
    private final class Asking implements RunningCall.Work {

        private final ShopId shop;
        private final RedactedPrompt prompt;
        private final List<Choice> choices;
        private final Listener listener;
        private final List<ModelFailure> passedOver = new CopyOnWriteArrayList<>();
        private volatile ModelCall current;
        private volatile boolean aborted;

        Asking(ShopId shop, RedactedPrompt prompt, List<Choice> choices, Listener listener) {
            this.shop = shop;
            this.prompt = prompt;
            this.choices = choices;
            this.listener = listener;
            this.current = ask(choices.get(0));
        }

        private ModelCall ask(Choice choice) {
            return choice.model().answer(shop, prompt, this::hear);
        }

        private void hear(RawText piece) {
            if (!listener.hears(piece)) {
                throw new IllegalStateException("nobody listens any more");
            }
        }

        @Override
        public ModelOutcome run(BooleanSupplier cancelled) {
            for (int i = 0; ; i++) {
                ModelOutcome outcome = spokenOrFailed(current.await());
                if (aborted) {
                    return cancelled.getAsBoolean() ? new ModelOutcome.Cancelled() : timedOut(outcome);
                }
                if (!(outcome instanceof ModelOutcome.Failed failed)
                        || listener.wasSpokenTo()
                        || i + 1 == choices.size()) {
                    return outcome;
                }
                Choice next = choices.get(i + 1);
                passedOver.add(failed.failure());
                observer.accept(new PassedOver(shop, choices.get(i).id(), next.id(), failed.failure()));
                current = ask(next);
                if (aborted) {
                    abort();
                }
            }
        }

        /** An end without a word is a failure, however good its status. */
        private ModelOutcome spokenOrFailed(ModelOutcome outcome) {
            return listener.wasSpokenTo()
                    ? outcome
                    : outcome.fold(
                            answered -> silent(answered.requestId()),
                            truncated -> silent(truncated.requestId()),
                            declined -> declined,
                            failed -> failed,
                            cancelled -> cancelled);
        }

        private static ModelOutcome silent(Optional<String> requestId) {
            return new ModelOutcome.Failed(ModelFailure.EMPTY, Optional.empty(), requestId);
        }

        /** What an inner call makes of our hanging up is no cancellation when nobody cancelled. */
        private static ModelOutcome timedOut(ModelOutcome outcome) {
            return outcome instanceof ModelOutcome.Cancelled
                    ? new ModelOutcome.Failed(ModelFailure.TIMEOUT, Optional.empty(), Optional.empty())
                    : outcome;
        }

        @Override
        public void abort() {
            aborted = true;
            current.cancel();
        }
    }
}
