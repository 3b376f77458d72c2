package dev.avow.app.persistence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The master keys that are in use: the current one makes everything new, the others read what they once made. Immutable. */
public final class KeyRing {

    private final List<MasterKey> live;

    /**
     * Puts it together.
     *
     * @param current makes what is new
     * @param others older keys, or the next one while not every instance knows it yet
     * @throws IllegalArgumentException if a key stands in it twice
     */
    public KeyRing(MasterKey current, List<MasterKey> others) {
        List<MasterKey> keys = new ArrayList<>(List.of(current));
        keys.addAll(others);
        Set<String> ids = new HashSet<>();
        if (!keys.stream().map(MasterKey::id).allMatch(ids::add)) {
            throw new IllegalArgumentException("avow.secrets.old-master-keys names a key twice, or the current one");
        }
        this.live = List.copyOf(keys);
    }

    /** The key that makes what is new. */
    public MasterKey current() {
        return live.get(0);
    }

    /** All keys, the current one first. */
    public List<MasterKey> live() {
        return live;
    }
}
