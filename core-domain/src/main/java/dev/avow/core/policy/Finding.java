package dev.avow.core.policy;

import java.util.List;

/**
 * A contradiction that a policy carries in itself.
 *
 * @param id the tension ({@code I1} ... {@code I30}) or the contradiction between systems ({@code C1} ... {@code C20})
 * @param severity whether the service starts with it
 * @param promises the promises that cannot all be kept as they are worded
 * @param sentence what is wrong and what follows from it
 * @param paths the options that say so
 */
public record Finding(String id, Severity severity, List<String> promises, String sentence, List<String> paths) {

    /** How grave a finding is. */
    public enum Severity {
        /** The published text must say so. */
        WARNING,
        /** No text can make it right: the policy is refused. */
        ERROR
    }

    /** Copies the lists. */
    public Finding {
        promises = List.copyOf(promises);
        paths = List.copyOf(paths);
    }

    /** The finding as a problem of the policy, at the first option that says so. */
    PolicyProblem problem() {
        return new PolicyProblem(paths.get(0), "contradiction." + id, sentence);
    }
}
