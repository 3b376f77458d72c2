package dev.avow.app.persistence;

import dev.avow.core.port.Merchants;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Which merchant a shop stands for, in the table {@code merchant_mapping}. */
@Singleton
final class SqlMerchants implements Merchants {

    /** Who has a merchant keeps it, unless it has ended; whose end was dated begins anew. */
    private static final String GIVE = """
            INSERT INTO merchant_mapping (shop, merchant, started_at, clock_start, expires_at, policy_version)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (shop) DO UPDATE SET
              merchant = CASE WHEN merchant_mapping.expires_at <= EXCLUDED.started_at
                THEN EXCLUDED.merchant ELSE merchant_mapping.merchant END,
              started_at = EXCLUDED.started_at, clock_start = EXCLUDED.clock_start,
              expires_at = EXCLUDED.expires_at, policy_version = EXCLUDED.policy_version
            WHERE merchant_mapping.clock_start < ?
            """;

    private static final String SHOWN =
            " AND expires_at > ? AND clock_start > ? AND (clock_start < ? OR started_at > ?)";
    private static final String MERCHANT_OF = "SELECT merchant FROM merchant_mapping WHERE shop = ?" + SHOWN;
    private static final String SHOP_OF = "SELECT shop FROM merchant_mapping WHERE merchant = ?" + SHOWN;
    private static final String GIVEN = "SELECT merchant FROM merchant_mapping WHERE shop = ?";

    private final SqlWork sql;

    SqlMerchants(SqlWork sql) {
        this.sql = sql;
    }

    @Override
    public Optional<MerchantId> merchantOf(ShopId shop, Horizon horizon) {
        return sql.first(
                MERCHANT_OF,
                row -> new MerchantId(row.getString("merchant")),
                shop.domain(),
                horizon.now(),
                horizon.startedAfter(),
                Lifetime.FAR,
                horizon.begunAfter());
    }

    @Override
    public Optional<ShopId> shopOf(MerchantId merchant, Horizon horizon) {
        return sql.first(
                SHOP_OF,
                row -> new ShopId(row.getString("shop")),
                merchant.value(),
                horizon.now(),
                horizon.startedAfter(),
                Lifetime.FAR,
                horizon.begunAfter());
    }

    @Override
    public MerchantId give(ShopId shop, MerchantId fresh, Lifetime lifetime) {
        sql.change(
                GIVE,
                shop.domain(),
                fresh.value(),
                lifetime.startedAt(),
                lifetime.clockStart(),
                lifetime.expiresAt(),
                lifetime.version().number(),
                Lifetime.FAR);
        return sql.first(GIVEN, row -> new MerchantId(row.getString("merchant")), shop.domain())
                .orElse(fresh);
    }
}
