package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.inmemory.InMemoryAuditTrail;
import dev.avow.core.port.AuditEntry;
import dev.avow.core.port.AuditTrail;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Purge;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.DataClass;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenAuditTrailTest {

    @TestFactory
    Stream<DynamicTest> brokenTrailsAreFlagged() {
        return new ContractRun<>(AuditTrailContract.class)
                .flags(List.of(
                        trail("forgets the ground", NoGround::new, "at1WhatWasAppendedIsReadBackWithAllItsParts"),
                        trail("keeps equal entries once", Once::new, "at2TheSameTwiceIsTwo"),
                        trail(
                                "goes by the clock",
                                ByTheClock::new,
                                "at3NewestRecordComesFirstWhateverTheClockSays",
                                "at3PagesJoinWithoutGapOrRepetition"),
                        trail("ignores where to go on", FirstPage::new, "at3PagesJoinWithoutGapOrRepetition"),
                        trail("shows for ever", ForEver::new, "at4WhatTheHorizonDoesNotShowIsAbsentFromThatInstant"),
                        trail(
                                "never removes",
                                Keeps::new,
                                "pu1OnlyWhatTheHorizonHidesIsRemoved",
                                "pu1WhatTodaysRuleHasEndedIsRemoved",
                                "pu1WhatBeganTooLongAgoIsRemovedThoughItsClockIsOpen",
                                "pu1AllShopsAreSwept",
                                "pu2OneCallRemovesNoMoreThanItsLimit",
                                "pu3TwoSweepsAtOnceDoNoHarm",
                                "pu4OldestCountsTheHidden",
                                "pu4OldestMovesOnWhenTheOldAreRemoved",
                                "pu4OldestIsTheClockThatStartedFirst")));
    }

    @TestFactory
    Stream<DynamicTest> trailsThatHideAnOutageAreFlagged() {
        return new ContractRun<>(AuditTrailOutageContract.class)
                .flags(List.of(
                        broken(
                                "lets the driver's exception out",
                                () -> new GoneDesk(new IllegalStateException("driver")),
                                "at5ReadingIsUnavailable",
                                "at5AppendingIsUnavailableOrUnknown"),
                        broken(
                                "passes an entry over in silence",
                                () -> InMemoryAuditTrail::new,
                                "at5ReadingIsUnavailable",
                                "at5AppendingIsUnavailableOrUnknown"),
                        broken(
                                "says that it cannot be done",
                                () -> new GoneDesk(new PortException.Rejected("no", "no")),
                                "at5AppendingIsUnavailableOrUnknown")));
    }

    private static ContractRun.Broken<AuditTrailContract> trail(String what, Supplier<Right> trail, String... failsBy) {
        return broken(
                what,
                () -> {
                    Right one = trail.get();
                    return new TrailWithPurge(one, one);
                },
                failsBy);
    }

    private static class Right implements AuditTrail, Purge {

        final InMemoryAuditTrail right = new InMemoryAuditTrail();

        @Override
        public void append(AuditEntry entry) {
            right.append(entry);
        }

        @Override
        public List<Recorded> page(Horizon horizon, OptionalLong before, int limit) {
            return right.page(horizon, before, limit);
        }

        @Override
        public DataClass dataClass() {
            return right.dataClass();
        }

        @Override
        public int purge(Horizon horizon, int limit) {
            return right.purge(horizon, limit);
        }

        @Override
        public Optional<Instant> oldest() {
            return right.oldest();
        }
    }

    private static final class NoGround extends Right {
        @Override
        public void append(AuditEntry entry) {
            super.append(new AuditEntry(
                    entry.actor(), entry.action(), entry.shop(), Optional.empty(), entry.verdict(), entry.lifetime()));
        }
    }

    private static final class Once extends Right {
        @Override
        public void append(AuditEntry entry) {
            if (page(Chat.EVERYTHING, OptionalLong.empty(), 1_000).stream()
                    .noneMatch(known -> known.entry().equals(entry))) {
                super.append(entry);
            }
        }
    }

    private static final class ByTheClock extends Right {
        @Override
        public List<Recorded> page(Horizon horizon, OptionalLong before, int limit) {
            return super.page(horizon, before, 1_000).stream()
                    .sorted(Comparator.comparing(
                                    (Recorded it) -> it.entry().lifetime().startedAt())
                            .reversed())
                    .limit(limit)
                    .toList();
        }
    }

    private static final class FirstPage extends Right {
        @Override
        public List<Recorded> page(Horizon horizon, OptionalLong before, int limit) {
            return super.page(horizon, OptionalLong.empty(), limit);
        }
    }

    private static final class ForEver extends Right {
        @Override
        public List<Recorded> page(Horizon horizon, OptionalLong before, int limit) {
            return super.page(Chat.EVERYTHING, before, limit);
        }
    }

    private static final class Keeps extends Right {

        private int calls;

        /** Says what it does not do, now and then, so that a sweep of it ends. */
        @Override
        public int purge(Horizon horizon, int limit) {
            calls++;
            return calls % 3;
        }

        @Override
        public Optional<Instant> oldest() {
            return Optional.of(Instant.EPOCH);
        }
    }
}
