package dev.avow.app.persistence;

import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.FieldContext;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.Sealed;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Walks through the tables of cart recovery after a restore (S3-43, I25). The address of a checkout is opened, since the
 * journal knows other hashes than the tables do; a trace of an order is a keyed hash that leads to nobody, and names its shop.
 */
final class SqlRecoveryWalk implements Holdings {

    private static final String CHECKOUTS = """
        SELECT * FROM (
          SELECT 'case/' || lpad(id::text, 20, '0') AS place, shop, started_at AS begun, checkout, customer, order_id,
            email, email_key FROM abandoned_checkout
          UNION ALL
          SELECT 'trace/' || lpad(id::text, 20, '0'), shop, started_at, 0, NULL, NULL, NULL, NULL FROM order_trace)
          AS walk
        WHERE place > ? ORDER BY place LIMIT ?
        """;

    private static final String RECOVERED = """
        SELECT * FROM (
          SELECT 'order/' || lpad(o.id::text, 20, '0') AS place, o.shop, o.started_at AS begun, o.checkout, l.customer,
            o.order_id, NULL::bytea AS email, NULL AS email_key
          FROM recovered_order o LEFT JOIN recovered_order_locator l ON l.shop = o.shop AND l.order_id = o.order_id
          UNION ALL
          SELECT 'sum/' || shop || '/' || currency, shop, 'epoch', 0, NULL, NULL, NULL, NULL FROM recovered_sum) AS walk
        WHERE place > ? ORDER BY place LIMIT ?
        """;

    private final SqlWork sql;
    private final FieldCipher cipher;
    private final DataClass dataClass;

    /**
     * Puts it together.
     *
     * @param dataClass checkouts, or recovered orders
     */
    SqlRecoveryWalk(SqlWork sql, FieldCipher cipher, DataClass dataClass) {
        this.sql = sql;
        this.cipher = cipher;
        this.dataClass = dataClass;
    }

    @Override
    public DataClass dataClass() {
        return dataClass;
    }

    @Override
    public List<Holding> page(Optional<String> after, int limit) {
        String walk = dataClass == DataClass.ABANDONED_CHECKOUT ? CHECKOUTS : RECOVERED;
        return sql.all(walk, this::holding, after.orElse(""), limit);
    }

    private Holding holding(ResultSet row) throws SQLException {
        ShopId shop = new ShopId(row.getString("shop"));
        return new Holding(row.getString("place"), shop, person(shop, row), RecoveryRow.at(row, "begun"));
    }

    private Optional<SubjectLocator> person(ShopId shop, ResultSet row) throws SQLException {
        Optional<CustomerId> customer = RecoveryRow.number(row, "customer").map(CustomerId::new);
        Optional<OrderId> order = RecoveryRow.number(row, "order_id").map(OrderId::new);
        Optional<PersonalText> email = Optional.empty();
        if (row.getBytes("email") != null) {
            Sealed sealed = new Sealed(row.getString("email_key"), row.getBytes("email"));
            String checkout = Long.toString(row.getLong("checkout"));
            // What no key opens names nobody any more.
            email = cipher.openIfPossible(sealed, new FieldContext(shop, dataClass, "email", checkout))
                    .map(plain -> PersonalText.of(new String(plain, StandardCharsets.UTF_8)));
        }
        return customer.isEmpty() && order.isEmpty() && email.isEmpty()
                ? Optional.empty()
                : Optional.of(new SubjectLocator(
                        customer, email, Optional.empty(), order.map(Set::of).orElse(Set.of()), Set.of()));
    }
}
