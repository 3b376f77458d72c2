package dev.avow.app.cli;

import dev.avow.core.rights.Incident;
import dev.avow.core.rights.Incident.Audience;
import dev.avow.core.rights.Incident.Risk;
import dev.avow.core.rights.IncidentDuty.Standing;
import dev.avow.core.subject.DataClass;
import dev.avow.core.usecase.FindConcerned;
import dev.avow.core.usecase.FindConcerned.Concerned;
import dev.avow.core.usecase.NoteIncident;
import dev.avow.core.usecase.ReadIncidents;
import dev.avow.core.usecase.TellOfIncident;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code avow incident note|tell|list|merchants|drill}: the register of incidents (S1-50, S3-30, S4-22); needs the stores of
 * the service.
 */
public final class IncidentCommands {

    private final Supplier<NoteIncident> note;
    private final Supplier<TellOfIncident> tell;
    private final Supplier<ReadIncidents> read;
    private final Supplier<FindConcerned> find;

    /** Puts the commands together; each part is made when it is asked for. */
    public IncidentCommands(
            Supplier<NoteIncident> note,
            Supplier<TellOfIncident> tell,
            Supplier<ReadIncidents> read,
            Supplier<FindConcerned> find) {
        this.note = note;
        this.tell = tell;
        this.read = read;
        this.find = find;
    }

    /** The commands. */
    public CommandSpec spec() {
        CommandSpec group = Commands.group("incident", "Keeps the register of incidents: who must be told by when.");
        CommandSpec noting =
                Commands.command("note", "Enters an incident and says who is to be told.", guarded(this::note));
        noting.addOption(Commands.option(
                "--classes", "CLASSES", true, "what it concerns: classes of data, such as lead,transcript"));
        noting.addOption(
                Commands.option("--risk", "RISK", true, "for people: unlikely, likely or high; in doubt likely"));
        noting.addOption(Commands.option("--aware", "INSTANT", false, "when somebody became aware; without it, now"));
        group.addSubcommand("note", noting);
        CommandSpec telling = Commands.command("tell", "Notes that somebody was told.", guarded(this::tell));
        telling.addPositional(Commands.position(0, "ID", "the incident"));
        telling.addPositional(Commands.position(1, "WHO", "authority, merchants or subjects"));
        telling.addOption(Commands.option("--at", "INSTANT", false, "when; without it, now"));
        group.addSubcommand("tell", telling);
        group.addSubcommand(
                "list",
                Commands.command(
                        "list",
                        "Lists the register; ends with 1 if somebody was not told in time.",
                        guarded((parsed, out) -> list(out))));
        CommandSpec concerned =
                Commands.command("merchants", "Lists the shops concerned, one a line.", guarded(this::merchants));
        concerned.addPositional(Commands.position(0, "ID", "the incident"));
        concerned.addOption(Commands.option(
                "--since",
                "INSTANT",
                false,
                "when it may have begun: also lists shops whose data may have been there and is deleted by now"));
        group.addSubcommand("merchants", concerned);
        group.addSubcommand(
                "drill",
                Commands.command(
                        "drill",
                        "Enters a drill: all data, a high risk. Nothing alarms; all else is as if it had happened.",
                        guarded((parsed, out) -> drill(out))));
        return group;
    }

    private static Commands.Action guarded(Commands.Action action) {
        return Commands.guarded("incident.malformed", action);
    }

    private int note(ParseResult parsed, PrintWriter out) {
        Set<DataClass> classes = Arrays.stream(
                        parsed.matchedOptionValue("--classes", "").split(","))
                .map(key -> DataClass.of(key.strip()).orElseThrow(IllegalArgumentException::new))
                .collect(Collectors.toSet());
        Risk risk = Risk.valueOf(parsed.matchedOptionValue("--risk", "").toUpperCase(Locale.ROOT));
        shown(
                note.get()
                        .handle(new NoteIncident.Command(instant(parsed, "--aware"), classes, risk, false))
                        .id(),
                out);
        return CommandLine.ExitCode.OK;
    }

    private int drill(PrintWriter out) {
        Incident drill = note.get()
                .handle(new NoteIncident.Command(Optional.empty(), EnumSet.allOf(DataClass.class), Risk.HIGH, true));
        shown(drill.id(), out);
        int shops = find.get()
                .handle(drill.id(), Optional.empty())
                .map(concerned -> concerned.held().size())
                .orElse(0);
        out.printf("%d shops are concerned: avow incident merchants %s%n", shops, drill.id());
        out.println("Go on as if it had happened; note each step: avow incident tell " + drill.id() + " WHO");
        return CommandLine.ExitCode.OK;
    }

    private int tell(ParseResult parsed, PrintWriter out) {
        String id = parsed.matchedPositionalValue(0, "");
        Audience audience =
                Audience.valueOf(parsed.matchedPositionalValue(1, "").toUpperCase(Locale.ROOT));
        if (!tell.get().handle(new TellOfIncident.Command(id, audience, instant(parsed, "--at")))) {
            return unknown(out);
        }
        shown(id, out);
        return CommandLine.ExitCode.OK;
    }

    private int list(PrintWriter out) {
        boolean late = false;
        for (ReadIncidents.Row row : read.get().handle()) {
            line(row, out);
            late |= row.isReal(Standing.OVERDUE);
        }
        return late ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    private int merchants(ParseResult parsed, PrintWriter out) {
        Optional<Concerned> shops = find.get().handle(parsed.matchedPositionalValue(0, ""), instant(parsed, "--since"));
        shops.ifPresent(concerned -> {
            concerned.held().forEach(shop -> out.println(shop.domain()));
            concerned.possible().forEach(shop -> out.println(shop.domain() + " (nothing is held any more)"));
        });
        return shops.isPresent() ? CommandLine.ExitCode.OK : unknown(out);
    }

    private static int unknown(PrintWriter out) {
        out.println("incident.none");
        return CommandLine.ExitCode.USAGE;
    }

    private void shown(String id, PrintWriter out) {
        read.get().handle().stream()
                .filter(row -> row.incident().id().equals(id))
                .forEach(row -> line(row, out));
    }

    private static void line(ReadIncidents.Row row, PrintWriter out) {
        Incident incident = row.incident();
        out.printf(
                "%s %s, aware at %s, risk %s: %s%n",
                incident.id(),
                incident.drill() ? "drill" : "incident",
                incident.awareAt(),
                incident.risk().key(),
                incident.classes().stream().map(DataClass::key).sorted().collect(Collectors.joining(", ")));
        if (row.duties().isEmpty()) {
            out.println("  nobody has to be told; the entry is kept (GDPR Art. 33(5))");
        }
        row.duties()
                .forEach(duty -> out.printf(
                        "  %s by %s: %s%s%n",
                        duty.duty().audience().key(),
                        duty.duty().by(),
                        duty.standing().key(),
                        duty.duty().toldAt().map(at -> " at " + at).orElse("")));
    }

    private static Optional<Instant> instant(ParseResult parsed, String option) {
        String word = parsed.matchedOptionValue(option, "");
        return word.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(word));
    }
}
