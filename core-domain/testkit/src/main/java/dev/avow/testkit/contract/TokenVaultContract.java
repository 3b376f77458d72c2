package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.port.KeptTokens;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Sealed;
import dev.avow.core.port.TokenVault;
import dev.avow.core.port.TokenVault.Renewal;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** All that a {@link TokenVault} owes (TV-1 to TV-8), and its purge (PU-1 to PU-4). */
public interface TokenVaultContract extends PurgeContract {

    /** Holds for as long as a test may take. */
    Duration LEASE = Duration.ofMinutes(10);

    /** Waits for the uninstall. */
    Lifetime LIFE = Lifetime.open(Chat.NOW, Chat.VERSION);

    /** The vault under test. */
    TokenVault vault();

    /** The unit of work that it takes part in. */
    UnitOfWork unitOfWork();

    @Override
    default BooleanSupplier write(Lifetime lifetime) {
        ShopId shop = Fresh.shop();
        vault().put(shop, tokens("a", 0), lifetime);
        return () -> vault().find(shop).isPresent();
    }

    /** TV-1. */
    @Test
    default void tv1WhatWasPutIsFoundWithAllItsParts() {
        ShopId shop = put(tokens("first", 0));
        assertThat(vault().find(shop)).contains(tokens("first", 0));

        vault().put(shop, tokens("second", 9), LIFE);

        assertThat(vault().find(shop)).contains(tokens("second", 9));
        assertThat(vault().find(Fresh.shop())).isEmpty();
    }

    /** TV-2. */
    @Test
    default void tv2WhileARenewalIsHeldNobodyElseGetsIt() {
        ShopId shop = put(tokens("first", 0));

        Optional<Renewal> held = vault().claim(shop, LEASE);

        assertThat(held).map(Renewal::tokens).contains(tokens("first", 0));
        assertThat(vault().claim(shop, LEASE)).isEmpty();
        assertThat(vault().claim(Fresh.shop(), LEASE)).isEmpty();
        vault().release(held.orElseThrow(), Duration.ofHours(1));
        assertThat(vault().claim(shop, LEASE)).as("in the pause").isEmpty();
    }

    /** TV-2. */
    @Test
    default void tv2OfManyClaimsAtOnceOneSucceeds() {
        for (int round = 0; round < 5; round++) {
            ShopId shop = put(tokens("first", 0));

            List<Race.Finish<Boolean>> finishes =
                    Race.run(4, () -> vault().claim(shop, LEASE).isPresent());

            assertThat(finishes).extracting(Race.Finish::value).containsExactlyInAnyOrder(true, false, false, false);
        }
    }

    /** TV-2: a holder that died does not keep the shop without a token. */
    @Test
    default void tv2AHoldEndsWithItsLeaseOrWhenItIsLetGo() {
        ShopId shop = put(tokens("first", 0));
        assertThat(vault().claim(shop, Duration.ZERO)).isPresent();
        Renewal second = vault().claim(shop, LEASE).orElseThrow();

        vault().release(second, Duration.ZERO);

        assertThat(vault().claim(shop, LEASE)).isPresent();
    }

    /** TV-3. */
    @Test
    default void tv3WhoWasReplacedChangesNothing() {
        ShopId shop = put(tokens("first", 0));
        Renewal slow = vault().claim(shop, Duration.ZERO).orElseThrow();
        Renewal next = vault().claim(shop, LEASE).orElseThrow();

        assertTaken(slow);
        vault().renew(next, tokens("second", 1));
        assertTaken(next);

        assertThat(vault().find(shop)).contains(tokens("second", 1));
    }

    /** TV-3: the merchant's presence brought another pair, or the app was taken off, while Shopify was being asked. */
    @Test
    default void tv3WhatWasPutAnewOrDestroyedIsNotRenewed() {
        ShopId anew = put(tokens("first", 0));
        ShopId destroyed = put(tokens("first", 0));
        Renewal ofAnew = vault().claim(anew, LEASE).orElseThrow();
        Renewal ofDestroyed = vault().claim(destroyed, LEASE).orElseThrow();
        vault().put(anew, tokens("second", 1), LIFE);
        vault().destroy(destroyed);

        assertTaken(ofAnew);
        assertTaken(ofDestroyed);

        assertThat(vault().find(anew)).contains(tokens("second", 1));
        assertThat(vault().find(destroyed)).isEmpty();
        assertThat(vault().claim(anew, LEASE))
                .as("a new pair is held by nobody")
                .isPresent();
    }

    /** TV-4 (S4-18): the token ends with the delivery, or not at all. */
    @Test
    default void tv4WhatIsRolledBackIsAsItWas() {
        ShopId shop = put(tokens("first", 0));
        Renewal held = vault().claim(shop, LEASE).orElseThrow();

        assertRolledBack(() -> vault().put(shop, tokens("second", 1), LIFE));
        assertRolledBack(() -> vault().renew(held, tokens("second", 1)));
        assertRolledBack(() -> vault().destroy(shop));

        assertThat(vault().find(shop)).contains(tokens("first", 0));
    }

