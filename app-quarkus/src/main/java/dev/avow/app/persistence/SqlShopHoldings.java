package dev.avow.app.persistence;

import dev.avow.core.port.Holdings;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Walks through the rows of one table in which no shopper can be found, by the table's numeric id. */
final class SqlShopHoldings implements Holdings {

    private final SqlWork sql;
    private final DataClass dataClass;
    private final String page;

    /**
     * Puts it together.
     *
     * @param table a constant of ours, never a value from outside
     * @param start its column that says when a record began, another such constant
     */
    SqlShopHoldings(SqlWork sql, DataClass dataClass, String table, String start) {
        this.sql = sql;
        this.dataClass = dataClass;
        this.page = "SELECT id, shop, " + start + " AS begun FROM " + table + " WHERE id > ? ORDER BY id LIMIT ?";
    }

    @Override
    public DataClass dataClass() {
        return dataClass;
    }

    @Override
    public List<Holding> page(Optional<String> after, int limit) {
        return sql.all(
                page, SqlShopHoldings::holding, after.map(Long::parseLong).orElse(Long.MIN_VALUE), limit);
    }

    private static Holding holding(ResultSet row) throws SQLException {
        return new Holding(
                row.getString("id"),
                new ShopId(row.getString("shop")),
                Optional.empty(),
                SqlTimes.instant(row, "begun").orElseThrow());
    }
}
