package dev.avow.core.policy;

import java.util.List;
import java.util.stream.Stream;

/**
 * Finds what a policy promises against itself before anybody reads it: tensions inside one system (I1 to I30) and
 * contradictions between systems that are run together (C1 to C20), as far as a policy can tell. Which cannot be judged
 * from a policy, and where they are kept instead, stands in {@code docs/policies.md}.
 */
public final class Contradictions {

    private static final List<Check> ALL = Stream.of(Tensions.first(), Tensions.second(), Disagreements.all())
            .flatMap(List::stream)
            .toList();

    /** Asked of a policy that is written now: one that an earlier release announced stays readable. */
    private static final List<Check> OF_NEW = Tensions.ofNew();

    private Contradictions() {}

    /** All findings, in the order of the checks. */
    static List<Finding> in(PolicyTree tree) {
        return ALL.stream().flatMap(check -> check.run(tree)).toList();
    }

    /** What is found beside in a policy that somebody writes now. */
    static List<Finding> inNew(PolicyTree tree) {
        return OF_NEW.stream().flatMap(check -> check.run(tree)).toList();
    }

    /** All checks, in their order. */
    static List<Check> checks() {
        return Stream.concat(ALL.stream(), OF_NEW.stream()).toList();
    }

    /** The ids that are checked. */
    public static List<String> ids() {
        return checks().stream().map(Check::id).distinct().toList();
    }
}
