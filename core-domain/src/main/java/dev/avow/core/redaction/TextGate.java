package dev.avow.core.redaction;

import dev.avow.core.redaction.detect.Automaton;
import dev.avow.core.redaction.detect.Findings;
import dev.avow.core.redaction.detect.Hints;
import java.util.Set;

/**
 * Text in, text out, for what is no conversation: log lines, error texts, page titles and addresses of pages (S1-08,
 * S1-11, S4-02). A clean text comes back as the same object, without allocation. Never throws: what cannot be redacted
 * is replaced as a whole. Thread-safe.
 */
public final class TextGate {

    private static final Hints PAGE = new Hints(0, "", "", 0, true);

    private final RedactionPolicy policy;
    private final Set<Sink> sinks;
    private final IdleAutomaton idle = new IdleAutomaton(() -> new Automaton().withoutSpelling());

    /** A gate before one sink. */
    public TextGate(RedactionPolicy policy, Sink sink) {
        this.policy = policy;
        this.sinks = Set.of(sink);
    }

    /** Redacts a text; a placeholder names its kind and carries no number. */
    public String pass(String text) {
        return pass(text, Hints.NONE);
    }

    /** Redacts the address of a page, be it without scheme and host: the values of its query go, but for harmless ones. */
    public String passPageAddress(String address) {
        return pass(address, isRelative(address) ? PAGE : Hints.NONE);
    }

    /** Whether a page's address comes without scheme and host, which otherwise announce it. */
    static boolean isRelative(String address) {
        return address.startsWith("/") || address.startsWith("?");
    }

    private String pass(String text, Hints hints) {
        if (text.length() > Redactor.LONGEST) {
            return "[text of " + text.length() + " characters withheld]";
        }
        Automaton automaton = idle.take();
        try {
            automaton.reset(hints);
            automaton.read(text, true);
            Findings findings = automaton.findings();
            String passed = findings.size() == 0 ? text : replaced(text, findings);
            idle.giveBack(automaton, text.length());
            return passed;
        } catch (RuntimeException e) {
            return "[text withheld]";
        }
    }

    private String replaced(String text, Findings findings) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int from = 0;
        for (int i = 0; i < findings.size(); i++) {
            out.append(text, from, findings.start(i));
            EntityKind kind = findings.kind(i);
            if (kind != null) {
                switch (policy.mode(kind, sinks, TextContext.FREE_TEXT)) {
                    case KEEP -> out.append(text, findings.start(i), findings.end(i));
                    case RESTORABLE, PLACEHOLDER ->
                        out.append('[').append(kind.name()).append(']');
                    case MASK -> out.append("***");
                    case DROP -> {}
                    case REFUSE -> throw RedactionException.refused(kind);
                }
            }
            from = findings.end(i);
        }
        return out.append(text, from, text.length()).toString();
    }
}
