package dev.avow.core.inmemory;

import dev.avow.core.port.PollMark;
import dev.avow.core.port.PollMarks;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps poll marks in memory; lost when the process ends. */
public final class InMemoryPollMarks implements PollMarks {

    private record State(PollMark mark, Instant began, boolean held, Instant leaseUntil) {}

    private final Map<ShopId, State> states = new HashMap<>();
    private final InstantSource leases;

    /** Nothing was polled; leases are measured by this clock. */
    public InMemoryPollMarks(InstantSource leases) {
        this.leases = leases;
    }

    @Override
    public synchronized Optional<PollMark> claim(ShopId shop, Instant now, Duration pause, Duration lease) {
        State before = states.get(shop);
        if (before != null && !isFree(before, now, pause)) {
            return Optional.empty();
        }
        PollMark mark = before == null
                ? new PollMark(shop, 1, Optional.empty(), Optional.empty(), Optional.empty())
                : new PollMark(
                        shop,
                        before.mark().fence() + 1,
                        before.mark().seenUntil(),
                        before.mark().lastChange(),
                        before.mark().gap());
        states.put(shop, new State(mark, now, true, leases.instant().plus(lease)));
        return Optional.of(mark);
    }

    private boolean isFree(State state, Instant now, Duration pause) {
        if (state.held()) {
            return !leases.instant().isBefore(state.leaseUntil());
        }
        return now.isBefore(state.began()) || !now.isBefore(state.began().plus(pause));
    }

    @Override
    public synchronized void keep(PollMark mark, Duration lease) {
        State state = held(mark);
        states.put(
                mark.shop(),
                new State(mark, state.began(), true, leases.instant().plus(lease)));
    }

    @Override
    public synchronized void finish(PollMark mark) {
        State state = held(mark);
        states.put(mark.shop(), new State(mark, state.began(), false, leases.instant()));
    }

    private State held(PollMark mark) {
        State state = states.get(mark.shop());
        if (state == null || !state.held() || state.mark().fence() != mark.fence()) {
            throw new PortException.Conflict("poll.taken", "the poll has another holder, or has ended");
        }
        return state;
    }

    @Override
    public synchronized Optional<PollMark> find(ShopId shop) {
        return Optional.ofNullable(states.get(shop)).map(State::mark);
    }

    @Override
    public synchronized void forget(ShopId shop) {
        states.remove(shop);
    }
}
