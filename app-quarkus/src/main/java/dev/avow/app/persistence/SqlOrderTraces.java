package dev.avow.app.persistence;

import dev.avow.core.port.OrderTraces;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Traces of orders in the table {@code order_trace}. */
@Singleton
final class SqlOrderTraces implements OrderTraces {

    private static final String LEAVE = """
        INSERT INTO order_trace
          (shop, hash, placed_at, started_at, clock_start, expires_at, policy_version)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (shop, hash) DO UPDATE SET
          placed_at = EXCLUDED.placed_at, started_at = EXCLUDED.started_at, clock_start = EXCLUDED.clock_start,
          expires_at = EXCLUDED.expires_at, policy_version = EXCLUDED.policy_version
        WHERE EXCLUDED.placed_at > order_trace.placed_at
        """;

    private static final String LATEST =
            "SELECT max(placed_at) AS latest FROM order_trace WHERE shop = ? AND hash = ANY (?) AND expires_at > ?";

    private final SqlWork sql;

    SqlOrderTraces(SqlWork sql) {
        this.sql = sql;
    }

    @Override
    public void leave(ShopId shop, Set<String> hashes, Instant placedAt, Lifetime lifetime) {
        hashes.stream()
                .sorted()
                .forEach(hash -> sql.change(
                        LEAVE,
                        shop.domain(),
                        hash,
                        placedAt,
                        lifetime.startedAt(),
                        lifetime.clockStart(),
                        lifetime.expiresAt(),
                        lifetime.version().number()));
    }

    @Override
    public Optional<Instant> latest(ShopId shop, Set<String> hashes, Instant now) {
        return sql.all(
                        LATEST,
                        row -> SqlTimes.instant(row, "latest"),
                        shop.domain(),
                        hashes.toArray(String[]::new),
                        now)
                .get(0);
    }
}
