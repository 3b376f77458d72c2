package dev.avow.app.persistence;

import dev.avow.core.port.ClaimedDelivery;
import dev.avow.core.port.PendingDeliveries;
import dev.avow.core.port.Sealed;
import dev.avow.core.port.WebhookDelivery;
import dev.avow.core.port.WebhookQueue;
import dev.avow.core.port.WebhookShelf;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The queue in the table {@code webhook_inbox}. A claim passes over rows that another one is taking at that moment;
 * leases are this server's {@code clock_timestamp()}.
 */
@Singleton
final class SqlWebhookQueue implements WebhookQueue, WebhookShelf, PendingDeliveries {

    private static final String TAKE = """
            WITH due AS MATERIALIZED (SELECT id, due_at AS fell_due FROM webhook_inbox
              WHERE state = 'WAITING' AND due_at <= clock_timestamp() AND expires_at > ?%s
              ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED),
            taken AS (UPDATE webhook_inbox inbox
              SET due_at = clock_timestamp() + ? * interval '1 millisecond', fence = fence + 1, claims = claims + 1
              FROM due WHERE inbox.id = due.id RETURNING inbox.*, due.fell_due)
            SELECT * FROM taken ORDER BY fell_due, id
            """;
    private static final String TAKE_ANY = TAKE.formatted("");
    private static final String TAKE_OF_SHOP = TAKE.formatted(" AND shop = ?");
    /** How {@link WebhookDelivery#BY_LAW} is written behind {@code IN}. */
    static final String BY_LAW = "('" + String.join("', '", WebhookDelivery.BY_LAW) + "')";

    private static final String TAKE_BY_LAW = TAKE.formatted(" AND topic IN " + BY_LAW);

    private static final String HELD = " WHERE id = ? AND fence = ? AND state = 'WAITING'";
    /** For longer than Shopify tries again (four hours), and never for longer than the payload would have been there. */
    private static final String EMPTY = """
            UPDATE webhook_inbox SET state = 'DONE', payload = '', payload_key = '', digest = '', code = NULL,
              expires_at = greatest(clock_start, least(expires_at, received_at + interval '72 hours'))
            """ + HELD + " AND webhook_id IS NOT NULL";

    private static final String REMOVE = "DELETE FROM webhook_inbox" + HELD + " AND webhook_id IS NULL";
    private static final String PUT_OFF =
            "UPDATE webhook_inbox SET due_at = clock_timestamp() + ? * interval '1 millisecond', code = ?" + HELD;
    private static final String GIVE_BACK = "UPDATE webhook_inbox SET due_at = ?, claims = claims - 1" + HELD;

    private static final String SHELVE = "UPDATE webhook_inbox SET state = 'SHELVED', code = ?" + HELD;

    private static final String SHELF = """
            SELECT id, shop, topic, coalesce(code, 'webhook.not-json') AS code, received_at FROM webhook_inbox
            WHERE state = 'SHELVED' ORDER BY received_at, id LIMIT ?
            """;
    private static final String PUT_BACK = """
            UPDATE webhook_inbox SET state = 'WAITING', due_at = clock_timestamp(), claims = 0
            WHERE id = ? AND state = 'SHELVED'
            """;
    private static final String BACKLOG = """
            SELECT topic, state = 'SHELVED' AS shelved, count(*) AS count, min(received_at) AS oldest FROM webhook_inbox
            WHERE state IN ('WAITING', 'SHELVED') GROUP BY topic, state ORDER BY topic, state
            """;
    private static final String PENDING = """
            SELECT 1 FROM webhook_inbox
            WHERE shop = ? AND topic = ANY (string_to_array(?, ' ')) AND state IN ('WAITING', 'SHELVED') LIMIT 1
            """;

    private static final String TAKEN = "delivery.taken";
    private static final String OTHER_HOLDER = "the delivery has another holder, or none";

    private final SqlWork sql;

    SqlWebhookQueue(SqlWork sql) {
        this.sql = sql;
    }

    @Override
    public List<ClaimedDelivery> claim(Optional<ShopId> shop, int limit, Duration lease, Instant now) {
        return shop.map(one ->
                        sql.all(TAKE_OF_SHOP, SqlWebhookQueue::claimed, now, one.domain(), limit, lease.toMillis()))
                .orElseGet(() -> sql.all(TAKE_ANY, SqlWebhookQueue::claimed, now, limit, lease.toMillis()));
    }

    @Override
    public List<ClaimedDelivery> claimByLaw(int limit, Duration lease, Instant now) {
        return sql.all(TAKE_BY_LAW, SqlWebhookQueue::claimed, now, limit, lease.toMillis());
    }

    @Override
    public void finish(ClaimedDelivery claimed) {
        String end = claimed.delivery().webhookId().isPresent() ? EMPTY : REMOVE;
        sql.changeOrConflict(TAKEN, OTHER_HOLDER, end, claimed.id(), claimed.fence());
    }

    @Override
    public void putOff(ClaimedDelivery claimed, Duration after, String code) {
        sql.changeOrConflict(TAKEN, OTHER_HOLDER, PUT_OFF, after.toMillis(), code, claimed.id(), claimed.fence());
    }

    @Override
    public void giveBack(ClaimedDelivery claimed) {
        sql.changeOrConflict(TAKEN, OTHER_HOLDER, GIVE_BACK, claimed.dueSince(), claimed.id(), claimed.fence());
    }

    @Override
    public void shelve(ClaimedDelivery claimed, String code) {
        sql.changeOrConflict(TAKEN, OTHER_HOLDER, SHELVE, code, claimed.id(), claimed.fence());
    }

    @Override
    public List<Shelved> shelf(int limit) {
        return sql.all(
                SHELF,
                row -> new Shelved(
                        row.getLong("id"),
                        new ShopId(row.getString("shop")),
                        row.getString("topic"),
                        row.getString("code"),
                        SqlTimes.instant(row, "received_at").orElseThrow()),
                limit);
    }

    @Override
    public boolean putBack(long id) {
        return sql.change(PUT_BACK, id) == 1;
    }

    @Override
    public List<Backlog> backlog() {
        return sql.all(
                BACKLOG,
                row -> new Backlog(
                        row.getString("topic"),
                        row.getBoolean("shelved"),
                        row.getLong("count"),
                        SqlTimes.instant(row, "oldest").orElseThrow()));
    }

    @Override
    public boolean hasAny(ShopId shop, Set<String> topics) {
        return sql.first(PENDING, row -> true, shop.domain(), String.join(" ", topics))
                .isPresent();
    }

    private static ClaimedDelivery claimed(ResultSet row) throws SQLException {
        WebhookDelivery delivery = new WebhookDelivery(
                new ShopId(row.getString("shop")),
                row.getString("topic"),
                Optional.ofNullable(row.getString("webhook_id")),
                Optional.ofNullable(row.getString("api_version")),
                SqlTimes.instant(row, "triggered_at"),
                row.getString("digest"),
                new Sealed(row.getString("payload_key"), row.getBytes("payload")),
                true,
                new Lifetime(
                        SqlTimes.instant(row, "received_at").orElseThrow(),
                        SqlTimes.instant(row, "clock_start").orElseThrow(),
                        SqlTimes.instant(row, "expires_at").orElseThrow(),
                        new PolicyVersion(row.getInt("policy_version"))));
        return new ClaimedDelivery(
                row.getLong("id"),
                row.getLong("fence"),
                row.getInt("claims"),
                row.getString("code") != null,
                SqlTimes.instant(row, "fell_due").orElseThrow(),
                delivery);
    }
}
