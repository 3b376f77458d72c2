package dev.avow.app.persistence;

import dev.avow.core.port.CaseCursor;
import dev.avow.core.port.CaseSearch;
import dev.avow.core.port.RecoveryCase;
import dev.avow.core.port.RecoveryCases;
import dev.avow.core.recovery.RecoveryReason;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Checkouts in the table {@code abandoned_checkout}. A shop is locked by an advisory lock that ends with the transaction;
 * what is due is held by row locks, which others pass over; claims are leases of this server's clock.
 */
@Singleton
final class SqlRecoveryCases implements RecoveryCases {

    private static final String SHOWN = " expires_at > ? AND clock_start > ? AND (clock_start < ? OR started_at > ?)";
    private static final String WORKING = " stage IN ('READY', 'CREATING', 'INVOICING')";

    private static final String FIND = "SELECT * FROM abandoned_checkout WHERE shop = ? AND checkout = ? AND" + SHOWN;

    private static final String MATCHING = """
        SELECT * FROM abandoned_checkout WHERE shop = ?
        AND (token = ANY (?) OR cart = ANY (?) OR customer = ? OR email_index = ANY (?) OR mark = ?) AND
        """ + SHOWN + " ORDER BY changed_at DESC, checkout DESC";

    private static final String DUE = """
        SELECT * FROM abandoned_checkout WHERE stage = 'OPEN' AND next_at <= ? AND expires_at > ?
        ORDER BY next_at LIMIT ? FOR UPDATE SKIP LOCKED
        """;

    private static final String SETTLE = """
        UPDATE abandoned_checkout SET stage = ?, stage_since = ?, reason = ?, decided_at = ?, next_at = ?
        WHERE shop = ? AND checkout = ?
        """;

    private static final String CLAIM = "UPDATE abandoned_checkout SET lease_until = clock_timestamp() + ? * interval"
            + " '1 millisecond' WHERE id = (SELECT id FROM abandoned_checkout WHERE" + WORKING
            + " AND next_at <= ? AND expires_at > ? AND lease_until <= clock_timestamp()"
            + " ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING *";

    private static final String PUT_OFF =
            "UPDATE abandoned_checkout SET next_at = ? WHERE shop = ? AND next_at < ? AND" + WORKING;

    private static final String WAITING = "SELECT count(*) FROM abandoned_checkout WHERE shop = ? AND" + WORKING;

    private static final String WAKE = "UPDATE abandoned_checkout SET next_at = ? WHERE id = ANY"
            + " (ARRAY(SELECT id FROM abandoned_checkout WHERE shop = ? AND stage = 'OPEN' AND expires_at > ?"
            + " AND (next_at IS NULL OR next_at > ?) ORDER BY id LIMIT ? FOR UPDATE))";

    private static final String FIRST = "SELECT * FROM abandoned_checkout WHERE shop = ? AND" + SHOWN
            + " ORDER BY changed_at DESC, checkout DESC LIMIT ?";

    private static final String NEXT = "SELECT * FROM abandoned_checkout WHERE shop = ? AND" + SHOWN
            + " AND (changed_at, checkout) < (?, ?) ORDER BY changed_at DESC, checkout DESC LIMIT ?";

    private static final String TALLY =
            "SELECT reason, count(*) AS many FROM abandoned_checkout WHERE shop = ? AND" + SHOWN + " GROUP BY reason";

    /** By turns of the shops (RC-12). */
    private static final String ENDING = """
            SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY shop ORDER BY expires_at, checkout) AS turn
              FROM abandoned_checkout WHERE draft IS NOT NULL AND expires_at <= ?) one
            ORDER BY turn, expires_at LIMIT ?
            """;

    private final SqlWork sql;
    private final DataSource dataSource;
    private final SqlFailures failures;
    private final SqlLeftDrafts leftDrafts;

    SqlRecoveryCases(SqlWork sql, DataSource dataSource, SqlFailures failures) {
        this.sql = sql;
        this.dataSource = dataSource;
        this.failures = failures;
        this.leftDrafts = new SqlLeftDrafts(sql);
    }

    @Override
    public void lock(ShopId shop) {
        SqlShopLock.RECOVERY.take(sql, shop);
    }

