package dev.avow.shopify.sandbox.shop;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** All things of one type in a shop, in the order of their numbers. Thread-safe. */
public final class Table<T extends Node> {

    private final Map<Long, T> rows = new ConcurrentSkipListMap<>();
    private final AtomicLong revision = new AtomicLong();

    /** The thing with this number. */
    public Optional<T> find(long id) {
        return Optional.ofNullable(rows.get(id));
    }

    /** The first thing of which that holds. */
    public Optional<T> first(Predicate<? super T> holds) {
        return rows.values().stream().filter(holds).findFirst();
    }

    /** The thing with this number. */
    public T get(long id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("the shop has nothing under this id"));
    }

    /** All of them, as they are at any time. */
    public Collection<T> all() {
        return rows.values();
    }

    /** How many there are. */
    public int size() {
        return rows.size();
    }

    /** A number that grows with every change. */
    public long revision() {
        return revision.get();
    }

    /** Adds or replaces a thing, and counts the change of one that was changed in place. */
    T put(T thing) {
        rows.put(thing.id(), thing);
        revision.incrementAndGet();
        return thing;
    }

    void remove(long id) {
        rows.remove(id);
        revision.incrementAndGet();
    }
}
