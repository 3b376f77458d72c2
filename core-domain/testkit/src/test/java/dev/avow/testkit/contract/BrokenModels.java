package dev.avow.testkit.contract;

import dev.avow.core.port.ModelCall;
import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.core.redaction.RawText;
import dev.avow.core.subject.ShopId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Models that are wrong on purpose, each in one way. */
final class BrokenModels {

    private BrokenModels() {}

    static final class Forgetful extends ThreadedModel {
        Forgetful(List<String> pieces, End end) {
            super(pieces.isEmpty() ? pieces : pieces.subList(0, pieces.size() - 1), end);
        }
    }

    static final class Reverses extends ThreadedModel {
        Reverses(List<String> pieces, End end) {
            super(reversed(pieces), end);
        }

        private static List<String> reversed(List<String> pieces) {
            List<String> reversed = new ArrayList<>(pieces);
            Collections.reverse(reversed);
            return reversed;
        }
    }

    static final class TwoMouths extends ThreadedModel {
        TwoMouths(List<String> pieces, End end) {
            super(pieces, end);
        }

        @Override
        void speak(Call call, Consumer<RawText> onText) {
            List<Thread> mouths = pieces.stream()
                    .map(piece -> new Thread(() -> onText.accept(RawText.of(piece))))
                    .toList();
            mouths.forEach(Thread::start);
            mouths.forEach(TwoMouths::join);
            finish(call);
        }

        private static void join(Thread thread) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static final class Collects extends ThreadedModel {
        Collects(List<String> pieces, End end) {
            super(pieces, end);
        }

        @Override
        void speak(Call call, Consumer<RawText> onText) {
            if (end != End.STALL) {
                super.speak(call, onText);
            }
        }
    }

    static final class SpeaksAfterwards extends ThreadedModel {
        SpeaksAfterwards(List<String> pieces, End end) {
            super(pieces, end);
        }

        @Override
        ModelCall awaiting(Call call, Consumer<RawText> onText) {
            return calling(call::await, () -> onText.accept(RawText.of("one more thing")));
        }
    }

    static final class AnswersOneWaiter extends ThreadedModel {
        AnswersOneWaiter(List<String> pieces, End end) {
            super(pieces, end);
        }

        @Override
        ModelCall awaiting(Call call, Consumer<RawText> onText) {
            AtomicBoolean taken = new AtomicBoolean();
            return calling(
                    () -> taken.compareAndSet(false, true) ? call.await() : new ModelOutcome.Cancelled(), call::cancel);
        }
    }

    static final class MixesCalls extends ThreadedModel {

        private final Meeting allHere = new Meeting(3);
        private final AtomicReference<Consumer<RawText>> last = new AtomicReference<>(piece -> {});

        MixesCalls(List<String> pieces, End end) {
            super(pieces, end);
        }

        @Override
        public ModelCall answer(ShopId shop, RedactedPrompt prompt, Consumer<RawText> onText) {
            last.set(onText);
            allHere.join();
            return super.answer(shop, prompt, last.get());
        }
    }

    static final class TriesAgain extends ThreadedModel {
        TriesAgain(List<String> pieces, End end) {
            super(pieces, end);
        }

        @Override
        void speak(Call call, Consumer<RawText> onText) {
            if (end == End.CUT) {
                requests.incrementAndGet();
                pieces.forEach(piece -> onText.accept(RawText.of(piece)));
            }
            super.speak(call, onText);
        }
    }

    static final class NeverHangsUp extends ThreadedModel {
        NeverHangsUp(List<String> pieces, End end) {
            super(pieces, end);
        }

        @Override
        void hangUp() {
            // This is what is wrong with it.
        }
    }

    static final class DeafToCancel extends ThreadedModel {
        DeafToCancel(List<String> pieces, End end) {
            super(pieces, end);
        }

        @Override
        ModelCall awaiting(Call call, Consumer<RawText> onText) {
            return calling(call::await, () -> {});
        }
    }

    static final class LosesTheInterrupt extends ThreadedModel {
        LosesTheInterrupt(List<String> pieces, End end) {
            super(pieces, end);
        }

        @Override
        ModelCall awaiting(Call call, Consumer<RawText> onText) {
            return calling(
                    () -> {
                        ModelOutcome outcome = call.await();
                        Thread.interrupted();
                        return outcome;
                    },
                    call::cancel);
        }
    }

    static final class BlamesOthers extends ThreadedModel {
        BlamesOthers(List<String> pieces, End end) {
            super(pieces, end);
        }

        @Override
        ModelCall awaiting(Call call, Consumer<RawText> onText) {
            ModelCall right = calling(call::await, call::cancel);
            return new ModelCall() {
                @Override
                public ModelOutcome await() {
                    return right.await();
                }

                @Override
                public void cancel() {
                    right.cancel();
                }

                @Override
                public List<ModelFailure> passedOver() {
                    return List.of(ModelFailure.SERVER);
                }
            };
        }
    }

    static final class DeafToTheListener extends ThreadedModel {
        DeafToTheListener(List<String> pieces, End end) {
            super(pieces, end);
        }

        @Override
        void speak(Call call, Consumer<RawText> onText) {
            super.speak(call, piece -> {
                try {
                    onText.accept(piece);
                } catch (IllegalStateException e) {
                    // This is what is wrong with it: the call goes on.
                }
            });
        }
    }

    private static ModelCall calling(Supplier<ModelOutcome> await, Runnable cancel) {
        return new ModelCall() {
            @Override
            public ModelOutcome await() {
                return await.get();
            }

            @Override
            public void cancel() {
                cancel.run();
            }
        };
    }
}
