package dev.avow.app.persistence;

import dev.avow.core.attribution.AccountingYear;
import dev.avow.core.attribution.CommissionSum;
import dev.avow.core.attribution.CommissionTotal;
import dev.avow.core.attribution.CreditedOrder;
import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.Tombstones;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Credited orders and totals in {@code attributed_order} and {@code commission_total}. Whatever changes what is owed says so
 * to {@code commission_control} in the same statement; the database compares at commit. {@link SqlOrderRemoval} removes. What a merchant
 * books by hand has its name in {@code commission_correction}.
 */
final class SqlAttributionLedger implements AttributionLedger {

    private static final String FORGOTTEN_MEANWHILE = "23Z02";
    /** A unique name that is there. */
    private static final String BOOKED_MEANWHILE = "23505";

    private static final String BOOK = """
            INSERT INTO commission_control AS c (merchant, currency, rows_minor, totals_minor, booked_minor)
            SELECT merchant, currency, 0, 0, amount FROM %s
            ON CONFLICT (merchant, currency) DO UPDATE SET booked_minor = c.booked_minor + EXCLUDED.booked_minor
            RETURNING 1
            """;

    private static final String RECORD = """
            WITH added AS (
              INSERT INTO attributed_order (shop, merchant, partner, order_id, order_name, confirmation_number,
                referral_code, click, subtotal_minor, total_minor, currency, rate_basis_points, basis, rounding,
                earned_minor, reversed_minor, placed_at, recorded_at, tombstone, started_at, clock_start, expires_at,
                policy_version)
              SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
              WHERE NOT EXISTS (SELECT FROM forgotten_order WHERE tombstone = ANY (?))
              ON CONFLICT (shop, order_id) DO NOTHING
              RETURNING merchant, currency, earned_minor + reversed_minor AS amount)
            """ + BOOK.formatted("added");

    private static final String REVERSE = """
            WITH old AS (
              SELECT id, reversed_minor FROM attributed_order
              WHERE shop = ? AND order_id = ? AND currency = ? AND reversed_minor <> ? FOR UPDATE),
            changed AS (
              UPDATE attributed_order AS o SET reversed_minor = ? FROM old WHERE o.id = old.id
              RETURNING o.merchant, o.currency, o.reversed_minor - old.reversed_minor AS amount)
            """ + BOOK.formatted("changed");

    /** The total before the account, as a removal takes them, so that two transactions cannot wait for each other. */
    private static final String CORRECT = """
            WITH added AS (
              INSERT INTO commission_total AS t (merchant, currency, accounting_key, sum_minor, shown_minor, clock_start,
                expires_at, policy_version)
              VALUES (?, ?, ?, ?, 0, ?, ?, ?)
              ON CONFLICT (merchant, currency, accounting_key) DO UPDATE SET sum_minor = t.sum_minor + EXCLUDED.sum_minor
              WHERE abs(t.sum_minor::numeric + EXCLUDED.sum_minor) <= ?
              RETURNING id, merchant, currency, ?::bigint AS amount),
            named AS (
              INSERT INTO commission_correction (total, name, content) SELECT id, ?, ? FROM added)
            """ + BOOK.formatted("added");

    private static final String CORRECTED = "SELECT content FROM commission_correction WHERE name = ANY (?)";

