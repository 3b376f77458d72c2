package dev.avow.core.redaction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values behind restorable placeholders, for one request and no longer. Not thread-safe, not serialisable, masked
 * {@link #toString()}; {@link #close()} forgets everything.
 */
public final class Originals implements AutoCloseable {

    private final Map<Segment.Placeholder, String> values = new HashMap<>();

    /** Holds nothing yet. */
    public Originals() {}

    /** Says whether the value is new: the first spelling of each is kept. */
    boolean put(Segment.Placeholder placeholder, String value) {
        return values.putIfAbsent(placeholder, value) == null;
    }

    /** The rest of a value that a stream gave before it knew its end. */
    void goOn(Segment.Placeholder placeholder, String rest) {
        values.merge(placeholder, rest, String::concat);
    }

    /**
     * Puts the values back that this request took out; other placeholders stay. The result is raw again: it may be shown
     * to the person whose values these are, and goes nowhere else.
     */
    public RawText restore(List<Segment> segments) {
        StringBuilder text = new StringBuilder();
        for (Segment segment : segments) {
            if (segment instanceof Segment.Placeholder placeholder) {
                text.append(values.getOrDefault(placeholder, placeholder.label()));
            } else if (segment instanceof Segment.Plain plain) {
                text.append(plain.text());
            }
        }
        return RawText.of(text.toString());
    }

    @Override
    public void close() {
        values.clear();
    }

    @Override
    public String toString() {
        return "Originals[" + values.size() + "]";
    }
}
