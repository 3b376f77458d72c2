package dev.avow.core.redaction;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Text without personal values: plain segments and placeholders. Made by {@link Redactor} and by nobody else, so that a
 * port which takes this type cannot be handed anything raw (S1-30). Immutable, not serialisable, masked
 * {@link #toString()}.
 *
 * <p>A text opens only for the sinks it was redacted for. {@link #asString} and {@link #segments} are called where the
 * text leaves the house: in adapters and in the app's faces.
 */
public final class RedactedText {

    /** Nothing at all, for every sink. */
    public static final RedactedText EMPTY = new RedactedText(List.of(), EnumSet.allOf(Sink.class));

    private final List<Segment> segments;
    private final Set<Sink> sinks;

    RedactedText(List<Segment> segments, Set<Sink> sinks) {
        this.segments = List.copyOf(segments);
        this.sinks = sinks.isEmpty() ? EnumSet.noneOf(Sink.class) : EnumSet.copyOf(sinks);
    }

    /** Pieces of one text, in their order, as one; all of them were redacted for the same sinks. */
    public static RedactedText joined(List<RedactedText> pieces) {
        if (pieces.isEmpty()) {
            return EMPTY;
        }
        Set<Sink> sinks = EnumSet.copyOf(pieces.get(0).sinks);
        List<Segment> segments = new ArrayList<>();
        for (RedactedText piece : pieces) {
            sinks.retainAll(piece.sinks);
            for (Segment segment : piece.segments) {
                if (segment instanceof Segment.Plain plain) {
                    Cutter.plain(plain.text(), segments);
                } else {
                    segments.add(segment);
                }
            }
        }
        return new RedactedText(segments, sinks);
    }

    /**
     * The text with its placeholders spelled out.
     *
     * @throws IllegalArgumentException if the text was not redacted for this sink
     */
    public String asString(Sink sink) {
        StringBuilder text = new StringBuilder();
        for (Segment segment : segments(sink)) {
            text.append(segment instanceof Segment.Placeholder placeholder ? placeholder.label() : plain(segment));
        }
        return text.toString();
    }

    /**
     * The pieces, for a store that keeps placeholders apart from text that only looks like one.
     *
     * @throws IllegalArgumentException if the text was not redacted for this sink
     */
    public List<Segment> segments(Sink sink) {
        if (!sinks.contains(sink)) {
            throw new IllegalArgumentException("text was not redacted for sink " + sink);
        }
        return segments;
    }

    /** The words of the plain segments in lower case (root locale), in order: what a search may look for. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment instanceof Segment.Plain plain) {
                addWords(plain.text(), words);
            }
        }
        return words;
    }

    /** How many values of each kind were replaced in it; says nothing of the values. */
    public Map<EntityKind, Integer> replaced() {
        Map<EntityKind, Integer> kinds = new HashMap<>();
        for (Segment segment : segments) {
            if (segment instanceof Segment.Placeholder placeholder) {
                kinds.merge(placeholder.kind(), 1, Integer::sum);
            }
        }
        return kinds;
    }

    /** Says whether a part stands in it, in any case, placeholders as people read them; the text itself stays closed. */
    public boolean says(String part) {
        StringBuilder text = new StringBuilder();
        for (Segment segment : segments) {
            text.append(segment instanceof Segment.Placeholder placeholder ? placeholder.label() : plain(segment));
        }
        return text.toString().toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    /** Says whether nothing is in it. */
    public boolean isEmpty() {
        return segments.isEmpty();
    }

    private static String plain(Segment segment) {
        return ((Segment.Plain) segment).text();
    }

    private static void addWords(String text, List<String> words) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inWord = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RedactedText text && text.segments.equals(segments) && text.sinks.equals(sinks);
    }

    @Override
    public int hashCode() {
        return segments.hashCode();
    }

    @Override
    public String toString() {
        return "RedactedText[" + segments.size() + " segments]";
    }
}
