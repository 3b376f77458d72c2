package dev.avow.app.persistence;

import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.Clicks;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.PartnerLinks;
import dev.avow.core.port.PollMarks;
import dev.avow.core.port.Purge;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.time.Found;
import dev.avow.testkit.time.ReferralStores;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The service's own stores of referrals in a schema of its own, for the time machine. */
record SchemaReferrals(SqlReferrals stores, SqlStatements work) implements ReferralStores {

    @Override
    public PartnerLinks partners() {
        return stores.openPartners();
    }

    @Override
    public Clicks clicks() {
        return stores.openClicks();
    }

    @Override
    public AttributionLedger ledger() {
        return stores.openLedger();
    }

    @Override
    public PollMarks marks() {
        return stores.marks();
    }

    @Override
    public ErasureStep erasure() {
        return stores.removal();
    }

    @Override
    public List<Purge> purges() {
        return List.of(stores.visits(), stores.orders(), stores.totals(), stores.tombstones());
    }

    @Override
    public Map<String, Found> records(DataClass dataClass) {
        return switch (dataClass) {
            case ATTRIBUTION_TOUCH ->
                rows("SELECT shop || '/' || click AS name, shop, started_at AS begun, * FROM referral_click");
            case ATTRIBUTED_ORDER ->
                rows("SELECT shop || '/' || order_id AS name, shop, started_at AS begun, * FROM attributed_order");
            case COMMISSION_TOTAL ->
                rows(
                        "SELECT id::text AS name, NULL AS shop, make_timestamptz(accounting_key, 1, 1, 0, 0, 0, 'UTC') AS begun,"
                                + " * FROM commission_total");
            case FORGOTTEN_ORDER ->
                rows("SELECT tombstone AS name, NULL AS shop, clock_start AS begun, * FROM forgotten_order");
            default -> throw new IllegalArgumentException("no records of " + dataClass);
        };
    }

    private Map<String, Found> rows(String query) {
        Map<String, Found> found = new HashMap<>();
        work.rows(query, any -> {}, row -> found.put(row.getString("name"), found(row)));
        return found;
    }

    private static Found found(ResultSet row) throws SQLException {
        Lifetime lifetime = new Lifetime(
                SqlTimes.instant(row, "begun").orElseThrow(),
                SqlTimes.instant(row, "clock_start").orElseThrow(),
                SqlTimes.instant(row, "expires_at").orElseThrow(),
                new PolicyVersion(row.getInt("policy_version")));
        return new Found(Optional.ofNullable(row.getString("shop")).map(ShopId::new), lifetime, Optional.empty());
    }
}
