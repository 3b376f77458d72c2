package dev.avow.core.conversation;

import dev.avow.core.redaction.EntityKind;
import dev.avow.core.redaction.PlaceholderNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The placeholder numbers of one conversation during one request. Not thread-safe. */
public final class PlaceholderBook implements PlaceholderNumbers {

    private final List<PlaceholderEntry> known;
    private final List<PlaceholderEntry> added = new ArrayList<>();
    private final UnaryOperator<String> digest;

    /**
     * Puts it together.
     *
     * @param known the entries that the conversation already holds
     * @param digest a keyed hash that belongs to this conversation alone
     */
    public PlaceholderBook(List<PlaceholderEntry> known, UnaryOperator<String> digest) {
        this.known = List.copyOf(known);
        this.digest = digest;
    }

    @Override
    public int numberOf(EntityKind kind, String canonical) {
        String hash = digest.apply(canonical);
        int highest = 0;
        for (List<PlaceholderEntry> entries : List.of(known, added)) {
            for (PlaceholderEntry entry : entries) {
                if (entry.kind().equals(kind)) {
                    if (entry.digest().equals(hash)) {
                        return entry.number();
                    }
                    highest = Math.max(highest, entry.number());
                }
            }
        }
        added.add(new PlaceholderEntry(kind, highest + 1, hash));
        return highest + 1;
    }

    /** The entries that this request added: they are stored with the turn that brought them. */
    public List<PlaceholderEntry> added() {
        return List.copyOf(added);
    }
}
