package dev.avow.testkit.time;

import dev.avow.core.port.PolicyLedger;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The versions of the policy, which are kept for good: none may ever be gone.
 *
 * @param ledger keeps them
 * @param retention in force
 */
record PolicyVersions(PolicyLedger ledger, RetentionInForce retention) implements TrafficSource {

    @Override
    public DataClass dataClass() {
        return DataClass.POLICY_VERSION;
    }

    @Override
    public void happen(Dice dice) {
        // The machine announces them.
    }

    @Override
    public Map<String, Found> present() {
        return ledger.versions().stream()
                .collect(Collectors.toMap(
                        version -> version.version().toString(),
                        version -> Found.ours(retention
                                .at(version.announcedAt())
                                .lifetime(DataClass.POLICY_VERSION, version.announcedAt()))));
    }

    @Override
    public Optional<Set<String>> shown() {
        return Optional.empty();
    }
}
