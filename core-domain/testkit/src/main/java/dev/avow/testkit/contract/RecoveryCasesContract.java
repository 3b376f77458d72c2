package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.CaseCursor;
import dev.avow.core.port.CaseSearch;
import dev.avow.core.port.RecoveryCase;
import dev.avow.core.port.RecoveryCase.Verdict;
import dev.avow.core.port.RecoveryCases;
import dev.avow.core.port.RecoveryCases.Left;
import dev.avow.core.port.RecoveryCases.Owned;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.recovery.RecoveryReason;
import dev.avow.core.recovery.RecoveryStage;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** All that {@link RecoveryCases} owe (RC-1 to RC-11), and their purge (PU-1 to PU-4). */
public interface RecoveryCasesContract extends PurgeContract {

    /** The cases under test. */
    RecoveryCases cases();

    /** The unit of work that they take part in. */
    UnitOfWork unitOfWork();

    @Override
    default BooleanSupplier write(Lifetime lifetime) {
        ShopId shop = Fresh.shop();
        RecoveryCase item = Carts.open(lifetime).with(new Verdict(RecoveryReason.MAILED, Chat.NOW, Optional.empty()));
        keep(shop, item);
        return () -> cases().find(shop, item.checkout(), Chat.EVERYTHING).isPresent();
    }

    private void keep(ShopId shop, RecoveryCase item) {
        unitOfWork().call(() -> {
            cases().lock(shop);
            cases().keep(shop, item);
            return true;
        });
    }

    private Optional<RecoveryCase> find(ShopId shop, RecoveryCase item) {
        return cases().find(shop, item.checkout(), Chat.EVERYTHING);
    }

    /** RC-1 (S4-01). */
    @Test
    default void rc1WhatWasKeptIsReadBackWithAllItsParts() {
        ShopId shop = Fresh.shop();
        for (RecoveryCase item : List.of(Carts.full(), Carts.bare(), Carts.open())) {
            keep(shop, item);

            assertThat(find(shop, item)).contains(item);
        }
    }

    /** RC-1. */
    @Test
    default void rc1KeepingAgainReplacesAll() {
        ShopId shop = Fresh.shop();
        RecoveryCase before = Carts.full();
        keep(shop, before);
        RecoveryCase other = Carts.bare();
        RecoveryCase after = new RecoveryCase(
                before.checkout(),
                other.content(),
                other.ordered(),
                other.order(),
                other.word(),
                other.work(),
                other.verdict(),
                other.lifetime());

        keep(shop, after);

        assertThat(find(shop, before)).contains(after);
    }

    /** RC-2 (S3-34). */
    @Test
    default void rc2TheSameNumberInTwoShopsIsTwoCheckouts() {
        ShopId shop = Fresh.shop();
        ShopId other = Fresh.shop();
        RecoveryCase item = Carts.open();
        RecoveryCase same = item.ordered(true, Optional.empty());
        keep(shop, item);
        keep(other, same);

        assertThat(find(shop, item)).contains(item);
        assertThat(find(other, item)).contains(same);
        assertThat(find(Fresh.shop(), item)).isEmpty();
        assertThat(cases().matching(other, CaseSearch.person(item.content().customer(), Set.of()), Chat.EVERYTHING))
                .containsExactly(same);
    }

    /** RC-3 (S4-16). */
    @Test
    default void rc3WhatTheHorizonDoesNotShowIsAbsentFromThatInstant() {
        ShopId shop = Fresh.shop();
        RecoveryCase item = Carts.open();
        keep(shop, item);
        Instant end = Chat.NOW.plus(Carts.LIFE);
        Horizon before = new Horizon(end.minusMillis(1), Chat.NOW.minusMillis(1));
        CaseSearch search = CaseSearch.person(item.content().customer(), Set.of());

        assertThat(cases().find(shop, item.checkout(), before)).isPresent();
        for (Horizon over : List.of(new Horizon(end, Instant.EPOCH), new Horizon(Instant.EPOCH, Chat.NOW))) {
            assertThat(cases().find(shop, item.checkout(), over)).isEmpty();
            assertThat(cases().matching(shop, search, over)).isEmpty();
            assertThat(cases().page(shop, over, Optional.empty(), 10)).isEmpty();
            assertThat(cases().tally(shop, over)).isEmpty();
        }
    }