    private static final String KNOWN = "SELECT count(*) FROM forgotten_order WHERE tombstone = ANY (?)";
    private static final String OF_SHOP = "SELECT * FROM attributed_order WHERE shop = ? AND" + SqlRead.SHOWN;
    private static final String FIND = OF_SHOP + "AND order_id = ANY (?)";
    private static final String ENTRY = OF_SHOP + "AND id = ?";
    private static final String PAGE = OF_SHOP + "AND id < ? ORDER BY id DESC LIMIT ?";
    private static final String SUMS = """
            SELECT to_char(placed_at AT TIME ZONE ?, 'YYYY-MM') AS month, currency, count(*) AS orders,
              sum(earned_minor)::bigint AS earned, sum(reversed_minor)::bigint AS reversed
            FROM attributed_order WHERE shop = ? AND %s GROUP BY 1, 2 ORDER BY 1, 2
            """.formatted(SqlRead.SHOWN);
    private static final String TOTALS = """
            SELECT * FROM commission_total WHERE merchant = ? AND expires_at > ? AND clock_start > ?
            ORDER BY accounting_key, currency
            """;
    private static final String SHOW =
            "UPDATE commission_total SET shown_minor = sum_minor WHERE shown_minor <> sum_minor";
    private static final String DISAGREEMENTS = """
            SELECT count(*) FROM (
              SELECT sum(r) AS r, sum(t) AS t, sum(cr) AS cr, sum(ct) AS ct, sum(b) AS b FROM (
                SELECT merchant, currency, earned_minor + reversed_minor AS r, 0 AS t, 0 AS cr, 0 AS ct, 0 AS b
                FROM attributed_order
                UNION ALL SELECT merchant, currency, 0, sum_minor, 0, 0, 0 FROM commission_total
                UNION ALL SELECT merchant, currency, 0, 0, rows_minor, totals_minor, booked_minor
                FROM commission_control) AS parts
              GROUP BY merchant, currency) AS accounts
            WHERE r <> cr OR t <> ct OR r + t <> b
            """;

    private final SqlStatements work;
    private final KeyedHasher hasher;
    private final Tombstones tombstones;

    SqlAttributionLedger(DataSource dataSource, SqlFailures failures, KeyedHasher hasher) {
        this.work = new SqlStatements(dataSource, failures);
        this.hasher = hasher;
        this.tombstones = new Tombstones(hasher);
    }

    @Override
    public Recorded record(ShopId shop, MerchantId merchant, CreditedOrder order, Lifetime lifetime) {
        List<String> live = tombstones.live(shop, order.order());
        try {
            List<Integer> booked = work.unguarded(
                    RECORD,
                    insert -> {
                        int next = CreditedOrderRow.write(insert, shop, merchant, order);
                        insert.setString(next, tombstones.of(shop, order.order()));
                        next = SqlRead.lifetime(insert, next + 1, lifetime);
                        insert.setArray(next, insert.getConnection().createArrayOf("text", live.toArray()));
                    },
                    row -> row.getInt(1));
            return booked.isEmpty() ? before(live) : Recorded.NEW;
        } catch (SQLException e) {
            if (FORGOTTEN_MEANWHILE.equals(e.getSQLState())) {
                return Recorded.FORGOTTEN;
            }
            throw work.failures().translate(e);
        }
    }

    private Recorded before(List<String> live) {
        long forgotten = work.number(
                KNOWN, query -> query.setArray(1, query.getConnection().createArrayOf("text", live.toArray())));
        return forgotten > 0 ? Recorded.FORGOTTEN : Recorded.KNOWN;
    }

    @Override
    public boolean reverse(ShopId shop, OrderId order, Money reversed) {
        return !work.rows(
                        REVERSE,
                        update -> {
                            update.setString(1, shop.domain());
                            update.setLong(2, order.number());
                            update.setString(3, reversed.currency().getCurrencyCode());
                            update.setLong(4, reversed.minor());
                            update.setLong(5, reversed.minor());
                        },
                        row -> row.getInt(1))
                .isEmpty();
    }

    @Override
    public Map<OrderId, CreditedOrder> find(ShopId shop, Purpose purpose, Collection<OrderId> orders, Horizon horizon) {
        if (orders.isEmpty()) {
            return Map.of();
        }
        return work
                .rows(
                        FIND,
                        query -> {
                            query.setString(1, shop.domain());
                            int next = SqlRead.horizon(query, 2, horizon);
                            query.setArray(next, SqlRead.numbers(query, orders));
                        },
                        CreditedOrderRow::read)
                .stream()
                .map(Entry::order)
                .collect(Collectors.toMap(CreditedOrder::order, order -> order));
    }

