package dev.avow.core.recovery;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hours of the day in which no mail goes out, by the clocks on the walls of the shop's zone: also on the days on which
 * those are put forward or back.
 *
 * @param from inclusive
 * @param to exclusive; before {@code from} where the hours pass midnight; equal to it: no hour is quiet
 * @param zone where the shop is
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {

    /** Cuts both to minutes. */
    public QuietHours {
        from = from.truncatedTo(ChronoUnit.MINUTES);
        to = to.truncatedTo(ChronoUnit.MINUTES);
    }

    /** No hour is quiet. */
    public static QuietHours none(ZoneId zone) {
        return new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, zone);
    }

    /** Whether no mail may go at that instant. */
    public boolean isQuiet(Instant now) {
        return covers(now.atZone(zone).toLocalTime());
    }

    /**
     * When mail may go again: the first instant after {@code now} that is not quiet; empty if {@code now} is not.
     */
    public Optional<Instant> until(Instant now) {
        if (!isQuiet(now)) {
            return Optional.empty();
        }
        ZoneRules rules = zone.getRules();
        Instant end = ending(now, rules);
        @Nullable ZoneOffsetTransition change = rules.nextTransition(now);
        // Clocks that are put forward may skip the end of the quiet hours, and all clocks change before that end.
        boolean earlier = change != null && change.getInstant().isBefore(end) && !isQuiet(change.getInstant());
        return Optional.of(earlier ? change.getInstant() : end);
    }

    /** The next instant at which the clocks on the walls show the end. */
    private Instant ending(Instant now, ZoneRules rules) {
        LocalDateTime wall = now.atZone(zone).toLocalDateTime();
        for (LocalDateTime end = wall.toLocalDate().atTime(to); ; end = end.plusDays(1)) {
            for (ZoneOffset offset : rules.getValidOffsets(end)) {
                Instant shown = end.toInstant(offset);
                if (shown.isAfter(now)) {
                    return shown;
                }
            }
        }
    }

    private boolean covers(LocalTime time) {
        if (from.equals(to)) {
            return false;
        }
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
