package dev.avow.core.usecase;

import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.FieldContext;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.PortException;
import dev.avow.core.port.SealedField;
import dev.avow.core.port.SealedFields;
import dev.avow.core.port.SealedRow;
import dev.avow.core.subject.DataClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Seals everything again that an older key had sealed, and makes its blind indexes anew; afterwards the older key can be
 * dropped (S0-02). Small batches; a run that breaks off is taken up by the next, and two at once do no harm. Thread-safe.
 */
public final class RotateKeys {

    private static final int BATCH = 50;

    private final List<SealedFields> stores;
    private final FieldCipher cipher;
    private final KeyedHasher hasher;

    /** Puts the use case together; cipher and hasher must turn from one key to the next together. */
    public RotateKeys(List<SealedFields> stores, FieldCipher cipher, KeyedHasher hasher) {
        this.stores = List.copyOf(stores);
        this.cipher = cipher;
        this.hasher = hasher;
    }

    /**
     * What a run did.
     *
     * @param resealed rows that now rest under the current key
     * @param left rows that still do not: they did not open, or somebody was changing them. Only at 0 may old keys go
     */
    public record Outcome(long resealed, long left) {}

    /**
     * Runs once over everything.
     *
     * @throws PortException if a store cannot be reached; what was done stays done
     */
    public Outcome handle() {
        long resealed = 0;
        long left = 0;
        for (SealedFields store : stores) {
            Optional<String> after = Optional.empty();
            List<SealedRow> batch = store.staleRows(cipher.currentKey(), after, BATCH);
            while (!batch.isEmpty()) {
                long done = batch.stream().filter(row -> reseal(store, row)).count();
                resealed += done;
                left += batch.size() - done;
                after = Optional.of(batch.get(batch.size() - 1).key());
                batch = store.staleRows(cipher.currentKey(), after, BATCH);
            }
        }
        return new Outcome(resealed, left);
    }

    private boolean reseal(SealedFields store, SealedRow row) {
        Map<String, SealedField> fields = new HashMap<>();
        try {
            row.fields().forEach((name, field) -> fields.put(name, reseal(store.dataClass(), row, name, field)));
        } catch (PortException.Rejected e) {
            return false;
        }
        return store.replace(row, row.with(fields));
    }

    private SealedField reseal(DataClass dataClass, SealedRow row, String name, SealedField field) {
        FieldContext context = new FieldContext(row.shop(), dataClass, name, row.row());
        byte[] plain = cipher.open(field.sealed(), context);
        return new SealedField(
                cipher.seal(plain, context), field.index().map(old -> hasher.hash(context.indexScope(), plain)));
    }
}
