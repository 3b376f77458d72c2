package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.event.ShopEvent.CheckoutChanged;
import dev.avow.core.port.LiveCheckouts;
import dev.avow.core.port.LiveCheckouts.Question;
import dev.avow.core.port.PortException;
import dev.avow.core.recovery.CheckoutFacts.Live;
import dev.avow.core.recovery.CheckoutFacts.Standing;
import dev.avow.core.recovery.Known;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All that {@link LiveCheckouts} owe (LC-1 to LC-3). LC-4 is seen in what an adapter asks for. */
public interface LiveCheckoutsContract {

    /** The checkouts under test. */
    LiveCheckouts live();

    /** A shop that lets us in. */
    ShopId shop();

    /** Another one. */
    ShopId otherShop();

    /** Somebody new leaves a checkout; its time, and the time of all that follows, is a whole second. */
    Left leave(ShopId shop);

    /** Time passes in the shops. */
    void later(Duration by);

    /** The checkout is bought. */
    void buy(Left left);

    /** The same person orders something else. */
    void orderElsewhere(Left left);

    /** The same person says whether mail is welcome. */
    void say(Left left, boolean welcome);

    /** From now on the shop lets nothing through for a while. */
    void throttle();

    /**
     * A checkout that was left.
     *
     * @param shop where
     * @param checkout Shopify's number
     * @param customer whose
     * @param email theirs
     * @param at when it was left
     */
    record Left(ShopId shop, long checkout, CustomerId customer, PersonalText email, Instant at) {

        /** What is asked about it before a mail. */
        public Question question() {
            return new Question(checkout, email, Optional.of(customer), at);
        }
    }

    private Live look(Left left) {
        return live().look(left.shop(), left.question());
    }

    private List<Long> numbers(ShopId shop, Instant since, int limit) {
        List<Long> numbers = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            LiveCheckouts.Page page = live().page(shop, since, cursor, limit);
            page.checkouts().stream()
                    .map(CheckoutChanged::number)
                    .flatMap(Optional::stream)
                    .forEach(numbers::add);
            cursor = page.next();
        } while (cursor.isPresent());
        return numbers;
    }

    /** LC-1: nothing has happened, and nobody has said anything. */
    @Test
    default void lc1WhatWasLeftAndNothingElse() {
        assertThat(look(leave(shop()))).isEqualTo(new Live(Known.NO, Known.NO, Known.YES, Standing.SILENT));
    }

    /** LC-1 (S4-03): bought, which is an order of the same person too. */
    @Test
    default void lc1WhatWasBoughtIsToldSo() {
        Left left = leave(shop());
        later(Duration.ofSeconds(5));
        buy(left);

        assertThat(look(left).completed()).isEqualTo(Known.YES);
        assertThat(look(left).ordered()).isEqualTo(Known.YES);
    }

    /** LC-1 (S4-10): an order of the person since then, found by the address and by the number, each alone. */
    @Test
    default void lc1AnOrderSinceThenIsToldByEachPartAlone() {
        Left left = leave(shop());
        later(Duration.ofSeconds(5));
        orderElsewhere(left);

        assertThat(look(left).ordered()).isEqualTo(Known.YES);
        assertThat(look(left).completed()).isEqualTo(Known.NO);
        Question byEmail = new Question(left.checkout(), left.email(), Optional.empty(), left.at());
        assertThat(live().look(shop(), byEmail).ordered()).isEqualTo(Known.YES);
        Question byCustomer = new Question(
                left.checkout(), PersonalText.of("other@example.com"), Optional.of(left.customer()), left.at());
        assertThat(live().look(shop(), byCustomer).ordered()).isEqualTo(Known.YES);
    }

    /** LC-1: an order from before, or somebody else's, is none. */
    @Test
    default void lc1AnOrderFromBeforeOrOfSomebodyElseIsNone() {
        Left left = leave(shop());
        later(Duration.ofSeconds(5));
        orderElsewhere(leave(shop()));
        orderElsewhere(left);
        Question since = new Question(
                left.checkout(),
                left.email(),
                Optional.of(left.customer()),
                left.at().plusSeconds(6));

        assertThat(live().look(shop(), since).ordered()).isEqualTo(Known.NO);
    }

    /** LC-1 (S4-10): the last word of the customer's own record. */
    @Test
    default void lc1TheCustomersOwnRecordIsTold() {
        Left left = leave(shop());
        say(left, true);
        assertThat(look(left).standing()).isEqualTo(Standing.SUBSCRIBED);

        say(left, false);
        assertThat(look(left).standing()).isEqualTo(Standing.UNSUBSCRIBED);
    }

    /** LC-1 (S4-10): a yes of another address says nothing of this one; a no does. */
    @Test
    default void lc1AYesOfAnotherAddressIsNone() {
        Left left = leave(shop());
        Question other = new Question(
                left.checkout(), PersonalText.of("other@example.com"), Optional.of(left.customer()), left.at());
        say(left, true);
        assertThat(live().look(shop(), other).standing()).isEqualTo(Standing.SILENT);

        say(left, false);
        assertThat(live().look(shop(), other).standing()).isEqualTo(Standing.UNSUBSCRIBED);
    }

    /** LC-1 (I22): what Shopify does not show is unknown, never no; another shop's checkout is not shown. */
    @Test
    default void lc1WhatIsNotThereIsUnknown() {
        Left left = leave(otherShop());

        assertThat(live().look(shop(), left.question()).completed()).isEqualTo(Known.UNKNOWN);
        assertThat(live().look(shop(), left.question()).standing()).isEqualTo(Standing.UNKNOWN);
    }

    /** LC-2 (S4-03). */
    @Test
    default void lc2ThePagesTogetherHaveAllThatChangedSince() {
        long before = leave(shop()).checkout();
        later(Duration.ofSeconds(5));
        List<Left> since = List.of(leave(shop()), leave(shop()), leave(shop()), leave(shop()), leave(shop()));
        long elsewhere = leave(otherShop()).checkout();

        List<Long> numbers = numbers(shop(), since.get(0).at(), 2);

        assertThat(numbers)
                .doesNotHaveDuplicates()
                .containsAll(since.stream().map(Left::checkout).toList())
                .doesNotContain(before, elsewhere);
        assertThat(numbers(shop(), since.get(0).at().plusSeconds(1), 2)).isEmpty();
    }

    /** LC-2: what a page tells is what a delivery would have told, but for tokens. */
    @Test
    default void lc2APageTellsWhatADeliveryWould() {
        Left left = leave(shop());

        CheckoutChanged told = live().page(shop(), left.at(), Optional.empty(), 50).checkouts().stream()
                .filter(seen -> seen.number().equals(Optional.of(left.checkout())))
                .findFirst()
                .orElseThrow();

        assertThat(told.customer()).contains(left.customer());
        assertThat(told.email()).contains(left.email());
        assertThat(told.name()).isPresent();
        assertThat(told.lines()).isNotEmpty();
        assertThat(told.updatedAt()).isEqualTo(left.at());
        assertThat(told.completedAt()).isEmpty();
    }

    /** LC-3. */
    @Test
    default void lc3WhatThrottlesIsUnavailable() {
        Left left = leave(shop());
        throttle();

        assertThatThrownBy(() -> look(left)).isInstanceOf(PortException.Unavailable.class);
        assertThatThrownBy(() -> live().page(shop(), left.at(), Optional.empty(), 50))
                .isInstanceOf(PortException.Unavailable.class);
    }
}
