package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.DeliveryDoor;
import dev.avow.core.port.PendingDeliveries;
import dev.avow.core.port.RecoveryBook;
import dev.avow.core.port.Sealed;
import dev.avow.core.port.SealedField;
import dev.avow.core.port.SealedRow;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.port.WebhookInbox;
import dev.avow.core.recovery.RecoveryChoices;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.contract.DeliveryDoorSideBySideContract;
import dev.avow.testkit.contract.RecoveryBookContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What merchants chose for recovery, and the door that deliveries come in through, on a real PostgreSQL. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlRecoveryBookContractTest implements RecoveryBookContract, DeliveryDoorSideBySideContract {

    @Inject
    RecoveryBook book;

    @Inject
    DeliveryDoor door;

    @Inject
    WebhookInbox inbox;

    @Inject
    PendingDeliveries pending;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    SqlTrialSeals seals;

    @Inject
    SqlChoiceErasure erasure;

    @Inject
    InstantSource clock;

    @Override
    public RecoveryBook book() {
        return book;
    }

    @Override
    public DeliveryDoor door() {
        return door;
    }

    @Override
    public WebhookInbox inbox() {
        return inbox;
    }

    @Override
    public PendingDeliveries pending() {
        return pending;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    private static SealedField sealed(String key) {
        return new SealedField(
                new Sealed(key, UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8)), Optional.empty());
    }

    private ShopId chosen(Optional<SealedField> address) {
        ShopId shop = new ShopId("kit-" + UUID.randomUUID() + ".myshopify.com");
        RecoveryChoices choices = RecoveryChoices.standard(Duration.ofHours(10), ZoneOffset.UTC);
        book.keep(shop, new RecoveryBook.Page(choices, address));
        return shop;
    }

    private Optional<SealedField> address(ShopId shop) {
        return book.find(shop).flatMap(RecoveryBook.Page::trialAddress);
    }

    private SealedRow stale(ShopId shop, String current) {
        return seals.staleRows(current, Optional.of(before(shop)), 1).get(0);
    }

    /** The greatest text that sorts before the shop's name, as far as names of shops go. */
    private static String before(ShopId shop) {
        return shop.domain().substring(0, shop.domain().length() - 1);
    }

    /** SF-1 to SF-4 of addresses for tests: a shop has one, so the contract's several rows of a shop cannot be. */
    @Test
    void trialAddressesAreSealedAgainOnce() {
        SealedField old = sealed("old");
        ShopId shop = chosen(Optional.of(old));
        ShopId fresh = chosen(Optional.of(sealed("now")));
        ShopId without = chosen(Optional.empty());

        SealedRow before = stale(shop, "now");
        assertThat(before.shop()).isEqualTo(shop);
        assertThat(before.fields()).containsOnly(Map.entry("trial-address", old));
        assertThat(seals.staleRows("now", Optional.empty(), 10_000))
                .extracting(SealedRow::shop)
                .contains(shop)
                .doesNotContain(fresh, without);

        SealedRow after = before.with(Map.of("trial-address", sealed("now")));
        assertThat(seals.replace(before, after)).isTrue();
        assertThat(address(shop)).contains(after.fields().get("trial-address"));
        assertThat(seals.replace(before, before.with(Map.of("trial-address", sealed("now")))))
                .as("another instance was faster")
                .isFalse();
        book.forget(shop);
        assertThat(seals.replace(after, before)).as("forgotten meanwhile").isFalse();
        assertThat(book.find(shop)).isEmpty();
    }

    /** S4-19: what was chosen up to an instant goes with the shop; what a new installation chooses does not. */
    @Test
    void choicesGoWithTheShopUpToThatInstant() {
        ShopId shop = chosen(Optional.empty());
        ShopId other = chosen(Optional.empty());

        assertThat(erasure.countShop(shop, clock.instant())).isEqualTo(1);
        assertThat(erasure.forgetShop(shop, clock.instant().minusSeconds(60), 10))
                .as("chosen after that")
                .isZero();
        assertThat(erasure.forgetShop(shop, clock.instant(), 10)).isEqualTo(1);

        assertThat(book.find(shop)).isEmpty();
        assertThat(erasure.countShop(shop, clock.instant())).isZero();
        assertThat(book.find(other)).isPresent();
    }
}
