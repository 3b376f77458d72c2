package dev.avow.app.cli;

import dev.avow.core.port.AuditAnchors.Anchor;
import dev.avow.core.port.PortException;
import dev.avow.core.usecase.AnchorAudit;
import dev.avow.core.usecase.VerifyAudit;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code avow audit verify|anchor|keep}: walks along the audit trail, prints its signed head, and keeps it where nobody who owns
 * the database can change it; needs the stores of the service.
 */
public final class AuditCommands {

    private final Supplier<VerifyAudit> verify;
    private final Supplier<AnchorAudit> anchor;

    /** Puts the commands together. */
    public AuditCommands(Supplier<VerifyAudit> verify, Supplier<AnchorAudit> anchor) {
        this.verify = verify;
        this.anchor = anchor;
    }

    /** The commands. */
    public CommandSpec spec() {
        CommandSpec group = Commands.group("audit", "Checks the audit trail.");
        CommandSpec verifying = Commands.command(
                "verify", "Says whether the trail hangs together, and passes every head that was kept.", this::verify);
        verifying.addOption(OptionSpec.builder("--anchors")
                .paramLabel("FILE")
                .arity("1")
                .type(String.class)
                .description("what `audit anchor` printed over time, oldest first, instead of the heads that are kept")
                .build());
        group.addSubcommand("verify", verifying);
        group.addSubcommand(
                "anchor",
                Commands.command("anchor", "Prints the signed head of now, one line.", (parsed, out) -> print(out)));
        group.addSubcommand(
                "keep",
                Commands.command("keep", "Keeps the signed head of now elsewhere.", (parsed, out) -> keep(out)));
        return group;
    }

    private int verify(ParseResult parsed, PrintWriter out) {
        try {
            String file = parsed.matchedOptionValue("--anchors", "");
            VerifyAudit.Outcome outcome = file.isEmpty()
                    ? anchor.get().verify()
                    : verify.get().handle(Anchor.read(Files.readString(Path.of(file))));
            out.printf("%d entries, %d removed after their life.%n", outcome.entries(), outcome.removed());
            out.println(outcome.problem().orElse("The trail is whole."));
            return outcome.problem().isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        } catch (PortException e) {
            out.println("failed: " + e.code());
            return CommandLine.ExitCode.SOFTWARE;
        } catch (IOException e) {
            out.println("audit.anchors-unreadable");
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private int print(PrintWriter out) {
        try {
            out.println(verify.get().anchor().line());
            return CommandLine.ExitCode.OK;
        } catch (PortException e) {
            out.println("failed: " + e.code());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private int keep(PrintWriter out) {
        try {
            out.println(anchor.get().handle() ? "Kept." : "It is there already.");
            return CommandLine.ExitCode.OK;
        } catch (PortException e) {
            out.println("failed: " + e.code());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }
}
