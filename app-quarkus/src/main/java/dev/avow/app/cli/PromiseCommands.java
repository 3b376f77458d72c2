package dev.avow.app.cli;

import dev.avow.core.promise.PromiseState;
import dev.avow.core.usecase.ReadPromises;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code avow promises list|show}: asks the service's stores how each published clause stands. */
public final class PromiseCommands {

    private static final String ALL = "--all";

    private final Supplier<ReadPromises> readPromises;

    /**
     * Puts the commands together.
     *
     * @param readPromises gives the use case when it is asked for
     */
    public PromiseCommands(Supplier<ReadPromises> readPromises) {
        this.readPromises = readPromises;
    }

    /** The commands. */
    public CommandSpec spec() {
        CommandSpec group = Commands.group("promises", "Says how the published clauses stand.");
        CommandSpec list =
                Commands.command("list", "One line for each clause; ends with 1 if one is broken.", this::list);
        list.addOption(OptionSpec.builder(ALL)
                .type(boolean.class)
                .description("also those of profiles that are not in force")
                .build());
        group.addSubcommand("list", list);
        CommandSpec show = Commands.command("show", "All that is known of one clause.", this::show);
        show.addPositional(PositionalParamSpec.builder()
                .index("0")
                .paramLabel("ID")
                .arity("1")
                .required(true)
                .type(String.class)
                .description("such as S1-21")
                .build());
        group.addSubcommand("show", show);
        return group;
    }

    private int list(ParseResult parsed, PrintWriter out) {
        boolean all = parsed.hasMatchedOption(ALL);
        ReadPromises.Ledger ledger = readPromises.get().handle();
        ledger.clauses().stream()
                .filter(clause -> all || clause.published())
                .forEach(clause -> out.printf(
                        "%s %-6s %s%n",
                        clause.promise().id(),
                        clause.state().key(),
                        clause.promise().says()));
        for (PromiseState state : PromiseState.values()) {
            out.printf("%s: %d%n", state.key(), ledger.count(state));
        }
        return ledger.count(PromiseState.BROKEN) == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private int show(ParseResult parsed, PrintWriter out) {
        String id = parsed.matchedPositionalValue(0, "");
        ReadPromises.Ledger ledger = readPromises.get().handle();
        Optional<ReadPromises.Clause> found = ledger.clauses().stream()
                .filter(clause -> clause.promise().id().equals(id))
                .findFirst();
        if (found.isEmpty()) {
            out.println("promise.none (" + id + ")");
            return CommandLine.ExitCode.USAGE;
        }
        print(found.get(), ledger.at(), out);
        return CommandLine.ExitCode.OK;
    }

    private static void print(ReadPromises.Clause clause, Instant now, PrintWriter out) {
        out.printf(
                "%s (%s, %s): %s%n",
                clause.promise().id(),
                clause.profile(),
                clause.promise().nature().key(),
                clause.promise().says());
        out.printf("state: %s%s%n", clause.state().key(), clause.published() ? "" : ", not published here");
        clause.rules().forEach(rule -> out.printf("rule: %s = %s (%s)%n", rule.path(), rule.value(), rule.origin()));
        clause.promise().code().forEach(type -> out.printf("code: %s%n", type));
        clause.promise().tests().forEach(test -> out.printf("test: %s%n", test));
        clause.evidence()
                .forEach(seen -> out.printf(
                        "seen: %s at %s, %s: %s%n",
                        seen.about(), seen.at(), seen.holds() ? "holds" : "broken", seen.detail()));
        clause.promise().missingAt(now, clause.evidence()).forEach(need -> out.printf("missing: %s%n", need));
    }
}
