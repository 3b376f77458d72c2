package dev.avow.core.usecase;

import dev.avow.core.knowledge.PassageIndex;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The indexes of the shops that asked last. Whoever asks first after a change makes a shop's index anew; others search the one
 * before meanwhile, or wait where there is none. One that takes long to make stands for a while whatever changes: a large shop
 * that is just being read changes all the time. Thread-safe.
 */
final class PassageIndexes {

    private static final int KEPT = 64;

    /** What takes as long is not made at each change. */
    private static final Duration LONG = Duration.ofSeconds(1);

    /** So many times as long as it took to make. */
    private static final int STANDS = 10;

    private final Function<ShopId, PassageIndex> maker;
    private final InstantSource clock;
    private final Map<ShopId, Place> places = new LinkedHashMap<>(16, 0.75f, true);

    /** Makes indexes with {@code maker}, which is asked by one thread at a time for one shop. */
    PassageIndexes(Function<ShopId, PassageIndex> maker, InstantSource clock) {
        this.maker = maker;
        this.clock = clock;
    }

    /** An index of what the shop's knowledge was under a version. */
    private record Made(String version, PassageIndex index, Instant standsUntil) {}

    private static final class Place {
        private final ReentrantLock making = new ReentrantLock();
        private volatile Optional<Made> made = Optional.empty();
    }

    /**
     * The shop's index.
     *
     * @param version of the shop's knowledge as it is now
     */
    PassageIndex of(ShopId shop, String version) {
        Place place = place(shop);
        Optional<Made> known = place.made;
        if (known.filter(made -> isGood(made, version)).isPresent()) {
            return known.get().index();
        }
        if (known.isEmpty()) {
            place.making.lock();
        } else if (!place.making.tryLock()) {
            return known.get().index();
        }
        try {
            if (place.made.filter(made -> isGood(made, version)).isEmpty()) {
                place.made = Optional.of(make(shop, version));
            }
            return place.made.get().index();
        } finally {
            place.making.unlock();
        }
    }

    private boolean isGood(Made made, String version) {
        return made.version().equals(version) || clock.instant().isBefore(made.standsUntil());
    }

    private Made make(ShopId shop, String version) {
        Instant begun = clock.instant();
        PassageIndex index = maker.apply(shop);
        Instant ended = clock.instant();
        Duration took = Duration.between(begun, ended);
        return new Made(version, index, took.compareTo(LONG) < 0 ? begun : ended.plus(took.multipliedBy(STANDS)));
    }

    private Place place(ShopId shop) {
        synchronized (places) {
            Place place = places.computeIfAbsent(shop, any -> new Place());
            if (places.size() > KEPT) {
                places.remove(places.keySet().iterator().next());
            }
            return place;
        }
    }
}