    /** RC-4 (S4-20, I20). */
    @Test
    default void rc4EachPartOfASearchAloneFinds() {
        ShopId shop = Fresh.shop();
        RecoveryCase item = Carts.full();
        keep(shop, item);
        keep(shop, Carts.full());
        keep(shop, Carts.bare());

        for (CaseSearch search : Carts.searches(item)) {
            assertThat(cases().matching(shop, search, Chat.EVERYTHING)).containsExactly(item);
        }
        assertThat(cases().matching(shop, CaseSearch.person(Optional.empty(), Set.of("nobody")), Chat.EVERYTHING))
                .isEmpty();
    }

    /** RC-6, S4-03: everybody who asks at once gets others. */
    @Test
    default void rc6WhatIsDueComesUpOnceLongestDueFirst() {
        ShopId shop = Fresh.shop();
        List<RecoveryCase> kept = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            RecoveryCase item = Carts.open().with(Verdict.due(RecoveryReason.PAUSED, Chat.NOW, Chat.NOW.plusMillis(i)));
            kept.add(item);
            keep(shop, item);
        }
        keep(shop, Carts.at(RecoveryStage.READY));
        keep(shop, Carts.bare());

        List<Long> first = due(shop, Chat.NOW.plusMillis(4), 1_000);
        List<Long> none = due(shop, Chat.NOW.minusMillis(1), 1_000);

