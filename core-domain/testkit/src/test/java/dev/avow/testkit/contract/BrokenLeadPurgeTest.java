package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.port.LeadHorizon;
import dev.avow.core.port.SealedLead;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenLeadPurgeTest {

    @TestFactory
    Stream<DynamicTest> brokenPurgesAreFlagged() {
        return new ContractRun<>(LeadPurgeContract.class)
                .flags(List.of(
                        purge("removes a millisecond too early", Early::new, "pu1OnlyWhatTheHorizonHidesIsRemoved"),
                        purge("does not know today's rule", ExpiryOnly::new, "pu1WhatTodaysRuleHasEndedIsRemoved"),
                        purge(
                                "leaves leads without a conversation",
                                Orphans::new,
                                "lp1WhoseConversationIsHiddenIsRemoved"),
                        purge(
                                "lets open clocks wait for ever",
                                Waits::new,
                                "pu1WhatBeganTooLongAgoIsRemovedThoughItsClockIsOpen",
                                "lp1WhoseOpenConversationBeganTooLongAgoIsRemoved"),
                        purge("sweeps one at a time", OneAtATime::new, "pu1AllShopsAreSwept"),
                        purge("knows no limit", Limitless::new, "pu2OneCallRemovesNoMoreThanItsLimit"),
                        purge("counts what another sweep removed", CountsTwice::new, "pu3TwoSweepsAtOnceDoNoHarm"),
                        purge(
                                "counts the record's beginning, the first it ever saw",
                                Remembers::new,
                                "pu4OldestMovesOnWhenTheOldAreRemoved",
                                "pu4OldestIsTheClockThatStartedFirst"),
                        purge("counts nothing", CountsNothing::new, "pu4OldestCountsTheHidden")));
    }

    private static ContractRun.Broken<LeadPurgeContract> purge(
            String what, Supplier<ForwardingLeads> store, String... failsBy) {
        return broken(
                what,
                () -> {
                    ForwardingLeads one = store.get();
                    return new LeadsWithPurge(one, one);
                },
                failsBy);
    }

    private static final class Early extends ForwardingLeads {
        @Override
        public int purge(LeadHorizon horizon, int limit) {
            Horizon leads = horizon.leads();
            Horizon early = new Horizon(leads.now().plusMillis(1), leads.startedAfter());
            return super.purge(new LeadHorizon(early, horizon.conversations()), limit);
        }
    }

    private static final class ExpiryOnly extends ForwardingLeads {
        @Override
        public int purge(LeadHorizon horizon, int limit) {
            Horizon expiry = new Horizon(horizon.leads().now(), Instant.EPOCH);
            return super.purge(new LeadHorizon(expiry, horizon.conversations()), limit);
        }
    }

    private static final class Orphans extends ForwardingLeads {
        @Override
        public int purge(LeadHorizon horizon, int limit) {
            return super.purge(new LeadHorizon(horizon.leads(), Chat.EVERYTHING), limit);
        }
    }

    private static final class Waits extends ForwardingLeads {
        @Override
        public int purge(LeadHorizon horizon, int limit) {
            return super.purge(new LeadHorizon(waiting(horizon.leads()), waiting(horizon.conversations())), limit);
        }

        private static Horizon waiting(Horizon horizon) {
            return new Horizon(horizon.now(), horizon.startedAfter());
        }
    }

    private static final class OneAtATime extends ForwardingLeads {
        @Override
        public int purge(LeadHorizon horizon, int limit) {
            return super.purge(horizon, 1);
        }
    }

    private static final class Limitless extends ForwardingLeads {
        @Override
        public int purge(LeadHorizon horizon, int limit) {
            return super.purge(horizon, Integer.MAX_VALUE);
        }
    }

    private static final class CountsTwice extends ForwardingLeads {
        @Override
        public int purge(LeadHorizon horizon, int limit) {
            return 2 * super.purge(horizon, limit);
        }
    }

    private static final class Remembers extends ForwardingLeads {

        private final List<Instant> seen = new CopyOnWriteArrayList<>();

        @Override
        public void save(ShopId shop, SealedLead lead) {
            seen.add(lead.lifetime().startedAt());
            super.save(shop, lead);
        }

        @Override
        public Optional<Instant> oldest() {
            return seen.stream().min(Comparator.naturalOrder());
        }
    }

    private static final class CountsNothing extends ForwardingLeads {
        @Override
        public Optional<Instant> oldest() {
            return Optional.empty();
        }
    }
}
