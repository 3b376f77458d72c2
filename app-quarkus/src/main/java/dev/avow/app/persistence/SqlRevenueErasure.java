package dev.avow.app.persistence;

import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.function.BiPredicate;

/**
 * Forgets recovered orders (S4-20). Where the policy chooses so, what they brought is added to the shop's sum in the same
 * statement (I24); with the shop itself, the sum goes too.
 */
final class SqlRevenueErasure implements ErasureStep {

    /** Each part by an index of its own: an OR over two tables would read the shop's every order. */
    private static final String FOUND = """
        SELECT id FROM recovered_order o WHERE shop = ? AND started_at <= ? AND order_id = ANY (ARRAY(
          SELECT unnest(?::bigint[])
          UNION ALL SELECT order_id FROM recovered_order_locator l WHERE l.shop = ? AND l.customer = ?
          UNION ALL SELECT order_id FROM recovered_order_locator l WHERE l.shop = ? AND l.person = ANY (?)))
        ORDER BY id LIMIT ? FOR UPDATE
        """;

    private static final String FORGET = "DELETE FROM recovered_order WHERE id = ANY (ARRAY(" + FOUND + "))";

    private static final String ADD = "WITH gone AS (DELETE FROM recovered_order WHERE id = ANY (ARRAY(" + FOUND
            + ")) RETURNING shop, currency, paid - refunded AS revenue), added AS ("
            + "INSERT INTO recovered_sum (shop, currency, revenue)"
            + " SELECT shop, currency, sum(revenue) FROM gone GROUP BY shop, currency ORDER BY shop, currency"
            + " ON CONFLICT (shop, currency) DO UPDATE SET revenue = recovered_sum.revenue + EXCLUDED.revenue)"
            + " SELECT count(*) FROM gone";

    private static final String FORGET_SHOP = """
        DELETE FROM recovered_order WHERE id = ANY (ARRAY(SELECT id FROM recovered_order WHERE shop = ? AND started_at <= ? ORDER BY order_id LIMIT ? FOR UPDATE))
        """;

    private static final String FORGET_SUM = """
        DELETE FROM recovered_sum WHERE shop = ?
        AND NOT EXISTS (SELECT 1 FROM recovered_order o WHERE o.shop = recovered_sum.shop)
        """;

    private final SqlWork sql;
    private final KeyedHasher hasher;
    private final BiPredicate<ShopId, Instant> keepsSum;

    /**
     * Puts it together.
     *
     * @param keepsSum whether the policy of a shop keeps what erased orders brought
     */
    SqlRevenueErasure(SqlWork sql, KeyedHasher hasher, BiPredicate<ShopId, Instant> keepsSum) {
        this.sql = sql;
        this.hasher = hasher;
        this.keepsSum = keepsSum;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.RECOVERED_ORDER;
    }

    @Override
    public int forget(ShopId shop, SubjectLocator person, Instant upTo, int limit) {
        RecoveryPerson known = RecoveryPerson.of(shop, person, hasher);
        String domain = shop.domain();
        Object[] values = {domain, upTo, known.orders(), domain, known.customer(), domain, known.emails(), limit};
        return keepsSum.test(shop, upTo)
                ? sql.first(ADD, row -> row.getInt(1), values).orElse(0)
                : sql.change(FORGET, values);
    }

    @Override
    public int forgetShop(ShopId shop, Instant upTo, int limit) {
        int gone = sql.change(FORGET_SHOP, shop.domain(), upTo, limit);
        if (gone == 0) {
            sql.change(FORGET_SUM, shop.domain());
        }
        return gone;
    }
}
