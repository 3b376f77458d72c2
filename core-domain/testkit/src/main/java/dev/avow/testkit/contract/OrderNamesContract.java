package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.OrderNames;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link OrderNames} owe (ON-1, ON-2), shown on an order that the implementer places. */
public interface OrderNamesContract {

    /** The names under test. */
    OrderNames names();

    /** A shop with the order. */
    ShopId shop();

    /** A shop without any. */
    ShopId otherShop();

    /** The order. */
    OrderId order();

    /** Its number, with the sign in front. */
    String number();

    private List<OrderId> find(ShopId shop, String number) {
        return names().find(shop, PersonalText.of(number));
    }

    /** ON-1. */
    @Test
    default void on1TheNumberFindsItsOrderWithAndWithoutTheSign() {
        assertThat(find(shop(), number())).containsExactly(order());
        assertThat(find(shop(), " " + number().substring(1) + " ")).containsExactly(order());
    }

    /** ON-1. */
    @Test
    default void on1NothingElseFindsIt() {
        assertThat(find(shop(), "#404404")).isEmpty();
        assertThat(find(shop(), number() + "\" OR name:*")).isEmpty();
        assertThat(find(shop(), "*")).isEmpty();
    }

    /** ON-2. */
    @Test
    default void on2AnotherShopsOrderIsNotFound() {
        assertThat(find(otherShop(), number())).isEmpty();
    }
}
