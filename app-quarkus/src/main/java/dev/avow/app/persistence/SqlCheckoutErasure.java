package dev.avow.app.persistence;

import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.IntUnaryOperator;

/**
 * Forgets checkouts, the mails about them and traces of orders, under the shop's lock: whoever is about to mail finds
 * nothing any more (S4-20). Of a draft order that stands only its number stays, until it is deleted in the store too; with the
 * whole shop that goes as well, since nothing of the store can be changed then.
 */
@Singleton
final class SqlCheckoutErasure implements ErasureStep {

    private static final String CASES = """
        DELETE FROM abandoned_checkout WHERE id = ANY (ARRAY(SELECT id FROM abandoned_checkout WHERE shop = ?
        AND (customer = ? OR email_index = ANY (?) OR order_id = ANY (?)) AND started_at <= ? ORDER BY id LIMIT ?))
        """;

    private static final String TRACES = """
        DELETE FROM order_trace WHERE id = ANY (ARRAY(SELECT id FROM order_trace WHERE shop = ?
        AND hash = ANY (?) AND started_at <= ? ORDER BY id LIMIT ?))
        """;

    /** In the order of an index that begins with the shop: a small one is forgotten without a look at the others. */
    private static final String SHOP_CASES = """
        DELETE FROM abandoned_checkout WHERE id = ANY (ARRAY(SELECT id FROM abandoned_checkout WHERE shop = ?
        AND started_at <= ? ORDER BY checkout LIMIT ?))
        """;

    private static final String SHOP_TRACES = """
        DELETE FROM order_trace WHERE id = ANY (ARRAY(SELECT id FROM order_trace WHERE shop = ? AND started_at <= ?
        ORDER BY hash LIMIT ?))
        """;

    private final SqlWork sql;
    private final UnitOfWork unitOfWork;
    private final KeyedHasher hasher;
    private final InstantSource clock;
    private final SqlLeftDrafts drafts;

    SqlCheckoutErasure(SqlWork sql, UnitOfWork unitOfWork, KeyedHasher hasher, InstantSource clock) {
        this.sql = sql;
        this.unitOfWork = unitOfWork;
        this.hasher = hasher;
        this.clock = clock;
        this.drafts = new SqlLeftDrafts(sql);
    }

    @Override
    public DataClass dataClass() {
        return DataClass.ABANDONED_CHECKOUT;
    }

    @Override
    public int forget(ShopId shop, SubjectLocator person, Instant upTo, int limit) {
        RecoveryPerson known = RecoveryPerson.of(shop, person, hasher);
        return locked(
                shop,
                limit,
                left -> {
                    drafts.leave(shop, known, upTo, clock.instant());
                    return sql.change(
                            CASES, shop.domain(), known.customer(), known.emails(), known.orders(), upTo, left);
                },
                left -> sql.change(TRACES, shop.domain(), known.traces(), upTo, left));
    }

    @Override
    public int forgetShop(ShopId shop, Instant upTo, int limit) {
        return locked(
                shop,
                limit,
                left -> sql.change(SHOP_CASES, shop.domain(), upTo, left),
                left -> sql.change(SHOP_TRACES, shop.domain(), upTo, left),
                left -> drafts.releaseShop(shop, upTo, left));
    }

    /** One after the other, each with what is left of the limit. */
    private int locked(ShopId shop, int limit, IntUnaryOperator... steps) {
        return unitOfWork.call(() -> {
            SqlShopLock.RECOVERY.take(sql, shop);
            int gone = 0;
            for (IntUnaryOperator step : steps) {
                gone += gone < limit ? step.applyAsInt(limit - gone) : 0;
            }
            return gone;
        });
    }
}
