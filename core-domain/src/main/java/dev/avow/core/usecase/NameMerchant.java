package dev.avow.core.usecase;

import dev.avow.core.port.Merchants;
import dev.avow.core.port.PortException;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.IdSource;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Gives a merchant a name of our own where the policy keeps such names, and says which it is (I15, S3-27). Thread-safe.
 */
public final class NameMerchant {

    private final Merchants merchants;
    private final IdSource ids;
    private final RetentionInForce retention;
    private final InstantSource clock;

    /** Puts the use case together. */
    public NameMerchant(Merchants merchants, IdSource ids, RetentionInForce retention, InstantSource clock) {
        this.merchants = merchants;
        this.ids = ids;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * Who the shop's merchant is, as long as that may be known.
     *
     * @throws PortException if it cannot be said now
     */
    public Optional<MerchantId> merchantOf(ShopId shop) {
        Instant now = clock.instant();
        return merchants.merchantOf(shop, retention.at(shop, now).horizon(DataClass.MERCHANT_MAPPING, now));
    }

    /**
     * Which shop a merchant is, as long as that may be known.
     *
     * @throws PortException if it cannot be said now
     */
    public Optional<ShopId> shopOf(MerchantId merchant) {
        Instant now = clock.instant();
        return merchants.shopOf(merchant, retention.at(now).horizon(DataClass.MERCHANT_MAPPING, now));
    }

    /**
     * The shop's merchant, who gets a name if there is none. The shop has the app: a mapping that was about to end goes on.
     *
     * @return empty if the policy keeps no such names
     * @throws PortException if it could not be kept
     */
    public Optional<MerchantId> handle(ShopId shop) {
        Instant now = clock.instant();
        RetentionPolicy today = retention.at(shop, now);
        if (!today.classes().contains(DataClass.MERCHANT_MAPPING)) {
            return Optional.empty();
        }
        return Optional.of(
                merchants.give(shop, new MerchantId(ids.next()), today.lifetime(DataClass.MERCHANT_MAPPING, now)));
    }
}
