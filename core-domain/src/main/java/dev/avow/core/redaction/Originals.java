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

    void put(Segment.Placeholder placeholder, String value) {
        values.putIfAbsent(placeholder, value);
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
