package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.conversation.OrderStatus;
import dev.avow.core.conversation.VerificationPhone;
import dev.avow.core.port.OrderLookup;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All that an {@link OrderLookup} owes (OL-1 to OL-4; S1-09), shown on orders that the implementer places. */
public interface OrderLookupContract {

    /** The phone of the order with a phone, in international form. */
    String PHONE = "+49 1555 0100123";

    /** The lookup under test. */
    OrderLookup lookup();

    /** A shop with an order whose phone is {@link #PHONE}, and an order without a phone. */
    ShopId shop();

    /** Another shop, with an order of the same number and another phone. */
    ShopId otherShop();

    /** The number of the order with a phone, with the sign in front. */
    String number();

    /** The number of the order without one. */
    String numberWithoutPhone();

    private Optional<OrderStatus> find(ShopId shop, String number, String phone) {
        return lookup().find(
                        shop,
                        PersonalText.of(number),
                        VerificationPhone.parse(phone).orElseThrow());
    }

    /** OL-1. */
    @Test
    default void ol1NumberAndPhoneTogetherFindTheOrder() {
        assertThat(find(shop(), number(), PHONE)).isPresent();
    }

    /** OL-1, OL-2. */
    @Test
    default void ol2EverythingElseIsOneAnswer() {
        assertThat(find(shop(), number(), "+49 1555 0100124")).isEmpty();
        assertThat(find(shop(), "#404404", PHONE)).isEmpty();
        assertThat(find(shop(), numberWithoutPhone(), PHONE)).isEmpty();
        assertThat(find(shop(), number() + "\" OR name:*", PHONE)).isEmpty();
    }

    /** OL-3. */
    @Test
    default void ol3AnotherShopsOrderIsNotFound() {
        assertThat(find(otherShop(), number(), PHONE)).isEmpty();
    }

    /** OL-4. */
    @Test
    default void ol4SpellingsOfBothAreTaken() {
        assertThat(find(shop(), number().substring(1), "01555 0100123")).isPresent();
        assertThat(find(shop(), " " + number() + " ", "0049 (1555) 0100-123")).isPresent();
    }
}
