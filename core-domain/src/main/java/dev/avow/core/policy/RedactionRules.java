package dev.avow.core.policy;

import dev.avow.core.redaction.EntityKind;
import dev.avow.core.redaction.Mode;
import dev.avow.core.redaction.RedactionPolicy;
import dev.avow.core.redaction.Sink;
import dev.avow.core.redaction.TextContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The part of a policy that speaks of redaction. */
final class RedactionRules {

    private static final String PREFIX = "redaction.";

    private RedactionRules() {}

    /** Spreads each rule without a context over the contexts that the same layer says nothing of. */
    static Map<String, PolicyEntry> perContext(Map<String, PolicyEntry> layer) {
        Map<String, PolicyEntry> spread = new TreeMap<>(layer);
        layer.forEach((path, entry) -> {
            if (path.startsWith(PREFIX) && Options.segments(path).size() == 3) {
                spread.remove(path);
                for (TextContext context : TextContext.values()) {
                    String own = path + "." + Placeholder.key(context);
                    if (context != TextContext.VERIFICATION) {
                        spread.putIfAbsent(own, new PolicyEntry(own, entry.text(), entry.origin()));
                    }
                }
            }
        });
        return spread;
    }

    /** The typed policy; a rule below the floor is a problem. */
    static RedactionPolicy compile(PolicyTree tree, List<PolicyProblem> problems) {
        RedactionPolicy policy = RedactionPolicy.DEFAULT;
        for (PolicyEntry entry : tree.entries().tailMap(PREFIX).values()) {
            if (!entry.path().startsWith(PREFIX)) {
                break;
            }
            List<String> segments = Options.segments(entry.path());
            EntityKind kind = new EntityKind(constant(segments.get(1)));
            Sink sink = Sink.valueOf(constant(segments.get(2)));
            TextContext context = TextContext.valueOf(constant(segments.get(3)));
            Mode mode = Mode.valueOf(constant(entry.text()));
            if (mode == Mode.KEEP && RedactionPolicy.FLOOR.contains(kind)) {
                problems.add(new PolicyProblem(entry.path(), "redaction.below-floor", "anything but keep"));
            } else if (sink == Sink.MODEL && context == TextContext.VERIFICATION && mode != Mode.REFUSE) {
                problems.add(new PolicyProblem(entry.path(), "redaction.below-floor", "refuse"));
            } else {
                policy = policy.with(kind, sink, context, mode);
            }
        }
        return policy;
    }

    /** The name of the constant that a word stands for. */
    static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
