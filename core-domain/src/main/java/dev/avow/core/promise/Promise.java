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
 * @param tests the test classes that prove it, by their full names, and the files of the widget's tests
 * @param probes the evidence it needs: from the running service, and {@code review:} with its own id where a part of it can be
 *     seen by people alone
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
     * Whether nothing of it can be seen by software: people keep it, or the deployment does and no probe looks there. Then a
     * review of it is all that can be had, and it is never said to be kept.
     */
    public boolean restsOnPeople() {
        return nature == Nature.HUMAN || (nature == Nature.DEPLOYMENT && probes.isEmpty());
    }

    /** Which of the evidence that it needs is not there, or too old: what makes it stale. */
    public List<String> missingAt(Instant now, List<Evidence> all) {
        return needs().stream()
                .filter(need ->
                        all.stream().noneMatch(evidence -> evidence.about().equals(need) && evidence.countsAt(now)))
                .toList();
    }

    private List<String> needs() {
        return restsOnPeople() ? List.of("review:" + id) : probes;
    }

    /**
     * How it stands. When in doubt it is not said to be kept: one look that contradicts it breaks it, evidence that it needs and
     * that was not seen lately makes it stale, and without a test it is open.
     *
     * @param all the evidence there is, of whatever
     */
    public PromiseState stateAt(Instant now, List<Evidence> all) {
        if (concerning(all).stream().anyMatch(evidence -> evidence.countsAt(now) && !evidence.holds())) {
            return PromiseState.BROKEN;
        }
        if (tests.isEmpty() && nature != Nature.HUMAN) {
            return PromiseState.OPEN;
        }
        if (!missingAt(now, all).isEmpty()) {
            return PromiseState.STALE;
        }
        return restsOnPeople() ? PromiseState.HUMAN : PromiseState.KEPT;
    }
}
