package dev.avow.core.port;

import dev.avow.core.conversation.UsageName;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Numbers by shop, day and name, and nothing beside: no person, no conversation, no words, no time of day (S1-04, S1-24).
 * Thread-safe. Its duties:
 *
 * <ul>
 *   <li>UC-1 what was added is summed, by shop, day and name, also when many add at once
 *   <li>UC-2 a shop sees its own numbers only
 *   <li>UC-3 what the horizon does not show is in no answer
 *   <li>UC-4 over all shops a number is told only where at least so many shops have a part in it, and no shop is named
 * </ul>
 */
public interface UsageCounts {

    /**
     * Adds.
     *
     * @param day in UTC
     * @param amounts how many of each, at least 1
     * @param lifetime of that day's numbers; the one that came first stays
     */
    void add(ShopId shop, LocalDate day, Map<UsageName, Integer> amounts, Lifetime lifetime);

    /** The numbers of a shop, oldest day first, both days included. */
    List<Count> of(ShopId shop, LocalDate from, LocalDate until, Horizon horizon);

    /**
     * The sums over all shops, oldest day first, both days included.
     *
     * @param least how many shops must have a part in a number, at least 1
     */
    List<Count> overAll(LocalDate from, LocalDate until, int least, Horizon horizon);

    /**
     * A number.
     *
     * @param day in UTC
     * @param name what was counted
     * @param amount how many
     */
    record Count(LocalDate day, UsageName name, long amount) {}
}
