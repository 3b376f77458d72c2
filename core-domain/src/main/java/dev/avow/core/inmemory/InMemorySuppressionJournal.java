package dev.avow.core.inmemory;

import dev.avow.core.port.SuppressionJournal;
import dev.avow.core.rights.JournalEntry;
import java.util.ArrayList;
import java.util.List;

/** A journal in memory; lost when the process ends, so of no use after a restore. */
public final class InMemorySuppressionJournal implements SuppressionJournal {

    private final String identity;
    private final List<Placed> entries = new ArrayList<>();

    /**
     * An empty journal.
     *
     * @param identity tells it from others
     */
    public InMemorySuppressionJournal(String identity) {
        this.identity = identity;
    }

    @Override
    public String identity() {
        return identity;
    }

    @Override
    public synchronized long length() {
        return entries.size();
    }

    @Override
    public synchronized long append(List<JournalEntry> more) {
        if (more.isEmpty()) {
            throw new IllegalArgumentException("an append has entries");
        }
        more.forEach(entry -> entries.add(new Placed(entries.size() + 1L, entry)));
        return entries.size();
    }

    @Override
    public synchronized List<Placed> after(long position) {
        long from = Math.max(0, Math.min(position, entries.size()));
        return List.copyOf(entries.subList((int) from, entries.size()));
    }
}
