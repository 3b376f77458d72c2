package dev.avow.core.redaction;

import dev.avow.core.redaction.detect.Automaton;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An automaton between two texts, of neither of which it keeps anything. Thread-safe: whoever finds it taken gets another one. */
final class IdleAutomaton {

    /** The longest text, in UTF-16 units, after which an automaton is kept: it stays as large as its longest text was. */
    static final int LONGEST = 16_384;

    private final Supplier<Automaton> another;
    private final AtomicReference<@Nullable Automaton> idle = new AtomicReference<>();

    IdleAutomaton(Supplier<Automaton> another) {
        this.another = another;
    }

    /** For one text; who fails with it does not give it back. */
    Automaton take() {
        Automaton taken = idle.getAndSet(null);
        return taken == null ? another.get() : taken;
    }

    /** For the next text, unless this one, of so many UTF-16 units, made it large. */
    void giveBack(Automaton automaton, int length) {
        if (length <= LONGEST) {
            automaton.forget();
            idle.setRelease(automaton);
        }
    }
}
