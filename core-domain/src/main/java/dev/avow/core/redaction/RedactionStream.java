package dev.avow.core.redaction;

import dev.avow.core.redaction.detect.Detectors;
import dev.avow.core.redaction.detect.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Redacts a text that comes in pieces. Holds back the tail that a following piece could still turn into a personal
 * value; what is released never changes afterwards. Not thread-safe: one stream, one text, one thread at a time.
 */
public final class RedactionStream {

    /** No value that the detectors know is decided by text further away than this. */
    private static final int HOLD_BACK = 64;

    private final Set<Sink> sinks;
    private final PlaceholderNumbers numbers;
    private final StringBuilder open = new StringBuilder();
    private final List<Segment> whole = new ArrayList<>();

    RedactionStream(Set<Sink> sinks, PlaceholderNumbers numbers) {
        this.sinks = Set.copyOf(sinks);
        this.numbers = numbers;
    }

    /** Takes the next piece and gives what is decided by now; often nothing. */
    public RedactedText accept(RawText piece) {
        return Redactor.guarded(() -> {
            open.append(piece.value());
            return release(boundary());
        });
    }

    /** Says that no piece follows and gives the rest. */
    public RedactedText finish() {
        return Redactor.guarded(() -> release(open.length()));
    }

    /** All that was released so far, as one text. */
    public RedactedText whole() {
        return new RedactedText(whole, sinks);
    }

    /** The last place where text may be cut: after a blank, before the hold-back, outside every finding. */
    private int boundary() {
        int cut = open.length() - HOLD_BACK;
        while (cut > 0 && !Character.isWhitespace(open.charAt(cut - 1))) {
            cut--;
        }
        if (cut <= 0) {
            return 0;
        }
        for (Finding finding : Detectors.find(open.toString())) {
            if (finding.start() < cut && cut <= finding.end()) {
                return finding.start();
            }
        }
        return cut;
    }

    private RedactedText release(int end) {
        List<Segment> released = Redactor.redact(open.substring(0, end), numbers);
        open.delete(0, end);
        whole.addAll(released);
        return new RedactedText(released, sinks);
    }
}
