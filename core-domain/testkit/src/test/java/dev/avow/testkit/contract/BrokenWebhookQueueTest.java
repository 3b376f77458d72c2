package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.inmemory.InMemoryUnitOfWork;
import dev.avow.core.inmemory.InMemoryWebhookInbox;
import dev.avow.core.port.ClaimedDelivery;
import dev.avow.core.port.PortException;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.port.WebhookQueue;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenWebhookQueueTest {

    private static final Duration LONG = Duration.ofDays(100);

    @TestFactory
    Stream<DynamicTest> brokenQueuesAreFlagged() {
        return new ContractRun<>(WebhookQueueContract.class)
                .flags(List.of(
                        queue(
                                "hold nothing",
                                HoldsNothing::new,
                                "wq1WhatIsHeldIsHandedToNobodyElse",
                                "wq1OfManyClaimsAtOnceOneGetsADelivery"),
                        queue("serve named shops only", NamedOnly::new, "wq1AClaimForEveryShopFindsIt"),
                        queue("know no law", Lawless::new, "wq9WhatLawAsksForIsClaimedAlone"),
                        queue("know no limit", NoLimit::new, "wq1AClaimKeepsToItsLimit"),
                        queue("hold for ever", HoldsForEver::new, "wq2WhatWasHeldTooLongIsHandedOutUnderAHigherFence"),
                        queue("put off for ever", PutsOffForEver::new, "wq2WhatWasPutOffComesAgainWhenItIsDue"),
                        queue("let the replaced go on", Lax::new, "wq3WhoWasReplacedChangesNothing"),
                        queue(
                                "never finish",
                                NeverFinishes::new,
                                "wq4WhatIsFinishedIsGoneButItsIdIsStillADuplicate",
                                "wq4WithoutAnIdNothingIsLeft",
                                "wq7OnceItsWorkIsFinishedAnEqualBodyIsNew",
                                "pd1WhatIsAcknowledgedIsPendingUntilItIsFinished"),
                        queue(
                                "count what is given back",
                                CountsAll::new,
                                "wq8WhatIsGivenBackComesAgainAsIfItHadNotBeenClaimed"),
                        broken("commit what failed", this::committing, "wq4WhatIsRolledBackIsNotFinished"),
                        queue(
                                "have no shelf",
                                NoShelf::new,
                                "wq5WhatIsShelvedOrExpiredIsNotHandedOut",
                                "ws1WhatIsShelvedComesUpWithItsCode",
                                "ws2WhatIsPutBackIsHandedOutAtOnce",
                                "ws3TheBacklogCountsWhatIsNotDone"),
                        queue("hand out the expired", Timeless::new, "wq5WhatIsShelvedOrExpiredIsNotHandedOut"),
                        broken(
                                "say that nothing is pending",
                                this::forgetful,
                                "pd1WhatIsAcknowledgedIsPendingUntilItIsFinished")));
    }

    private static ContractRun.Broken<WebhookQueueContract> queue(
            String what, Function<InMemoryWebhookInbox, WebhookQueue> broken, String... failsBy) {
        return broken(
                what,
                () -> {
                    InMemoryUnitOfWork unit = new InMemoryUnitOfWork();
                    InMemoryWebhookInbox inbox = new InMemoryWebhookInbox(unit, new TestTime());
                    return new QueueContract(inbox, broken.apply(inbox), unit, inbox);
                },
                failsBy);
    }

    private WebhookQueueContract committing() {
        InMemoryUnitOfWork unit = new InMemoryUnitOfWork();
        InMemoryWebhookInbox inbox = new InMemoryWebhookInbox(unit, new TestTime());
        return new QueueContract(inbox, inbox, new Committing(unit), inbox);
    }

    private WebhookQueueContract forgetful() {
        InMemoryUnitOfWork unit = new InMemoryUnitOfWork();
        InMemoryWebhookInbox inbox = new InMemoryWebhookInbox(unit, new TestTime());
        return new QueueContract(inbox, inbox, unit, (shop, topics) -> false);
    }

    /** Commits, and only then throws what the work threw. */
    private record Committing(UnitOfWork right) implements UnitOfWork {
        @Override
        public <T> T call(Supplier<T> work) {
            AtomicReference<RuntimeException> failed = new AtomicReference<>();
            Optional<T> result = right.call(() -> {
                try {
                    return Optional.of(work.get());
                } catch (RuntimeException e) {
                    failed.set(e);
                    return Optional.empty();
                }
            });
            return result.orElseThrow(failed::get);
        }
    }

    private static class Right implements WebhookQueue {

        final InMemoryWebhookInbox right;

        Right(InMemoryWebhookInbox right) {
            this.right = right;
        }

        @Override
        public List<ClaimedDelivery> claim(Optional<ShopId> shop, int limit, Duration lease, Instant now) {
            return right.claim(shop, limit, lease, now);
        }

        @Override
        public List<ClaimedDelivery> claimByLaw(int limit, Duration lease, Instant now) {
            return right.claimByLaw(limit, lease, now);
        }

        @Override
        public void finish(ClaimedDelivery claimed) {
            right.finish(claimed);
        }

        @Override
        public void putOff(ClaimedDelivery claimed, Duration after, String code) {
            right.putOff(claimed, after, code);
        }

        @Override
        public void giveBack(ClaimedDelivery claimed) {
            right.giveBack(claimed);
        }

        @Override
        public void shelve(ClaimedDelivery claimed, String code) {
            right.shelve(claimed, code);
        }
    }

    private static final class HoldsNothing extends Right {
        HoldsNothing(InMemoryWebhookInbox right) {
            super(right);
        }

        @Override
        public List<ClaimedDelivery> claim(Optional<ShopId> shop, int limit, Duration lease, Instant now) {
            return super.claim(shop, limit, Duration.ZERO, now);
        }
    }

    private static final class NamedOnly extends Right {
        NamedOnly(InMemoryWebhookInbox right) {
            super(right);
        }

        @Override
        public List<ClaimedDelivery> claim(Optional<ShopId> shop, int limit, Duration lease, Instant now) {
            return shop.isEmpty() ? List.of() : super.claim(shop, limit, lease, now);
        }
    }

    private static final class Lawless extends Right {
        Lawless(InMemoryWebhookInbox right) {
            super(right);
        }

        @Override
        public List<ClaimedDelivery> claimByLaw(int limit, Duration lease, Instant now) {
            return super.claim(Optional.empty(), limit, lease, now);
        }
    }

    private static final class NoLimit extends Right {
        NoLimit(InMemoryWebhookInbox right) {
            super(right);
        }

        @Override
        public List<ClaimedDelivery> claim(Optional<ShopId> shop, int limit, Duration lease, Instant now) {
            return super.claim(shop, 10_000, lease, now);
        }
    }

    private static final class HoldsForEver extends Right {
        HoldsForEver(InMemoryWebhookInbox right) {
            super(right);
        }

        @Override
        public List<ClaimedDelivery> claim(Optional<ShopId> shop, int limit, Duration lease, Instant now) {
            return super.claim(shop, limit, LONG, now);
        }
    }

    private static final class Timeless extends Right {
        Timeless(InMemoryWebhookInbox right) {
            super(right);
        }

        @Override
        public List<ClaimedDelivery> claim(Optional<ShopId> shop, int limit, Duration lease, Instant now) {
            return super.claim(shop, limit, lease, Instant.EPOCH);
        }
    }

    private static final class PutsOffForEver extends Right {
        PutsOffForEver(InMemoryWebhookInbox right) {
            super(right);
        }

        @Override
        public void putOff(ClaimedDelivery claimed, Duration after, String code) {
            super.putOff(claimed, LONG, code);
        }
    }

    private static final class Lax extends Right {
        Lax(InMemoryWebhookInbox right) {
            super(right);
        }

        @Override
        public void finish(ClaimedDelivery claimed) {
            try {
                super.finish(claimed);
            } catch (PortException.Conflict e) {
                return;
            }
        }
    }

    private static final class NeverFinishes extends Right {
        NeverFinishes(InMemoryWebhookInbox right) {
            super(right);
        }

        @Override
        public void finish(ClaimedDelivery claimed) {
            super.putOff(claimed, LONG, "never");
        }
    }

    private static final class CountsAll extends Right {
        CountsAll(InMemoryWebhookInbox right) {
            super(right);
        }

        @Override
        public void giveBack(ClaimedDelivery claimed) {
            super.putOff(claimed, Duration.ZERO, "back");
        }
    }

    private static final class NoShelf extends Right {
        NoShelf(InMemoryWebhookInbox right) {
            super(right);
        }

        @Override
        public void shelve(ClaimedDelivery claimed, String code) {
            super.putOff(claimed, Duration.ZERO, code);
        }
    }
}
