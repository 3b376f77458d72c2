package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.inmemory.InMemoryAuditAnchors;
import dev.avow.core.port.AuditAnchors;
import dev.avow.core.port.PortException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenAuditAnchorsTest {

    @TestFactory
    Stream<DynamicTest> brokenAnchorsAreFlagged() {
        return new ContractRun<>(AuditAnchorsContract.class)
                .flags(List.of(
                        broken(
                                "turn the order round",
                                () -> new Handed(new Reversed(new InMemoryAuditAnchors())),
                                "an1WhatWasKeptIsReadBackInItsOrderByEveryInstance",
                                "an2KeepingAHeadAgainIsHarmless"),
                        broken(
                                "refuse a head that is there",
                                () -> new Handed(new Once(new InMemoryAuditAnchors())),
                                "an2KeepingAHeadAgainIsHarmless")));
    }

    @TestFactory
    Stream<DynamicTest> anchorsThatHideAnOutageAreFlagged() {
        return new ContractRun<>(AuditAnchorsContract.Outage.class)
                .flags(List.of(
                        broken(
                                "keep silent about a place that is away",
                                () -> new Away(new InMemoryAuditAnchors(), new Torn()),
                                "an3APlaceThatCannotBeReachedIsSaidToBeSo"),
                        broken(
                                "read past what is no head",
                                () -> new Away(new Unreachable(), new InMemoryAuditAnchors()),
                                "an4APlaceThatHoldsAnythingElseIsDamaged")));
    }

    record Handed(AuditAnchors anchors) implements AuditAnchorsContract {}

    record Away(AuditAnchors unreachable, AuditAnchors damaged) implements AuditAnchorsContract.Outage {}

    private record Reversed(AuditAnchors right) implements AuditAnchors {
        @Override
        public void keep(Anchor anchor) {
            right.keep(anchor);
        }

        @Override
        public List<Anchor> all() {
            List<Anchor> all = new ArrayList<>(right.all());
            Collections.reverse(all);
            return all;
        }
    }

    private record Once(AuditAnchors right) implements AuditAnchors {
        @Override
        public void keep(Anchor anchor) {
            if (right.all().contains(anchor)) {
                throw new PortException.Conflict("audit.anchor-there", "the head is there");
            }
            right.keep(anchor);
        }

        @Override
        public List<Anchor> all() {
            return right.all();
        }
    }

    private static final class Unreachable implements AuditAnchors {
        @Override
        public void keep(Anchor anchor) {
            throw new PortException.Unavailable("audit.anchors-unavailable", "the place is away");
        }

        @Override
        public List<Anchor> all() {
            throw new PortException.Unavailable("audit.anchors-unavailable", "the place is away");
        }
    }

    private static final class Torn implements AuditAnchors {
        @Override
        public void keep(Anchor anchor) {}

        @Override
        public List<Anchor> all() {
            return Anchor.read("no head\n");
        }
    }
}
