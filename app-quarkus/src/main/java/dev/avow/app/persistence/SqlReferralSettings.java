package dev.avow.app.persistence;

import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.Residue;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Forgets a shop's partners and how far its orders were read; counts them, walks through them. Of a person, the customer
 * account that a merchant named as a partner's own: the partner stays, without it.
 */
final class SqlReferralSettings implements ErasureStep, Residue, Holdings {

    private static final String FORGET = """
            UPDATE partner_link SET own_customer = NULL WHERE id = ANY (ARRAY(
              SELECT id FROM partner_link WHERE shop = ? AND added_at <= ? AND own_customer = ? ORDER BY id LIMIT ?
              FOR UPDATE))
            """;
    /** Whenever it was: a new installation reads anew what can be read. */
    private static final String FORGET_POLL = "DELETE FROM order_poll WHERE shop = ?";

    private static final String FORGET_SHOP = """
            DELETE FROM partner_link WHERE id = ANY (ARRAY(
              SELECT id FROM partner_link WHERE shop = ? AND added_at <= ? ORDER BY id LIMIT ? FOR UPDATE))
            """;
    private static final String COUNT =
            "SELECT count(*) FROM partner_link WHERE own_customer = ? AND shop = ? AND NOT added_at > ?";
    private static final String COUNT_SHOP = """
            SELECT (SELECT count(*) FILTER (WHERE NOT added_at > ?) FROM partner_link WHERE shop = ?)
              + (SELECT count(*) FILTER (WHERE NOT began_at > ?) FROM order_poll WHERE shop = ?)
            """;
    private static final String WALK = """
            SELECT key, shop, own_customer, begun FROM (
              SELECT 'partner/' || lpad(id::text, 20, '0') AS key, shop, own_customer, added_at AS begun FROM partner_link
              UNION ALL
              SELECT 'poll/' || lpad(id::text, 20, '0'), shop, NULL, began_at FROM order_poll) AS settings
            WHERE key > ? ORDER BY key LIMIT ?
            """;

    private final SqlStatements work;

    SqlReferralSettings(DataSource dataSource, SqlFailures failures) {
        this.work = new SqlStatements(dataSource, failures);
    }

    @Override
    public DataClass dataClass() {
        return DataClass.SHOP_ACCOUNT;
    }

    @Override
    public int forget(ShopId shop, SubjectLocator person, Instant upTo, int limit) {
        return person.customer()
                .map(customer -> work.change(FORGET, update -> {
                    update.setString(1, shop.domain());
                    update.setObject(2, SqlTimes.utc(upTo));
                    update.setLong(3, customer.number());
                    update.setInt(4, limit);
                }))
                .orElse(0);
    }

    @Override
    public int forgetShop(ShopId shop, Instant upTo, int limit) {
        work.change(FORGET_POLL, delete -> delete.setString(1, shop.domain()));
        return work.change(FORGET_SHOP, delete -> {
            delete.setString(1, shop.domain());
            delete.setObject(2, SqlTimes.utc(upTo));
            delete.setInt(3, limit);
        });
    }

    @Override
    public long count(ShopId shop, SubjectLocator person, Instant upTo) {
        return person.customer()
                .map(customer -> work.number(COUNT, query -> {
                    query.setLong(1, customer.number());
                    query.setString(2, shop.domain());
                    query.setObject(3, SqlTimes.utc(upTo));
                }))
                .orElse(0L);
    }

    @Override
    public long countShop(ShopId shop, Instant upTo) {
        return work.number(COUNT_SHOP, query -> {
            query.setObject(1, SqlTimes.utc(upTo));
            query.setString(2, shop.domain());
            query.setObject(3, SqlTimes.utc(upTo));
            query.setString(4, shop.domain());
        });
    }

    @Override
    public List<Holding> page(Optional<String> after, int limit) {
        return work.rows(
                WALK,
                query -> {
                    query.setString(1, after.orElse(""));
                    query.setInt(2, limit);
                },
                row -> new Holding(
                        row.getString("key"),
                        new ShopId(row.getString("shop")),
                        Optional.ofNullable(row.getObject("own_customer", Long.class))
                                .map(CustomerId::new)
                                .map(SubjectLocator::of),
                        SqlTimes.instant(row, "begun").orElseThrow()));
    }
}
