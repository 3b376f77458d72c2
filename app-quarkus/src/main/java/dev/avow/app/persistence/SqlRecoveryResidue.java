package dev.avow.app.persistence;

import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.Residue;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Instant;

/** Counts what is left of a person or a shop in the tables of recovery: each part of a person by a query of its own. */
final class SqlRecoveryResidue implements Residue {

    private static final String COUNT = "SELECT count(*) FROM ";

    private static final String CASES =
            "SELECT checkout FROM abandoned_checkout WHERE shop = ? AND NOT started_at > ? AND ";
    private static final String ORDERS =
            "SELECT order_id FROM recovered_order JOIN recovered_order_locator USING (shop, order_id)"
                    + " WHERE shop = ? AND NOT started_at > ? AND ";
    private static final String CHECKOUTS = "(" + CASES + "customer = ? UNION " + CASES + "email_index = ANY (?) UNION "
            + CASES + "order_id = ANY (?)) AS left_over";
    private static final String RECOVERED = "(" + ORDERS + "customer = ? UNION " + ORDERS + "person = ANY (?) UNION "
            + "SELECT order_id FROM recovered_order WHERE shop = ? AND NOT started_at > ? AND order_id = ANY (?)) AS left_over";

    private final SqlWork sql;
    private final KeyedHasher hasher;
    private final DataClass dataClass;

    /**
     * Puts it together.
     *
     * @param dataClass checkouts, or recovered orders
     */
    SqlRecoveryResidue(SqlWork sql, KeyedHasher hasher, DataClass dataClass) {
        this.sql = sql;
        this.hasher = hasher;
        this.dataClass = dataClass;
    }

    @Override
    public DataClass dataClass() {
        return dataClass;
    }

    @Override
    public long count(ShopId shop, SubjectLocator person, Instant upTo) {
        RecoveryPerson known = RecoveryPerson.of(shop, person, hasher);
        return dataClass == DataClass.ABANDONED_CHECKOUT ? checkouts(shop, known, upTo) : recovered(shop, known, upTo);
    }

    private long checkouts(ShopId shop, RecoveryPerson known, Instant upTo) {
        String domain = shop.domain();
        return number(
                        CHECKOUTS,
                        domain,
                        upTo,
                        known.customer(),
                        domain,
                        upTo,
                        known.emails(),
                        domain,
                        upTo,
                        known.orders())
                + number(
                        "order_trace WHERE shop = ? AND NOT started_at > ? AND hash = ANY (?)",
                        domain,
                        upTo,
                        known.traces());
    }

    private long recovered(ShopId shop, RecoveryPerson known, Instant upTo) {
        String domain = shop.domain();
        return number(
                RECOVERED, domain, upTo, known.customer(), domain, upTo, known.emails(), domain, upTo, known.orders());
    }

    @Override
    public long countShop(ShopId shop, Instant upTo) {
        if (dataClass == DataClass.ABANDONED_CHECKOUT) {
            return number("abandoned_checkout WHERE shop = ? AND NOT started_at > ?", shop.domain(), upTo)
                    + number("order_trace WHERE shop = ? AND NOT started_at > ?", shop.domain(), upTo)
                    + number("left_draft WHERE shop = ? AND NOT started_at > ?", shop.domain(), upTo);
        }
        return number("recovered_order WHERE shop = ? AND NOT started_at > ?", shop.domain(), upTo)
                + number(
                        "recovered_sum WHERE shop = ? AND NOT EXISTS"
                                + " (SELECT FROM recovered_order o WHERE o.shop = recovered_sum.shop)",
                        shop.domain());
    }

    private long number(String from, Object... values) {
        return sql.first(COUNT + from, row -> row.getLong(1), values).orElse(0L);
    }
}
