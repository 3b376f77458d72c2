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
import java.util.TreeMap;

/** Counts in the table {@code usage_count}. Adding is one statement for each name, so that nobody waits for two rows at once. */
@Singleton
final class SqlUsageCounts implements UsageCounts {

    private static final String ADD = """
            INSERT INTO usage_count AS u (shop, day, name, amount, started_at, clock_start, expires_at, policy_version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
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
        Map<String, Integer> sorted = new TreeMap<>();
        amounts.forEach((name, amount) -> sorted.put(name.key(), amount));
        sorted.forEach((name, amount) -> sql.change(
                ADD,
                shop.domain(),
                day,
                name,
                amount,
                lifetime.startedAt(),
                lifetime.clockStart(),
                lifetime.expiresAt(),
                lifetime.version().number()));
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
