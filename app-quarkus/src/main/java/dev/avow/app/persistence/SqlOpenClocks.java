package dev.avow.app.persistence;

import dev.avow.core.port.OpenClocks;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** Starts clocks in one table with the columns of a class that has a life, and {@code shop}. */
final class SqlOpenClocks implements OpenClocks {

    private final SqlWork sql;
    private final DataClass dataClass;
    private final String versions;
    private final String begin;

    /**
     * Puts it together.
     *
     * @param table a constant of ours, never a value from outside
     * @param start its column that says when a record began, another such constant
     */
    SqlOpenClocks(SqlWork sql, DataClass dataClass, String table, String start) {
        this.sql = sql;
        this.dataClass = dataClass;
        String open = " WHERE shop = ? AND clock_start = '" + Lifetime.FAR + "' AND " + start + " <= ?";
        this.versions = "SELECT DISTINCT policy_version FROM " + table + open;
        this.begin = "UPDATE " + table + " SET clock_start = ?, expires_at = ? WHERE id = ANY (ARRAY(SELECT id FROM "
                + table + open + " AND policy_version = ? ORDER BY id LIMIT ? FOR UPDATE))";
    }

    @Override
    public DataClass dataClass() {
        return dataClass;
    }

    @Override
    public Set<PolicyVersion> versions(ShopId shop, Instant begunBy) {
        return sql.all(versions, row -> new PolicyVersion(row.getInt(1)), shop.domain(), begunBy).stream()
                .collect(Collectors.toSet());
    }

    @Override
    public int start(ShopId shop, Lifetime dated, int limit) {
        return sql.change(
                begin,
                dated.clockStart(),
                dated.expiresAt(),
                shop.domain(),
                dated.startedAt(),
                dated.version().number(),
                limit);
    }
}
