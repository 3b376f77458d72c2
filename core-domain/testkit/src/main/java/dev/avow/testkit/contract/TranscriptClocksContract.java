package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.OpenClocks;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All that {@link OpenClocks} of transcripts owe (OC-1 to OC-5). */
public interface TranscriptClocksContract extends TranscriptStoreFactory {

    /** The version of most records. */
    PolicyVersion OLD = new PolicyVersion(3);

    /** Another. */
    PolicyVersion NEW = new PolicyVersion(4);

    /** The clocks of the same store that {@link #store()} gives. */
    OpenClocks clocks();

    /** OC-1 and OC-3 (S0-13). */
    @Test
    default void oc1TheClocksOfOneShopAreStarted() {
        Chat waiting = open(Fresh.shop(), Chat.NOW, OLD);
        Chat another = open(Fresh.shop(), Chat.NOW, OLD);
        waiting.append(1, Chat.shopper("more"));

        assertThat(clocks().start(waiting.shop(), dated(OLD), 100)).isEqualTo(1);

        assertThat(waiting.load().lifetime())
                .isEqualTo(new Lifetime(
                        Chat.NOW, dated(OLD).clockStart(), dated(OLD).expiresAt(), OLD));
        assertThat(waiting.load().turns()).hasSize(2);
        assertThat(waiting.load().version()).isEqualTo(2);
        assertThat(another.load().lifetime().isOpen()).isTrue();
    }

    /** OC-1. */
    @Test
    default void oc1AClockThatRunsStaysAsItIs() {
        Chat running = Chat.fresh(store()).start();

        assertThat(clocks().start(running.shop(), dated(OLD), 100)).isZero();

        assertThat(running.load().lifetime()).isEqualTo(running.lifetime());
    }

    /** OC-1: who comes back after uninstalling begins anew. */
    @Test
    default void oc1WhatBeganAfterTheEventWaitsForAnother() {
        ShopId shop = Fresh.shop();
        Chat atTheEvent = open(shop, dated(OLD).startedAt(), OLD);
        Chat after = open(shop, dated(OLD).startedAt().plusMillis(1), OLD);

        assertThat(clocks().start(shop, dated(OLD), 100)).isEqualTo(1);

        assertThat(atTheEvent.load().lifetime().isOpen()).isFalse();
        assertThat(after.load().lifetime().isOpen()).isTrue();
    }

    /** OC-2: a looser rule never applies backwards, so each version is dated by itself. */
    @Test
    default void oc2OnlyTheVersionAskedForIsStarted() {
        ShopId shop = Fresh.shop();
        Chat old = open(shop, Chat.NOW, OLD);
        Chat young = open(shop, Chat.NOW, NEW);

        assertThat(clocks().start(shop, dated(NEW), 100)).isEqualTo(1);

        assertThat(old.load().lifetime().isOpen()).isTrue();
        assertThat(young.load().lifetime().isOpen()).isFalse();
    }

    /** OC-4. */
    @Test
    default void oc4OneCallStartsNoMoreThanItsLimit() {
        ShopId shop = Fresh.shop();
        List<Chat> waiting =
                Stream.generate(() -> open(shop, Chat.NOW, OLD)).limit(5).toList();

        List<Integer> started = new ArrayList<>();
        List<Long> left = new ArrayList<>();
        for (int call = 0; call < 4; call++) {
            started.add(clocks().start(shop, dated(OLD), 2));
            left.add(waiting.stream()
                    .filter(chat -> chat.load().lifetime().isOpen())
                    .count());
        }

        assertThat(left).as("open after each call").containsExactly(3L, 1L, 0L, 0L);
        assertThat(started).as("what each call said").containsExactly(2, 2, 1, 0);
    }

    /** OC-5. */
    @Test
    default void oc5TheVersionsOfWhatIsOpenAreTold() {
        ShopId shop = Fresh.shop();
        Instant event = dated(OLD).startedAt();
        open(shop, event, OLD);
        open(shop, event, NEW);
        open(shop, event.plusMillis(1), new PolicyVersion(5));
        open(Fresh.shop(), event, new PolicyVersion(6));
        new Chat(store(), shop, Fresh.conversation(), Lifetime.fixed(event, event, new PolicyVersion(7))).start();

        assertThat(clocks().versions(shop, event)).containsExactlyInAnyOrder(OLD, NEW);
        clocks().start(shop, dated(OLD), 100);
        assertThat(clocks().versions(shop, event)).containsExactly(NEW);
        assertThat(clocks().versions(shop, event.minusMillis(1))).isEmpty();
    }

    private Chat open(ShopId shop, Instant startedAt, PolicyVersion version) {
        return new Chat(store(), shop, Fresh.conversation(), Lifetime.open(startedAt, version)).start();
    }

    private static Lifetime dated(PolicyVersion version) {
        Instant event = Chat.NOW.plusSeconds(1_000);
        return new Lifetime(event, event.plusSeconds(7), event.plusSeconds(2_592_000), version);
    }
}
