package dev.avow.core.port;

import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Says which instance polls a shop, and how far it has come. Called outside any {@link UnitOfWork}; thread-safe. Its
 * duties:
 *
 * <ul>
 *   <li>PM-1 a shop that was never polled is due; after that, once the pause has passed since the last finished poll
 *       began, or the clock was set back behind it
 *   <li>PM-2 while a poll is held nobody else gets it; of many claims at once, one succeeds
 *   <li>PM-3 a poll whose lease is over goes to the next claim, with the mark that was kept last and a higher fence
 *   <li>PM-4 who was replaced, or has finished, can neither keep nor finish: a {@link PortException.Conflict} with code
 *       {@code poll.taken}, and nothing changes
 *   <li>PM-5 leases are measured by the store's own clock
 *   <li>PM-6 shops do not disturb each other; a forgotten shop begins anew
 * </ul>
 */
public interface PollMarks {

    /** Claims the shop's poll. */
    Optional<PollMark> claim(ShopId shop, Instant now, Duration pause, Duration lease);

    /** Keeps a poll's progress and holds it for another lease. */
    void keep(PollMark mark, Duration lease);

    /** Ends the poll. */
    void finish(PollMark mark);

    /** How far the shop was read, whoever holds it. */
    Optional<PollMark> find(ShopId shop);

    /** Forgets the shop. */
    void forget(ShopId shop);
}
