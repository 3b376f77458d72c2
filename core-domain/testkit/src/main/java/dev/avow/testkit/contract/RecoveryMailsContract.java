package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.port.PortException;
import dev.avow.core.port.RecoveryCase;
import dev.avow.core.port.RecoveryCases;
import dev.avow.core.port.RecoveryMails;
import dev.avow.core.port.RecoveryMails.Mail;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** All that {@link RecoveryMails} owe (RM-1 to RM-6). */
public interface RecoveryMailsContract {

    /** The mails under test. */
    RecoveryMails mails();

    /** The checkouts that they are about. */
    RecoveryCases cases();

    /** The unit of work that they take part in. */
    UnitOfWork unitOfWork();

    private RecoveryCase about(ShopId shop) {
        RecoveryCase item = Carts.open();
        unitOfWork().call(() -> {
            cases().lock(shop);
            cases().keep(shop, item);
            return true;
        });
        return item;
    }

    private static Mail mail(RecoveryCase item, int ordinal, String person, int second) {
        return new Mail(item.checkout(), ordinal, false, person, Chat.NOW.plusSeconds(second));
    }

    /** RM-1 (S4-05). */
    @Test
    default void rm1ANumberIsWrittenOnce() {
        ShopId shop = Fresh.shop();
        RecoveryCase item = about(shop);
        Mail first = mail(item, 1, "p", 0);
        mails().write(shop, first);

        assertThatThrownBy(() -> mails().write(shop, mail(item, 1, "q", 9))).isInstanceOf(PortException.Conflict.class);

        mails().write(shop, mail(item, 2, "p", 1));
        assertThat(mails().about(shop, item.checkout(), false)).containsExactly(first, mail(item, 2, "p", 1));
    }

    /** RM-2. */
    @Test
    default void rm2WhatWasWithdrawnNeverCounted() {
        ShopId shop = Fresh.shop();
        RecoveryCase item = about(shop);
        mails().write(shop, mail(item, 1, "p", 0));

        mails().withdraw(shop, mail(item, 1, "p", 0));

        assertThat(mails().about(shop, item.checkout(), false)).isEmpty();
        assertThat(mails().count(shop, Instant.EPOCH)).isZero();
        mails().write(shop, mail(item, 1, "p", 5));
    }

    /** RM-3 (S4-05): over all carts of a person, and over the shop; after is exclusive. */
    @Test
    default void rm3TheNthNewestIsToldOverAllCheckouts() {
        ShopId shop = Fresh.shop();
        mails().write(shop, mail(about(shop), 1, "p-old-key", 1));
        mails().write(shop, mail(about(shop), 1, "p", 2));
        mails().write(shop, mail(about(shop), 1, "q", 3));
        Set<String> person = Set.of("p", "p-old-key");

        assertThat(mails().nthTo(shop, person, 1, Instant.EPOCH)).contains(Chat.NOW.plusSeconds(2));
        assertThat(mails().nthTo(shop, person, 2, Instant.EPOCH)).contains(Chat.NOW.plusSeconds(1));
        assertThat(mails().nthTo(shop, person, 3, Instant.EPOCH)).isEmpty();
        assertThat(mails().nthTo(shop, person, 2, Chat.NOW.plusSeconds(1))).isEmpty();
        assertThat(mails().nth(shop, 3, Instant.EPOCH)).contains(Chat.NOW.plusSeconds(1));
        assertThat(mails().nth(shop, 3, Chat.NOW.plusSeconds(1))).isEmpty();
        assertThat(mails().count(shop, Chat.NOW.plusSeconds(1))).isEqualTo(2);
        assertThat(mails().count(Fresh.shop(), Instant.EPOCH)).isZero();
    }

    /** RM-4. */
    @Test
    default void rm4ATrialCountsForNothingButItself() {
        ShopId shop = Fresh.shop();
        RecoveryCase item = about(shop);
        Mail trial = new Mail(item.checkout(), 1, true, "p", Chat.NOW);

        mails().write(shop, trial);

        assertThat(mails().about(shop, item.checkout(), true)).containsExactly(trial);
        assertThat(mails().about(shop, item.checkout(), false)).isEmpty();
        assertThat(mails().count(shop, Instant.EPOCH)).isZero();
        assertThat(mails().nth(shop, 1, Instant.EPOCH)).isEmpty();
        assertThat(mails().nthTo(shop, Set.of("p"), 1, Instant.EPOCH)).isEmpty();
    }

    /** RM-6. */
    @Test
    default void rm6ARollBackTakesBackAll() {
        ShopId shop = Fresh.shop();
        RecoveryCase item = about(shop);
        Mail kept = mail(item, 1, "p", 0);
        mails().write(shop, kept);

        assertThatThrownBy(() -> unitOfWork().call(() -> {
                    mails().withdraw(shop, kept);
                    mails().write(shop, mail(item, 2, "p", 1));
                    throw new IllegalStateException("crash");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(mails().about(shop, item.checkout(), false)).containsExactly(kept);
    }
}
