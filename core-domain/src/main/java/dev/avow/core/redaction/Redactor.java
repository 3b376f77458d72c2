package dev.avow.core.redaction;

import dev.avow.core.redaction.detect.Automaton;
import dev.avow.core.redaction.detect.Findings;
import dev.avow.core.redaction.detect.Hints;
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

    /** Says what is in a text, without the values and without redacting it. */
    public RedactionReport inspect(RawText raw) {
        return guarded(() -> {
            Automaton automaton = new Automaton();
            automaton.reset(Hints.NONE);
            automaton.read(raw.value(), true);
            Findings findings = automaton.findings();
            List<RedactionReport.Entry> entries = new ArrayList<>();
            for (int i = 0; i < findings.size(); i++) {
                EntityKind kind = findings.kind(i);
                if (kind != null) {
                    entries.add(new RedactionReport.Entry(kind, findings.start(i), findings.end(i)));
                }
            }
            return new RedactionReport(raw.length(), entries);
        });
    }

    /** Starts to redact a text that comes in pieces, such as a model's answer. */
    public RedactionStream stream(Set<Sink> sinks, PlaceholderNumbers numbers) {
        return new RedactionStream(sinks, numbers);
    }

    static List<Segment> redact(String text, PlaceholderNumbers numbers) {
        Automaton automaton = new Automaton();
        automaton.reset(Hints.NONE);
        int end = automaton.read(text, true);
        List<Segment> segments = new ArrayList<>();
        cut(text, end, automaton.findings(), numbers, segments);
        return segments;
    }

    /** Cuts the decided part of a text at what was found. */
    static void cut(String text, int end, Findings findings, PlaceholderNumbers numbers, List<Segment> segments) {
        int from = 0;
        for (int i = 0; i < findings.size(); i++) {
            if (findings.start(i) > from) {
                segments.add(new Segment.Plain(text.substring(from, findings.start(i))));
            }
            EntityKind kind = findings.kind(i);
            if (kind != null) {
                segments.add(new Segment.Placeholder(kind, numbers.numberOf(kind, findings.canonical(i))));
            }
            from = findings.end(i);
        }
        if (from < end) {
            segments.add(new Segment.Plain(text.substring(from, end)));
        }
    }

    static <T> T guarded(java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw new RedactionException(e.getClass());
        }
    }
}
