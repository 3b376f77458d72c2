package dev.avow.core.port;

import dev.avow.core.attribution.Click;
import dev.avow.core.attribution.Partner;
import dev.avow.core.attribution.ReferralCode;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ClickId;
import dev.avow.core.subject.PartnerId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets partners and clicks be read for attribution and commission only, where the shop pursues them (S3-12); writes pass. As thread-safe as its parts. */
public final class PurposeLimitedReferrals implements PartnerLinks, Clicks {

    private final PartnerLinks links;
    private final Clicks clicks;
    private final PurposeGuard guard;

    /** Puts the guard in front of the stores. */
    public PurposeLimitedReferrals(PartnerLinks links, Clicks clicks, PurposeGuard guard) {
        this.links = links;
        this.clicks = clicks;
        this.guard = guard.servingOnly(PurposeLimitedAttribution.SERVED);
    }

    @Override
    public List<Partner> all(ShopId shop, Purpose purpose) {
        guard.require(shop, purpose);
        return links.all(shop, purpose);
    }

    @Override
    public Optional<Partner> find(ShopId shop, Purpose purpose, ReferralCode code) {
        guard.require(shop, purpose);
        return links.find(shop, purpose, code);
    }

    @Override
    public boolean add(ShopId shop, Partner partner) {
        return links.add(shop, partner);
    }

    @Override
    public boolean change(ShopId shop, Partner partner) {
        return links.change(shop, partner);
    }

    @Override
    public boolean remove(ShopId shop, PartnerId partner) {
        return links.remove(shop, partner);
    }

    @Override
    public void keep(Click click, Lifetime lifetime) {
        clicks.keep(click, lifetime);
    }

    @Override
    public Map<ClickId, Click> find(ShopId shop, Purpose purpose, Collection<ClickId> wanted, Horizon horizon) {
        guard.require(shop, purpose);
        return clicks.find(shop, purpose, wanted, horizon);
    }

    @Override
    public boolean withdraw(ShopId shop, ClickId click) {
        return clicks.withdraw(shop, click);
    }
}
