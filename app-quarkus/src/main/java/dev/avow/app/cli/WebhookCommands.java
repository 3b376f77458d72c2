package dev.avow.app.cli;

import dev.avow.core.port.PortException;
import dev.avow.core.port.WebhookShelf;
import dev.avow.core.port.WebhookShelf.Shelved;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code avow webhooks shelf|retry}: what no worker could settle. Needs the stores of the service; shows no payload. */
public final class WebhookCommands {

    private static final int MOST = 1_000;

    private final Supplier<WebhookShelf> shelf;

    /**
     * Puts the commands together.
     *
     * @param shelf finds the shelf when it is asked for
     */
    public WebhookCommands(Supplier<WebhookShelf> shelf) {
        this.shelf = shelf;
    }

    /** The commands. */
    public CommandSpec spec() {
        CommandSpec webhooks = Commands.group("webhooks", "Shows and retries webhooks that could not be handled.");
        webhooks.addSubcommand(
                "shelf", Commands.command("shelf", "Lists what waits for a person.", (parsed, out) -> list(out)));
        CommandSpec retry =
                Commands.command("retry", "Puts one back into the queue, or all.", (parsed, out) -> retry(parsed, out));
        retry.addPositional(PositionalParamSpec.builder()
                .paramLabel("NUMBER")
                .description("its number on the shelf; without one all are put back")
                .arity("0..1")
                .type(Long.class)
                .build());
        webhooks.addSubcommand("retry", retry);
        return webhooks;
    }

    private int list(PrintWriter out) {
        try {
            List<Shelved> all = shelf.get().shelf(MOST);
            all.forEach(one -> out.printf(
                    "%d: %s of %s, kept %s: %s%n", one.id(), one.topic(), one.shop(), one.receivedAt(), one.code()));
            if (all.isEmpty()) {
                out.println("The shelf is empty.");
            }
            return CommandLine.ExitCode.OK;
        } catch (PortException e) {
            return failed(out, e);
        }
    }

    private int retry(ParseResult parsed, PrintWriter out) {
        Long number = parsed.matchedPositionalValue(0, null);
        try {
            WebhookShelf found = shelf.get();
            List<Long> wanted =
                    number == null ? found.shelf(MOST).stream().map(Shelved::id).toList() : List.of(number);
            long done = wanted.stream().filter(found::putBack).count();
            out.printf("%d put back.%n", done);
            return done == wanted.size() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        } catch (PortException e) {
            return failed(out, e);
        }
    }

    private static int failed(PrintWriter out, PortException e) {
        out.println("failed: " + e.code());
        return CommandLine.ExitCode.SOFTWARE;
    }
}
