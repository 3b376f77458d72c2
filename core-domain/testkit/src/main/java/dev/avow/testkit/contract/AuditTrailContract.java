package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.disclosure.DisclosureGround;
import dev.avow.core.disclosure.StaffAction;
import dev.avow.core.port.AuditEntry;
import dev.avow.core.port.AuditTrail;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** All that an {@link AuditTrail} owes (AT-1 to AT-4), and its purge (PU-1 to PU-4). It may hold other entries. */
public interface AuditTrailContract extends PurgeContract {

    /** The trail under test. */
    AuditTrail trail();

    @Override
    default BooleanSupplier write(Lifetime lifetime) {
        AuditEntry entry = entry(lifetime, "allowed");
        trail().append(entry);
        return () -> entries(Chat.EVERYTHING).contains(entry);
    }

    /** AT-1 (S0-07, S3-15). */
    @Test
    default void at1WhatWasAppendedIsReadBackWithAllItsParts() {
        Lifetime lifetime =
                Lifetime.fixed(Chat.NOW.plusMillis(7), Chat.NOW.plusMillis(7).plus(Chat.LIFE), Chat.VERSION);
        AuditEntry full = new AuditEntry(
                actor(),
                StaffAction.READ_PERSONAL_DATA,
                Optional.of(Fresh.shop()),
                Optional.of(new DisclosureGround(DisclosureGround.Kind.LEGAL_PROCESS, "DPO-2026-114")),
                "staff.not-granted",
                lifetime);
        AuditEntry bare = entry(lifetime, "allowed");

        trail().append(full);
        trail().append(bare);

        assertThat(entries(Chat.EVERYTHING)).contains(full, bare);
    }

    /** AT-2. */
    @Test
    default void at2TheSameTwiceIsTwo() {
        AuditEntry entry = appendedTwice();

        assertThat(entries(Chat.EVERYTHING)).filteredOn(entry::equals).hasSize(2);
    }

    /** An entry that was appended twice. */
    default AuditEntry appendedTwice() {
        AuditEntry entry = entry(life(0), "allowed");
        trail().append(entry);
        trail().append(entry);
        return entry;
    }

    /** AT-3. */
    @Test
    default void at3NewestRecordComesFirstWhateverTheClockSays() {
        AuditEntry first = entry(life(100), "allowed");
        AuditEntry second = entry(life(50), "allowed");

        trail().append(first);
        trail().append(second);

        assertThat(entries(Chat.EVERYTHING))
                .filteredOn(entry -> entry.equals(first) || entry.equals(second))
                .containsExactly(second, first);
    }

    /** AT-3. */
    @Test
    default void at3PagesJoinWithoutGapOrRepetition() {
        List<AuditEntry> appended = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            AuditEntry entry = entry(life(i % 3), "allowed");
            trail().append(entry);
            appended.add(0, entry);
        }
        List<AuditEntry> read = new ArrayList<>();
        OptionalLong before = OptionalLong.empty();
        for (int page = 0; page < 3; page++) {
            List<AuditTrail.Recorded> found = trail().page(Chat.EVERYTHING, before, 3);
            found.forEach(recorded -> read.add(recorded.entry()));
            assertThat(found).hasSizeLessThanOrEqualTo(3);
            before = found.stream().mapToLong(AuditTrail.Recorded::number).min();
        }

        assertThat(read.subList(0, 7)).containsExactlyElementsOf(appended);
    }

    /** AT-4. */
    @Test
    default void at4WhatTheHorizonDoesNotShowIsAbsentFromThatInstant() {
        Lifetime lifetime = life(0);
        AuditEntry entry = entry(lifetime, "allowed");
        trail().append(entry);
        Instant end = lifetime.expiresAt();
        Instant start = lifetime.clockStart();

        assertThat(entries(new Horizon(end.minusMillis(1), start.minusMillis(1))))
                .contains(entry);
        assertThat(entries(new Horizon(end, Instant.EPOCH))).doesNotContain(entry);
        assertThat(entries(new Horizon(Instant.EPOCH, start))).doesNotContain(entry);
    }

    private List<AuditEntry> entries(Horizon horizon) {
        return trail().page(horizon, OptionalLong.empty(), 1_000).stream()
                .map(AuditTrail.Recorded::entry)
                .toList();
    }

    private static Lifetime life(int second) {
        Instant start = Chat.NOW.plusSeconds(second);
        return Lifetime.fixed(start, start.plus(Chat.LIFE), Chat.VERSION);
    }

    private static AuditEntry entry(Lifetime lifetime, String verdict) {
        return new AuditEntry(actor(), StaffAction.READ_STATUS, Optional.empty(), Optional.empty(), verdict, lifetime);
    }

    private static String actor() {
        return (Fresh.name() + Fresh.name()).substring(0, 43);
    }
}
