package dev.avow.core.inmemory;

import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.FieldContext;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Sealed;
import dev.avow.core.subject.IdSource;
import dev.avow.core.subject.Payload;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the plain bytes in memory and hands out a random name for them: nothing can be opened elsewhere. */
public final class InMemoryFieldCipher implements FieldCipher {

    private record Entry(Payload plain, FieldContext context) {}

    private final IdSource ids;
    private final Map<String, Map<String, Entry>> entriesByKey = new LinkedHashMap<>();
    private String current;

    /**
     * A ring of one key.
     *
     * @param ids names keys and what was sealed
     */
    public InMemoryFieldCipher(IdSource ids) {
        this.ids = ids;
        this.current = ids.next();
        entriesByKey.put(current, new HashMap<>());
    }

    /** Adds a key, which seals from now on. */
    public synchronized void turn() {
        current = ids.next();
        entriesByKey.put(current, new HashMap<>());
    }

    /** Drops every key but the current one, and with it all that they had sealed. */
    public synchronized void dropOldKeys() {
        entriesByKey.keySet().removeIf(key -> !key.equals(current));
    }

    @Override
    public synchronized Sealed seal(byte[] plain, FieldContext context) {
        String name = ids.next();
        entriesByKey.computeIfAbsent(current, key -> new HashMap<>()).put(name, new Entry(Payload.of(plain), context));
        return new Sealed(current, name.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized byte[] open(Sealed sealed, FieldContext context) {
        Map<String, Entry> entries = entriesByKey.get(sealed.keyId());
        if (entries == null) {
            throw new PortException.Rejected("cipher.unknown-key", "key is not in the ring");
        }
        @Nullable Entry entry = entries.get(new String(sealed.bytes(), StandardCharsets.UTF_8));
        if (entry == null || !entry.context().equals(context)) {
            throw new PortException.Rejected("cipher.not-authentic", "sealed field does not open");
        }
        return entry.plain().bytes();
    }

    @Override
    public synchronized String currentKey() {
        return current;
    }
}
