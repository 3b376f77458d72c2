package dev.avow.app.persistence;

import dev.avow.core.port.Holdings;
import dev.avow.core.port.Residue;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Counts and walks through {@code attributed_order} past everything that removes from it (S3-43). */
final class SqlOrderResidue implements Residue, Holdings {

    private static final String OF_PERSON = """
            SELECT count(*) FROM unnest(?::bigint[]) AS wanted (order_id)
            JOIN attributed_order AS o USING (order_id) WHERE o.shop = ? AND NOT o.placed_at > ?
            """;
    private static final String OF_SHOP =
            "SELECT count(*) FILTER (WHERE NOT placed_at > ?) FROM attributed_order WHERE shop = ?";
    private static final String WALK =
            "SELECT id, shop, order_id, placed_at FROM attributed_order WHERE id > ? ORDER BY id LIMIT ?";

    private final SqlStatements work;

    SqlOrderResidue(DataSource dataSource, SqlFailures failures) {
        this.work = new SqlStatements(dataSource, failures);
    }

    @Override
    public DataClass dataClass() {
        return DataClass.ATTRIBUTED_ORDER;
    }

    @Override
    public long count(ShopId shop, SubjectLocator person, Instant upTo) {
        return work.number(OF_PERSON, query -> {
            query.setArray(1, SqlRead.numbers(query, person.orders()));
            query.setString(2, shop.domain());
            query.setObject(3, SqlTimes.utc(upTo));
        });
    }

    @Override
    public long countShop(ShopId shop, Instant upTo) {
        return work.number(OF_SHOP, query -> {
            query.setObject(1, SqlTimes.utc(upTo));
            query.setString(2, shop.domain());
        });
    }

    @Override
    public List<Holding> page(Optional<String> after, int limit) {
        return work.rows(
                WALK,
                query -> {
                    query.setLong(1, after.map(Long::parseLong).orElse(0L));
                    query.setInt(2, limit);
                },
                row -> new Holding(
                        Long.toString(row.getLong("id")),
                        new ShopId(row.getString("shop")),
                        Optional.of(SubjectLocator.of(new OrderId(row.getLong("order_id")))),
                        SqlTimes.instant(row, "placed_at").orElseThrow()));
    }
}
