package dev.avow.app.persistence;

import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.SubjectLinks;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;

/** A checkout or a recovered order that a person is found by leads to the order, which other tables know (S4-20). */
@Singleton
final class SqlRecoveryLinks implements SubjectLinks {

    private static final String ORDERS = """
        SELECT order_id FROM abandoned_checkout WHERE shop = ? AND customer = ? AND order_id IS NOT NULL
        UNION
        SELECT order_id FROM abandoned_checkout WHERE shop = ? AND email_index = ANY (?) AND order_id IS NOT NULL
        UNION
        SELECT order_id FROM recovered_order_locator WHERE shop = ? AND customer = ?
        UNION
        SELECT order_id FROM recovered_order_locator WHERE shop = ? AND person = ANY (?)
        """;

    private final SqlWork sql;
    private final KeyedHasher hasher;

    SqlRecoveryLinks(SqlWork sql, KeyedHasher hasher) {
        this.sql = sql;
        this.hasher = hasher;
    }

    @Override
    public Found linked(ShopId shop, SubjectLocator person) {
        RecoveryPerson known = RecoveryPerson.of(shop, person, hasher);
        String domain = shop.domain();
        Set<OrderId> orders = sql
                .all(
                        ORDERS,
                        row -> new OrderId(row.getLong("order_id")),
                        domain,
                        known.customer(),
                        domain,
                        known.emails(),
                        domain,
                        known.customer(),
                        domain,
                        known.emails())
                .stream()
                .collect(Collectors.toSet());
        return new Found(orders, Set.of());
    }
}
