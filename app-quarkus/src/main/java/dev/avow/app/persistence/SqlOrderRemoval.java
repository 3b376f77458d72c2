package dev.avow.app.persistence;

import dev.avow.core.attribution.AccountingYear;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.Purge;
import dev.avow.core.port.Remains;
import dev.avow.core.port.Tombstones;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.ShopId;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * The only way out of {@code attributed_order}, whoever asks: one statement deletes rows, adds what was owed for them to
 * their merchants' totals and leaves tombstones, all of it or nothing (S3-20, S3-26, S3-40, S3-44). What it adds is what
 * the deletion returns, so a refund that is booked at the same moment is in it or comes too late. The first tombstone of an order
 * stays as it is: it outlasts every poll that reaches back to before it was set. A merchant whose total can take no more
 * keeps its own orders, of which the alarm of the retention tells, and nobody else's.
 */
final class SqlOrderRemoval implements Purge, ErasureStep {

    /** So many years back and on from the removal: a clock that stands wrong must not keep an order from going. */
    private static final int YEARS = 100;

    /** The visit that led to an erased order is the same person's. */
    private static final String CLICKS = """
            visits AS (
              DELETE FROM referral_click AS c USING gone WHERE c.shop = gone.shop AND c.click = gone.click),
            """;

    private static final Which EXPIRED = new Which("expires_at <= ?", "expires_at");
    private static final Which ENDED = new Which("clock_start <= ?", "clock_start");
    private static final Which ENDED_OPEN =
            new Which("clock_start = '" + Lifetime.FAR + "' AND started_at <= ?", "started_at");
    private static final Which OF_SHOP = new Which("shop = ? AND placed_at <= ?", "id");
    private static final Which OF_PERSON = new Which("shop = ? AND placed_at <= ? AND order_id = ANY (?)", "id");
    private static final String MERCHANTS = "SELECT DISTINCT merchant FROM attributed_order WHERE ";
    /** A sum is beyond what its column holds. */
    private static final String BEYOND = "22003";

    private static final String TOMBSTONE = """
            INSERT INTO forgotten_order (tombstone, clock_start, expires_at, policy_version) VALUES (?, ?, ?, ?)
            ON CONFLICT (tombstone) DO NOTHING
            """;

    private final SqlStatements work;
    private final Tombstones tombstones;
    private final RetentionInForce retention;
    private final InstantSource clock;

    SqlOrderRemoval(
            DataSource dataSource,
            SqlFailures failures,
            KeyedHasher hasher,
            RetentionInForce retention,
            InstantSource clock) {
        this.work = new SqlStatements(dataSource, failures);
        this.tombstones = new Tombstones(hasher);
        this.retention = retention;
        this.clock = clock;
    }

    /** Which rows, and which of them first. */
    private record Which(String condition, String order) {}

    /** Sets the parameters of a condition from an index on; gives the next index. */
    @FunctionalInterface
    private interface Condition {
        int set(PreparedStatement statement, int from) throws SQLException;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.ATTRIBUTED_ORDER;
    }

    @Override
    public int purge(Horizon horizon, int limit) {
        checkLimit(limit);
        int removed = ended(EXPIRED, horizon.now(), horizon.now(), limit);
        removed += ended(ENDED, horizon.startedAfter(), horizon.now(), limit - removed);
        return removed + ended(ENDED_OPEN, horizon.begunAfter(), horizon.now(), limit - removed);
    }

    private int ended(Which which, Instant until, Instant cutoff, int limit) {
        if (limit == 0) {
            return 0;
        }
        Condition over = (statement, from) -> {
            statement.setObject(from, SqlTimes.utc(until));
            return from + 1;
        };
        return removeUnlessBeyond(which, cutoff, limit, over)
                .orElseGet(() -> merchantByMerchant(which, cutoff, limit, over));
    }

    private int merchantByMerchant(Which which, Instant cutoff, int limit, Condition over) {
        Which ofOne = new Which(which.condition() + " AND merchant = ?", which.order());
        int removed = 0;
        for (String merchant : work.rows(
                MERCHANTS + which.condition(), query -> over.set(query, 1), row -> row.getString("merchant"))) {
            if (removed < limit) {
                removed += removeUnlessBeyond(ofOne, cutoff, limit - removed, (statement, from) -> {
                            int next = over.set(statement, from);
                            statement.setString(next, merchant);
                            return next + 1;
                        })
                        .orElse(0);
            }
        }
        return removed;
    }

    /** Empty if a total of these can take no more: then none of them went. */
    private Optional<Integer> removeUnlessBeyond(Which which, Instant cutoff, int limit, Condition condition) {
        try {
            return Optional.of(unguarded(which, "", cutoff, limit, condition));
        } catch (SQLException e) {
            if (BEYOND.equals(e.getSQLState())) {
                return Optional.empty();
            }
            throw work.failures().translate(e);
        }
    }

    /** Sums and tombstones are written once for all of a batch: {@code docs/benchmarks/referral.md} says what that is worth. */
    @Override
    public int batch() {
        return 10_000;
    }

    @Override
    public Optional<Instant> oldest() {
        return work.rows(
                        "SELECT min(clock_start) AS oldest FROM attributed_order",
                        query -> {},
                        row -> SqlTimes.instant(row, "oldest"))
                .get(0);
    }

