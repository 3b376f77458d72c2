package dev.avow.app.rest;

import dev.avow.core.promise.Evidence;
import dev.avow.core.promise.PromiseState;
import dev.avow.core.usecase.ReadPromises;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The promise ledger as pages show it. */
final class PromiseView {

    /** What a badge looks like for each state. */
    private static String look(PromiseState state) {
        return switch (state) {
            case KEPT -> "success";
            case BROKEN -> "critical";
            case STALE, OPEN -> "attention";
            case HUMAN -> "info";
        };
    }

    private PromiseView() {}

    /**
     * The page.
     *
     * @param at when it was read
     * @param tallies how many stand how
     * @param clauses those that the policy in force publishes
     * @param others how many clauses of other profiles are left out
     */
    @TemplateData
    record Ledger(Instant at, List<Tally> tallies, List<Row> clauses, long others) {}

    /** So many stand so. */
    @TemplateData
    record Tally(String state, String look, long count) {}

    /** One clause. */
    @TemplateData
    record Row(
            String id,
            String says,
            String state,
            String look,
            String nature,
            List<String> rules,
            List<String> code,
            List<String> tests,
            List<String> evidence,
            List<String> missing) {}

    static Ledger of(ReadPromises.Ledger ledger) {
        List<Tally> tallies = new ArrayList<>();
        for (PromiseState state : PromiseState.values()) {
            tallies.add(new Tally(state.key(), look(state), ledger.count(state)));
        }
        List<Row> rows = ledger.clauses().stream()
                .filter(ReadPromises.Clause::published)
                .map(clause -> row(clause, ledger.at()))
                .toList();
        return new Ledger(
                ledger.at().truncatedTo(ChronoUnit.SECONDS),
                tallies,
                rows,
                ledger.clauses().size() - rows.size());
    }

    private static Row row(ReadPromises.Clause clause, Instant now) {
        return new Row(
                clause.promise().id(),
                clause.promise().says(),
                clause.state().key(),
                look(clause.state()),
                clause.promise().nature().key(),
                clause.rules().stream()
                        .map(rule -> rule.path() + " = " + rule.value() + " (" + rule.origin() + ")")
                        .toList(),
                clause.promise().code(),
                clause.promise().tests(),
                clause.evidence().stream().map(PromiseView::seen).toList(),
                clause.promise().missingAt(now, clause.evidence()));
    }

    private static String seen(Evidence evidence) {
        return evidence.about() + ": " + evidence.detail() + ", seen "
                + evidence.at().truncatedTo(ChronoUnit.SECONDS);
    }
}