    /** TV-5. */
    @Test
    default void tv5WhatWasDestroyedIsGone() {
        ShopId shop = put(tokens("first", 0));

        assertThat(vault().destroy(shop)).isTrue();

        assertThat(vault().find(shop)).isEmpty();
        assertThat(vault().destroy(shop)).isFalse();
        assertThat(vault().claim(shop, LEASE)).isEmpty();
    }

    /** TV-6. */
    @Test
    default void tv6ABuriedPairIsDeadUntilAnotherIsPut() {
        ShopId shop = put(tokens("first", 0));

        vault().bury(vault().claim(shop, LEASE).orElseThrow());

        assertThat(vault().find(shop)).map(KeptTokens::dead).contains(true);
        assertThat(vault().claim(shop, LEASE)).isEmpty();
        vault().put(shop, tokens("second", 1), LIFE);
        assertThat(vault().find(shop)).contains(tokens("second", 1));
    }

    /** TV-7. */
    @Test
    default void tv7WhatWouldDieUnusedComesUp() {
        Instant old = Instant.parse("2001-01-01T00:00:00Z");
        ShopId later = put(ending(old.plusSeconds(1)));
        ShopId first = put(ending(old));
        ShopId dead = put(ending(old));
        vault().bury(vault().claim(dead, LEASE).orElseThrow());

        assertThat(vault().endingBefore(old.plusSeconds(2), 10_000).stream()
                        .filter(List.of(later, first, dead)::contains))
                .containsExactlyInAnyOrder(first, later);
        assertThat(vault().endingBefore(old.plusSeconds(1), 10_000))
                .contains(first)
                .doesNotContain(later);
        assertThat(vault().endingBefore(old.plusSeconds(2), 1)).hasSize(1);
    }

    /** TV-7: a pair that cannot be renewed does not come first for ever. */
    @Test
    default void tv7WhatWasTriedComesUpAfterWhatWasNot() {
        Instant old = Instant.parse("2001-01-01T00:00:00Z");
        ShopId tried = put(ending(old));
        ShopId other = put(ending(old.plusSeconds(1)));

        vault().release(vault().claim(tried, LEASE).orElseThrow(), Duration.ofSeconds(5));

        assertThat(vault().endingBefore(old.plusSeconds(2), 10_000).stream().filter(List.of(tried, other)::contains))
                .containsExactly(other, tried);
    }

    /** TV-8: whoever comes in the pause learns why there is one. */
    @Test
    default void tv8ThatShopifyDidNotKnowTheAppIsFoundUntilSomebodyAsksAgain() {
        ShopId shop = put(tokens("first", 0));
        ShopId other = put(tokens("first", 0));
        vault().release(vault().claim(shop, LEASE).orElseThrow(), Duration.ZERO);
        assertThat(vault().wasRefused(shop)).as("let go for another reason").isFalse();

        vault().refuse(vault().claim(shop, LEASE).orElseThrow(), Duration.ZERO);

        assertThat(vault().wasRefused(shop)).isTrue();
        assertThat(vault().wasRefused(other)).isFalse();
        Renewal again = vault().claim(shop, LEASE).orElseThrow();
        assertThat(vault().wasRefused(shop)).as("somebody asks").isFalse();
        vault().refuse(again, LEASE);
        assertThat(vault().claim(shop, LEASE)).as("in the pause").isEmpty();
        assertThat(vault().wasRefused(shop)).as("nobody asked").isTrue();
        vault().put(shop, tokens("second", 1), LIFE);
        assertThat(vault().wasRefused(shop)).as("another pair").isFalse();
    }

    private ShopId put(KeptTokens tokens) {
        ShopId shop = Fresh.shop();
        vault().put(shop, tokens, LIFE);
        return shop;
    }

    private void assertRolledBack(Runnable work) {
        assertThatThrownBy(() -> unitOfWork().call(() -> {
                    work.run();
                    throw new IllegalStateException("crash before the end of the unit");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private void assertTaken(Renewal late) {
        for (Runnable step : List.<Runnable>of(
                () -> vault().renew(late, tokens("late", 5)),
                () -> vault().release(late, Duration.ZERO),
                () -> vault().refuse(late, Duration.ZERO),
                () -> vault().bury(late))) {
            assertThatThrownBy(step::run)
                    .isInstanceOfSatisfying(
                            PortException.Conflict.class,
                            e -> assertThat(e.code()).isEqualTo("token.taken"));
        }
    }

    private static KeptTokens tokens(String name, int seconds) {
        return new KeptTokens(
                new Sealed("key-1", (name + "-access").getBytes(StandardCharsets.US_ASCII)),
                Chat.NOW.plusSeconds(3_600 + seconds),
                new Sealed("key-2", (name + "-refresh").getBytes(StandardCharsets.US_ASCII)),
                Chat.NOW.plusSeconds(7_776_000 + seconds),
                false);
    }

    private static KeptTokens ending(Instant at) {
        KeptTokens it = tokens("ending", 0);
        return new KeptTokens(it.access(), it.accessUntil(), it.refresh(), at, false);
    }
}
