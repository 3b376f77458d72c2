package dev.avow.core.inmemory;

import dev.avow.core.port.JournalMark;
import java.util.Optional;

/** A mark in memory; lost when the process ends. */
public final class InMemoryJournalMark implements JournalMark {

    private final String store;
    private Optional<Mark> mark = Optional.empty();

    /**
     * Without a mark.
     *
     * @param store which store
     */
    public InMemoryJournalMark(String store) {
        this.store = store;
    }

    @Override
    public String store() {
        return store;
    }

    @Override
    public synchronized Optional<Mark> read() {
        return mark;
    }

    @Override
    public synchronized void write(Mark written) {
        mark = Optional.of(written);
    }
}
