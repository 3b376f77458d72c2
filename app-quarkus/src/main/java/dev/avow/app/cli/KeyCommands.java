package dev.avow.app.cli;

import dev.avow.core.port.PortException;
import dev.avow.core.usecase.RotateKeys;
import java.io.PrintWriter;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code avow keys rotate}: seals again at once what older master keys had sealed (S0-02). Needs the service's stores. */
public final class KeyCommands {

    private final Supplier<RotateKeys> rotateKeys;

    /**
     * Puts the commands together.
     *
     * @param rotateKeys makes the use case when it is asked for
     */
    public KeyCommands(Supplier<RotateKeys> rotateKeys) {
        this.rotateKeys = rotateKeys;
    }

    /** The commands. */
    public CommandSpec spec() {
        CommandSpec keys = Commands.group("keys", "Works with the service's own keys.");
        keys.addSubcommand(
                "rotate",
                Commands.command(
                        "rotate",
                        "Seals everything again under the current master key; 0 left means old keys may go.",
                        (parsed, out) -> rotate(out)));
        return keys;
    }

    private int rotate(PrintWriter out) {
        try {
            RotateKeys.Outcome outcome = rotateKeys.get().handle();
            out.printf("%d rows sealed again, %d left.%n", outcome.resealed(), outcome.left());
            return outcome.left() == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        } catch (PortException e) {
            out.println("failed: " + e.code());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }
}
