package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.installation.Installation;
import dev.avow.core.installation.Installation.Installed;
import dev.avow.core.installation.Installation.Reinstall;
import dev.avow.core.installation.Installation.Uninstalled;
import dev.avow.core.installation.Subscription;
import dev.avow.core.installation.UninstallPlan;
import dev.avow.core.port.Installations;
import dev.avow.core.port.Installations.Kept;
import dev.avow.core.port.PortException;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** All that {@link Installations} owe (IS-1 to IS-8), and their purge (PU-1 to PU-4). */
public interface InstallationsContract extends PurgeContract {

    /** The installations under test. */
    Installations installations();

    /** The unit of work that they take part in. */
    UnitOfWork unitOfWork();

    @Override
    default BooleanSupplier write(Lifetime lifetime) {
        ShopId shop = Fresh.shop();
        installations().save(shop, OptionalLong.empty(), installed(Chat.NOW), lifetime);
        return () -> installations().find(shop).isPresent();
    }

    /** IS-1. */
    @Test
    default void is1WhatWasSavedIsFoundWithAllItsParts() {
        ShopId shop = Fresh.shop();
        Installed full = new Installed(
                Chat.NOW.plusMillis(7),
                Set.of("read_orders", "write_app_proxy"),
                Optional.of(new Subscription("gid://shopify/AppSubscription/1", false, Chat.NOW.plusMillis(3))),
                Chat.NOW.plusMillis(9),
                Set.of("https://lamps.example", "https://www.lamps.example"),
                Optional.of(ZoneId.of("Asia/Tokyo")),
                Optional.of(plan(true)),
                Optional.of(new Reinstall(Chat.NOW.minusMillis(5), true)));
        save(shop, full);
        assertThat(found(shop)).isEqualTo(full);

        Installed bare = Installed.at(Chat.NOW, Set.of());
        save(shop, bare);
        assertThat(found(shop)).isEqualTo(bare);

        save(shop, new Uninstalled(plan(false)));
        assertThat(found(shop)).isEqualTo(new Uninstalled(plan(false)));
    }

    /** IS-2. */
    @Test
    default void is2AShopHasItsOwnOnly() {
        ShopId shop = Fresh.shop();
        save(Fresh.shop(), installed(Chat.NOW));

        assertThat(installations().find(shop)).isEmpty();
    }

    /** IS-3. */
    @Test
    default void is3WhatSomebodyElseChangedMeanwhileIsAConflict() {
        ShopId shop = Fresh.shop();
        save(shop, installed(Chat.NOW));
        Kept old = installations().find(shop).orElseThrow();
        save(shop, installed(Chat.NOW.plusSeconds(1)));

        assertChanged(() -> installations().save(shop, OptionalLong.of(old.revision()), installed(Chat.NOW), LIFE));
        assertChanged(() -> installations().save(shop, OptionalLong.empty(), installed(Chat.NOW), LIFE));
        assertChanged(() -> installations().remove(old));

        assertThat(found(shop)).isEqualTo(installed(Chat.NOW.plusSeconds(1)));
    }

    /** IS-3. */
    @Test
    default void is3OfManyAtOnceOneSucceeds() {
        ShopId shop = Fresh.shop();

        List<Race.Finish<Boolean>> finishes = Race.run(4, () -> {
            installations().save(shop, OptionalLong.empty(), installed(Chat.NOW), LIFE);
            return true;
        });

        assertThat(Race.winners(finishes)).isEqualTo(1);
    }

    /** IS-3: what is removed is gone, and makes room. */
    @Test
    default void is3WhatIsRemovedIsGone() {
        ShopId shop = Fresh.shop();
        save(shop, installed(Chat.NOW));

        installations().remove(installations().find(shop).orElseThrow());

        assertThat(installations().find(shop)).isEmpty();
        installations().save(shop, OptionalLong.empty(), installed(Chat.NOW), LIFE);
    }

    /** IS-4 (S3-25). */
    @Test
    default void is4WhatWasNotConfirmedSinceComesUp() {
        Instant old = Instant.parse("2001-01-01T00:00:00Z");
        ShopId older = Fresh.shop();
        ShopId younger = Fresh.shop();
        ShopId gone = Fresh.shop();
        save(younger, installed(old.plusSeconds(1)));
        save(older, installed(old));
        save(gone, installed(old));
        save(gone, new Uninstalled(plan(false)));

        List<ShopId> found = installations().installed(old.plusSeconds(2), 10_000).stream()
                .map(Kept::shop)
                .filter(Set.of(older, younger, gone)::contains)
                .toList();

        assertThat(found).containsExactly(older, younger);
        assertThat(installations().installed(old.plusSeconds(1), 10_000))
                .extracting(Kept::shop)
                .contains(older)
                .doesNotContain(younger);
        assertThat(installations().installed(old.plusSeconds(2), 1)).hasSize(1);
    }

