package dev.avow.testkit.time;

import dev.avow.core.retention.RetentionRule;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * What was seen of one class in one installation.
 *
 * @param installation which one
 * @param rule of its class, at the end of the journey
 * @param records how many were seen
 * @param removed how many were seen to go by retention
 * @param oldest the greatest age that was ever seen, from the start of a clock
 * @param overrun the longest that anything was still there after its end, without the time in which nobody swept
 * @param overrunWithOutages the same with that time
 */
public record AgeLine(
        String installation,
        RetentionRule rule,
        long records,
        long removed,
        Duration oldest,
        Duration overrun,
        Duration overrunWithOutages) {

    static final String HEAD =
            "| installation | class | last rule | records | removed | greatest age | promised overrun "
                    + "| greatest overrun | with outages |\n|---|---|---|---|---|---|---|---|---|\n";

    static Stream<AgeLine> of(Watched watched, Instant end) {
        return watched.ages().lines().entrySet().stream()
                .map(entry -> new AgeLine(
                        watched.installation().name(),
                        watched.installation().at(end).ruleFor(entry.getKey()),
                        entry.getValue().seen,
                        entry.getValue().removed,
                        entry.getValue().oldest,
                        entry.getValue().overrun,
                        entry.getValue().overrunWithOutages));
    }

    String row() {
        return "| %s | %s | %s from %s | %d | %d | %s | %s | %s | %s |\n"
                .formatted(
                        installation,
                        rule.dataClass().key(),
                        rule.life(),
                        rule.clock(),
                        records,
                        removed,
                        said(oldest),
                        said(rule.means().tolerance().exact()),
                        said(overrun),
                        said(overrunWithOutages));
    }

    String json() {
        return """
                {"installation": "%s", "class": "%s", "life": "%s", "from": "%s", "records": %d, "removed": %d, \
                "greatestAge": "%s", "promisedOverrun": "%s", "greatestOverrun": "%s", "withOutages": "%s"}""".formatted(
                        installation,
                        rule.dataClass().key(),
                        rule.life(),
                        rule.clock(),
                        records,
                        removed,
                        oldest,
                        rule.means().tolerance().exact(),
                        overrun,
                        overrunWithOutages);
    }

    private static String said(Duration duration) {
        return "%d d %02d:%02d:%02d"
                .formatted(
                        duration.toDays(), duration.toHoursPart(), duration.toMinutesPart(), duration.toSecondsPart());
    }
}
