package dev.avow.app.persistence;

import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.ExportPart;
import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.OpenClocks;
import dev.avow.core.port.Residue;
import dev.avow.core.recovery.RecoveryTerms;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/** How what rests in the tables of cart recovery is forgotten, counted, and started to be over. */
@Singleton
class SqlRecoveryErasures {

    private static final String WORDS = "mail_word";
    private static final String STARTED = "started_at";

    private final SqlWork sql;
    private final KeyedHasher hasher;
    private final FieldCipher cipher;

    SqlRecoveryErasures(SqlWork sql, KeyedHasher hasher, FieldCipher cipher) {
        this.sql = sql;
        this.hasher = hasher;
        this.cipher = cipher;
    }

    @Produces
    @Singleton
    ErasureStep forgetRecoveredOrders(BiFunction<ShopId, Instant, Optional<RecoveryTerms>> terms) {
        return new SqlRevenueErasure(
                sql,
                hasher,
                (shop, at) -> terms.apply(shop, at)
                        .filter(RecoveryTerms::aggregateRevenue)
                        .isPresent());
    }

    /** A no outlives the erasure of who said it; it ends with the shop. */
    @Produces
    @Singleton
    ErasureStep forgetMailWords() {
        return new SqlShopErasure(sql, DataClass.OPT_OUT, WORDS, STARTED);
    }

    @Produces
    @Singleton
    Residue checkoutsLeft() {
        return new SqlRecoveryResidue(sql, hasher, DataClass.ABANDONED_CHECKOUT);
    }

    @Produces
    @Singleton
    Residue recoveredOrdersLeft() {
        return new SqlRecoveryResidue(sql, hasher, DataClass.RECOVERED_ORDER);
    }

    @Produces
    @Singleton
    Residue mailWordsLeft() {
        return new SqlShopResidue(sql, DataClass.OPT_OUT, WORDS, STARTED);
    }

    @Produces
    @Singleton
    Holdings checkouts() {
        return new SqlRecoveryWalk(sql, cipher, DataClass.ABANDONED_CHECKOUT);
    }

    @Produces
    @Singleton
    Holdings recoveredOrders() {
        return new SqlRecoveryWalk(sql, cipher, DataClass.RECOVERED_ORDER);
    }

    @Produces
    @Singleton
    Holdings mailWords() {
        return new SqlShopHoldings(sql, DataClass.OPT_OUT, WORDS, STARTED);
    }

    @Produces
    @Singleton
    ExportPart exportRecoveredOrders() {
        return new SqlRecoveryExport(sql, hasher, DataClass.RECOVERED_ORDER);
    }

    @Produces
    @Singleton
    ExportPart exportMailWords() {
        return new SqlRecoveryExport(sql, hasher, DataClass.OPT_OUT);
    }

    @Produces
    @Singleton
    OpenClocks mailWordClocks() {
        return new SqlOpenClocks(sql, DataClass.OPT_OUT, WORDS, STARTED);
    }

    @Produces
    @Singleton
    OpenClocks recoveredOrderClocks() {
        return new SqlOpenClocks(sql, DataClass.RECOVERED_ORDER, "recovered_order", STARTED);
    }
}
