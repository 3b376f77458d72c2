package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.attribution.CommissionRate;
import dev.avow.core.attribution.Partner;
import dev.avow.core.attribution.ReferralCode;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.PartnerLinks;
import dev.avow.core.port.PollMarks;
import dev.avow.core.port.Residue;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.PartnerId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.contract.PartnerLinksContract;
import dev.avow.testkit.contract.PollMarksContract;
import dev.avow.testkit.contract.ShopErasureContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Partners and poll marks on a real PostgreSQL. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlReferralSettingsContractTest implements PartnerLinksContract, PollMarksContract, ShopErasureContract {

    private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");
    private static final CustomerId MARIA = new CustomerId(7_001_112_223_331L);

    @Inject
    SqlReferrals stores;

    @Override
    public PartnerLinks partners() {
        return stores.openPartners();
    }

    @Override
    public PollMarks marks() {
        return stores.marks();
    }

    @Override
    public ErasureStep step() {
        return stores.settings();
    }

    @Override
    public Residue residue() {
        return stores.settings();
    }

    @Override
    public Holdings holdings() {
        return stores.settings();
    }

    @Override
    public BooleanSupplier write(ShopId shop, Optional<SubjectLocator> person, Instant begun) {
        Partner partner = partner(Optional.empty(), begun);
        partners().add(shop, partner);
        return () -> partners().find(shop, Purpose.BILLING, partner.code()).isPresent();
    }

    private static Partner partner(Optional<CustomerId> own, Instant addedAt) {
        return new Partner(
                new PartnerId(UUID.randomUUID().toString()),
                new ReferralCode(UUID.randomUUID().toString().toUpperCase(Locale.ROOT)),
                new CommissionRate(1_000, CommissionRate.Basis.TOTAL),
                own,
                true,
                addedAt);
    }

    /** ES-1, ES-3, ES-4, RE-1: a partner who is a customer, too. */
    @Test
    void partnersOwnAccountIsForgottenAndThePartnerStays() {
        ShopId shop = shop();
        Partner partner = partner(Optional.of(MARIA), NOW);
        partners().add(shop, partner);
        SubjectLocator maria = SubjectLocator.of(MARIA);

        assertThat(step().forget(shop(), maria, NOW, 9)).isZero();
        assertThat(step().forget(shop, maria, NOW.minusMillis(1), 9)).isZero();
        assertThat(step().forget(shop, SubjectLocator.ofEmail("maria@example.com"), NOW, 9))
                .isZero();
        assertThat(residue().count(shop, maria, NOW)).isEqualTo(1);
        assertThat(step().forget(shop, maria, NOW, 9)).isEqualTo(1);
        assertThat(step().forget(shop, maria, NOW, 9)).isZero();

        assertThat(residue().count(shop, maria, NOW)).isZero();
        assertThat(partners()
                        .find(shop, Purpose.BILLING, partner.code())
                        .orElseThrow()
                        .ownCustomer())
                .isEmpty();
    }

    /** ES-5: how far a shop was read goes with the shop. */
    @Test
    void pollMarkGoesWithTheShop() {
        ShopId shop = shop();
        marks().claim(shop, NOW, Duration.ofMinutes(30), Duration.ofMinutes(1));
        assertThat(residue().countShop(shop, NOW)).isEqualTo(1);

        step().forgetShop(shop, NOW, 9);

        assertThat(residue().countShop(shop, NOW)).isZero();
        assertThat(marks().find(shop)).isEmpty();
    }

    private static ShopId shop() {
        return new ShopId("kit-" + UUID.randomUUID() + ".myshopify.com");
    }
}
