package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.attribution.Click;
import dev.avow.core.port.Clicks;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ClickId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** All that {@link Clicks} owe (CL-1 to CL-4), and their purge (PU-1 to PU-4). */
public interface ClicksContract extends PurgeContract {

    /** The clicks under test. */
    Clicks clicks();

    @Override
    default BooleanSupplier write(Lifetime lifetime) {
        Click click = Referrals.click(Fresh.shop());
        clicks().keep(click, lifetime);
        return () -> !find(click.shop(), click, Chat.EVERYTHING).isEmpty();
    }

    /** CL-1 (S3-06). */
    @Test
    default void cl1WhatWasKeptIsReadBackWithAllItsParts() {
        ShopId shop = Fresh.shop();
        Click one = Referrals.click(shop);
        Click two = Referrals.click(shop);
        clicks().keep(one, life());
        clicks().keep(two, life());

        assertThat(clicks().find(
                                shop,
                                Purpose.ATTRIBUTION,
                                List.of(one.id(), two.id(), new ClickId("nobody"), one.id()),
                                Chat.EVERYTHING))
                .isEqualTo(Map.of(one.id(), one, two.id(), two));
        assertThat(clicks().find(shop, Purpose.ATTRIBUTION, List.of(), Chat.EVERYTHING))
                .isEmpty();
    }

    /** CL-2. */
    @Test
    default void cl2AnotherShopFindsNothing() {
        Click click = Referrals.click(Fresh.shop());
        clicks().keep(click, life());

        assertThat(find(Fresh.shop(), click, Chat.EVERYTHING)).isEmpty();
    }

    /** CL-3 (S3-08). */
    @Test
    default void cl3WhatTheHorizonDoesNotShowIsAbsentFromThatInstant() {
        Click click = Referrals.click(Fresh.shop());
        clicks().keep(click, life());
        Instant end = life().expiresAt();
        Instant start = life().clockStart();

        assertThat(find(click.shop(), click, new Horizon(end.minusMillis(1), start.minusMillis(1))))
                .hasSize(1);
        assertThat(find(click.shop(), click, new Horizon(end, Instant.EPOCH))).isEmpty();
        assertThat(find(click.shop(), click, new Horizon(Instant.EPOCH, start))).isEmpty();
    }

    /** CL-4 (S3-09). */
    @Test
    default void cl4WithdrawnClickIsGone() {
        Click click = Referrals.click(Fresh.shop());
        clicks().keep(click, life());

        assertThat(clicks().withdraw(Fresh.shop(), click.id())).isFalse();
        assertThat(find(click.shop(), click, Chat.EVERYTHING)).hasSize(1);
        assertThat(clicks().withdraw(click.shop(), click.id())).isTrue();
        assertThat(find(click.shop(), click, Chat.EVERYTHING)).isEmpty();
        assertThat(clicks().withdraw(click.shop(), click.id())).isFalse();
    }

    private Map<ClickId, Click> find(ShopId shop, Click click, Horizon horizon) {
        return clicks().find(shop, Purpose.ATTRIBUTION, List.of(click.id()), horizon);
    }

    private static Lifetime life() {
        return Lifetime.fixed(Chat.NOW, Chat.NOW.plus(Chat.LIFE), Chat.VERSION);
    }
}
