package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.attribution.Click;
import dev.avow.core.attribution.CommissionRate;
import dev.avow.core.attribution.Credit;
import dev.avow.core.attribution.CreditedOrder;
import dev.avow.core.attribution.ReferralCode;
import dev.avow.core.attribution.TermsSnapshot;
import dev.avow.core.port.Clicks;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.Purge;
import dev.avow.core.port.Residue;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.RightsTerms.Locator;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ClickId;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PartnerId;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.contract.ClicksContract;
import dev.avow.testkit.contract.PersonErasureContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Clicks on a real PostgreSQL. A person is found by the order that carried the click. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlClicksContractTest implements ClicksContract, PersonErasureContract {

    private static final Money TEN = Money.parse("10", "EUR");

    @Inject
    SqlReferrals stores;

    @Override
    public Clicks clicks() {
        return stores.openClicks();
    }

    @Override
    public Purge purge() {
        return stores.visits();
    }

    @Override
    public ErasureStep step() {
        return stores.openClickErasure();
    }

    @Override
    public Residue residue() {
        return stores.openClickErasure();
    }

    @Override
    public Holdings holdings() {
        return stores.openClickErasure();
    }

    @Override
    public Set<Locator> findsBy() {
        return Set.of(Locator.ORDER_ID);
    }

    @Override
    public BooleanSupplier write(ShopId shop, Optional<SubjectLocator> person, Instant begun) {
        ClickId id = new ClickId(UUID.randomUUID().toString());
        Lifetime life = Lifetime.fixed(begun, begun.plus(Duration.ofDays(90)), new PolicyVersion(1));
        clicks().keep(new Click(id, shop, new PartnerId("p"), new ReferralCode("P"), begun, begun), life);
        for (OrderId order : person.orElseThrow().orders()) {
            Credit credit = new Credit(
                    new PartnerId("p"),
                    new ReferralCode("P"),
                    Optional.of(id),
                    new TermsSnapshot(new CommissionRate(1_000, CommissionRate.Basis.SUBTOTAL), RoundingMode.HALF_EVEN),
                    TEN,
                    Money.zero(TEN.currency()));
            CreditedOrder credited = new CreditedOrder(order, "#1", Optional.empty(), TEN, TEN, begun, begun, credit);
            stores.openLedger().record(shop, new MerchantId(UUID.randomUUID().toString()), credited, life);
        }
        return () -> !clicks().find(shop, Purpose.ATTRIBUTION, List.of(id), new Horizon(Instant.EPOCH, Instant.EPOCH))
                .isEmpty();
    }

    /** S3-43: what led to an erased order goes with it, whoever is asked first. */
    @Test
    void erasingAnOrderTakesItsClickAlong() {
        ShopId shop = new ShopId("kit-" + UUID.randomUUID() + ".myshopify.com");
        Instant begun = Instant.parse("2100-01-01T00:00:00Z");
        SubjectLocator person = SubjectLocator.of(new OrderId(5_001_112_223_331L));
        BooleanSupplier click = write(shop, Optional.of(person), begun);

        stores.removal().forget(shop, person, begun, 9);

        assertThat(click.getAsBoolean()).isFalse();
    }
}
