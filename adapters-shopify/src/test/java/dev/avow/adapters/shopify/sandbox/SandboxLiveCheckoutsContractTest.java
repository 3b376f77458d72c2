package dev.avow.adapters.shopify.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.adapters.shopify.ShopifyLiveCheckouts;
import dev.avow.core.port.LiveCheckouts;
import dev.avow.core.recovery.Known;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import dev.avow.shopify.sandbox.SandboxShop;
import dev.avow.shopify.sandbox.fault.Fault;
import dev.avow.shopify.sandbox.shop.Basket;
import dev.avow.shopify.sandbox.shop.Checkout;
import dev.avow.shopify.sandbox.shop.Customer;
import dev.avow.testkit.contract.LiveCheckoutsContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Abandoned checkouts and the look before a mail over HTTP, against the look-alike (S4-03, S4-10, S4-21). */
class SandboxLiveCheckoutsContractTest implements LiveCheckoutsContract {

    private final LookAlike lookAlike = new LookAlike();
    private final LiveCheckouts live = new ShopifyLiveCheckouts(lookAlike.api());
    private final AtomicInteger people = new AtomicInteger();

    @AfterEach
    void close() {
        lookAlike.close();
    }

    @Override
    public LiveCheckouts live() {
        return live;
    }

    @Override
    public ShopId shop() {
        return LookAlike.SHOP;
    }

    @Override
    public ShopId otherShop() {
        return LookAlike.OTHER;
    }

    private SandboxShop at(ShopId shop) {
        return lookAlike.sandbox.shop(shop.domain());
    }

    @Override
    public Left leave(ShopId shop) {
        Customer customer =
                at(shop).customers().add("Mara", "Vint", "mara.vint" + people.incrementAndGet() + "@example.com");
        Checkout checkout =
                at(shop).checkouts().begin(Basket.of(at(shop).product(), 1).by(customer));
        return new Left(
                shop,
                checkout.id(),
                new CustomerId(customer.id()),
                PersonalText.of(customer.email().orElseThrow()),
                lookAlike.sandbox.now());
    }

    @Override
    public void later(Duration by) {
        lookAlike.sandbox.advance(by);
    }

    private Customer customer(Left left) {
        return at(left.shop())
                .customers()
                .table()
                .find(left.customer().number())
                .orElseThrow();
    }

    @Override
    public void buy(Left left) {
        SandboxShop shop = at(left.shop());
        shop.checkouts().complete(shop.checkouts().table().find(left.checkout()).orElseThrow());
    }

    @Override
    public void orderElsewhere(Left left) {
        SandboxShop shop = at(left.shop());
        shop.orders().placePaid(Basket.of(shop.product(), 1).by(customer(left)));
    }

    @Override
    public void say(Left left, boolean welcome) {
        if (welcome) {
            at(left.shop()).customers().subscribe(customer(left));
        } else {
            at(left.shop()).customers().unsubscribe(customer(left));
        }
    }

    @Override
    public void throttle() {
        lookAlike.shop().faults().always(Fault.ADMIN_THROTTLED);
    }

    /** I22: where Shopify gives every order instead of the person's, and there are more, nobody can tell. */
    @Test
    void ofAListThatGoesOnNobodyCanTell() {
        Left left = leave(shop());
        later(Duration.ofSeconds(1));
        for (int i = 0; i < 51; i++) {
            lookAlike
                    .shop()
                    .orders()
                    .placePaid(Basket.of(lookAlike.shop().product(), 1).guest("other" + i + "@example.com"));
        }
        orderElsewhere(left);
        lookAlike.shop().faults().always(Fault.ADMIN_SEARCH_IGNORED);

        assertThat(live.look(shop(), left.question()).ordered()).isEqualTo(Known.UNKNOWN);
    }

    /** S4-04: fifty lines are told; of a cart with more a list tells nothing, rather than a part. */
    @Test
    void ofACartThatAListCannotTellWholeNoLineIsTold() {
        Basket most = basket(50);
        Basket more = basket(51);
        lookAlike.shop().checkouts().begin(most.guest("most@example.com"));
        lookAlike.shop().checkouts().begin(more.guest("more@example.com"));

        assertThat(live.page(shop(), Instant.EPOCH, Optional.empty(), 10).checkouts())
                .extracting(seen -> seen.lines().size())
                .containsExactlyInAnyOrder(50, 0);
    }

    private Basket basket(int lines) {
        Basket basket = Basket.of(lookAlike.shop().product(), 1);
        long variant = lookAlike.shop().product().variants().get(0).id();
        for (int line = 1; line < lines; line++) {
            basket = basket.and(variant, 1);
        }
        return basket;
    }

    /** S4-21, LC-4: of a person e-mail, name and word about mail are asked for, and nothing else. */
    @Test
    void onlyAddressAndNameAreAskedFor() {
        for (String document :
                List.of("abandoned-checkout", "abandoned-checkouts", "orders-after", "customer-consent")) {
            assertThat(query(document))
                    .doesNotContainIgnoringCase("phone")
                    .doesNotContain("shippingAddress", "billingAddress", "defaultAddress", "addresses")
                    .doesNotContain("clientIp", "browser", "note", "birth", "amountSpent", "numberOfOrders");
        }
    }

    private static String query(String document) {
        String resource = "/dev/avow/adapters/shopify/admin/" + document + ".graphql";
        try (InputStream in = Objects.requireNonNull(
                SandboxLiveCheckoutsContractTest.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A guest who is no customer yet has said nothing. */
    @Test
    void aGuestHasSaidNothing() {
        Checkout checkout = lookAlike
                .shop()
                .checkouts()
                .begin(Basket.of(lookAlike.shop().product(), 1).guest("guest@example.com"));

        assertThat(live.look(
                                shop(),
                                new LiveCheckouts.Question(
                                        checkout.id(),
                                        PersonalText.of("guest@example.com"),
                                        Optional.empty(),
                                        lookAlike.sandbox.now()))
                        .completed())
                .isEqualTo(Known.NO);
    }
}
