package dev.avow.core.promise;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A clause of a published policy, with what keeps it and what proves it.
 *
 * @param id such as {@code S1-21}; never changes
 * @param nature who or what can keep it
 * @param says the clause, in words of our own
 * @param code the types that keep it, by their full names; the policy's options name their promises themselves
 * @param tests the test classes that prove it, by their full names
 * @param probes the evidence it needs from the running service
 */
public record Promise(
        String id, Nature nature, String says, List<String> code, List<String> tests, List<String> probes) {

    private static final Pattern ID = Pattern.compile("S[0-9]-[0-9]{2}");

    /**
     * Copies the lists and checks the shapes.
     *
     * @throws IllegalArgumentException if the id has another shape, or nothing is said
     */
    public Promise {
        code = List.copyOf(code);
        tests = List.copyOf(tests);
        probes = List.copyOf(probes);
        if (!ID.matcher(id).matches() || says.isBlank()) {
            throw new IllegalArgumentException("a promise has an id such as S1-21, and says something");
        }
    }

    /** The evidence that concerns it, of all that there is. */
    public List<Evidence> concerning(List<Evidence> all) {
        return all.stream()
                .filter(evidence -> evidence.about().equals("review:" + id) || probes.contains(evidence.about()))
                .toList();
    }

    /**
     * How it stands. When in doubt it is not said to be kept: one look that contradicts it breaks it, a probe that
     * nothing was seen of lately makes it stale, and without a test it is open.
     *
     * @param all the evidence there is, of whatever
     */
    public PromiseState stateAt(Instant now, List<Evidence> all) {
        List<Evidence> fresh = concerning(all).stream()
                .filter(evidence -> evidence.countsAt(now))
                .toList();
        if (fresh.stream().anyMatch(evidence -> !evidence.holds())) {
            return PromiseState.BROKEN;
        }
        if (nature == Nature.HUMAN) {
            boolean reviewed =
                    fresh.stream().anyMatch(evidence -> evidence.about().equals("review:" + id));
            return reviewed ? PromiseState.HUMAN : PromiseState.STALE;
        }
        if (tests.isEmpty()) {
            return PromiseState.OPEN;
        }
        boolean allSeen = probes.stream()
                .allMatch(probe ->
                        fresh.stream().anyMatch(evidence -> evidence.about().equals(probe)));
        return allSeen ? PromiseState.KEPT : PromiseState.STALE;
    }
}
