package dev.avow.app.cli;

import dev.avow.core.port.PortException;
import dev.avow.core.port.Signer;
import dev.avow.core.usecase.VerifyAudit;
import dev.avow.core.usecase.VerifyAudit.Anchor;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code avow audit verify|anchor}: walks along the audit trail, and prints its signed head to be kept where nobody who owns the
 * database can change it; needs the stores of the service.
 */
public final class AuditCommands {

    private final Supplier<VerifyAudit> verify;

    /** Puts the commands together. */
    public AuditCommands(Supplier<VerifyAudit> verify) {
        this.verify = verify;
    }

    /** The commands. */
    public CommandSpec spec() {
        CommandSpec group = Commands.group("audit", "Checks the audit trail.");
        CommandSpec verifying = Commands.command(
                "verify", "Says whether the trail hangs together from its first entry on.", this::verify);
        verifying.addOption(OptionSpec.builder("--anchors")
                .paramLabel("FILE")
                .arity("1")
                .type(String.class)
                .description("what `audit anchor` printed over time, oldest first")
                .build());
        group.addSubcommand("verify", verifying);
        group.addSubcommand(
                "anchor",
                Commands.command("anchor", "Prints the signed head of now, one line.", (parsed, out) -> anchor(out)));
        return group;
    }

    private int verify(ParseResult parsed, PrintWriter out) {
        try {
            VerifyAudit.Outcome outcome = verify.get().handle(anchors(parsed.matchedOptionValue("--anchors", "")));
            out.printf("%d entries, %d removed after their life.%n", outcome.entries(), outcome.removed());
            out.println(outcome.problem().orElse("The trail is whole."));
            return outcome.problem().isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        } catch (PortException e) {
            out.println("failed: " + e.code());
            return CommandLine.ExitCode.SOFTWARE;
        } catch (IOException | IllegalArgumentException e) {
            out.println("audit.anchors-unreadable");
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private int anchor(PrintWriter out) {
        try {
            Anchor anchor = verify.get().anchor();
            out.println(String.join(
                    " ",
                    Optional.of(anchor.link()).filter(link -> !link.isEmpty()).orElse("-"),
                    anchor.signature().key(),
                    anchor.signature().value()));
            return CommandLine.ExitCode.OK;
        } catch (PortException e) {
            out.println("failed: " + e.code());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private static List<Anchor> anchors(String file) throws IOException {
        if (file.isEmpty()) {
            return List.of();
        }
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> !line.isBlank())
                .map(AuditCommands::anchor)
                .toList();
    }

    private static Anchor anchor(String line) {
        String[] parts = line.strip().split(" ", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("an anchor has three parts");
        }
        return new Anchor(parts[0].equals("-") ? "" : parts[0], new Signer.Signature(parts[1], parts[2]));
    }
}
