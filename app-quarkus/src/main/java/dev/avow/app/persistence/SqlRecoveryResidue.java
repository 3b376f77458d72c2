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
        String cases = "abandoned_checkout WHERE shop = ? AND NOT started_at > ? AND ";
        return number(cases + "customer = ?", shop.domain(), upTo, known.customer())
                + number(cases + "email_index = ANY (?)", shop.domain(), upTo, known.emails())
                + number(cases + "order_id = ANY (?)", shop.domain(), upTo, known.orders())
                + number(
                        "order_trace WHERE shop = ? AND NOT started_at > ? AND hash = ANY (?)",
                        shop.domain(),
                        upTo,
                        known.traces());
    }

    private long recovered(ShopId shop, RecoveryPerson known, Instant upTo) {
        String orders = "recovered_order JOIN recovered_order_locator USING (shop, order_id)"
                + " WHERE shop = ? AND NOT started_at > ? AND ";
        return number(orders + "customer = ?", shop.domain(), upTo, known.customer())
                + number(orders + "person = ANY (?)", shop.domain(), upTo, known.emails())
                + number(orders + "order_id = ANY (?)", shop.domain(), upTo, known.orders());
    }

    @Override
    public long countShop(ShopId shop, Instant upTo) {
        if (dataClass == DataClass.ABANDONED_CHECKOUT) {
            return number("abandoned_checkout WHERE shop = ? AND NOT started_at > ?", shop.domain(), upTo)
                    + number("order_trace WHERE shop = ? AND NOT started_at > ?", shop.domain(), upTo);
        }
        return number("recovered_order WHERE shop = ? AND NOT started_at > ?", shop.domain(), upTo);
    }

    private long number(String from, Object... values) {
        return sql.first(COUNT + from, row -> row.getLong(1), values).orElse(0L);
    }
}
