package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.OpenClocks;
import dev.avow.core.port.Residue;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What tables that know shops alone owe when a shop goes (ES-1, ES-3, ES-5, RE-1, RE-2, OC-1 to OC-5). */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlShopErasureTest {

    private static final Instant THEN = Instant.parse("2100-05-01T00:00:00Z");

    @Inject
    SqlErasures erasures;

    @Inject
    SqlWork sql;

    private final ShopId shop = shop();
    private final ShopId other = shop();

    private static ShopId shop() {
        return new ShopId("gone-" + UUID.randomUUID() + ".myshopify.com");
    }

    private void instruct(ShopId of, Instant at, int version) {
        sql.change(
                "INSERT INTO instruction (shop, feature, switched_on, given_at, policy_version)"
                        + " VALUES (?, 'CHAT', true, ?, ?)",
                of.domain(),
                at,
                version);
    }

    @Test
    void s3_44_onlyThatShopsRowsUpToThatInstantGoInBatches() {
        ErasureStep step = erasures.forgetInstructions();
        Residue residue = erasures.instructionsLeft();
        for (int i = 0; i < 3; i++) {
            instruct(shop, THEN.minusMillis(i), 1);
        }
        instruct(shop, THEN.plusMillis(1), 1);
        instruct(other, THEN, 1);
        assertThat(residue.countShop(shop, THEN)).isEqualTo(3);

        assertThat(List.of(
                        step.forgetShop(shop, THEN, 2), step.forgetShop(shop, THEN, 2), step.forgetShop(shop, THEN, 2)))
                .containsExactly(2, 1, 0);

        assertThat(residue.countShop(shop, THEN)).isZero();
        assertThat(residue.countShop(shop, THEN.plusMillis(1))).isEqualTo(1);
        assertThat(residue.countShop(other, THEN)).isEqualTo(1);
    }

    @Test
    void whatIsStillToBeCarriedOutIsNotForgottenWithTheShop() {
        for (String row :
                List.of("customers/redact WAITING", "orders/paid WAITING", "orders/paid SHELVED", "shop/redact DONE")) {
            sql.change(
                    "INSERT INTO webhook_inbox (shop, topic, digest, payload, payload_key, state, received_at,"
                            + " clock_start, expires_at, policy_version) VALUES (?, ?, ?, '', '', ?, ?, ?, ?, 1)",
                    shop.domain(),
                    row.split(" ", -1)[0],
                    UUID.randomUUID().toString(),
                    row.split(" ", -1)[1],
                    THEN,
                    THEN,
                    THEN.plusSeconds(9));
        }
        assertThat(erasures.deliveriesLeft().countShop(shop, THEN)).isEqualTo(3);

        assertThat(erasures.forgetDeliveries().forgetShop(shop, THEN, 10)).isEqualTo(3);

        assertThat(sql.all("SELECT topic FROM webhook_inbox WHERE shop = ?", row -> row.getString(1), shop.domain()))
                .containsExactly("customers/redact");
        assertThat(erasures.deliveriesLeft().countShop(shop, THEN)).isZero();
    }

    @Test
    void s0_13_openClocksOfOneVersionStartInBatches() {
        OpenClocks clocks = erasures.instructionClocks();
        for (int i = 0; i < 3; i++) {
            instruct(shop, THEN, 3);
        }
        instruct(shop, THEN, 4);
        instruct(shop, THEN.plusMillis(1), 5);
        instruct(other, THEN, 6);
        assertThat(clocks.versions(shop, THEN)).containsExactlyInAnyOrder(new PolicyVersion(3), new PolicyVersion(4));
        Lifetime dated = new Lifetime(THEN, THEN.plusSeconds(5), THEN.plusSeconds(99), new PolicyVersion(3));

        assertThat(List.of(clocks.start(shop, dated, 2), clocks.start(shop, dated, 2), clocks.start(shop, dated, 2)))
                .containsExactly(2, 1, 0);

        assertThat(clocks.versions(shop, THEN)).containsExactly(new PolicyVersion(4));
        assertThat(sql.all(
                        "SELECT clock_start, expires_at FROM instruction WHERE shop = ? AND policy_version = 3",
                        row -> SqlTimes.instant(row, "clock_start").orElseThrow() + " "
                                + SqlTimes.instant(row, "expires_at").orElseThrow(),
                        shop.domain()))
                .hasSize(3)
                .containsOnly(THEN.plusSeconds(5) + " " + THEN.plusSeconds(99));
        assertThat(clocks.versions(other, THEN)).containsExactly(new PolicyVersion(6));
    }
}
