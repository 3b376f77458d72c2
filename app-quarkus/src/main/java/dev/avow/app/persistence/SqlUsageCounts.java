package dev.avow.app.persistence;

import dev.avow.core.conversation.UsageName;
import dev.avow.core.port.UsageCounts;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Counts in the table {@code usage_count}. */
@Singleton
final class SqlUsageCounts implements UsageCounts {

    /**
     * All at once, in one order, so that two who count never wait for each other in a circle. It does not wait for the disk: a
     * crash of the database costs the counts of less than a second.
     */
    private static final String ADD = """
            INSERT INTO usage_count AS u (shop, day, name, amount, started_at, clock_start, expires_at, policy_version)
            SELECT ?, ?, name, amount, ?, ?, ?, ?
            FROM set_config('synchronous_commit', 'off', true), unnest(?::text[], ?::int[]) AS added (name, amount)
            ORDER BY name
            ON CONFLICT (shop, day, name) DO UPDATE SET amount = u.amount + excluded.amount
            """;

    private static final String SHOWN =
            " day BETWEEN ? AND ? AND expires_at > ? AND clock_start > ? AND (clock_start < '" + Lifetime.FAR
                    + "' OR started_at > ?)";

    private static final String OF = "SELECT day, name, amount FROM usage_count WHERE shop = ? AND" + SHOWN
            + " ORDER BY day, name COLLATE \"C\"";

    private static final String OVER_ALL = "SELECT day, name, sum(amount)::bigint AS amount FROM usage_count WHERE"
            + SHOWN + " GROUP BY day, name HAVING count(*) >= ? ORDER BY day, name COLLATE \"C\"";

    private final SqlWork sql;

    SqlUsageCounts(SqlWork sql) {
        this.sql = sql;
    }

    @Override
    public void add(ShopId shop, LocalDate day, Map<UsageName, Integer> amounts, Lifetime lifetime) {
        List<Map.Entry<UsageName, Integer>> added = List.copyOf(amounts.entrySet());
        sql.change(
                ADD,
                shop.domain(),
                day,
                lifetime.startedAt(),
                lifetime.clockStart(),
                lifetime.expiresAt(),
                lifetime.version().number(),
                added.stream().map(entry -> entry.getKey().key()).toArray(String[]::new),
                added.stream().map(Map.Entry::getValue).toArray(Integer[]::new));
    }

    @Override
    public List<Count> of(ShopId shop, LocalDate from, LocalDate until, Horizon horizon) {
        return sql.all(
                OF,
                SqlUsageCounts::count,
                shop.domain(),
                from,
                until,
                horizon.now(),
                horizon.startedAfter(),
                horizon.begunAfter());
    }

    @Override
    public List<Count> overAll(LocalDate from, LocalDate until, int least, Horizon horizon) {
        return sql.all(
                OVER_ALL,
                SqlUsageCounts::count,
                from,
                until,
                horizon.now(),
                horizon.startedAfter(),
                horizon.begunAfter(),
                least);
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(
                row.getObject("day", LocalDate.class), new UsageName(row.getString("name")), row.getLong("amount"));
    }
}
