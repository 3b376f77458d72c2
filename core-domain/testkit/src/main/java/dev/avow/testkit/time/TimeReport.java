package dev.avow.testkit.time;

import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.retention.RetentionRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the time machine saw. */
public final class TimeReport {

    private final Instant start;
    private final Instant end;
    private final RetentionPolicy policy;
    private final AgeLedger ages;
    private final Journey journey;

    TimeReport(Instant start, Instant end, RetentionPolicy policy, AgeLedger ages, Journey journey) {
        this.start = start;
        this.end = end;
        this.policy = policy;
        this.ages = ages;
        this.journey = journey;
    }

    /** Everything that broke a rule: records that outlived or under-lived it, alarms that were missing or false. */
    public List<String> violations() {
        List<String> all = new ArrayList<>(ages.violations());
        all.addAll(journey.silences);
        return all;
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

    /** How many records were seen to be removed, over all classes. */
    public long removed() {
        return ages.lines().values().stream().mapToLong(line -> line.removed).sum();
    }

    /** As Markdown, without anything that differs from run to run. */
    public String markdown() {
        StringBuilder text = new StringBuilder("# Time machine\n\n")
                .append("From %s to %s: %d events, %d ticks with something to do, %d sweeps.\n"
                        .formatted(start, end, journey.events, journey.ticks, journey.sweeps))
                .append("%d instances died, %d runs were taken over, %d outages of hours or days raised %d alarms,\n"
                        .formatted(journey.crashes, journey.takenOver, journey.longOutages, journey.alarms))
                .append("the clock was set %d times, the policy changed %d times.\n\n"
                        .formatted(journey.clockSteps, journey.policyChanges))
                .append(
                        "| class | last rule | records | removed | greatest age | promised overrun | greatest overrun |")
                .append(" with outages |\n|---|---|---|---|---|---|---|---|\n");
        ages.lines().forEach((dataClass, line) -> {
            RetentionRule rule = policy.ruleFor(dataClass);
            text.append("| %s | %s from %s | %d | %d | %s | %s | %s | %s |\n"
                    .formatted(
                            dataClass.key(),
                            rule.life(),
                            rule.clock(),
                            line.seen,
                            line.removed,
                            said(line.oldest),
                            said(rule.means().tolerance().exact()),
                            said(line.overrun),
                            said(line.overrunWithOutages)));
        });
        text.append("\n%d violations.\n".formatted(violations().size()));
        violations().stream()
                .limit(50)
                .forEach(line -> text.append("- ").append(line).append('\n'));
        return text.toString();
    }

    private static String said(Duration duration) {
        return "%d d %02d:%02d:%02d"
                .formatted(
                        duration.toDays(), duration.toHoursPart(), duration.toMinutesPart(), duration.toSecondsPart());
    }

    /** Writes the Markdown; folders that are missing are made. */
    public void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, markdown());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