    @Override
    public Optional<RecoveryCase> find(ShopId shop, long checkout, Horizon horizon) {
        return sql.first(
                FIND,
                RecoveryRow::item,
                shop.domain(),
                checkout,
                horizon.now(),
                horizon.startedAfter(),
                Lifetime.FAR,
                horizon.begunAfter());
    }

    @Override
    public void keep(ShopId shop, RecoveryCase item) {
        sql.change(RecoveryRow.KEEP, RecoveryRow.values(shop, item));
    }

    @Override
    public List<RecoveryCase> matching(ShopId shop, CaseSearch search, Horizon horizon) {
        return sql.all(
                MATCHING,
                RecoveryRow::item,
                shop.domain(),
                texts(search.tokens()),
                texts(search.carts()),
                search.customer().map(CustomerId::number).orElse(-1L),
                texts(search.emails()),
                search.mark().orElse(""),
                horizon.now(),
                horizon.startedAfter(),
                Lifetime.FAR,
                horizon.begunAfter());
    }

    private static String[] texts(Set<String> values) {
        return values.toArray(String[]::new);
    }

    @Override
    public List<Owned> due(Instant now, int limit) {
        return sql.all(DUE, RecoveryRow::owned, now, now, limit);
    }

    /** What is held cannot have changed since it was read, so only what a decision changes is written. */
    @Override
    public void settle(List<Owned> decided) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement settle = connection.prepareStatement(SETTLE)) {
            for (Owned one : decided) {
                RecoveryCase item = one.item();
                settle.setString(1, item.work().stage().name());
                settle.setObject(2, SqlTimes.utc(item.work().since()));
                settle.setString(3, item.verdict().reason().name());
                settle.setObject(4, SqlTimes.utc(item.verdict().decidedAt()));
                settle.setObject(5, item.verdict().nextAt().map(SqlTimes::utc).orElse(null));
                settle.setString(6, one.shop().domain());
                settle.setLong(7, item.checkout());
                settle.addBatch();
            }
            settle.executeBatch();
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    @Override
    public Optional<Owned> claim(Instant now, Duration lease) {
        return sql.first(CLAIM, RecoveryRow::owned, lease.toMillis(), now, now);
    }

    @Override
    public void putOff(ShopId shop, Instant until) {
        sql.change(PUT_OFF, until, shop.domain(), until);
    }

    @Override
    public int waiting(ShopId shop) {
        return sql.first(WAITING, row -> row.getInt(1), shop.domain()).orElse(0);
    }

    @Override
    public int wake(ShopId shop, Instant now, int limit) {
        return sql.change(WAKE, now, shop.domain(), now, now, limit);
    }

    @Override
    public List<RecoveryCase> page(ShopId shop, Horizon horizon, Optional<CaseCursor> after, int limit) {
        return after.map(cursor -> sql.all(
                        NEXT,
                        RecoveryRow::item,
                        shop.domain(),
                        horizon.now(),
                        horizon.startedAfter(),
                        Lifetime.FAR,
                        horizon.begunAfter(),
                        cursor.updatedAt(),
                        cursor.checkout(),
                        limit))
                .orElseGet(() -> sql.all(
                        FIRST,
                        RecoveryRow::item,
                        shop.domain(),
                        horizon.now(),
                        horizon.startedAfter(),
                        Lifetime.FAR,
                        horizon.begunAfter(),
                        limit));
    }

    @Override
    public Map<RecoveryReason, Long> tally(ShopId shop, Horizon horizon) {
        Map<RecoveryReason, Long> tally = new EnumMap<>(RecoveryReason.class);
        sql.all(
                        TALLY,
                        row -> Map.entry(RecoveryReason.valueOf(row.getString("reason")), row.getLong("many")),
                        shop.domain(),
                        horizon.now(),
                        horizon.startedAfter(),
                        Lifetime.FAR,
                        horizon.begunAfter())
                .forEach(entry -> tally.put(entry.getKey(), entry.getValue()));
        return tally;
    }

    @Override
    public List<Owned> ending(Instant by, int limit) {
        return sql.all(ENDING, RecoveryRow::owned, by, limit);
    }

    @Override
    public List<Left> left(Instant by, int limit) {
        return leftDrafts.left(by, limit);
    }

    @Override
    public void release(Left left) {
        leftDrafts.release(left);
    }
}
