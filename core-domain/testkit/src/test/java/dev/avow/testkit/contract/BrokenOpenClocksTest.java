package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.conversation.PlaceholderEntry;
import dev.avow.core.conversation.Turn;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenOpenClocksTest {

    @TestFactory
    Stream<DynamicTest> brokenClocksAreFlagged() {
        return new ContractRun<>(TranscriptClocksContract.class)
                .flags(List.of(
                        broken(
                                "starts the clocks of all shops",
                                () -> contract(new AllShops()),
                                "oc1TheClocksOfOneShopAreStarted"),
                        broken(
                                "starts the clock at the event, whatever it was told",
                                () -> contract(new AtTheEvent()),
                                "oc1TheClocksOfOneShopAreStarted"),
                        broken(
                                "starts what runs",
                                () -> contract(new TakesAllForOpen()),
                                "oc1AClockThatRunsStaysAsItIs",
                                "oc5TheVersionsOfWhatIsOpenAreTold"),
                        broken(
                                "starts what began later",
                                () -> contract(new Later()),
                                "oc1WhatBeganAfterTheEventWaitsForAnother",
                                "oc5TheVersionsOfWhatIsOpenAreTold"),
                        broken(
                                "starts all versions",
                                () -> contract(new AllVersions()),
                                "oc2OnlyTheVersionAskedForIsStarted"),
                        broken("knows no limit", () -> contract(new Limitless()), "oc4OneCallStartsNoMoreThanItsLimit"),
                        broken(
                                "remembers versions that are started",
                                () -> contract(new Remembers()),
                                "oc5TheVersionsOfWhatIsOpenAreTold")));
    }

    private static TranscriptClocksContract contract(ForwardingTranscripts both) {
        return new ClocksContract(both, both);
    }

    private static final class AllShops extends ForwardingTranscripts {

        private final Set<ShopId> shops = new HashSet<>();

        @Override
        public void start(ShopId shop, ConversationId id, Lifetime life, Turn first, List<PlaceholderEntry> added) {
            shops.add(shop);
            super.start(shop, id, life, first, added);
        }

        @Override
        public int start(ShopId shop, Lifetime dated, int limit) {
            return shops.stream()
                    .mapToInt(any -> super.start(any, dated, limit))
                    .sum();
        }
    }

    private static final class AtTheEvent extends ForwardingTranscripts {
        @Override
        public int start(ShopId shop, Lifetime dated, int limit) {
            return super.start(shop, Lifetime.fixed(dated.startedAt(), dated.expiresAt(), dated.version()), limit);
        }
    }

    /** Writes every lifetime as an open one, so that all look as if they waited. */
    private static final class TakesAllForOpen extends ForwardingTranscripts {
        @Override
        public void start(ShopId shop, ConversationId id, Lifetime life, Turn first, List<PlaceholderEntry> added) {
            super.start(shop, id, Lifetime.open(life.startedAt(), life.version()), first, added);
        }
    }

    private static final class Later extends ForwardingTranscripts {
        @Override
        public Set<PolicyVersion> versions(ShopId shop, Instant begunBy) {
            return super.versions(shop, begunBy.plusMillis(1));
        }

        @Override
        public int start(ShopId shop, Lifetime dated, int limit) {
            Instant later = dated.startedAt().plusMillis(1);
            return super.start(
                    shop, new Lifetime(later, dated.clockStart(), dated.expiresAt(), dated.version()), limit);
        }
    }

    private static final class AllVersions extends ForwardingTranscripts {
        @Override
        public int start(ShopId shop, Lifetime dated, int limit) {
            return versions(shop, dated.startedAt()).stream()
                    .mapToInt(version -> super.start(
                            shop,
                            new Lifetime(dated.startedAt(), dated.clockStart(), dated.expiresAt(), version),
                            limit))
                    .sum();
        }
    }

    private static final class Limitless extends ForwardingTranscripts {
        @Override
        public int start(ShopId shop, Lifetime dated, int limit) {
            return super.start(shop, dated, Integer.MAX_VALUE);
        }
    }

    private static final class Remembers extends ForwardingTranscripts {

        private final Set<PolicyVersion> seen = new HashSet<>();

        @Override
        public Set<PolicyVersion> versions(ShopId shop, Instant begunBy) {
            seen.addAll(super.versions(shop, begunBy));
            return Set.copyOf(seen);
        }
    }
}
