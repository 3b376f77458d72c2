package dev.avow.app.cli;

import dev.avow.core.disclosure.Inventory;
import dev.avow.core.policy.Compilation;
import dev.avow.core.policy.Profiles;
import dev.avow.core.usecase.WriteNotice;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code avow policy notice}: writes the published texts from a policy, as Markdown. */
public final class NoticeCommand {

    private static final String TEXT = "--text";

    private final Function<Path, Compilation> read;
    private final Supplier<Inventory> inventory;
    private final InstantSource clock;

    /**
     * Puts the command together.
     *
     * @param read compiles a file
     * @param inventory gives every stored field of the service
     * @param clock says which reviews count
     */
    public NoticeCommand(Function<Path, Compilation> read, Supplier<Inventory> inventory, InstantSource clock) {
        this.read = read;
        this.inventory = inventory;
        this.clock = clock;
    }

    /** The command. */
    public CommandSpec spec() {
        CommandSpec spec = Commands.command(
                "notice", "Writes the privacy notice and the texts that belong to it, as Markdown.", this::write);
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .paramLabel("POLICY")
                .arity("1")
                .required(true)
                .type(String.class)
                .description("a file, or one of " + String.join(", ", Profiles.names()))
                .build());
        spec.addOption(OptionSpec.builder(TEXT)
                .paramLabel("TEXT")
                .type(String.class)
                .description("one of " + names() + "; notice if it is left out")
                .build());
        return spec;
    }

    private static String names() {
        return Arrays.stream(WriteNotice.Kind.values()).map(NoticeCommand::name).collect(Collectors.joining(", "));
    }

    private static String name(WriteNotice.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private int write(ParseResult parsed, PrintWriter out) {
        String wanted = parsed.matchedOptionValue(TEXT, name(WriteNotice.Kind.NOTICE));
        Optional<WriteNotice.Kind> kind = Arrays.stream(WriteNotice.Kind.values())
                .filter(each -> name(each).equals(wanted))
                .findFirst();
        if (kind.isEmpty()) {
            out.println("notice.no-such-text (" + TEXT + ": " + names() + ")");
            return CommandLine.ExitCode.USAGE;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return PolicyCommands.compile(read, parsed.matchedPositionalValue(0, ""))
                .fold(
                        compiled -> {
                            out.print(WriteNotice.write(compiled.policy(), kind.get(), inventory.get(), today)
                                    .markdown());
                            return CommandLine.ExitCode.OK;
                        },
                        rejected -> {
                            out.print(PolicyScreen.of(rejected.all()));
                            return CommandLine.ExitCode.SOFTWARE;
                        });
    }
}
