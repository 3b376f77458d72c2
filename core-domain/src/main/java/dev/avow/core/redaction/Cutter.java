package dev.avow.core.redaction;

import dev.avow.core.redaction.detect.Findings;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns findings into segments as the policy says. */
final class Cutter {

    private static final String MASK = "***";

    private final RedactionPolicy policy;
    private final Set<Sink> sinks;
    private final PlaceholderNumbers numbers;
    private final RedactionContext context;
    private boolean kept;
    /** What stands for a value whose original may go on. */
    private Segment.@Nullable Placeholder open;

    Cutter(RedactionPolicy policy, Set<Sink> sinks, PlaceholderNumbers numbers, RedactionContext context) {
        this.policy = policy;
        this.sinks = sinks;
        this.numbers = numbers;
        this.context = context;
    }

    /** Cuts the decided part of a text at what was found; plain text next to plain text becomes one. */
    void cut(String text, int end, Findings findings, List<Segment> into) {
        Originals originals = context.originals();
        int from = 0;
        for (int i = 0; i < findings.size(); i++) {
            plain(text.substring(from, findings.start(i)), into);
            EntityKind kind = findings.kind(i);
            String value = text.substring(findings.start(i), findings.end(i));
            if (kind != null) {
                kept = false;
                open = null;
                replace(kind, findings.canonical(i), value, into);
            } else if (kept) {
                plain(value, into);
            } else if (open != null && originals != null) {
                originals.goOn(open, value);
            }
            from = findings.end(i);
        }
        plain(text.substring(from, end), into);
    }

    private void replace(EntityKind kind, String canonical, String value, List<Segment> into) {
        Segment.Placeholder own = context.contacts().placeholder(kind, canonical);
        if (own != null) {
            into.add(own);
            return;
        }
        switch (policy.mode(kind, sinks, context.place())) {
            case KEEP -> {
                kept = true;
                plain(value, into);
            }
            case RESTORABLE -> {
                Segment.Placeholder placeholder = placeholder(kind, canonical);
                Originals originals = context.originals();
                if (originals != null && originals.put(placeholder, value)) {
                    open = placeholder;
                }
                into.add(placeholder);
            }
            case PLACEHOLDER -> into.add(placeholder(kind, canonical));
            case MASK -> plain(MASK, into);
            case DROP -> {}
            case REFUSE -> throw RedactionException.refused(kind);
        }
    }

    private Segment.Placeholder placeholder(EntityKind kind, String canonical) {
        return new Segment.Placeholder(kind, numbers.numberOf(kind, canonical));
    }

    static void plain(String text, List<Segment> into) {
        if (text.isEmpty()) {
            return;
        }
        int last = into.size() - 1;
        if (last >= 0 && into.get(last) instanceof Segment.Plain before) {
            into.set(last, new Segment.Plain(before.text() + text));
        } else {
            into.add(new Segment.Plain(text));
        }
    }
}
