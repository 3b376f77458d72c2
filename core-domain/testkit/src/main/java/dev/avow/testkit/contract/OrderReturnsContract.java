package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.conversation.ReturnLine;
import dev.avow.core.port.OrderReturns;
import dev.avow.core.port.OrderReturns.Result;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.ShopId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@link OrderReturns} owes (OR-1 to OR-4; S1-09), shown on orders that the implementer places anew for each test. */
public interface OrderReturnsContract {

    /** The returns under test. */
    OrderReturns returns();

    /** A shop with both orders. */
    ShopId shop();

    /** A shop with neither. */
    ShopId otherShop();

    /** An order of which two pieces of one thing were sent. */
    OrderId sent();

    /** An order of which nothing was sent. */
    OrderId unsent();

    private ReturnLine line() {
        return returns().returnable(shop(), sent()).get(0);
    }

    private Result request(Map<String, Integer> wish) {
        return returns().request(shop(), sent(), wish);
    }

    /** OR-1. */
    @Test
    default void or1WhatWasSentCanBeSentBack() {
        assertThat(returns().returnable(shop(), sent())).singleElement().satisfies(line -> {
            assertThat(line.quantity()).isEqualTo(2);
            assertThat(line.title()).isNotBlank();
        });
        assertThat(returns().returnable(shop(), unsent())).isEmpty();
        assertThat(returns().returnable(shop(), new OrderId(404_404))).isEmpty();
    }

    /** OR-2. */
    @Test
    default void or2WhatWasAskedForCannotBeAskedForAgain() {
        String line = line().line();

        assertThat(request(Map.of(line, 1))).isEqualTo(Result.REQUESTED);

        assertThat(line().quantity()).isEqualTo(1);
        assertThat(request(Map.of(line, 2))).isEqualTo(Result.REFUSED);
        assertThat(request(Map.of(line, 1))).isEqualTo(Result.REQUESTED);
        assertThat(returns().returnable(shop(), sent())).isEmpty();
        assertThat(request(Map.of(line, 1))).isEqualTo(Result.REFUSED);
    }

    /** OR-3. */
    @Test
    default void or3AWishThatCannotBeMetIsNotMetInPart() {
        String line = line().line();

        assertThat(request(Map.of(line, 3))).isEqualTo(Result.REFUSED);
        assertThat(request(Map.of("404404", 1))).isEqualTo(Result.REFUSED);
        assertThat(request(Map.of(line, 1, "404404", 1))).isEqualTo(Result.REFUSED);

        assertThat(line().quantity()).isEqualTo(2);
    }

    /** OR-4. */
    @Test
    default void or4AnotherShopsOrderIsNotReached() {
        String line = line().line();

        assertThat(returns().returnable(otherShop(), sent())).isEmpty();
        assertThat(returns().request(otherShop(), sent(), Map.of(line, 1))).isEqualTo(Result.REFUSED);

        assertThat(line().quantity()).isEqualTo(2);
    }
}
