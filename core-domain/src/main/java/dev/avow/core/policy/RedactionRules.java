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
import java.util.stream.Stream;

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

    /** The rules below the floor. */
    static List<PolicyProblem> problems(PolicyTree tree) {
        return places(tree)
                .filter(place -> place.proves() ? place.mode() != Mode.REFUSE : place.kept())
                .map(place -> new PolicyProblem(
                        place.path(), "redaction.below-floor", place.proves() ? "refuse" : "anything but keep"))
                .toList();
    }

    /** The typed policy of a tree without problems. */
    static RedactionPolicy compile(PolicyTree tree) {
        RedactionPolicy policy = RedactionPolicy.DEFAULT;
        for (Place place : places(tree).toList()) {
            policy = policy.with(place.kind(), place.sink(), place.context(), place.mode());
        }
        return policy;
    }

    private record Place(String path, EntityKind kind, Sink sink, TextContext context, Mode mode) {

        boolean kept() {
            return mode == Mode.KEEP && RedactionPolicy.FLOOR.contains(kind);
        }

        boolean proves() {
            return sink == Sink.MODEL && context == TextContext.VERIFICATION;
        }
    }

    private static Stream<Place> places(PolicyTree tree) {
        return tree.entries().values().stream()
                .filter(entry -> entry.path().startsWith(PREFIX))
                .map(RedactionRules::place);
    }

    private static Place place(PolicyEntry entry) {
        List<String> segments = Options.segments(entry.path());
        return new Place(
                entry.path(),
                new EntityKind(constant(segments.get(1))),
                Sink.valueOf(constant(segments.get(2))),
                TextContext.valueOf(constant(segments.get(3))),
                Mode.valueOf(constant(entry.text())));
    }

    /** The name of the constant that a word stands for. */
    static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
