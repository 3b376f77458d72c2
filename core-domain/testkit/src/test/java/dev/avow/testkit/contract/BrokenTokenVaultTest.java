package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.inmemory.InMemoryTokenVault;
import dev.avow.core.inmemory.InMemoryUnitOfWork;
import dev.avow.core.port.KeptTokens;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Purge;
import dev.avow.core.port.TokenVault;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenTokenVaultTest {

    @TestFactory
    Stream<DynamicTest> brokenVaultsAreFlagged() {
        return new ContractRun<>(TokenVaultContract.class)
                .flags(List.of(
                        made("keep half a pair", HalfPair::new, "tv1WhatWasPutIsFoundWithAllItsParts"),
                        made(
                                "let everybody renew",
                                Lockless::new,
                                "tv2WhileARenewalIsHeldNobodyElseGetsIt",
                                "tv2OfManyClaimsAtOnceOneSucceeds"),
                        made("hold for ever", Forever::new, "tv2AHoldEndsWithItsLeaseOrWhenItIsLetGo"),
                        made(
                                "let the replaced renew",
                                Lax::new,
                                "tv3WhoWasReplacedChangesNothing",
                                "tv3WhatWasPutAnewOrDestroyedIsNotRenewed"),
                        broken("commit what failed", this::committing, "tv4WhatIsRolledBackIsAsItWas"),
                        made("never destroy", Indestructible::new, "tv5WhatWasDestroyedIsGone"),
                        made("never bury", Undying::new, "tv6ABuriedPairIsDeadUntilAnotherIsPut"),
                        made(
                                "let tokens die",
                                Careless::new,
                                "tv7WhatWouldDieUnusedComesUp",
                                "tv7WhatWasTriedComesUpAfterWhatWasNot"),
                        made(
                                "forget a refusal",
                                Forgetful::new,
                                "tv8ThatShopifyDidNotKnowTheAppIsFoundUntilSomebodyAsksAgain"),
                        made(
                                "bear a grudge",
                                Grudging::new,
                                "tv8ThatShopifyDidNotKnowTheAppIsFoundUntilSomebodyAsksAgain"),
                        made(
                                "never remove",
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

    record Handed(TokenVault vault, UnitOfWork unitOfWork, Purge purge) implements TokenVaultContract {}

    private static ContractRun.Broken<TokenVaultContract> made(
            String what, Function<InMemoryTokenVault, Right> broken, String... failsBy) {
        return broken(
                what,
                () -> {
                    InMemoryUnitOfWork unit = new InMemoryUnitOfWork();
                    Right one = broken.apply(new InMemoryTokenVault(unit, new TestTime()));
                    return new Handed(one, unit, one);
                },
                failsBy);
    }

    private TokenVaultContract committing() {
        InMemoryUnitOfWork unit = new InMemoryUnitOfWork();
        InMemoryTokenVault right = new InMemoryTokenVault(unit, new TestTime());
        return new Handed(right, new Committing(unit), right);
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

    private static class Right implements TokenVault, Purge {

        final InMemoryTokenVault right;

        Right(InMemoryTokenVault right) {
            this.right = right;
        }

        @Override
        public Optional<KeptTokens> find(ShopId shop) {
            return right.find(shop);
        }

        @Override
        public void put(ShopId shop, KeptTokens tokens, Lifetime lifetime) {
            right.put(shop, tokens, lifetime);
        }

        @Override
        public Optional<Renewal> claim(ShopId shop, Duration lease) {
            return right.claim(shop, lease);
        }

        @Override
        public void renew(Renewal renewal, KeptTokens tokens) {
            right.renew(renewal, tokens);
        }

        @Override
        public void release(Renewal renewal, Duration pause) {
            right.release(renewal, pause);
        }

        @Override
        public void refuse(Renewal renewal, Duration pause) {
            right.refuse(renewal, pause);
        }

        @Override
        public boolean wasRefused(ShopId shop) {
            return right.wasRefused(shop);
        }

        @Override
        public void bury(Renewal renewal) {
            right.bury(renewal);
        }

        @Override
        public boolean destroy(ShopId shop) {
            return right.destroy(shop);
        }

        @Override
        public List<ShopId> endingBefore(Instant instant, int limit) {
            return right.endingBefore(instant, limit);
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

    private static final class HalfPair extends Right {
        HalfPair(InMemoryTokenVault right) {
            super(right);
        }

        @Override
        public void put(ShopId shop, KeptTokens tokens, Lifetime lifetime) {
            KeptTokens kept = right.find(shop)
                    .map(old -> new KeptTokens(
                            tokens.access(), tokens.accessUntil(), old.refresh(), old.refreshUntil(), false))
                    .orElse(tokens);
            super.put(shop, kept, lifetime);
        }
    }

    private static final class Lockless extends Right {
        Lockless(InMemoryTokenVault right) {
            super(right);
        }

        @Override
        public Optional<Renewal> claim(ShopId shop, Duration lease) {
            return super.claim(shop, Duration.ZERO);
        }
    }

    private static final class Forever extends Right {
        Forever(InMemoryTokenVault right) {
            super(right);
        }

        @Override
        public Optional<Renewal> claim(ShopId shop, Duration lease) {
            return super.claim(shop, Duration.ofDays(100));
        }
    }

    private static final class Lax extends Right {
        Lax(InMemoryTokenVault right) {
            super(right);
        }

        @Override
        public void renew(Renewal renewal, KeptTokens tokens) {
            try {
                super.renew(renewal, tokens);
            } catch (PortException.Conflict e) {
                super.put(renewal.shop(), tokens, LIFE);
            }
        }

        private static final Lifetime LIFE = TokenVaultContract.LIFE;
    }

    private static final class Indestructible extends Right {
        Indestructible(InMemoryTokenVault right) {
            super(right);
        }

        @Override
        public boolean destroy(ShopId shop) {
            return right.find(shop).isPresent();
        }
    }

    private static final class Undying extends Right {
        Undying(InMemoryTokenVault right) {
            super(right);
        }

        @Override
        public void bury(Renewal renewal) {
            super.release(renewal, Duration.ZERO);
        }
    }

    private static final class Careless extends Right {
        Careless(InMemoryTokenVault right) {
            super(right);
        }

        @Override
        public List<ShopId> endingBefore(Instant instant, int limit) {
            return List.of();
        }
    }

    private static final class Forgetful extends Right {
        Forgetful(InMemoryTokenVault right) {
            super(right);
        }

        @Override
        public void refuse(Renewal renewal, Duration pause) {
            super.release(renewal, pause);
        }
    }

    private static final class Grudging extends Right {

        private final Set<ShopId> refused = new HashSet<>();

        Grudging(InMemoryTokenVault right) {
            super(right);
        }

        @Override
        public void refuse(Renewal renewal, Duration pause) {
            super.refuse(renewal, pause);
            refused.add(renewal.shop());
        }

        @Override
        public boolean wasRefused(ShopId shop) {
            return refused.contains(shop);
        }
    }

    private static final class Keeps extends Right {

        private int calls;

        Keeps(InMemoryTokenVault right) {
            super(right);
        }

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
