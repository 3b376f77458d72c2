package dev.avow.app.cli;

import dev.avow.core.port.FinishedRun;
import dev.avow.core.port.PortException;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.usecase.EnforceRetention;
import dev.avow.core.usecase.ExamineRetention;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code avow retention run|status}: needs the stores of the service. */
public final class RetentionCommands {

    private final Supplier<EnforceRetention> enforce;
    private final Supplier<ExamineRetention> examine;

    /**
     * Puts the commands together.
     *
     * @param enforce makes the sweep when it is asked for
     * @param examine makes the look when it is asked for
     */
    public RetentionCommands(Supplier<EnforceRetention> enforce, Supplier<ExamineRetention> examine) {
        this.enforce = enforce;
        this.examine = examine;
    }

    /** The commands. */
    public CommandSpec spec() {
        CommandSpec retention = Commands.group("retention", "Runs and examines the removal of what is over.");
        retention.addSubcommand(
                "run", Commands.command("run", "Runs what is due now.", (parsed, out) -> guarded(out, this::run)));
        retention.addSubcommand(
                "status",
                Commands.command(
                        "status",
                        "Says per class of data whether its promise is kept.",
                        (parsed, out) -> guarded(out, this::status)));
        return retention;
    }

    private interface Step {
        int in(PrintWriter out);
    }

    private static int guarded(PrintWriter out, Step step) {
        try {
            return step.in(out);
        } catch (PortException e) {
            out.println("failed: " + e.code());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private int run(PrintWriter out) {
        EnforceRetention.Outcome outcome = enforce.get().handle();
        outcome.sweeps()
                .forEach(sweep -> out.printf(
                        "%s: removed %d, cutoff %s, %s%n",
                        sweep.dataClass().key(),
                        sweep.removed(),
                        sweep.cutoff(),
                        sweep.finished().isPresent() ? "finished" : "to be continued"));
        outcome.failures()
                .forEach(failure ->
                        out.printf("%s: failed: %s%n", failure.dataClass().key(), failure.code()));
        if (outcome.sweeps().isEmpty() && outcome.failures().isEmpty()) {
            out.println("Nothing is due.");
        }
        return outcome.failures().isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private int status(PrintWriter out) {
        List<ExamineRetention.Finding> findings = examine.get().handle();
        for (ExamineRetention.Finding finding : findings) {
            out.printf(
                    "%s: %s; oldest %s; last run %s%n",
                    finding.dataClass().key(),
                    finding.outlives() ? "OUTLIVED" : finding.overdue() ? "OVERDUE" : "kept",
                    finding.oldest()
                            .map(start -> start.equals(Lifetime.FAR) ? "waits for its event" : start.toString())
                            .orElse("none"),
                    finding.last()
                            .map(FinishedRun::finishedAt)
                            .map(Instant::toString)
                            .orElse("never"));
        }
        return findings.stream().anyMatch(ExamineRetention.Finding::isAlarm)
                ? CommandLine.ExitCode.SOFTWARE
                : CommandLine.ExitCode.OK;
    }
}