    /** IS-4: shops that cannot be asked do not come first for ever. */
    @Test
    default void is4WhoWasAskedAboutComesUpAfterWhoWasNot() {
        Instant old = Instant.parse("2001-01-01T00:00:00Z");
        ShopId frozen = Fresh.shop();
        ShopId other = Fresh.shop();
        save(frozen, installed(old));
        save(other, installed(old.plusSeconds(1)));

        installations().unconfirmed(frozen, old.plusSeconds(2), false);

        assertThat(installations().installed(old.plusSeconds(3), 10_000).stream()
                        .map(Kept::shop)
                        .filter(Set.of(frozen, other)::contains))
                .containsExactly(other, frozen);
    }

    /** IS-8 (S3-25). */
    @Test
    default void is8SinceWhenAnAppIsRefusedIsFoundUntilItIsConfirmed() {
        ShopId shop = Fresh.shop();
        save(shop, installed(Chat.NOW));
        Kept before = installations().find(shop).orElseThrow();

        assertThat(unconfirmed(shop, 1, false)).isEmpty();
        assertThat(unconfirmed(shop, 2, true)).contains(Chat.NOW.plusSeconds(2));
        assertThat(unconfirmed(shop, 3, false)).as("nobody can say").isEmpty();
        assertThat(unconfirmed(shop, 4, true)).contains(Chat.NOW.plusSeconds(2));
        assertThat(installations().find(shop)).as("no change of it").contains(before);

        save(shop, installed(Chat.NOW.plusSeconds(5)));
        assertThat(unconfirmed(shop, 6, true)).as("it was confirmed").contains(Chat.NOW.plusSeconds(6));
        save(shop, new Uninstalled(plan(false)));
        assertThat(unconfirmed(shop, 7, true)).as("it is not there").isEmpty();
    }

    private Optional<Instant> unconfirmed(ShopId shop, int second, boolean refused) {
        return installations().unconfirmed(shop, Chat.NOW.plusSeconds(second), refused);
    }

    /** IS-5 (S3-23): a plan outlives a reinstall. */
    @Test
    default void is5EveryPlanThatMayBeginComesUp() {
        ShopId later = Fresh.shop();
        ShopId gone = Fresh.shop();
        ShopId back = Fresh.shop();
        ShopId waiting = Fresh.shop();
        UninstallPlan plan = plan(false);
        save(gone, new Uninstalled(plan));
        save(back, Installed.at(Chat.NOW, Set.of()).after(plan(false), false));
        save(waiting, new Uninstalled(plan(true)));
        save(later, installed(Chat.NOW));

        List<ShopId> due = due(plan.at());

        assertThat(due).contains(gone, back).doesNotContain(waiting, later);
        assertThat(due(plan.at().minusMillis(1))).doesNotContain(gone, back);
        assertThat(due(plan(true).beginsAt())).contains(waiting);
        assertThat(installations().due(plan.at(), 1)).hasSize(1);
    }

    /** IS-6. */
    @Test
    default void is6AnOriginLeadsToItsShopWhileTheAppIsThere() {
        ShopId shop = Fresh.shop();
        String origin = "https://" + Fresh.name() + ".example";
        save(shop, installed(Chat.NOW).confirmed(Chat.NOW, Set.of(), Set.of("https://another.example", origin)));

        assertThat(installations().reachedAt(origin)).map(Kept::shop).contains(shop);
        assertThat(installations().reachedAt(origin + ".test")).isEmpty();
        save(shop, new Uninstalled(plan(false)));
        assertThat(installations().reachedAt(origin)).isEmpty();
    }

    /** IS-7 (S4-18): token and installation end together or not at all. */
    @Test
    default void is7WhatIsRolledBackIsAsItWas() {
        ShopId shop = Fresh.shop();
        save(shop, installed(Chat.NOW));
        Kept before = installations().find(shop).orElseThrow();

        assertThatThrownBy(() -> unitOfWork().call(() -> {
                    installations().save(shop, OptionalLong.of(before.revision()), new Uninstalled(plan(false)), LIFE);
                    throw new IllegalStateException("crash before the end of the unit");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> unitOfWork().call(() -> {
                    installations().remove(before);
                    throw new IllegalStateException("crash before the end of the unit");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(installations().find(shop)).contains(before);
    }

    /** Waits for the uninstall, as accounts do. */
    Lifetime LIFE = Lifetime.open(Chat.NOW, Chat.VERSION);

    private List<ShopId> due(Instant now) {
        return installations().due(now, 10_000).stream().map(Kept::shop).toList();
    }

    private Installation found(ShopId shop) {
        return installations().find(shop).orElseThrow().installation();
    }

    private void save(ShopId shop, Installation installation) {
        OptionalLong revision = installations()
                .find(shop)
                .map(kept -> OptionalLong.of(kept.revision()))
                .orElseGet(OptionalLong::empty);
        installations().save(shop, revision, installation, LIFE);
    }

    private static Installed installed(Instant at) {
        return Installed.at(at, Set.of("read_orders"));
    }

    private static UninstallPlan plan(boolean stops) {
        return new UninstallPlan(
                Chat.NOW,
                Chat.NOW.plusMillis(5),
                Chat.NOW.plusSeconds(129_600),
                Chat.NOW.plusSeconds(2_592_000),
                stops);
    }

    private static void assertChanged(Runnable late) {
        assertThatThrownBy(late::run)
                .isInstanceOfSatisfying(
                        PortException.Conflict.class, e -> assertThat(e.code()).isEqualTo("installation.changed"));
    }
}
