package dev.avow.core.attribution;

import dev.avow.core.subject.ClickId;
import dev.avow.core.subject.PartnerId;
import dev.avow.core.subject.ShopId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that is needed to judge a page of one shop's orders. Immutable and thread-safe. */
public final class ReferralBook {

    private final ShopId shop;
    private final Map<ClickId, Click> clicks;
    private final Map<PartnerId, Partner> partners;
    private final Map<ReferralCode, Partner> codes = new HashMap<>();

    /**
     * Puts it together.
     *
     * @param partners all of the shop
     * @param clicks those that the page's orders may carry
     */
    public ReferralBook(ShopId shop, Collection<Partner> partners, Map<ClickId, Click> clicks) {
        this.shop = shop;
        this.clicks = Map.copyOf(clicks);
        this.partners = partners.stream().collect(Collectors.toUnmodifiableMap(Partner::id, Function.identity()));
        partners.forEach(partner -> codes.put(partner.code(), partner));
    }

    /** Whose orders it judges. */
    public ShopId shop() {
        return shop;
    }

    Optional<Click> click(ClickId id) {
        return Optional.ofNullable(clicks.get(id));
    }

    Optional<Partner> partner(PartnerId id) {
        return Optional.ofNullable(partners.get(id));
    }

    Optional<Partner> partner(ReferralCode code) {
        return Optional.ofNullable(codes.get(code));
    }
}
