package dev.avow.testkit.time;

import dev.avow.core.port.ConsentProofs;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The proofs that withdrawn consents leave behind; {@link LeadTraffic} brings them.
 *
 * @param proofs shows one by one
 * @param retention in force
 * @param clock the service's
 * @param records reads past the store what is physically there, by lead
 */
record ProofTraffic(
        ConsentProofs proofs, RetentionInForce retention, InstantSource clock, Supplier<Map<String, Found>> records)
        implements TrafficSource {

    @Override
    public DataClass dataClass() {
        return DataClass.CONSENT_RECORD;
    }

    @Override
    public void happen(Dice dice) {
        // Withdrawals bring them.
    }

    @Override
    public Map<String, Found> present() {
        return records.get();
    }

    @Override
    public Optional<Set<String>> shown() {
        return Optional.of(records.get().entrySet().stream()
                .filter(entry -> isShown(entry.getValue().shop().orElseThrow(), new LeadId(entry.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }

    private boolean isShown(ShopId shop, LeadId lead) {
        Instant now = clock.instant();
        return proofs.find(shop, Purpose.RIGHTS, lead, retention.at(shop, now).horizon(DataClass.CONSENT_RECORD, now))
                .isPresent();
    }
}
