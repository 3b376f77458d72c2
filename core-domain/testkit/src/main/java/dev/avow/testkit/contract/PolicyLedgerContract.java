package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.avow.core.port.AnnouncedPolicy;
import dev.avow.core.port.PolicyLedger;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** All that a {@link PolicyLedger} owes (PL-1 to PL-3). */
public interface PolicyLedgerContract {

    /** The ledger under test; empty when a test begins. */
    PolicyLedger ledger();

    /** PL-1. */
    @Test
    default void pl1NothingIsThereBeforeTheFirstAnnouncement() {
        assertThat(ledger().versions()).isEmpty();
    }

    /** PL-1. */
    @Test
    default void pl1VersionsAreReadBackInOrderWithTheirValues() {
        AnnouncedPolicy first =
                policy(1, Map.of("retention.transcript.life", "2 days", "notice.contact", "Größe \"'{}\n"));
        AnnouncedPolicy second = policy(2, Map.of("retention.transcript.life", "1 day"));

        ledger().announce(first);
        ledger().announce(second);

        assertThat(ledger().versions()).containsExactly(first, second);
    }

    /** PL-1: a version may say nothing but the defaults. */
    @Test
    default void pl1VersionWithoutValuesIsReadBack() {
        AnnouncedPolicy empty = policy(1, Map.of());

        ledger().announce(empty);

        assertThat(ledger().versions()).containsExactly(empty);
    }

    /** PL-1. */
    @Test
    default void pl1InstantsAreReadBackToTheMillisecond() {
        Instant fine = TestTime.START.plusNanos(987_654_321);
        ledger().announce(new AnnouncedPolicy(
                new PolicyVersion(1), new TreeMap<>(), fine, fine.plus(Duration.ofDays(30))));

        AnnouncedPolicy read = ledger().versions().get(0);

        assertThat(read.announcedAt()).isEqualTo(TestTime.START.plusMillis(987));
        assertThat(read.effectiveAt()).isEqualTo(TestTime.START.plusMillis(987).plus(Duration.ofDays(30)));
    }

    /** PL-2. */
    @Test
    default void pl2KnownVersionIsAConflictAndStaysAsItWas() {
        AnnouncedPolicy first = policy(1, Map.of("a", "1"));
        ledger().announce(first);

        assertConflict(policy(1, Map.of("a", "2")));

        assertThat(ledger().versions()).containsExactly(first);
    }

    /** PL-2. */
    @Test
    default void pl2VersionBeyondTheNextIsAConflict() {
        assertConflict(policy(2, Map.of()));
        ledger().announce(policy(1, Map.of()));
        assertConflict(policy(3, Map.of()));

        assertThat(ledger().versions()).hasSize(1);
    }

    /** PL-3. */
    @Test
    default void pl3OfManyInstancesThatAnnounceOneVersionOneSucceeds() {
        for (int version = 1; version <= 3; version++) {
            AnnouncedPolicy policy = policy(version, Map.of("round", Integer.toString(version)));

            List<Race.Finish<Boolean>> finishes = Race.run(4, () -> {
                ledger().announce(policy);
                return true;
            });

            assertThat(Race.winners(finishes)).isEqualTo(1);
            assertThat(ledger().versions()).hasSize(version);
        }
    }

    private void assertConflict(AnnouncedPolicy policy) {
        assertThatExceptionOfType(PortException.Conflict.class)
                .isThrownBy(() -> ledger().announce(policy))
                .satisfies(conflict -> assertThat(conflict.code()).isEqualTo("policy.version"));
    }

    private static AnnouncedPolicy policy(int version, Map<String, String> values) {
        Instant at = TestTime.START.plus(Duration.ofDays(version));
        return new AnnouncedPolicy(new PolicyVersion(version), new TreeMap<>(values), at, at.plus(Duration.ofDays(7)));
    }
}
