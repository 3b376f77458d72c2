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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Walks through the tables of cart recovery after a restore (S3-43, I25). The address of a checkout is opened, since the
 * journal knows other hashes than the tables do; a trace of an order is a keyed hash that leads to nobody, and names its shop.
 */
final class SqlRecoveryWalk implements Holdings {

    private static final Table CASES = new Table("case", """
        SELECT 'case/' || id AS place, shop, started_at AS begun, checkout, customer, order_id, email, email_key
        FROM abandoned_checkout WHERE id > ? ORDER BY id LIMIT ?
        """);

    private static final Table TRACES = new Table("trace", """
        SELECT 'trace/' || id AS place, shop, started_at AS begun, 0 AS checkout, NULL AS customer, NULL AS order_id,
          NULL::bytea AS email, NULL AS email_key
        FROM order_trace WHERE id > ? ORDER BY id LIMIT ?
        """);

    /** Leads to nobody: it goes with its shop. */
    private static final Table DRAFTS = new Table("draft", """
        SELECT 'draft/' || id AS place, shop, started_at AS begun, checkout, NULL AS customer, NULL AS order_id,
          NULL::bytea AS email, NULL AS email_key
        FROM left_draft WHERE id > ? ORDER BY id LIMIT ?
        """);

    private static final Table ORDERS = new Table("order", """
        SELECT 'order/' || o.id AS place, o.shop, o.started_at AS begun, o.checkout, l.customer, o.order_id,
          NULL::bytea AS email, NULL AS email_key
        FROM recovered_order o LEFT JOIN recovered_order_locator l ON l.shop = o.shop AND l.order_id = o.order_id
        WHERE o.id > ? ORDER BY o.id LIMIT ?
        """);

    /** A handful per shop, numbered as they stand: they have no number of their own. */
    private static final Table SUMS = new Table("sum", """
        SELECT 'sum/' || number AS place, shop, timestamptz 'epoch' AS begun, 0 AS checkout, NULL AS customer,
          NULL AS order_id, NULL::bytea AS email, NULL AS email_key
        FROM (SELECT row_number() OVER (ORDER BY shop, currency) AS number, shop FROM recovered_sum) AS numbered
        WHERE number > ? ORDER BY number LIMIT ?
        """);

    /** One table of the walk; the key of a row names the table and the number in it. */
    private record Table(String name, String page) {}

    private final SqlWork sql;
    private final FieldCipher cipher;
    private final DataClass dataClass;
    private final List<Table> tables;

    /**
     * Puts it together.
     *
     * @param dataClass checkouts, or recovered orders
     */
    SqlRecoveryWalk(SqlWork sql, FieldCipher cipher, DataClass dataClass) {
        this.sql = sql;
        this.cipher = cipher;
        this.dataClass = dataClass;
        this.tables =
                dataClass == DataClass.ABANDONED_CHECKOUT ? List.of(CASES, TRACES, DRAFTS) : List.of(ORDERS, SUMS);
    }

    @Override
    public DataClass dataClass() {
        return dataClass;
    }

    @Override
    public List<Holding> page(Optional<String> after, int limit) {
        String table = after.map(key -> key.substring(0, key.indexOf('/')))
                .orElse(tables.get(0).name());
        long number = after.map(key -> Long.parseLong(key, key.indexOf('/') + 1, key.length(), 10))
                .orElse(0L);
        List<Holding> page = new ArrayList<>();
        boolean isReached = false;
        for (Table each : tables) {
            long from = each.name().equals(table) ? number : 0;
            isReached |= each.name().equals(table);
            if (isReached && page.size() < limit) {
                page.addAll(sql.all(each.page(), this::holding, from, limit - page.size()));
            }
        }
        return page;
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
