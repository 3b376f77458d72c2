package dev.avow.app.persistence;

import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.Residue;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.ShopId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Forgets clicks, counts them, walks through them. A click belongs to nobody until an order carries it: a person is found
 * by that order, as long as it is on record. The removal of an erased order takes its click along.
 */
final class SqlClickErasure implements ErasureStep, Residue, Holdings {

    private static final String FORGET = """
            DELETE FROM referral_click WHERE id = ANY (ARRAY(
              SELECT c.id FROM referral_click AS c JOIN attributed_order AS o ON o.shop = c.shop AND o.click = c.click
              WHERE c.shop = ? AND c.started_at <= ? AND o.order_id = ANY (?) ORDER BY c.id LIMIT ? FOR UPDATE OF c))
            """;
    private static final String FORGET_SHOP = """
            DELETE FROM referral_click WHERE id = ANY (ARRAY(
              SELECT id FROM referral_click WHERE shop = ? AND started_at <= ? ORDER BY click LIMIT ? FOR UPDATE))
            """;
    private static final String COUNT = """
            SELECT count(*) FROM referral_click AS c WHERE c.shop = ? AND NOT c.started_at > ? AND EXISTS (
              SELECT FROM attributed_order AS o
              WHERE o.shop = c.shop AND o.click = c.click AND o.order_id = ANY (?))
            """;
    private static final String COUNT_SHOP =
            "SELECT count(*) FILTER (WHERE NOT started_at > ?) FROM referral_click WHERE shop = ?";
    private static final String WALK = """
            SELECT c.id, c.shop, c.started_at,
              (SELECT array_agg(o.order_id) FROM attributed_order AS o WHERE o.shop = c.shop AND o.click = c.click) AS orders
            FROM referral_click AS c WHERE c.id > ? ORDER BY c.id LIMIT ?
            """;

    private final SqlStatements work;

    SqlClickErasure(DataSource dataSource, SqlFailures failures) {
        this.work = new SqlStatements(dataSource, failures);
    }

    @Override
    public DataClass dataClass() {
        return DataClass.ATTRIBUTION_TOUCH;
    }

    @Override
    public int forget(ShopId shop, SubjectLocator person, Instant upTo, int limit) {
        return work.change(FORGET, delete -> {
            delete.setString(1, shop.domain());
            delete.setObject(2, SqlTimes.utc(upTo));
            delete.setArray(3, SqlRead.numbers(delete, person.orders()));
            delete.setInt(4, limit);
        });
    }

    @Override
    public int forgetShop(ShopId shop, Instant upTo, int limit) {
        return work.change(FORGET_SHOP, delete -> {
            delete.setString(1, shop.domain());
            delete.setObject(2, SqlTimes.utc(upTo));
            delete.setInt(3, limit);
        });
    }

    @Override
    public long count(ShopId shop, SubjectLocator person, Instant upTo) {
        return work.number(COUNT, query -> {
            query.setString(1, shop.domain());
            query.setObject(2, SqlTimes.utc(upTo));
            query.setArray(3, SqlRead.numbers(query, person.orders()));
        });
    }

    @Override
    public long countShop(ShopId shop, Instant upTo) {
        return work.number(COUNT_SHOP, query -> {
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
                        orders(row),
                        SqlTimes.instant(row, "started_at").orElseThrow()));
    }

    private static Optional<SubjectLocator> orders(ResultSet row) throws SQLException {
        Array array = row.getArray("orders");
        if (array == null) {
            return Optional.empty();
        }
        Set<OrderId> orders =
                Arrays.stream((Long[]) array.getArray()).map(OrderId::new).collect(Collectors.toSet());
        return Optional.of(SubjectLocator.of(orders.iterator().next()).and(orders, Set.of()));
    }
}
