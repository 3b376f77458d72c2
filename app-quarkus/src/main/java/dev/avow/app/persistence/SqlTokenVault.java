package dev.avow.app.persistence;

import dev.avow.core.port.KeptTokens;
import dev.avow.core.port.Sealed;
import dev.avow.core.port.TokenVault;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tokens in the table {@code access_token}: both of a pair change in one statement. */
@Singleton
final class SqlTokenVault implements TokenVault {

    private static final String NEXT = "nextval('access_token_fence')";

    private static final String FIND = "SELECT * FROM access_token WHERE shop = ?";
    private static final String PUT = """
            INSERT INTO access_token (shop, access, access_key, access_until, refresh, refresh_key, refresh_until, dead,
              fence, held_until, started_at, clock_start, expires_at, policy_version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, nextval('access_token_fence'), clock_timestamp(), ?, ?, ?, ?)
            ON CONFLICT (shop) DO UPDATE SET
              access = EXCLUDED.access, access_key = EXCLUDED.access_key, access_until = EXCLUDED.access_until,
              refresh = EXCLUDED.refresh, refresh_key = EXCLUDED.refresh_key, refresh_until = EXCLUDED.refresh_until,
              dead = EXCLUDED.dead, refused = false, fence = EXCLUDED.fence, held_until = EXCLUDED.held_until,
              started_at = EXCLUDED.started_at, clock_start = EXCLUDED.clock_start,
              expires_at = EXCLUDED.expires_at, policy_version = EXCLUDED.policy_version
            """;
    private static final String CLAIM = "UPDATE access_token SET refused = false, fence = " + NEXT
            + ", held_until = clock_timestamp() + ? * interval '1 millisecond'"
            + " WHERE shop = ? AND NOT dead AND held_until <= clock_timestamp() RETURNING *";
    private static final String HELD = " WHERE shop = ? AND fence = ?";
    private static final String RENEW = "UPDATE access_token SET access = ?, access_key = ?, access_until = ?,"
            + " refresh = ?, refresh_key = ?, refresh_until = ?, dead = ?, fence = " + NEXT
            + ", held_until = clock_timestamp()" + HELD;
    private static final String RELEASE = "UPDATE access_token SET refused = ?, fence = " + NEXT
            + ", held_until = clock_timestamp() + ? * interval '1 millisecond'" + HELD;
    private static final String REFUSED = "SELECT refused FROM access_token WHERE shop = ?";
    private static final String BURY =
            "UPDATE access_token SET dead = true, fence = " + NEXT + ", held_until = clock_timestamp()" + HELD;
    private static final String DESTROY = "DELETE FROM access_token WHERE shop = ?";
    private static final String ENDING =
            "SELECT shop FROM access_token WHERE NOT dead AND refresh_until < ? ORDER BY held_until LIMIT ?";

    private static final String TAKEN = "token.taken";
    private static final String OTHER_HOLDER = "the renewal has another holder, or none";

    private final SqlWork sql;

    SqlTokenVault(SqlWork sql) {
        this.sql = sql;
    }

    @Override
    public Optional<KeptTokens> find(ShopId shop) {
        return sql.first(FIND, SqlTokenVault::tokens, shop.domain());
    }

    @Override
    public void put(ShopId shop, KeptTokens tokens, Lifetime lifetime) {
        sql.change(
                PUT,
                shop.domain(),
                tokens.access().bytes(),
                tokens.access().keyId(),
                tokens.accessUntil(),
                tokens.refresh().bytes(),
                tokens.refresh().keyId(),
                tokens.refreshUntil(),
                tokens.dead(),
                lifetime.startedAt(),
                lifetime.clockStart(),
                lifetime.expiresAt(),
                lifetime.version().number());
    }

    @Override
    public Optional<Renewal> claim(ShopId shop, Duration lease) {
        return sql.first(
                CLAIM, row -> new Renewal(shop, row.getLong("fence"), tokens(row)), lease.toMillis(), shop.domain());
    }

    @Override
    public void renew(Renewal renewal, KeptTokens tokens) {
        sql.changeOrConflict(
                TAKEN,
                OTHER_HOLDER,
                RENEW,
                tokens.access().bytes(),
                tokens.access().keyId(),
                tokens.accessUntil(),
                tokens.refresh().bytes(),
                tokens.refresh().keyId(),
                tokens.refreshUntil(),
                tokens.dead(),
                renewal.shop().domain(),
                renewal.fence());
    }

    @Override
    public void release(Renewal renewal, Duration pause) {
        letGo(renewal, pause, false);
    }

    @Override
    public void refuse(Renewal renewal, Duration pause) {
        letGo(renewal, pause, true);
    }

    private void letGo(Renewal renewal, Duration pause, boolean refused) {
        sql.changeOrConflict(
                TAKEN,
                OTHER_HOLDER,
                RELEASE,
                refused,
                pause.toMillis(),
                renewal.shop().domain(),
                renewal.fence());
    }

    @Override
    public boolean wasRefused(ShopId shop) {
        return sql.first(REFUSED, row -> row.getBoolean("refused"), shop.domain())
                .orElse(false);
    }

    @Override
    public void bury(Renewal renewal) {
        sql.changeOrConflict(TAKEN, OTHER_HOLDER, BURY, renewal.shop().domain(), renewal.fence());
    }

    @Override
    public boolean destroy(ShopId shop) {
        return sql.change(DESTROY, shop.domain()) == 1;
    }

    @Override
    public List<ShopId> endingBefore(Instant instant, int limit) {
        return sql.all(ENDING, row -> new ShopId(row.getString("shop")), instant, limit);
    }

    private static KeptTokens tokens(ResultSet row) throws SQLException {
        return new KeptTokens(
                new Sealed(row.getString("access_key"), row.getBytes("access")),
                SqlTimes.instant(row, "access_until").orElseThrow(),
                new Sealed(row.getString("refresh_key"), row.getBytes("refresh")),
                SqlTimes.instant(row, "refresh_until").orElseThrow(),
                row.getBoolean("dead"));
    }
}
