package dev.avow.app.persistence;

import dev.avow.core.port.RecoveryCases;
import dev.avow.core.port.RecoveryCases.Left;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What checkouts leave behind in {@code left_draft} when they go before their draft orders do (RC-11, I19). */
final class SqlLeftDrafts {

    /** Where {@code drafted_for} stands, a draft order was asked for, and none was ended since. */
    private static final String LEAVE = """
        INSERT INTO left_draft (shop, checkout, draft, started_at, clock_start, expires_at)
        SELECT shop, checkout, coalesce(draft, ''), ?, ?, ? FROM abandoned_checkout WHERE drafted_for IS NOT NULL AND
        """;

    private static final String OF_PERSON =
            " shop = ? AND (customer = ? OR email_index = ANY (?) OR order_id = ANY (?)) AND started_at <= ?";

    private static final String OVER =
            " (expires_at <= ? OR clock_start <= ? OR (clock_start = '" + Lifetime.FAR + "' AND started_at <= ?))";

    private static final String ONCE = " ON CONFLICT DO NOTHING";

    /** By turns of the shops (RC-12). */
    private static final String LEFT = """
        SELECT shop, checkout, draft FROM (SELECT *, row_number() OVER (PARTITION BY shop ORDER BY clock_start, id) AS turn
          FROM left_draft WHERE clock_start <= ?) one
        ORDER BY turn, clock_start, id LIMIT ?
        """;

    private static final String RELEASE = "DELETE FROM left_draft WHERE shop = ? AND checkout = ? AND draft = ?";

    private static final String RELEASE_SHOP = """
        DELETE FROM left_draft WHERE id = ANY (ARRAY(SELECT id FROM left_draft WHERE shop = ? AND started_at <= ?
        ORDER BY checkout LIMIT ?))
        """;

    private final SqlWork sql;

    SqlLeftDrafts(SqlWork sql) {
        this.sql = sql;
    }

    /** Before checkouts of a person are forgotten. */
    void leave(ShopId shop, RecoveryPerson person, Instant upTo, Instant now) {
        sql.change(
                LEAVE + OF_PERSON + ONCE,
                now,
                now,
                now.plus(RecoveryCases.LEFT_LIFE),
                shop.domain(),
                person.customer(),
                person.emails(),
                person.orders(),
                upTo);
    }

    /** Before checkouts that nobody sees any more are swept. */
    void leave(Horizon horizon) {
        Instant now = horizon.now();
        sql.change(
                LEAVE + OVER + ONCE,
                now,
                now,
                now.plus(RecoveryCases.LEFT_LIFE),
                now,
                horizon.startedAfter(),
                horizon.begunAfter());
    }

    List<Left> left(Instant by, int limit) {
        return sql.all(
                LEFT,
                row -> new Left(
                        new ShopId(row.getString("shop")),
                        row.getLong("checkout"),
                        Optional.of(row.getString("draft")).filter(draft -> !draft.isEmpty())),
                by,
                limit);
    }

    void release(Left left) {
        sql.change(RELEASE, left.shop().domain(), left.checkout(), left.draft().orElse(""));
    }

    int releaseShop(ShopId shop, Instant upTo, int limit) {
        return sql.change(RELEASE_SHOP, shop.domain(), upTo, limit);
    }
}