    /** Orders that were never recorded get their tombstone too, and first: a poll that is under way may hold them. */
    @Override
    public int forget(ShopId shop, SubjectLocator person, Instant upTo, int limit) {
        checkLimit(limit);
        if (person.orders().isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        person.orders().forEach(order -> mark(shop, order, now));
        return remove(OF_PERSON, CLICKS, now, limit, (statement, from) -> {
            statement.setString(from, shop.domain());
            statement.setObject(from + 1, SqlTimes.utc(upTo));
            statement.setArray(from + 2, SqlRead.numbers(statement, person.orders()));
            return from + 3;
        });
    }

    @Override
    public int forgetShop(ShopId shop, Instant upTo, int limit) {
        checkLimit(limit);
        return remove(OF_SHOP, "", clock.instant(), limit, (statement, from) -> {
            statement.setString(from, shop.domain());
            statement.setObject(from + 1, SqlTimes.utc(upTo));
            return from + 2;
        });
    }

    private void mark(ShopId shop, OrderId order, Instant now) {
        Lifetime tombstone = new Remains(retention.at(now), now).tombstone();
        work.change(TOMBSTONE, insert -> {
            insert.setString(1, tombstones.of(shop, order));
            insert.setObject(2, SqlTimes.utc(tombstone.clockStart()));
            insert.setObject(3, SqlTimes.utc(tombstone.expiresAt()));
            insert.setInt(4, tombstone.version().number());
        });
    }

    private int remove(Which which, String also, Instant cutoff, int limit, Condition condition) {
        try {
            return unguarded(which, also, cutoff, limit, condition);
        } catch (SQLException e) {
            throw work.failures().translate(e);
        }
    }

    /** With one cutoff for all that it writes (I30). */
    private int unguarded(Which which, String also, Instant cutoff, int limit, Condition condition)
            throws SQLException {
        Remains remains = new Remains(retention.at(cutoff), cutoff);
        Lifetime tombstone = remains.tombstone();
        int year = AccountingYear.of(cutoff, remains.zone()).year();
        int[] years = IntStream.rangeClosed(year - YEARS, year + YEARS).toArray();
        Lifetime[] ends = IntStream.of(years)
                .mapToObj(each -> remains.total(new AccountingYear(each)))
                .toArray(Lifetime[]::new);
        SqlStatements.Parameters parameters = statement -> {
            int next = condition.set(statement, 1);
            statement.setInt(next, limit);
            next = condition.set(statement, next + 1);
            statement.setString(next, remains.zone().getId());
            statement.setObject(next + 1, SqlTimes.utc(tombstone.clockStart()));
            statement.setObject(next + 2, SqlTimes.utc(tombstone.expiresAt()));
            statement.setInt(next + 3, tombstone.version().number());
            statement.setInt(next + 4, ends[0].version().number());
            statement.setArray(
                    next + 5,
                    statement
                            .getConnection()
                            .createArrayOf(
                                    "integer", IntStream.of(years).boxed().toArray()));
            statement.setArray(next + 6, instants(statement, ends, Lifetime::clockStart));
            statement.setArray(next + 7, instants(statement, ends, Lifetime::expiresAt));
        };
        return work.unguarded(removal(which, also), parameters, row -> row.getInt(1))
                .get(0);
    }

    /** The condition stands twice: a row that was changed after it was chosen is looked at anew before it goes. */
    private static String removal(Which which, String also) {
        return """
            WITH gone AS (
              DELETE FROM attributed_order
              WHERE id = ANY (ARRAY(SELECT id FROM attributed_order WHERE %1$s ORDER BY %2$s LIMIT ?)) AND %1$s
              RETURNING shop, click, merchant, currency, earned_minor + reversed_minor AS owed, tombstone,
                extract(year FROM placed_at AT TIME ZONE ?)::integer AS year),
            %3$s
            marked AS (
              INSERT INTO forgotten_order (tombstone, clock_start, expires_at, policy_version)
              SELECT tombstone, ?, ?, ? FROM gone ORDER BY tombstone
              ON CONFLICT (tombstone) DO NOTHING),
            added AS (
              INSERT INTO commission_total AS t (merchant, currency, accounting_key, sum_minor, shown_minor, clock_start,
                expires_at, policy_version)
              SELECT merchant, currency, gone.year, sum(owed)::bigint, 0, ends.clock_start, ends.expires_at, ?
              FROM gone JOIN unnest(?::integer[], ?::timestamptz[], ?::timestamptz[]) AS ends (year, clock_start, expires_at)
                ON ends.year = gone.year
              GROUP BY merchant, currency, gone.year, ends.clock_start, ends.expires_at
              ORDER BY merchant, currency, gone.year
              ON CONFLICT (merchant, currency, accounting_key) DO UPDATE SET
                sum_minor = t.sum_minor + EXCLUDED.sum_minor, expires_at = least(t.expires_at, EXCLUDED.expires_at))
            SELECT count(*) FROM gone
            """.formatted(which.condition(), which.order(), also);
    }

    private static Array instants(PreparedStatement statement, Lifetime[] lifetimes, Function<Lifetime, Instant> which)
            throws SQLException {
        Object[] texts =
                Arrays.stream(lifetimes).map(which).map(Instant::toString).toArray();
        return statement.getConnection().createArrayOf("text", texts);
    }

    private static void checkLimit(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1");
        }
    }
}
