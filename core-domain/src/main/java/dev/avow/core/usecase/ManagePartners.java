package dev.avow.core.usecase;

import dev.avow.core.attribution.CommissionRate;
import dev.avow.core.attribution.Partner;
import dev.avow.core.attribution.ReferralCode;
import dev.avow.core.port.PartnerLinks;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.IdSource;
import dev.avow.core.subject.PartnerId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A merchant's partners: added, changed for orders that are recorded from now on, removed. Thread-safe. */
public final class ManagePartners {

    /** Far more than anybody has; keeps a poll's memory bounded. */
    private static final int MOST = 2_000;

    private final PartnerLinks partners;
    private final IdSource ids;
    private final InstantSource clock;

    /**
     * Puts the use case together.
     *
     * @param partners behind the purpose guard
     */
    public ManagePartners(PartnerLinks partners, IdSource ids, InstantSource clock) {
        this.partners = partners;
        this.ids = ids;
        this.clock = clock;
    }

    /** Why a partner was not added. */
    public enum Refusal {
        /** Another partner of the shop has the code. */
        CODE_TAKEN,
        /** The shop has as many as there may be. */
        TOO_MANY
    }

    /** All partners of the shop, in the order of their codes. */
    public List<Partner> all(ShopId shop) {
        return partners.all(shop, Purpose.BILLING);
    }

    /** Adds a partner; empty if that was done. */
    public Optional<Refusal> add(ShopId shop, ReferralCode code, CommissionRate rate, Optional<CustomerId> own) {
        if (partners.all(shop, Purpose.BILLING).size() >= MOST) {
            return Optional.of(Refusal.TOO_MANY);
        }
        boolean added =
                partners.add(shop, new Partner(new PartnerId(ids.next()), code, rate, own, true, clock.instant()));
        return added ? Optional.empty() : Optional.of(Refusal.CODE_TAKEN);
    }

    /** Pauses a partner, or credits it again; says whether it was there. */
    public boolean activate(ShopId shop, PartnerId partner, boolean active) {
        return partners.all(shop, Purpose.BILLING).stream()
                .filter(each -> each.id().equals(partner))
                .anyMatch(each -> partners.change(shop, each.active(active)));
    }

    /** Changes a partner's rate for orders that are recorded from now on, whenever they were placed; says whether it was there. */
    public boolean rate(ShopId shop, PartnerId partner, CommissionRate rate) {
        return partners.all(shop, Purpose.BILLING).stream()
                .filter(each -> each.id().equals(partner))
                .anyMatch(each -> partners.change(shop, each.at(rate)));
    }

    /** Removes a partner; orders on record stay credited, new ones are not. Says whether it was there. */
    public boolean remove(ShopId shop, PartnerId partner) {
        return partners.remove(shop, partner);
    }
}
