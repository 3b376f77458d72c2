package dev.avow.app.persistence;

import dev.avow.core.installation.Installation;
import dev.avow.core.installation.Installation.Installed;
import dev.avow.core.installation.Installation.Reinstall;
import dev.avow.core.installation.Installation.Uninstalled;
import dev.avow.core.installation.Subscription;
import dev.avow.core.installation.UninstallPlan;
import dev.avow.core.port.Installations;
import dev.avow.core.port.PortException;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** Installations in the table of that name: every change names the revision it was made from. */
@Singleton
final class SqlInstallations implements Installations {

    private static final String COLUMNS = "installed, since, scopes, origins, zone, confirmed_at, subscription,"
            + " subscription_active, subscription_at, reinstall_of, deletion_stopped, uninstalled_at, forget_up_to,"
            + " job_begins, job_by, limit_at, reinstall_stops, started_at, clock_start, expires_at, policy_version";
    private static final String VALUES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    private static final String FIND = "SELECT * FROM installation WHERE shop = ?";
    private static final String INSERT = "INSERT INTO installation (" + COLUMNS + ", shop, revision) VALUES (" + VALUES
            + ", ?, 1) ON CONFLICT (shop) DO NOTHING";
    private static final String UPDATE = "UPDATE installation SET revision = revision + 1, (" + COLUMNS + ") = ("
            + VALUES + ") WHERE shop = ? AND revision = ?";
    private static final String REMOVE = "DELETE FROM installation WHERE shop = ? AND revision = ?";
    private static final String INSTALLED =
            "SELECT * FROM installation WHERE installed AND confirmed_at < ? ORDER BY greatest(confirmed_at, asked_at) LIMIT ?";
    private static final String UNCONFIRMED = """
            UPDATE installation
            SET asked_at = ?, refused_since = CASE WHEN refused_since >= confirmed_at THEN refused_since WHEN ? THEN ? END
            WHERE shop = ? AND installed RETURNING refused_since
            """;
    private static final String REACHED_AT =
            "SELECT * FROM installation WHERE installed AND string_to_array(origins, ' ') @> ARRAY[?::text] LIMIT 1";
    private static final String DUE = "SELECT * FROM installation WHERE job_begins <= ? ORDER BY job_by LIMIT ?";

    private final SqlWork sql;

    SqlInstallations(SqlWork sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Kept> find(ShopId shop) {
        return sql.first(FIND, SqlInstallations::kept, shop.domain());
    }

    @Override
    public void save(ShopId shop, OptionalLong revision, Installation installation, Lifetime lifetime) {
        List<Object> values = values(installation);
        values.addAll(List.of(
                lifetime.startedAt(),
                lifetime.clockStart(),
                lifetime.expiresAt(),
                lifetime.version().number()));
        values.add(shop.domain());
        if (revision.isPresent()) {
            values.add(revision.getAsLong());
        }
        require(sql.change(revision.isPresent() ? UPDATE : INSERT, values.toArray()));
    }

    @Override
    public void remove(Kept found) {
        require(sql.change(REMOVE, found.shop().domain(), found.revision()));
    }

    private static void require(int changed) {
        if (changed == 0) {
            throw new PortException.Conflict("installation.changed", "the installation was changed meanwhile");
        }
    }

    @Override
    public List<Kept> installed(Instant confirmedBefore, int limit) {
        return sql.all(INSTALLED, SqlInstallations::kept, confirmedBefore, limit);
    }

    @Override
    public Optional<Instant> unconfirmed(ShopId shop, Instant at, boolean refused) {
        return sql.first(UNCONFIRMED, row -> SqlTimes.instant(row, "refused_since"), at, refused, at, shop.domain())
                .flatMap(since -> since)
                .filter(since -> refused);
    }

    @Override
    public Optional<Kept> reachedAt(String origin) {
        return sql.first(REACHED_AT, SqlInstallations::kept, origin);
    }

    @Override
    public List<Kept> due(Instant now, int limit) {
        return sql.all(DUE, SqlInstallations::kept, now, limit);
    }

    private static List<Object> values(Installation installation) {
        List<Object> values = new ArrayList<>();
        Optional<Installed> there = installation.fold(Optional::of, uninstalled -> Optional.empty());
        Optional<Subscription> paid = there.flatMap(Installed::subscription);
        Optional<Reinstall> back = there.flatMap(Installed::reinstall);
        Optional<UninstallPlan> plan = installation.plan();
        values.add(there.isPresent());
        values.add(there.map(Installed::since));
        values.add(there.map(Installed::scopes).map(SqlInstallations::words).orElse(""));
        values.add(there.map(Installed::origins).map(SqlInstallations::words).orElse(""));
        values.add(there.flatMap(Installed::zone).map(ZoneId::getId));
        values.add(there.map(Installed::confirmedAt));
        values.add(paid.map(Subscription::id));
        values.add(paid.map(Subscription::active));
        values.add(paid.map(Subscription::changedAt));
        values.add(back.map(Reinstall::uninstalledAt));
        values.add(back.map(Reinstall::stopped));
        values.add(plan.map(UninstallPlan::at));
        values.add(plan.map(UninstallPlan::upTo));
        values.add(plan.map(UninstallPlan::beginsAt));
        values.add(plan.map(UninstallPlan::jobBy));
        values.add(plan.map(UninstallPlan::limit));
        values.add(plan.map(UninstallPlan::stops));
        return values;
    }

    private static String words(Set<String> set) {
        return String.join(" ", new TreeSet<>(set));
    }

    private static Set<String> set(String words) {
        return words.isEmpty() ? Set.of() : Set.of(words.split(" ", -1));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Optional<UninstallPlan> plan = plan(row);
        Installation installation =
                row.getBoolean("installed") ? installed(row, plan) : new Uninstalled(plan.orElseThrow());
        return new Kept(new ShopId(row.getString("shop")), installation, row.getLong("revision"));
    }

    private static Installed installed(ResultSet row, Optional<UninstallPlan> plan) throws SQLException {
        String paid = row.getString("subscription");
        Optional<Instant> back = SqlTimes.instant(row, "reinstall_of");
        boolean stopped = row.getBoolean("deletion_stopped");
        return new Installed(
                instant(row, "since"),
                set(row.getString("scopes")),
                paid == null
                        ? Optional.empty()
                        : Optional.of(new Subscription(
                                paid, row.getBoolean("subscription_active"), instant(row, "subscription_at"))),
                instant(row, "confirmed_at"),
                set(row.getString("origins")),
                Optional.ofNullable(row.getString("zone")).map(ZoneId::of),
                plan,
                back.map(at -> new Reinstall(at, stopped)));
    }

    private static Optional<UninstallPlan> plan(ResultSet row) throws SQLException {
        Optional<Instant> at = SqlTimes.instant(row, "uninstalled_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new UninstallPlan(
                        at.get(),
                        instant(row, "forget_up_to"),
                        instant(row, "job_by"),
                        instant(row, "limit_at"),
                        row.getBoolean("reinstall_stops")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return SqlTimes.instant(row, column).orElseThrow();
    }
}
