package dev.avow.core.redaction;

import dev.avow.core.redaction.detect.Detectors;
import dev.avow.core.redaction.detect.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The only door from raw to redacted text (S1-11, S1-28 to S1-30). Stateless and thread-safe. When anything in it fails
 * the answer is a {@link RedactionException} and no text.
 */
public final class Redactor {

    /** With the built-in detectors. */
    public Redactor() {}

    /** Redacts a whole text for all the named sinks at once: the strictest rule among them decides. */
    public RedactedText redact(RawText raw, Set<Sink> sinks, PlaceholderNumbers numbers) {
        return guarded(() -> new RedactedText(redact(raw.value(), numbers), sinks));
    }

    /**
     * Proves again, under today's policy, what a store gave back. Placeholders stay as they are; plain segments are
     * redacted like raw text. Idempotent.
     */
    public RedactedText recheck(StoredText stored, Set<Sink> sinks, PlaceholderNumbers numbers) {
        return guarded(() -> {
            List<Segment> segments = new ArrayList<>();
            for (Segment segment : stored.segments()) {
                if (segment instanceof Segment.Plain plain) {
                    segments.addAll(redact(plain.text(), numbers));
                } else {
                    segments.add(segment);
                }
            }
            return new RedactedText(segments, sinks);
        });
    }

    /** Starts to redact a text that comes in pieces, such as a model's answer. */
    public RedactionStream stream(Set<Sink> sinks, PlaceholderNumbers numbers) {
        return new RedactionStream(sinks, numbers);
    }

    static List<Segment> redact(String text, PlaceholderNumbers numbers) {
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        for (Finding finding : Detectors.find(text)) {
            if (finding.start() > from) {
                segments.add(new Segment.Plain(text.substring(from, finding.start())));
            }
            segments.add(
                    new Segment.Placeholder(finding.kind(), numbers.numberOf(finding.kind(), finding.canonical())));
            from = finding.end();
        }
        if (from < text.length()) {
            segments.add(new Segment.Plain(text.substring(from)));
        }
        return segments;
    }

    static <T> T guarded(java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw new RedactionException(e.getClass());
        }
    }
}
