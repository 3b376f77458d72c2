package dev.avow.app.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What all commands share. Built by hand rather than by annotations, so that a native image needs no reflection. */
public final class Commands {

    private Commands() {}

    /** What a command does; gives its exit code. */
    @FunctionalInterface
    public interface Action {
        /** Runs, with its output going to the writer. */
        int run(ParseResult parsed, PrintWriter out);
    }

    /** The command line itself. */
    public static CommandLine line(CommandSpec... groups) {
        CommandSpec avow = group("avow", "Serves when it is called without a command.");
        for (CommandSpec each : groups) {
            avow.addSubcommand(each.name(), each);
        }
        CommandLine line = new CommandLine(avow);
        line.setExecutionStrategy(Commands::run);
        return line;
    }

    private static int run(ParseResult parsed) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        CommandLine chosen = last.commandSpec().commandLine();
        if (last.commandSpec().userObject() instanceof Action action) {
            PrintWriter out = chosen.getOut();
            int code = action.run(last, out);
            out.flush();
            return code;
        }
        chosen.usage(chosen.getErr());
        return CommandLine.ExitCode.USAGE;
    }

    /** A command that has commands. */
    static CommandSpec group(String name, String says) {
        CommandSpec spec = CommandSpec.create().name(name).mixinStandardHelpOptions(true);
        spec.usageMessage().description(says);
        return spec;
    }

    /** A command that does something. */
    static CommandSpec command(String name, String says, Action action) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(action).name(name).mixinStandardHelpOptions(true);
        spec.usageMessage().description(says);
        return spec;
    }

    /** Words for people out of constants. */
    static String words(Collection<? extends Enum<?>> constants) {
        return constants.stream()
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
