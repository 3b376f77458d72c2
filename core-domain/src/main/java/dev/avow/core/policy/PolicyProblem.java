package dev.avow.core.policy;

import java.util.Comparator;

/**
 * One thing that is wrong with a policy. Holds paths and words of the catalogue; a wrong value itself is not repeated.
 *
 * @param path the option, dotted
 * @param code what is wrong, stable, for example {@code span.malformed}
 * @param allowed what would be right, one sentence
 */
public record PolicyProblem(String path, String code, String allowed) implements Comparable<PolicyProblem> {

    private static final Comparator<PolicyProblem> ORDER = Comparator.comparing(PolicyProblem::path)
            .thenComparing(PolicyProblem::code)
            .thenComparing(PolicyProblem::allowed);

    /** By path, then code. */
    @Override
    public int compareTo(PolicyProblem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return path + ": " + code + " (" + allowed + ")";
    }
}
