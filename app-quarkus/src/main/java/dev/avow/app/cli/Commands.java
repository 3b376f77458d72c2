package dev.avow.app.cli;

import dev.avow.core.port.PortException;
import java.io.PrintWriter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
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

    /** An option with one value. */
    static OptionSpec option(String name, String label, boolean required, String says) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .arity("1")
                .required(required)
                .type(String.class)
                .description(says)
                .build();
    }

    /** A word that is said or not. */
    static OptionSpec flag(String name, String says) {
        return OptionSpec.builder(name)
                .arity("0")
                .type(boolean.class)
                .description(says)
                .build();
    }

    /** A value that must stand at a place. */
    static PositionalParamSpec position(int index, String label, String says) {
        return PositionalParamSpec.builder()
                .index(Integer.toString(index))
                .paramLabel(label)
                .arity("1")
                .required(true)
                .type(String.class)
                .description(says)
                .build();
    }

    /** An action that says by its code what a store refused, and by one of its own what was malformed. */
    static Action guarded(String malformed, Action action) {
        return (parsed, out) -> {
            try {
                return action.run(parsed, out);
            } catch (PortException e) {
                out.println("failed: " + e.code());
                return CommandLine.ExitCode.SOFTWARE;
            } catch (IllegalArgumentException | DateTimeParseException e) {
                out.println(malformed);
                return CommandLine.ExitCode.USAGE;
            }
        };
    }

    /** Words for people out of constants. */
    static String words(Collection<? extends Enum<?>> constants) {
        return constants.stream()
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
