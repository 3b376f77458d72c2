package dev.avow.app.persistence;

import dev.avow.core.port.Residue;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Instant;

/** Counts a shop's rows of one table in which no shopper can be found. */
final class SqlShopResidue implements Residue {

    private final SqlWork sql;
    private final DataClass dataClass;
    private final String count;

    /**
     * Puts it together.
     *
     * @param table a constant of ours, never a value from outside
     * @param start its column that says when a record began, another such constant
     */
    SqlShopResidue(SqlWork sql, DataClass dataClass, String table, String start) {
        this(sql, dataClass, table, start, "");
    }

    /**
     * Of some rows only.
     *
     * @param also which, as a condition that begins with {@code AND}, another constant of ours
     */
    SqlShopResidue(SqlWork sql, DataClass dataClass, String table, String start, String also) {
        this.sql = sql;
        this.dataClass = dataClass;
        this.count = "SELECT count(*) FROM " + table + " AS left_over WHERE left_over.shop = ? AND NOT (" + start
                + " > ?)" + also;
    }

    @Override
    public DataClass dataClass() {
        return dataClass;
    }

    /** No row says anything about a person. */
    @Override
    public long count(ShopId shop, SubjectLocator person, Instant upTo) {
        return 0;
    }

    @Override
    public long countShop(ShopId shop, Instant upTo) {
        return sql.first(count, row -> row.getLong(1), shop.domain(), upTo).orElse(0L);
    }
}
