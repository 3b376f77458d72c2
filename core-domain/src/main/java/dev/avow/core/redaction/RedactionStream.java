package dev.avow.core.redaction;

import dev.avow.core.redaction.detect.Automaton;
import dev.avow.core.redaction.detect.Hints;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Redacts a text that comes in pieces. Holds back the tail that a following piece could still turn into a personal
 * value; what is released never changes afterwards. Not thread-safe: one stream, one text, one thread at a time.
 */
public final class RedactionStream {

    private final Set<Sink> sinks;
    private final PlaceholderNumbers numbers;
    private final Automaton automaton = new Automaton();
    private final StringBuilder open = new StringBuilder();
    private final List<Segment> whole = new ArrayList<>();

    RedactionStream(Set<Sink> sinks, PlaceholderNumbers numbers) {
        this.sinks = Set.copyOf(sinks);
        this.numbers = numbers;
        automaton.reset(Hints.NONE);
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
        Redactor.cut(text, decided, automaton.findings(), numbers, released);
        open.delete(0, decided);
        for (Segment segment : released) {
            join(segment);
        }
        return new RedactedText(released, sinks);
    }

    /** Plain text that came in two pieces is one segment of the whole. */
    private void join(Segment segment) {
        int last = whole.size() - 1;
        if (last >= 0 && segment instanceof Segment.Plain plain && whole.get(last) instanceof Segment.Plain before) {
            whole.set(last, new Segment.Plain(before.text() + plain.text()));
        } else {
            whole.add(segment);
        }
    }
}
