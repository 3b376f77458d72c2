package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;
import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.inmemory.InMemoryInstallations;
import dev.avow.core.inmemory.InMemoryUnitOfWork;
import dev.avow.core.installation.Installation;
import dev.avow.core.installation.Installation.Installed;
import dev.avow.core.port.Installations;
import dev.avow.core.port.Purge;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenInstallationsTest {

    private static final ShopId ALL = new ShopId("all.myshopify.com");

    @TestFactory
    Stream<DynamicTest> brokenInstallationsAreFlagged() {
        return new ContractRun<>(InstallationsContract.class)
                .flags(List.of(
                        made("forget what is paid", Unpaid::new, "is1WhatWasSavedIsFoundWithAllItsParts"),
                        made("know one shop", OneShop::new, "is2AShopHasItsOwnOnly"),
                        made(
                                "let the last one win",
                                LastWins::new,
                                "is3WhatSomebodyElseChangedMeanwhileIsAConflict",
                                "is3OfManyAtOnceOneSucceeds"),
                        made("never remove one", Staying::new, "is3WhatIsRemovedIsGone"),
                        made(
                                "list none",
                                Listless::new,
                                "is4WhatWasNotConfirmedSinceComesUp",
                                "is4WhoWasAskedAboutComesUpAfterWhoWasNot"),
                        made(
                                "note no question",
                                Noteless::new,
                                "is4WhoWasAskedAboutComesUpAfterWhoWasNot",
                                "is8SinceWhenAnAppIsRefusedIsFoundUntilItIsConfirmed"),
                        made("have no plans", Planless::new, "is5EveryPlanThatMayBeginComesUp"),
                        made("know no origins", Homeless::new, "is6AnOriginLeadsToItsShopWhileTheAppIsThere"),
                        broken("commit what failed", this::committing, "is7WhatIsRolledBackIsAsItWas"),
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

    record Handed(Installations installations, UnitOfWork unitOfWork, Purge purge) implements InstallationsContract {}

    private static ContractRun.Broken<InstallationsContract> made(
            String what, Function<InMemoryInstallations, Right> broken, String... failsBy) {
        return broken(
                what,
                () -> {
                    InMemoryUnitOfWork unit = new InMemoryUnitOfWork();
                    Right one = broken.apply(new InMemoryInstallations(unit));
                    return new Handed(one, unit, one);
                },
                failsBy);
    }

    private InstallationsContract committing() {
        InMemoryUnitOfWork unit = new InMemoryUnitOfWork();
        InMemoryInstallations right = new InMemoryInstallations(unit);
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

    private static class Right implements Installations, Purge {

        final InMemoryInstallations right;

        Right(InMemoryInstallations right) {
            this.right = right;
        }

        @Override
        public Optional<Kept> find(ShopId shop) {
            return right.find(shop);
        }

        @Override
        public void save(ShopId shop, OptionalLong revision, Installation installation, Lifetime lifetime) {
            right.save(shop, revision, installation, lifetime);
        }

        @Override
        public void remove(Kept found) {
            right.remove(found);
        }

        @Override
        public List<Kept> installed(Instant confirmedBefore, int limit) {
            return right.installed(confirmedBefore, limit);
        }

        @Override
        public Optional<Instant> unconfirmed(ShopId shop, Instant at, boolean refused) {
            return right.unconfirmed(shop, at, refused);
        }

        @Override
        public Optional<Kept> reachedAt(String origin) {
            return right.reachedAt(origin);
        }

        @Override
        public List<Kept> due(Instant now, int limit) {
            return right.due(now, limit);
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

    private static final class Unpaid extends Right {
        Unpaid(InMemoryInstallations right) {
            super(right);
        }

        @Override
        public void save(ShopId shop, OptionalLong revision, Installation installation, Lifetime lifetime) {
            Installation less = installation.fold(
                    it -> new Installed(
                            it.since(),
                            it.scopes(),
                            Optional.empty(),
                            it.confirmedAt(),
                            it.origins(),
                            it.zone(),
                            it.plan(),
                            it.reinstall()),
                    it -> it);
            super.save(shop, revision, less, lifetime);
        }
    }

    private static final class OneShop extends Right {
        OneShop(InMemoryInstallations right) {
            super(right);
        }

        @Override
        public Optional<Kept> find(ShopId shop) {
            return super.find(ALL);
        }

        @Override
        public void save(ShopId shop, OptionalLong revision, Installation installation, Lifetime lifetime) {
            super.save(ALL, revision, installation, lifetime);
        }
    }

    private static final class LastWins extends Right {
        LastWins(InMemoryInstallations right) {
            super(right);
        }

        @Override
        public void save(ShopId shop, OptionalLong revision, Installation installation, Lifetime lifetime) {
            synchronized (right) {
                OptionalLong known = right.find(shop)
                        .map(kept -> OptionalLong.of(kept.revision()))
                        .orElseGet(OptionalLong::empty);
                super.save(shop, known, installation, lifetime);
            }
        }
    }

    private static final class Staying extends Right {
        Staying(InMemoryInstallations right) {
            super(right);
        }

        @Override
        public void remove(Kept found) {
            assertThat(right.find(found.shop())).isPresent();
        }
    }

    private static final class Listless extends Right {
        Listless(InMemoryInstallations right) {
            super(right);
        }

        @Override
        public List<Kept> installed(Instant confirmedBefore, int limit) {
            return List.of();
        }
    }

    private static final class Noteless extends Right {
        Noteless(InMemoryInstallations right) {
            super(right);
        }

        @Override
        public Optional<Instant> unconfirmed(ShopId shop, Instant at, boolean refused) {
            return Optional.empty();
        }
    }

    private static final class Planless extends Right {
        Planless(InMemoryInstallations right) {
            super(right);
        }

        @Override
        public List<Kept> due(Instant now, int limit) {
            return List.of();
        }
    }

    private static final class Homeless extends Right {
        Homeless(InMemoryInstallations right) {
            super(right);
        }

        @Override
        public Optional<Kept> reachedAt(String origin) {
            return Optional.empty();
        }
    }

    private static final class Keeps extends Right {

        private int calls;

        Keeps(InMemoryInstallations right) {
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
