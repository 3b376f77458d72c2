package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.PlantedRows;
import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.FieldContext;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.RecoveryScopes;
import dev.avow.core.port.RectifyStep;
import dev.avow.core.port.Sealed;
import dev.avow.core.rights.Correction;
import dev.avow.core.rights.RightsTerms.Locator;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.contract.RectifyStepContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** S1-37, S4-20: left checkouts, and all that follows their address. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlRecoveryRectificationContractTest implements RectifyStepContract {

    private static final Instant THEN = Instant.parse("2100-05-01T00:00:00Z");

    @Inject
    SqlRecoveryRectification step;

    @Inject
    DataSource dataSource;

    @Inject
    SqlWork sql;

    @Inject
    FieldCipher cipher;

    @Inject
    KeyedHasher hasher;

    @Override
    public RectifyStep step() {
        return step;
    }

    @Override
    public Set<Locator> findsBy() {
        return Set.of(Locator.CUSTOMER_ID, Locator.EMAIL, Locator.ORDER_ID);
    }

    @Override
    public Written write(ShopId shop, SubjectLocator person) {
        long checkout = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        String address = person.email().orElseThrow().value();
        Sealed email = sealed(shop, "email", checkout, address);
        Sealed name = sealed(shop, "name", checkout, "Maria");
        plant(
                "abandoned_checkout",
                shop,
                Map.of(
                        "checkout", checkout,
                        "customer", person.customer().orElseThrow().number(),
                        "order_id",
                                person.orders().stream()
                                        .map(OrderId::number)
                                        .findFirst()
                                        .orElseThrow(),
                        "email", email.bytes(),
                        "email_key", email.keyId(),
                        "email_index", index(shop, address),
                        "name", name.bytes(),
                        "name_key", name.keyId()));
        return new Checkout(shop, checkout);
    }

    private Sealed sealed(ShopId shop, String field, long checkout, String value) {
        return cipher.seal(bytes(value), context(shop, field, checkout));
    }

    private static FieldContext context(ShopId shop, String field, long checkout) {
        return new FieldContext(shop, DataClass.ABANDONED_CHECKOUT, field, Long.toString(checkout));
    }

    private String index(ShopId shop, String address) {
        return hasher.hash(RecoveryScopes.email(shop), bytes(address));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void plant(String table, ShopId shop, Map<String, Object> values) {
        try {
            new PlantedRows(dataSource, THEN, THEN.plusSeconds(60)).plant(table, shop.domain(), values);
        } catch (SQLException e) {
            throw new AssertionError("a row is not planted", e);
        }
    }

    /** A checkout that was written. */
    private final class Checkout implements Written {

        private static final String OWN = " FROM abandoned_checkout WHERE shop = ? AND checkout = ?";

        private final ShopId shop;
        private final long checkout;

        Checkout(ShopId shop, long checkout) {
            this.shop = shop;
            this.checkout = checkout;
        }

        @Override
        public String email() {
            return opened("email");
        }

        String name() {
            return opened("name");
        }

        private String opened(String field) {
            Sealed kept = sql.first(
                            "SELECT " + field + "_key, " + field + OWN,
                            row -> new Sealed(row.getString(1), row.getBytes(2)),
                            shop.domain(),
                            checkout)
                    .orElseThrow();
            return new String(cipher.open(kept, context(shop, field, checkout)), StandardCharsets.UTF_8);
        }

        @Override
        public boolean isFoundBy(String email) {
            return sql.first("SELECT email_index" + OWN, row -> row.getString(1), shop.domain(), checkout)
                    .filter(index(shop, email)::equals)
                    .isPresent();
        }

        @Override
        public String rest() {
            return sql.first(
                            "SELECT to_jsonb(abandoned_checkout) - 'email' - 'email_key' - 'email_index'" + OWN,
                            row -> row.getString(1),
                            shop.domain(),
                            checkout)
                    .orElseThrow();
        }
    }

    private static SubjectLocator somebody() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new SubjectLocator(
                Optional.of(new CustomerId(random.nextLong(1, Long.MAX_VALUE))),
                Optional.of(PersonalText.of("m" + UUID.randomUUID() + "@example.com")),
                Optional.empty(),
                Set.of(new OrderId(random.nextLong(1, Long.MAX_VALUE))),
                Set.of());
    }

    private static ShopId shop() {
        return new ShopId("right-" + UUID.randomUUID() + ".myshopify.com");
    }

    @Test
    void s1_37_aNameIsPutRightOnce() {
        ShopId shop = shop();
        SubjectLocator person = somebody();
        Checkout checkout = (Checkout) write(shop, person);
        Correction correction =
                new Correction(Optional.empty(), Optional.empty(), Optional.of(PersonalText.of(" Mara ")));

        int first = step.rectify(shop, person, correction);
        int again = step.rectify(shop, person, correction);

        assertThat(checkout.name()).isEqualTo("Mara");
        assertThat(first).isEqualTo(1);
        assertThat(again).isZero();
    }

    /** Who was mailed, what was recovered, that they ordered, and their no. */
    @Test
    void s1_37_whatAnAddressLeadsToFollowsIt() {
        ShopId shop = shop();
        SubjectLocator person = somebody();
        String old = person.email().orElseThrow().value();
        String right = "r" + UUID.randomUUID() + "@example.com";
        write(shop, person);
        plant("recovery_mail", shop, Map.of("person", index(shop, old)));
        plant("order_trace", shop, Map.of("hash", person(shop, DataClass.ABANDONED_CHECKOUT, old)));
        plant("mail_word", shop, Map.of("person", person(shop, DataClass.OPT_OUT, old), "welcome", false));
        plant("mail_word", shop, Map.of("person", person(shop, DataClass.OPT_OUT, right), "welcome", true));
        plant("recovered_order_locator", shop, Map.of("person", index(shop, old)));

        int changed = step.rectify(shop, SubjectLocator.ofEmail(old), Correction.ofEmail(right));

        assertThat(changed).as("a checkout and a recovered order").isEqualTo(2);
        assertThat(column("SELECT person FROM recovery_mail WHERE shop = ?", shop))
                .isEqualTo(index(shop, right));
        assertThat(column("SELECT person FROM recovered_order_locator WHERE shop = ?", shop))
                .isEqualTo(index(shop, right));
        assertThat(sql.all("SELECT hash FROM order_trace WHERE shop = ?", row -> row.getString(1), shop.domain()))
                .contains(person(shop, DataClass.ABANDONED_CHECKOUT, right));
        assertThat(sql.all("SELECT welcome FROM mail_word WHERE shop = ?", row -> row.getBoolean(1), shop.domain()))
                .as("the no, under both addresses")
                .containsExactly(false, false);
    }

    private String person(ShopId shop, DataClass of, String address) {
        return hasher.hash(RecoveryScopes.person(shop, of, "email"), bytes(address));
    }

    private String column(String query, ShopId shop) {
        return sql.first(query, row -> row.getString(1), shop.domain()).orElseThrow();
    }
}
