package dev.avow.core.redaction;

import dev.avow.core.redaction.detect.Automaton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Redacts a text that comes in pieces. Holds back only what a following piece could still change, at most 64 visible
 * characters; what is released never changes, and however the text is cut the whole is the same. Not thread-safe: one
 * stream, one text, one thread at a time.
 */
public final class RedactionStream {

    private final Cutter cutter;
    private final Set<Sink> sinks;
    private final Automaton automaton = new Automaton();
    private final StringBuilder open = new StringBuilder();
    private final List<Segment> whole = new ArrayList<>();

    RedactionStream(Cutter cutter, Set<Sink> sinks, RedactionContext context) {
        this.cutter = cutter;
        this.sinks = Set.copyOf(sinks);
        automaton.reset(context.hints());
    }

    /** Takes the next piece and gives what is decided by now; often nothing. */
    public RedactedText accept(RawText piece) {
        return Redactor.guarded(() -> {
            open.append(piece.value());
            return release(false);
        });
    }

    /** Says that no piece follows and gives the rest. */
    public RedactedText finish() {
        return Redactor.guarded(() -> release(true));
    }

    /** All that was released so far, as one text. */
    public RedactedText whole() {
        return new RedactedText(whole, sinks);
    }

    private RedactedText release(boolean end) {
        String text = open.toString();
        int decided = automaton.read(text, end);
        List<Segment> released = new ArrayList<>();
        cutter.cut(text, decided, automaton.findings(), released);
        open.delete(0, decided);
        for (Segment segment : released) {
            if (segment instanceof Segment.Plain plain) {
                Cutter.plain(plain.text(), whole);
            } else {
                whole.add(segment);
            }
        }
        return new RedactedText(released, sinks);
    }
}
