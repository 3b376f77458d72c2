package dev.avow.app.persistence;

import dev.avow.core.port.Packages;
import dev.avow.core.port.Sealed;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Packages in the table {@code access_package}. */
@Singleton
final class SqlPackages implements Packages {

    private static final String KEEP = """
            INSERT INTO access_package
              (id, shop, person, person_key, content, content_key, started_at, clock_start, expires_at, policy_version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String SHOWN =
            " AND expires_at > ? AND clock_start > ? AND (clock_start < ? OR started_at > ?)";
    private static final String FIND = "SELECT * FROM access_package WHERE shop = ? AND id = ?" + SHOWN;
    private static final String NAMES =
            "SELECT id FROM access_package WHERE shop = ?" + SHOWN + " ORDER BY started_at DESC, id LIMIT ?";
    private static final String WALK = "SELECT * FROM access_package WHERE id > ? ORDER BY id LIMIT ?";
    private static final String WALK_SHOP =
            "SELECT * FROM access_package WHERE shop = ? AND id > ? ORDER BY id LIMIT ?";

    private final SqlWork sql;

    SqlPackages(SqlWork sql) {
        this.sql = sql;
    }

    @Override
    public void keep(Kept made) {
        Lifetime lifetime = made.lifetime();
        sql.change(
                KEEP,
                made.id(),
                made.shop().domain(),
                made.person().bytes(),
                made.person().keyId(),
                made.content().bytes(),
                made.content().keyId(),
                lifetime.startedAt(),
                lifetime.clockStart(),
                lifetime.expiresAt(),
                lifetime.version().number());
    }

    @Override
    public Optional<Kept> find(ShopId shop, String id, Horizon horizon) {
        return sql.first(
                FIND,
                SqlPackages::kept,
                shop.domain(),
                id,
                horizon.now(),
                horizon.startedAfter(),
                Lifetime.FAR,
                horizon.begunAfter());
    }

    @Override
    public List<String> names(ShopId shop, Horizon horizon, int limit) {
        return sql.all(
                NAMES,
                row -> row.getString(1),
                shop.domain(),
                horizon.now(),
                horizon.startedAfter(),
                Lifetime.FAR,
                horizon.begunAfter(),
                limit);
    }

    @Override
    public boolean remove(ShopId shop, String id) {
        return sql.change("DELETE FROM access_package WHERE shop = ? AND id = ?", shop.domain(), id) > 0;
    }

    @Override
    public List<Kept> walk(Optional<ShopId> shop, Optional<String> after, int limit) {
        return shop.map(one -> sql.all(WALK_SHOP, SqlPackages::kept, one.domain(), after.orElse(""), limit))
                .orElseGet(() -> sql.all(WALK, SqlPackages::kept, after.orElse(""), limit));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("id"),
                new ShopId(row.getString("shop")),
                new Sealed(row.getString("person_key"), row.getBytes("person")),
                new Sealed(row.getString("content_key"), row.getBytes("content")),
                new Lifetime(
                        SqlTimes.instant(row, "started_at").orElseThrow(),
                        SqlTimes.instant(row, "clock_start").orElseThrow(),
                        SqlTimes.instant(row, "expires_at").orElseThrow(),
                        new PolicyVersion(row.getInt("policy_version"))));
    }
}
