package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.conversation.PlaceholderEntry;
import dev.avow.core.conversation.Turn;
import dev.avow.core.port.Transcript;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenTranscriptPurgeTest {

    @TestFactory
    Stream<DynamicTest> brokenPurgesAreFlagged() {
        return new ContractRun<>(TranscriptPurgeContract.class)
                .flags(List.of(
                        broken(
                                "removes a millisecond too early",
                                () -> contract(new Early()),
                                "pu1OnlyWhatTheHorizonHidesIsRemoved"),
                        broken(
                                "does not know today's rule",
                                () -> contract(new ExpiryOnly()),
                                "pu1WhatTodaysRuleHasEndedIsRemoved"),
                        broken(
                                "lets open clocks wait for ever",
                                () -> contract(new Waits()),
                                "pu1WhatBeganTooLongAgoIsRemovedThoughItsClockIsOpen"),
                        broken("sweeps one shop", () -> contract(new OneAtATime()), "pu1AllShopsAreSwept"),
                        broken(
                                "knows no limit",
                                () -> contract(new Limitless()),
                                "pu2OneCallRemovesNoMoreThanItsLimit"),
                        broken(
                                "hides instead of removing",
                                () -> contract(new Hides()),
                                "pu2WhatIsRemovedLeavesNothingBehind"),
                        broken(
                                "counts what another sweep removed",
                                () -> contract(new CountsTwice()),
                                "pu3TwoSweepsAtOnceDoNoHarm"),
                        broken(
                                "does not count the hidden",
                                () -> contract(new LongestOnly()),
                                "pu4OldestCountsTheHidden"),
                        broken(
                                "counts from the beginning, not from the clock's start",
                                () -> contract(new Beginnings()),
                                "pu4OldestIsTheClockThatStartedFirst"),
                        broken(
                                "remembers the oldest it ever saw",
                                () -> contract(new Remembers()),
                                "pu4OldestMovesOnWhenTheOldAreRemoved")));
    }

    private static TranscriptPurgeContract contract(ForwardingTranscripts both) {
        return new StoreWithPurge(both, both);
    }

    private static final class Early extends ForwardingTranscripts {
        @Override
        public int purge(Horizon horizon, int limit) {
            return super.purge(new Horizon(horizon.now().plusMillis(1), horizon.startedAfter()), limit);
        }
    }

    private static final class ExpiryOnly extends ForwardingTranscripts {
        @Override
        public int purge(Horizon horizon, int limit) {
            return super.purge(new Horizon(horizon.now(), Instant.EPOCH), limit);
        }
    }

    private static final class Waits extends ForwardingTranscripts {
        @Override
        public int purge(Horizon horizon, int limit) {
            return super.purge(new Horizon(horizon.now(), horizon.startedAfter()), limit);
        }
    }

    private static final class OneAtATime extends ForwardingTranscripts {
        @Override
        public int purge(Horizon horizon, int limit) {
            return super.purge(horizon, 1);
        }
    }

    private static final class Limitless extends ForwardingTranscripts {
        @Override
        public int purge(Horizon horizon, int limit) {
            return super.purge(horizon, Integer.MAX_VALUE);
        }
    }

    private static final class Hides extends ForwardingTranscripts {

        private @Nullable Horizon swept;

        @Override
        public int purge(Horizon horizon, int limit) {
            swept = horizon;
            return 0;
        }

        @Override
        public Optional<Transcript> find(ShopId shop, Purpose purpose, ConversationId conversation, Horizon horizon) {
            Horizon hidden = swept;
            return super.find(shop, purpose, conversation, horizon)
                    .filter(transcript -> hidden == null || hidden.shows(transcript.lifetime()));
        }
    }

    private static final class CountsTwice extends ForwardingTranscripts {
        @Override
        public int purge(Horizon horizon, int limit) {
            int removed = super.purge(horizon, limit);
            return isRacing() && removed > 0 ? limit : removed;
        }
    }

    private static class LongestOnly extends ForwardingTranscripts {

        final List<Lifetime> lifetimes = new ArrayList<>();

        @Override
        public void start(ShopId shop, ConversationId id, Lifetime life, Turn first, List<PlaceholderEntry> added) {
            super.start(shop, id, life, first, added);
            lifetimes.add(life);
        }

        @Override
        public Optional<Instant> oldest() {
            return lifetimes.stream()
                    .max(Comparator.comparing(Lifetime::expiresAt))
                    .map(Lifetime::startedAt);
        }
    }

    private static final class Beginnings extends LongestOnly {
        @Override
        public Optional<Instant> oldest() {
            return lifetimes.stream().map(Lifetime::startedAt).min(Comparator.naturalOrder());
        }
    }

    private static final class Remembers extends ForwardingTranscripts {

        private Optional<Instant> oldest = Optional.empty();

        @Override
        public int purge(Horizon horizon, int limit) {
            oldest = oldest.or(super::oldest);
            return super.purge(horizon, limit);
        }

        @Override
        public Optional<Instant> oldest() {
            return oldest.or(super::oldest);
        }
    }
}
