package dev.avow.core.inmemory;

import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Sealed;
import dev.avow.core.subject.IdSource;
import dev.avow.core.subject.Payload;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the plain bytes in memory and hands out a random name for them: nothing can be opened elsewhere. */
public final class InMemoryFieldCipher implements FieldCipher {

    private static final String KEY_ID = "memory";

    private record Entry(Payload plain, String context) {}

    private final IdSource ids;
    private final Map<String, Entry> entries = new HashMap<>();

    /**
     * Puts it together.
     *
     * @param ids names what was sealed
     */
    public InMemoryFieldCipher(IdSource ids) {
        this.ids = ids;
    }

    @Override
    public synchronized Sealed seal(byte[] plain, String context) {
        String name = ids.next();
        entries.put(name, new Entry(Payload.of(plain), context));
        return new Sealed(KEY_ID, name.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized byte[] open(Sealed sealed, String context) {
        if (!sealed.keyId().equals(KEY_ID)) {
            throw new PortException.Rejected("cipher.unknown-key", "key is not in the ring");
        }
        @Nullable Entry entry = entries.get(new String(sealed.bytes(), StandardCharsets.UTF_8));
        if (entry == null || !entry.context().equals(context)) {
            throw new PortException.Rejected("cipher.not-authentic", "sealed field does not open");
        }
        return entry.plain().bytes();
    }
}
