package dev.avow.app.persistence;

import dev.avow.core.port.ErasureStep;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Instant;

/** Forgets a shop's rows of one table in which no shopper can be found. */
final class SqlShopErasure implements ErasureStep {

    private final SqlWork sql;
    private final DataClass dataClass;
    private final String delete;

    /**
     * Puts it together.
     *
     * @param table a constant of ours, never a value from outside
     * @param start its column that says when a record began, another such constant
     */
    SqlShopErasure(SqlWork sql, DataClass dataClass, String table, String start) {
        this(sql, dataClass, table, start, "");
    }

    /**
     * Of some rows only.
     *
     * @param also which, as a condition that begins with {@code AND}, another constant of ours
     */
    SqlShopErasure(SqlWork sql, DataClass dataClass, String table, String start, String also) {
        this.sql = sql;
        this.dataClass = dataClass;
        this.delete = "DELETE FROM " + table + " WHERE id = ANY (ARRAY(SELECT id FROM " + table + " WHERE shop = ? AND "
                + start + " <= ?" + also + " ORDER BY id LIMIT ? FOR UPDATE))";
    }

    @Override
    public DataClass dataClass() {
        return dataClass;
    }

    /** No row says anything about a person. */
    @Override
    public int forget(ShopId shop, SubjectLocator person, Instant upTo, int limit) {
        return 0;
    }

    @Override
    public int forgetShop(ShopId shop, Instant upTo, int limit) {
        return sql.change(delete, shop.domain(), upTo, limit);
    }
}
