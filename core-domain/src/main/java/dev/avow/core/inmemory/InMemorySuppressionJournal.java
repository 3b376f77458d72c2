package dev.avow.core.inmemory;

import dev.avow.core.port.SuppressionJournal;
import dev.avow.core.rights.JournalEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A journal in memory; lost when the process ends, so of no use after a restore. */
public final class InMemorySuppressionJournal implements SuppressionJournal {

    private final String identity;
    private final List<Placed> entries = new ArrayList<>();
    private long length;
    private Forgotten forgotten = Forgotten.NOTHING;

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
        return length;
    }

    @Override
    public synchronized long append(List<JournalEntry> more) {
        if (more.isEmpty()) {
            throw new IllegalArgumentException("an append has entries");
        }
        more.forEach(entry -> entries.add(new Placed(++length, entry)));
        return length;
    }

    @Override
    public synchronized List<Placed> after(long position) {
        return entries.stream().filter(placed -> placed.position() > position).toList();
    }

    @Override
    public synchronized Forgotten forgotten() {
        return forgotten;
    }

    @Override
    public synchronized int forget(Set<Long> positions) {
        List<Placed> gone = entries.stream()
                .filter(placed -> positions.contains(placed.position()))
                .toList();
        entries.removeAll(gone);
        forgotten = gone.isEmpty() ? forgotten : forgotten.and(gone);
        return gone.size();
    }
}
