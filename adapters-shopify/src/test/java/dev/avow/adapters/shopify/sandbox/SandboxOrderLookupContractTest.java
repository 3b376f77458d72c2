package dev.avow.adapters.shopify.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.adapters.shopify.ShopifyOrderLookup;
import dev.avow.core.conversation.OrderStatus.Stage;
import dev.avow.core.conversation.VerificationPhone;
import dev.avow.core.port.OrderLookup;
import dev.avow.core.subject.PersonalText;
import dev.avow.shopify.sandbox.SandboxShop;
import dev.avow.shopify.sandbox.fault.Fault;
import dev.avow.shopify.sandbox.shop.Basket;
import dev.avow.shopify.sandbox.shop.Order;
import dev.avow.testkit.contract.OrderLookupContract;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Order look-up against the look-alike (S1-09, S1-10, S2-03). */
class SandboxOrderLookupContractTest extends OnLookAlike implements OrderLookupContract {

    private final Order withPhone;
    private final Order withoutPhone;

    SandboxOrderLookupContractTest() {
        withPhone = place(lookAlike.shop(), PHONE.replace(" ", ""));
        withoutPhone = place(1);
        SandboxShop other = lookAlike.sandbox.shop(LookAlike.OTHER.domain());
        place(other, "+4915550100999");
    }

    private static Order place(SandboxShop shop, String phone) {
        return shop.orders().placePaid(Basket.of(shop.product(), 1).phone(phone));
    }

    @Override
    public OrderLookup lookup() {
        return new ShopifyOrderLookup(lookAlike.api());
    }

    @Override
    public String number() {
        return withPhone.name();
    }

    @Override
    public String numberWithoutPhone() {
        return withoutPhone.name();
    }

    private Stage stage() {
        return lookup().find(
                        shop(),
                        PersonalText.of(number()),
                        VerificationPhone.parse(PHONE).orElseThrow())
                .orElseThrow()
                .stage();
    }

    @Test
    void stageFollowsTheOrder() {
        Supplier<Order> order =
                () -> lookAlike.shop().orders().table().find(withPhone.id()).orElseThrow();
        assertThat(stage()).isEqualTo(Stage.PREPARING);
        lookAlike.shop().orders().fulfil(order.get());
        assertThat(stage()).isEqualTo(Stage.SENT);
        lookAlike.shop().orders().deliver(order.get());
        assertThat(stage()).isEqualTo(Stage.DELIVERED);
    }

    /** Without approval for phones nobody can prove anything, and that looks like any other no. */
    @Test
    void withheldPhoneProvesNothing() {
        lookAlike.shop().faults().always(Fault.ADMIN_UNAPPROVED);

        assertThat(lookup().find(
                                shop(),
                                PersonalText.of(number()),
                                VerificationPhone.parse(PHONE).orElseThrow()))
                .isEmpty();
    }

    /** An ignored filter gives other people's orders: none of them is told of. */
    @Test
    void ignoredFilterTellsOfNobodyElse() {
        lookAlike.shop().faults().next(Fault.ADMIN_SEARCH_IGNORED);

        assertThat(lookup().find(
                                shop(),
                                PersonalText.of("#404404"),
                                VerificationPhone.parse(PHONE).orElseThrow()))
                .isEmpty();
    }
}
