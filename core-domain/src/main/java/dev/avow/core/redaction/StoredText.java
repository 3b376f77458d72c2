package dev.avow.core.redaction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Segments as a store gave them back: unproven, whoever wrote them. {@link Redactor#recheck} makes them
 * {@link RedactedText} again under today's policy. Immutable, masked {@link #toString()}.
 */
public final class StoredText {

    private final List<Segment> segments;

    private StoredText(List<Segment> segments) {
        this.segments = List.copyOf(segments);
    }

    /** Wraps what a store holds. */
    public static StoredText of(List<Segment> segments) {
        return new StoredText(segments);
    }

    List<Segment> segments() {
        return segments;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredText text && text.segments.equals(segments);
    }

    @Override
    public int hashCode() {
        return segments.hashCode();
    }

    @Override
    public String toString() {
        return "StoredText[" + segments.size() + " segments]";
    }
}
