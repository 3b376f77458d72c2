package dev.avow.testkit.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the time machine saw: as a table for people and as JSON for programs, the same in every run of one seed. */
public final class TimeReport {

    private static final int SHOWN = 50;

    private final Instant start;
    private final Instant end;
    private final List<AgeLine> lines;
    private final List<String> violations = new ArrayList<>();
    private final Journey journey;

    TimeReport(Instant start, Instant end, List<Watched> watched, Journey journey) {
        this.start = start;
        this.end = end;
        this.journey = journey;
        this.lines = watched.stream().flatMap(each -> AgeLine.of(each, end)).toList();
        watched.forEach(each -> each.ages().violations().stream()
                .map(violation -> each.installation().name() + ": " + violation)
                .forEach(violations::add));
        violations.addAll(journey.silences);
    }

    /** Everything that broke a rule: records that outlived or under-lived it, alarms that were missing or false. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    /** Crashes, runs taken over, long outages, alarms, clock steps, policy changes: none should be zero. */
    public List<Long> adversities() {
        return List.of(
                journey.crashes,
                journey.takenOver,
                journey.longOutages,
                journey.alarms,
                journey.clockSteps,
                journey.policyChanges);
    }

    /** One line for each class of each installation. */
    public List<AgeLine> lines() {
        return lines;
    }

    /** As Markdown. */
    public String markdown() {
        StringBuilder text = new StringBuilder("# Time machine\n\n")
                .append("From %s to %s: %d events, %d ticks with something to do, %d sweeps.\n"
                        .formatted(start, end, journey.events, journey.ticks, journey.sweeps))
                .append("%d instances died, %d runs were taken over, %d outages of hours or days raised %d alarms,\n"
                        .formatted(journey.crashes, journey.takenOver, journey.longOutages, journey.alarms))
                .append("the clocks were set %d times, policies changed %d times.\n\n"
                        .formatted(journey.clockSteps, journey.policyChanges))
                .append(AgeLine.HEAD);
        lines.forEach(line -> text.append(line.row()));
        text.append("\n%d violations.\n".formatted(violations.size()));
        violations.stream()
                .limit(SHOWN)
                .forEach(line -> text.append("- ").append(line).append('\n'));
        return text.toString();
    }

    /** As JSON: instants and durations as ISO 8601 has them. */
    public String json() {
        Stream<String> ages = lines.stream().map(AgeLine::json);
        return """
                {"from": "%s", "to": "%s",
                 "events": %d, "ticks": %d, "sweeps": %d, "crashes": %d, "takenOver": %d,
                 "longOutages": %d, "alarms": %d, "clockSteps": %d, "policyChanges": %d,
                 "violations": %d,
                 "classes": [
                  %s
                 ]}
                """.formatted(
                        start,
                        end,
                        journey.events,
                        journey.ticks,
                        journey.sweeps,
                        journey.crashes,
                        journey.takenOver,
                        journey.longOutages,
                        journey.alarms,
                        journey.clockSteps,
                        journey.policyChanges,
                        violations.size(),
                        String.join(",\n  ", ages.toList()));
    }

    /** Writes {@code report.md} and {@code report.json} into a folder, which is made where it is missing. */
    public void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("report.md"), markdown());
            Files.writeString(folder.resolve("report.json"), json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
