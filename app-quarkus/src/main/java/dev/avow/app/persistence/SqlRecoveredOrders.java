package dev.avow.app.persistence;

import dev.avow.core.port.RecoveredOrders;
import dev.avow.core.recovery.RecoveredBy;
import dev.avow.core.recovery.RecoveredOrder;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recovered orders in {@code recovered_order}, what finds them in {@code recovered_order_locator}. */
@Singleton
final class SqlRecoveredOrders implements RecoveredOrders {

    private static final String SHOWN = " expires_at > ? AND clock_start > ? AND (clock_start < ? OR started_at > ?)";

    /** One statement: an order never stands without what finds it. */
    private static final String RECORD = """
        WITH fresh AS (
          INSERT INTO recovered_order
            (shop, order_id, checkout, tie, paid, refunded, currency, paid_at, changed_at, started_at, clock_start,
             expires_at, policy_version)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT DO NOTHING RETURNING shop, order_id)
        INSERT INTO recovered_order_locator (shop, order_id, customer, person)
        SELECT shop, order_id, ?::bigint, ?::text FROM fresh
        """;

    private static final String UPDATE = """
        UPDATE recovered_order SET paid = ?, refunded = ?, changed_at = ?
        WHERE shop = ? AND order_id = ? AND currency = ? AND changed_at < ?
        """;

    private static final String FIND = "SELECT * FROM recovered_order WHERE shop = ? AND order_id = ? AND" + SHOWN;

    private static final String COUNTED = "SELECT checkout FROM recovered_order WHERE shop = ? AND checkout = ANY (?)";

    private static final String SUMS = """
        SELECT to_char(paid_at AT TIME ZONE ?, 'YYYY-MM') AS month, currency, count(*) AS orders,
          sum(paid - refunded) AS revenue
        FROM recovered_order WHERE shop = ? AND
        """ + SHOWN + " GROUP BY 1, 2 ORDER BY 1, 2";

    private static final String COUNT =
            "SELECT count(*) FROM recovered_order WHERE shop = ? AND paid_at > ? AND" + SHOWN;

    private static final String KEPT = "SELECT currency, revenue FROM recovered_sum WHERE shop = ? ORDER BY currency";

    private final SqlWork sql;

    SqlRecoveredOrders(SqlWork sql) {
        this.sql = sql;
    }

    @Override
    public boolean record(ShopId shop, RecoveredOrder order, Locator locator, Lifetime lifetime) {
        return sql.change(
                        RECORD,
                        shop.domain(),
                        order.order().number(),
                        order.checkout(),
                        order.by().name(),
                        order.paid().minor(),
                        order.refunded().minor(),
                        order.paid().currency().getCurrencyCode(),
                        order.paidAt(),
                        order.updatedAt(),
                        lifetime.startedAt(),
                        lifetime.clockStart(),
                        lifetime.expiresAt(),
                        lifetime.version().number(),
                        locator.customer().map(CustomerId::number),
                        locator.emails())
                == 1;
    }

    @Override
    public boolean update(ShopId shop, OrderId order, Money paid, Money refunded, Instant updatedAt) {
        return sql.change(
                        UPDATE,
                        paid.minor(),
                        refunded.minor(),
                        updatedAt,
                        shop.domain(),
                        order.number(),
                        paid.currency().getCurrencyCode(),
                        updatedAt)
                == 1;
    }

    @Override
    public Optional<RecoveredOrder> find(ShopId shop, OrderId order, Horizon horizon) {
        return sql.first(
                FIND,
                SqlRecoveredOrders::order,
                shop.domain(),
                order.number(),
                horizon.now(),
                horizon.startedAfter(),
                Lifetime.FAR,
                horizon.begunAfter());
    }

    private static RecoveredOrder order(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new RecoveredOrder(
                new OrderId(row.getLong("order_id")),
                row.getLong("checkout"),
                RecoveredBy.valueOf(row.getString("tie")),
                new Money(row.getLong("paid"), currency),
                new Money(row.getLong("refunded"), currency),
                RecoveryRow.at(row, "paid_at"),
                RecoveryRow.at(row, "changed_at"));
    }

    @Override
    public Set<Long> counted(ShopId shop, Set<Long> checkouts) {
        return Set.copyOf(
                sql.all(COUNTED, row -> row.getLong("checkout"), shop.domain(), checkouts.toArray(Long[]::new)));
    }

    @Override
    public List<MonthSum> sums(ShopId shop, Horizon horizon, ZoneId zone) {
        return sql.all(
                SUMS,
                row -> new MonthSum(YearMonth.parse(row.getString("month")), row.getLong("orders"), money(row)),
                zone.getId(),
                shop.domain(),
                horizon.now(),
                horizon.startedAfter(),
                Lifetime.FAR,
                horizon.begunAfter());
    }

    @Override
    public long count(ShopId shop, Horizon horizon, Instant after) {
        return sql.first(
                        COUNT,
                        row -> row.getLong(1),
                        shop.domain(),
                        after,
                        horizon.now(),
                        horizon.startedAfter(),
                        Lifetime.FAR,
                        horizon.begunAfter())
                .orElse(0L);
    }

    @Override
    public List<Money> kept(ShopId shop) {
        return sql.all(KEPT, SqlRecoveredOrders::money, shop.domain());
    }

    private static Money money(ResultSet row) throws SQLException {
        return new Money(row.getLong("revenue"), Currency.getInstance(row.getString("currency")));
    }
}