    @Override
    public Optional<Entry> entry(ShopId shop, Purpose purpose, long number, Horizon horizon) {
        return work
                .rows(
                        ENTRY,
                        query -> {
                            query.setString(1, shop.domain());
                            query.setLong(SqlRead.horizon(query, 2, horizon), number);
                        },
                        CreditedOrderRow::read)
                .stream()
                .findFirst();
    }

    @Override
    public List<Entry> page(ShopId shop, Purpose purpose, Horizon horizon, Optional<Long> before, int limit) {
        return work.rows(
                PAGE,
                query -> {
                    query.setString(1, shop.domain());
                    int next = SqlRead.horizon(query, 2, horizon);
                    query.setLong(next, before.orElse(Long.MAX_VALUE));
                    query.setInt(next + 1, limit);
                },
                CreditedOrderRow::read);
    }

    @Override
    public List<CommissionSum> sums(ShopId shop, Purpose purpose, Horizon horizon, ZoneId zone) {
        return work.rows(
                SUMS,
                query -> {
                    query.setString(1, zone.getId());
                    query.setString(2, shop.domain());
                    SqlRead.horizon(query, 3, horizon);
                },
                SqlAttributionLedger::sum);
    }

    private static CommissionSum sum(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new CommissionSum(
                YearMonth.parse(row.getString("month")),
                row.getLong("orders"),
                new Money(row.getLong("earned"), currency),
                new Money(row.getLong("reversed"), currency));
    }

    @Override
    public List<CommissionTotal> totals(ShopId shop, Purpose purpose, MerchantId merchant, Horizon horizon) {
        return work.rows(
                TOTALS,
                query -> {
                    query.setString(1, merchant.value());
                    query.setObject(2, SqlTimes.utc(horizon.now()));
                    query.setObject(3, SqlTimes.utc(horizon.startedAfter()));
                },
                row -> new CommissionTotal(
                        new AccountingYear(row.getInt("accounting_key")),
                        new Money(row.getLong("shown_minor"), Currency.getInstance(row.getString("currency"))),
                        SqlTimes.instant(row, "expires_at").orElseThrow()));
    }

    @Override
    public Corrected correct(MerchantId merchant, MessageId id, AccountingYear year, Money amount, Lifetime lifetime) {
        CorrectionMarks marks = new CorrectionMarks(hasher, merchant, id);
        Optional<Corrected> before = corrected(marks, amount);
        if (before.isPresent() || !amount.isBelievable()) {
            return before.orElse(Corrected.BEYOND);
        }
        try {
            List<Integer> booked = work.unguarded(
                    CORRECT,
                    insert -> {
                        insert.setString(1, merchant.value());
                        insert.setString(2, amount.currency().getCurrencyCode());
                        insert.setInt(3, year.year());
                        insert.setLong(4, amount.minor());
                        insert.setObject(5, SqlTimes.utc(lifetime.clockStart()));
                        insert.setObject(6, SqlTimes.utc(lifetime.expiresAt()));
                        insert.setInt(7, lifetime.version().number());
                        insert.setLong(8, Money.MOST);
                        insert.setLong(9, amount.minor());
                        insert.setString(10, marks.name());
                        insert.setString(11, marks.content(amount));
                    },
                    row -> row.getInt(1));
            return booked.isEmpty() ? Corrected.BEYOND : Corrected.BOOKED;
        } catch (SQLException e) {
            if (BOOKED_MEANWHILE.equals(e.getSQLState())) {
                return corrected(marks, amount)
                        .orElseThrow(() -> work.failures().translate(e));
            }
            throw work.failures().translate(e);
        }
    }

    /** What was booked under that id before, if something was. */
    private Optional<Corrected> corrected(CorrectionMarks marks, Money amount) {
        return work
                .rows(
                        CORRECTED,
                        query -> query.setArray(1, query.getConnection().createArrayOf("text", marks.names())),
                        row -> row.getString(1))
                .stream()
                .findFirst()
                .map(content -> marks.isOf(content, amount) ? Corrected.BOOKED : Corrected.OTHER);
    }

    @Override
    public void show() {
        work.change(SHOW, update -> {});
    }

    @Override
    public long disagreements() {
        return work.number(DISAGREEMENTS, query -> {});
    }
}