        assertThat(first)
                .containsExactlyElementsOf(
                        kept.subList(0, 5).stream().map(RecoveryCase::checkout).toList());
        assertThat(none).isEmpty();
    }

    private List<Long> due(ShopId shop, Instant now, int limit) {
        return unitOfWork()
                .call(() -> cases().due(now, limit).stream()
                        .filter(one -> one.shop().equals(shop))
                        .map(one -> one.item().checkout())
                        .toList());
    }

    /** RC-6. */
    @Test
    default void rc6WhatWasDecidedIsKept() {
        ShopId shop = Fresh.shop();
        RecoveryCase item = Carts.open();
        keep(shop, item);
        RecoveryCase decided = item.with(item.work().at(RecoveryStage.READY, Chat.NOW.plusMillis(3)))
                .with(Verdict.due(RecoveryReason.ALLOWED, Chat.NOW.plusMillis(3), Chat.NOW.plusMillis(4)));

        unitOfWork().call(() -> {
            cases().due(Chat.NOW, 10_000);
            cases().settle(List.of(new Owned(shop, decided)));
            return true;
        });

        assertThat(find(shop, item)).contains(decided);
    }

    /** RC-10: what waits for later, and what was decided for good; neither what is due nor what is under way. */
    @Test
    default void rc10WhatIsOpenIsWokenInBatches() {
        ShopId shop = Fresh.shop();
        ShopId other = Fresh.shop();
        Instant later = Chat.NOW.plusSeconds(3_600);
        List<RecoveryCase> waiting = List.of(
                Carts.open().with(Verdict.due(RecoveryReason.SHOP_CAP, Chat.NOW, later)),
                Carts.open().with(Verdict.due(RecoveryReason.SHOP_CAP, Chat.NOW, later)),
                Carts.open().with(new Verdict(RecoveryReason.TOO_OLD, Chat.NOW, Optional.empty())));
        RecoveryCase ready = Carts.at(RecoveryStage.READY).with(Verdict.due(RecoveryReason.ALLOWED, Chat.NOW, later));
        RecoveryCase due = Carts.open();
        RecoveryCase elsewhere = waiting.get(0).with(Verdict.due(RecoveryReason.SHOP_CAP, Chat.NOW, later));
        unitOfWork().call(() -> {
            cases().lock(shop);
            waiting.forEach(item -> cases().keep(shop, item));
            cases().keep(shop, ready);
            cases().keep(shop, due);
            cases().keep(other, elsewhere);
            return true;
        });

        List<Integer> woken = new ArrayList<>();
        for (int call = 0; call < 3; call++) {
            woken.add(unitOfWork().call(() -> {
                cases().lock(shop);
                return cases().wake(shop, Chat.NOW.plusSeconds(1), 2);
            }));
        }

        assertThat(woken).containsExactly(2, 1, 0);
        for (RecoveryCase item : waiting) {
            assertThat(nextAt(shop, item)).contains(Chat.NOW.plusSeconds(1));
        }
        assertThat(nextAt(shop, ready)).as("under way").contains(later);
        assertThat(nextAt(shop, due)).as("due anyway").isEqualTo(due.verdict().nextAt());
        assertThat(nextAt(other, elsewhere)).as("another shop's").contains(later);
    }

    private Optional<Instant> nextAt(ShopId shop, RecoveryCase item) {
        return cases().find(shop, item.checkout(), Chat.EVERYTHING)
                .orElseThrow()
                .verdict()
                .nextAt();
    }

    /** RC-7. */
    @Test
    default void rc7OfManyThatClaimAtOnceOneGetsIt() {
        ShopId shop = Fresh.shop();
        RecoveryCase item = Carts.at(RecoveryStage.READY);
        keep(shop, item);

        List<Race.Finish<Long>> finishes = Race.run(4, () -> claimed(shop, Duration.ofHours(1)));

        assertThat(finishes).extracting(Race.Finish::failure).containsOnlyNulls();
        assertThat(finishes.stream().map(Race.Finish::value).filter(it -> it != null && it > 0))
                .containsExactly(item.checkout());
        assertThat(claimed(shop, Duration.ofHours(1))).isZero();
    }

    /** RC-7: a lease that is over, or a checkout that was kept again, can be claimed. */
    @Test
    default void rc7WhatIsLetGoOfGoesToTheNext() {
        ShopId shop = Fresh.shop();
        RecoveryCase item = Carts.at(RecoveryStage.CREATING);
        keep(shop, item);

        assertThat(claimed(shop, Duration.ZERO)).isEqualTo(item.checkout());
        assertThat(claimed(shop, Duration.ofHours(1))).isEqualTo(item.checkout());
        keep(shop, item);
        assertThat(claimed(shop, Duration.ofHours(1))).isEqualTo(item.checkout());
    }

    /** Claims all that others have left, and says which one of the shop it got. */
    private long claimed(ShopId shop, Duration lease) {
        long got = 0;
        for (int call = 0; call < 10_000; call++) {
            Optional<Owned> one = cases().claim(Chat.NOW, lease);
            if (one.isEmpty()) {
                return got;
            }
            if (one.get().shop().equals(shop)) {
                got = one.get().item().checkout();
                if (lease.isZero()) {
                    return got;
                }
            }
        }
        throw new AssertionError("claims never end");
    }

    /** RC-8. */
    @Test
    default void rc8WhatIsPutOffComesUpNoEarlierAndIsNotLost() {
        ShopId shop = Fresh.shop();
        RecoveryCase ready = Carts.at(RecoveryStage.READY);
        RecoveryCase open = Carts.open();
        keep(shop, ready);
        keep(shop, open);
        Instant until = Chat.NOW.plusSeconds(60);

        cases().putOff(shop, until);

        assertThat(find(shop, ready)).contains(ready.with(Verdict.due(RecoveryReason.NOT_LEFT_YET, Chat.NOW, until)));
        assertThat(find(shop, open)).contains(open);
        assertThat(cases().waiting(shop)).isEqualTo(1);
    }

    /** RC-9. */
    @Test
    default void rc9ARollBackTakesBackAll() {
        ShopId shop = Fresh.shop();
        RecoveryCase before = Carts.open();
        RecoveryCase fresh = Carts.open();
        keep(shop, before);

        List<Race.Finish<Boolean>> failed = Race.run(
                1,
                () -> unitOfWork().call(() -> {
                    cases().lock(shop);
                    cases().keep(shop, before.ordered(true, Optional.empty()));
                    cases().keep(shop, fresh);
                    throw new IllegalStateException("crash");
                }));

        assertThat(failed.get(0).failure()).isInstanceOf(IllegalStateException.class);
        assertThat(find(shop, before)).contains(before);
        assertThat(find(shop, fresh)).isEmpty();
    }

    /** What the merchant sees: pages without gap or repetition, and how many stand where. */
    @Test
    default void rc1PagesJoinAndTheTallyCountsAll() {
        ShopId shop = Fresh.shop();
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            RecoveryCase item = Carts.open();
            keep(shop, item);
            numbers.add(0, item.checkout());
        }

        List<Long> seen = new ArrayList<>();
        Optional<CaseCursor> after = Optional.empty();
        for (int page = 0; page < 4; page++) {
            List<RecoveryCase> rows = cases().page(shop, Chat.EVERYTHING, after, 2);
            rows.forEach(row -> seen.add(row.checkout()));
            after = rows.isEmpty()
                    ? after
                    : Optional.of(new CaseCursor(
                            rows.get(rows.size() - 1).content().updatedAt(),
                            rows.get(rows.size() - 1).checkout()));
        }

        assertThat(seen).containsExactlyElementsOf(numbers);
        assertThat(cases().tally(shop, Chat.EVERYTHING)).isEqualTo(Map.of(RecoveryReason.NOT_LEFT_YET, 5L));
    }

    /** I19: draft orders of checkouts that are about to end are told, and no others. */
    @Test
    default void rc4DraftsThatAreAboutToEndAreTold() {
        ShopId shop = Fresh.shop();
        RecoveryCase full = Carts.full();
        keep(shop, full);
        keep(shop, Carts.open());
        Instant end = Chat.NOW.plus(Carts.LIFE);

        assertThat(ending(shop, end)).containsExactly(full.checkout());
        assertThat(ending(shop, end.minusMillis(1))).isEmpty();
    }

    /** RC-11, I19: what a sweep takes leaves its draft order's number behind, and one that was just being made its own. */
    @Test
    default void rc11ACheckoutThatIsSweptLeavesItsDraftOrderBehind() {
        ShopId shop = Fresh.shop();
        RecoveryCase full = Carts.full();
        RecoveryCase open = Carts.open();
        RecoveryCase creating = open.with(open.work().creating(Fresh.name(), Chat.NOW, Chat.NOW));
        List.of(full, creating, Carts.open()).forEach(item -> keep(shop, item));
        Left known = new Left(shop, full.checkout(), full.work().draft());
        Left unknown = new Left(shop, creating.checkout(), Optional.empty());
        Instant end = Chat.NOW.plus(Carts.LIFE);

        assertThat(left(shop, end)).isEmpty();
        sweep(end);
        assertThat(left(shop, end.minusMillis(1))).isEmpty();
        assertThat(left(shop, end)).containsExactlyInAnyOrder(known, unknown);
        cases().release(known);
        sweep(end.plus(RecoveryCases.LEFT_LIFE).minusMillis(1));
        assertThat(left(shop, end)).containsExactly(unknown);
        sweep(end.plus(RecoveryCases.LEFT_LIFE));
        assertThat(left(shop, end)).isEmpty();
    }

    /** RC-12. */
    @Test
    default void rc12DraftOrdersToEndComeUpByTurns() {
        ShopId big = Fresh.shop();
        ShopId small = Fresh.shop();
        Instant end = Chat.NOW.plus(Carts.LIFE);
        List.of(Carts.full(), Carts.full(), Carts.full()).forEach(item -> keep(big, item));
        keep(small, Carts.full(Lifetime.fixed(Chat.NOW, end.plusMillis(1), Chat.VERSION)));
        Instant later = end.plusMillis(1);

        assertThat(cases().ending(later, 10_000))
                .extracting(Owned::shop)
                .filteredOn(shop -> shop.equals(big) || shop.equals(small))
                .containsExactly(big, small, big, big);

        sweep(end);
        sweep(later);
        assertThat(cases().left(later, 10_000))
                .extracting(Left::shop)
                .filteredOn(shop -> shop.equals(big) || shop.equals(small))
                .containsExactly(big, small, big, big);
    }

    private List<Left> left(ShopId shop, Instant by) {
        return cases().left(by, 10_000).stream()
                .filter(one -> one.shop().equals(shop))
                .toList();
    }

    private void sweep(Instant now) {
        int removed;
        do {
            removed = purge().purge(new Horizon(now, Instant.EPOCH), purge().batch());
        } while (removed > 0);
    }

    private List<Long> ending(ShopId shop, Instant by) {
        return cases().ending(by, 10_000).stream()
                .filter(one -> one.shop().equals(shop))
                .map(one -> one.item().checkout())
                .toList();
    }
}
