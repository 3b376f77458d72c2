package dev.avow.testkit.time;

import dev.avow.core.subject.DataClass;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The records that the sweeps themselves leave behind.
 *
 * @param records reads past the ledger those of finished runs
 */
record RunRecords(Supplier<Map<String, Found>> records) implements TrafficSource {

    @Override
    public DataClass dataClass() {
        return DataClass.RUN_RECORD;
    }

    @Override
    public void happen(Dice dice) {
        // Sweeps bring them, and those the machine makes by itself.
    }

    @Override
    public Map<String, Found> present() {
        return records.get();
    }

    @Override
    public Optional<Set<String>> shown() {
        return Optional.empty();
    }
}
