package dev.avow.core.redaction;

import dev.avow.core.redaction.detect.Automaton;
import dev.avow.core.redaction.detect.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The only door from raw to redacted text (S1-11, S1-28 to S1-30). Thread-safe. When anything in it fails the answer is a
 * {@link RedactionException} and no text.
 */
public final class Redactor {

    /** The longest text that is redacted as a whole, in UTF-16 units; longer ones are refused. */
    public static final int LONGEST = 200_000;

    /** Of all redactors: where a policy may change at any moment, one is made for each text. */
    private static final IdleAutomaton IDLE = new IdleAutomaton(Automaton::new);

    private final RedactionPolicy policy;

    /** With the built-in detectors and {@link RedactionPolicy#DEFAULT}. */
    public Redactor() {
        this(RedactionPolicy.DEFAULT);
    }

    /** With the built-in detectors and a policy. */
    public Redactor(RedactionPolicy policy) {
        this.policy = policy;
    }

    /** Redacts a whole text for all the named sinks at once: the strictest rule among them decides. */
    public RedactedText redact(RawText raw, Set<Sink> sinks, PlaceholderNumbers numbers) {
        return redact(raw, sinks, numbers, RedactionContext.NONE);
    }

    /**
     * The same, with what is known about the text.
     *
     * @throws RedactionException if it failed, if the policy refuses the text, or if the text is too long
     */
    public RedactedText redact(RawText raw, Set<Sink> sinks, PlaceholderNumbers numbers, RedactionContext context) {
        return guarded(() -> {
            List<Segment> segments = new ArrayList<>();
            into(segments, raw.value(), new Cutter(policy, sinks, numbers, context), context);
            return new RedactedText(segments, sinks);
        });
    }

    /**
     * Proves again, under today's policy, what a store gave back. Placeholders stay as they are; plain segments are
     * redacted like raw text. Idempotent.
     */
    public RedactedText recheck(StoredText stored, Set<Sink> sinks, PlaceholderNumbers numbers) {
        return guarded(() -> {
            Rejoined joined = new Rejoined(stored.segments());
            List<Segment> segments = new ArrayList<>();
            into(
                    segments,
                    joined.text(),
                    new Cutter(policy, sinks, numbers, RedactionContext.NONE),
                    RedactionContext.NONE);
            return new RedactedText(joined.apart(segments), sinks);
        });
    }

    /** Says what is in a text, without the values and without redacting it. */
    public RedactionReport inspect(RawText raw) {
        return inspect(raw, RedactionContext.NONE);
    }

    /** Says the same of a text of which something is known. */
    public RedactionReport inspect(RawText raw, RedactionContext context) {
        return guarded(() -> {
            Automaton automaton = read(raw.value(), context);
            Findings findings = automaton.findings();
            List<RedactionReport.Entry> entries = new ArrayList<>();
            for (int i = 0; i < findings.size(); i++) {
                EntityKind kind = findings.kind(i);
                if (kind == null && !entries.isEmpty()) {
                    // The rest of a long value, behind signs that nobody sees.
                    RedactionReport.Entry last = entries.remove(entries.size() - 1);
                    entries.add(new RedactionReport.Entry(last.kind(), last.start(), findings.end(i)));
                } else if (kind != null) {
                    entries.add(new RedactionReport.Entry(kind, findings.start(i), findings.end(i)));
                }
            }
            IDLE.giveBack(automaton, raw.length());
            return new RedactionReport(raw.length(), entries);
        });
    }

    /** Starts to redact a text that comes in pieces, such as a model's answer. */
    public RedactionStream stream(Set<Sink> sinks, PlaceholderNumbers numbers) {
        return stream(sinks, numbers, RedactionContext.NONE);
    }

    /** The same, with what is known about the text. */
    public RedactionStream stream(Set<Sink> sinks, PlaceholderNumbers numbers, RedactionContext context) {
        return new RedactionStream(new Cutter(policy, sinks, numbers, context), sinks, context);
    }

    private void into(List<Segment> segments, String text, Cutter cutter, RedactionContext context) {
        Automaton automaton = read(text, context);
        cutter.cut(text, text.length(), automaton.findings(), segments);
        IDLE.giveBack(automaton, text.length());
    }

    private Automaton read(String text, RedactionContext context) {
        if (text.length() > LONGEST) {
            throw RedactionException.tooLong(LONGEST);
        }
        Automaton automaton = IDLE.take();
        automaton.reset(context.hints());
        automaton.read(text, true);
        return automaton;
    }

    static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (RedactionException e) {
            throw e;
        } catch (RuntimeException e) {
            throw RedactionException.failed(e.getClass());
        }
    }
}
