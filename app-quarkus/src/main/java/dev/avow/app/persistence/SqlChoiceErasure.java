package dev.avow.app.persistence;

import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.Residue;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Forgets, counts and walks through what merchants chose for recovery (S4-19). One row a shop; no shopper is in it. */
@Singleton
final class SqlChoiceErasure implements ErasureStep, Residue, Holdings {

    private static final String FORGET = "DELETE FROM recovery_choice WHERE shop = ? AND chosen_at <= ?";
    private static final String COUNT =
            "SELECT count(*) FROM recovery_choice AS left_over WHERE left_over.shop = ? AND NOT (chosen_at > ?)";

    private static final String WALK =
            "SELECT shop, chosen_at FROM recovery_choice WHERE shop > ? ORDER BY shop LIMIT ?";

    private final SqlWork sql;

    SqlChoiceErasure(SqlWork sql) {
        this.sql = sql;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.SHOP_ACCOUNT;
    }

    @Override
    public int forget(ShopId shop, SubjectLocator person, Instant upTo, int limit) {
        return 0;
    }

    @Override
    public int forgetShop(ShopId shop, Instant upTo, int limit) {
        return sql.change(FORGET, shop.domain(), upTo);
    }

    @Override
    public long count(ShopId shop, SubjectLocator person, Instant upTo) {
        return 0;
    }

    @Override
    public long countShop(ShopId shop, Instant upTo) {
        return sql.first(COUNT, row -> row.getLong(1), shop.domain(), upTo).orElse(0L);
    }

    @Override
    public List<Holding> page(Optional<String> after, int limit) {
        return sql.all(
                WALK,
                row -> new Holding(
                        row.getString("shop"),
                        new ShopId(row.getString("shop")),
                        Optional.empty(),
                        RecoveryRow.at(row, "chosen_at")),
                after.orElse(""),
                limit);
    }
}
