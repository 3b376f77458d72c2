package dev.avow.core.inmemory;

import dev.avow.core.attribution.Partner;
import dev.avow.core.attribution.ReferralCode;
import dev.avow.core.port.PartnerLinks;
import dev.avow.core.subject.PartnerId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps partners in memory; lost when the process ends. */
public final class InMemoryPartnerLinks implements PartnerLinks {

    /** By shop, then by code. */
    private final Map<ShopId, Map<String, Partner>> shops = new HashMap<>();

    /** Nobody is known. */
    public InMemoryPartnerLinks() {}

    @Override
    public synchronized List<Partner> all(ShopId shop, Purpose purpose) {
        return List.copyOf(of(shop).values());
    }

    @Override
    public synchronized Optional<Partner> find(ShopId shop, Purpose purpose, ReferralCode code) {
        return Optional.ofNullable(of(shop).get(code.value()));
    }

    @Override
    public synchronized boolean add(ShopId shop, Partner partner) {
        return of(shop).putIfAbsent(partner.code().value(), partner) == null;
    }

    @Override
    public synchronized boolean change(ShopId shop, Partner partner) {
        Optional<Partner> before = withId(shop, partner.id());
        before.ifPresent(old -> of(shop).put(
                        old.code().value(),
                        new Partner(
                                old.id(),
                                old.code(),
                                partner.rate(),
                                partner.ownCustomer(),
                                partner.active(),
                                old.addedAt())));
        return before.isPresent();
    }

    @Override
    public synchronized boolean remove(ShopId shop, PartnerId partner) {
        return of(shop).values().removeIf(each -> each.id().equals(partner));
    }

    private Optional<Partner> withId(ShopId shop, PartnerId id) {
        return of(shop).values().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private Map<String, Partner> of(ShopId shop) {
        return shops.computeIfAbsent(shop, any -> new TreeMap<>());
    }
}
