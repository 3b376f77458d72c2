package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.port.DraftOrders;
import dev.avow.core.port.DraftOrders.Status;
import dev.avow.core.port.DraftOrders.Wish;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.CartLine;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** All that {@link DraftOrders} owe (DO-1 to DO-6). */
public interface DraftOrdersContract {

    /** The draft orders under test. */
    DraftOrders drafts();

    /** A shop that lets us in. */
    ShopId shop();

    /** Another one. */
    ShopId otherShop();

    /** A variant that {@link #shop} sells. */
    long variant();

    /** A variant that no shop sells any more. */
    long deletedVariant();

    /** A draft order as the merchant sees it. */
    Shown shown(String draft);

    /** The addresses that {@link #shop} mailed a draft order's invoices to, in order. */
    List<String> mailedTo(String draft);

    /** Somebody pays. */
    void pay(String draft);

    /** How many draft orders {@link #shop} has. */
    int count();

    /**
     * A draft order as the merchant sees it.
     *
     * @param email to whom its invoice goes
     * @param tags its tags
     * @param attributes the values of its notes
     * @param lines what is to be bought
     * @param personal whatever else it says of a person
     */
    record Shown(String email, Set<String> tags, Set<String> attributes, List<CartLine> lines, List<String> personal) {}

    private Wish wish(String tag) {
        return new Wish(
                tag,
                "mark-of-" + tag,
                PersonalText.of("mara@example.com"),
                List.of(new CartLine(variant(), 2)),
                Optional.empty(),
                Optional.empty());
    }

    private static String tag() {
        return "avow-checkout-" + Carts.number();
    }

    /** DO-1 (S4-01, S4-02, S4-04). */
    @Test
    default void do1ADraftOrderCarriesMarkTagAddressAndLinesAndNothingElseOfThePerson() {
        String tag = tag();

        Shown shown = shown(drafts().create(shop(), wish(tag)));

        assertThat(shown.email()).isEqualTo("mara@example.com");
        assertThat(shown.tags()).containsExactly(tag);
        assertThat(shown.attributes()).containsExactly("mark-of-" + tag);
        assertThat(shown.lines()).containsExactly(new CartLine(variant(), 2));
        assertThat(shown.personal()).isEmpty();
    }

    /** DO-2 (S4-04): what was made before an answer was lost is found, and only that. */
    @Test
    default void do2ADraftOrderIsFoundByItsTag() {
        String tag = tag();
        String draft = drafts().create(shop(), wish(tag));
        drafts().create(shop(), wish(tag + "0"));

        assertThat(drafts().tagged(shop(), tag)).containsExactly(draft);
        assertThat(drafts().tagged(shop(), tag())).isEmpty();
    }

    /** DO-3 (S4-05): to the address of now, which need not be the draft order's. */
    @Test
    default void do3AnInvoiceGoesToTheNamedAddressOncePerCall() {
        String draft = drafts().create(shop(), wish(tag()));

        drafts().sendInvoice(shop(), draft, PersonalText.of("owner@example.com"));
        assertThat(mailedTo(draft)).containsExactly("owner@example.com");

        drafts().sendInvoice(shop(), draft, PersonalText.of("mara@example.com"));
        assertThat(mailedTo(draft)).containsExactly("owner@example.com", "mara@example.com");
    }

    /** DO-4. */
    @Test
    default void do4ALookSaysWhereItStands() {
        String draft = drafts().create(shop(), wish(tag()));
        assertThat(drafts().look(shop(), draft)).isEqualTo(new DraftOrders.Look(Status.OPEN, Optional.empty()));

        drafts().sendInvoice(shop(), draft, PersonalText.of("mara@example.com"));
        assertThat(drafts().look(shop(), draft).status()).isEqualTo(Status.INVOICED);
        assertThat(drafts().look(shop(), draft).invoicedAt()).isPresent();

        pay(draft);
        assertThat(drafts().look(shop(), draft).status()).isEqualTo(Status.COMPLETED);
    }

    /** DO-5 (I19). */
    @Test
    default void do5WhatIsUnpaidIsDeletedAndAgainIsHarmless() {
        String open = drafts().create(shop(), wish(tag()));
        String invoiced = drafts().create(shop(), wish(tag()));
        drafts().sendInvoice(shop(), invoiced, PersonalText.of("mara@example.com"));

        for (String draft : List.of(open, invoiced)) {
            drafts().delete(shop(), draft);
            drafts().delete(shop(), draft);
            assertThat(drafts().look(shop(), draft).status()).isEqualTo(Status.GONE);
        }
    }

    /** DO-5: a paid one is the merchant's order. */
    @Test
    default void do5APaidOneIsNotDeleted() {
        String draft = drafts().create(shop(), wish(tag()));
        pay(draft);

        drafts().delete(shop(), draft);

        assertThat(drafts().look(shop(), draft).status()).isEqualTo(Status.COMPLETED);
    }

    /** DO-6. */
    @Test
    default void do6AShopHasItsOwnOnly() {
        String tag = tag();
        String draft = drafts().create(shop(), wish(tag));

        assertThat(drafts().tagged(otherShop(), tag)).isEmpty();
        assertThat(drafts().look(otherShop(), draft).status()).isEqualTo(Status.GONE);
        drafts().delete(otherShop(), draft);
        assertThat(drafts().look(shop(), draft).status()).isEqualTo(Status.OPEN);
    }

    /** What Shopify refuses is refused, and nothing was made: a variant was deleted meanwhile. */
    @Test
    default void whatIsNotSoldAnyMoreIsRefused() {
        int before = count();
        Wish gone = new Wish(
                tag(),
                "mark",
                PersonalText.of("mara@example.com"),
                List.of(new CartLine(deletedVariant(), 1)),
                Optional.empty(),
                Optional.empty());

        assertThatThrownBy(() -> drafts().create(shop(), gone)).isInstanceOf(PortException.Rejected.class);

        assertThat(count()).isEqualTo(before);
    }

    /** A paid draft order is mailed about no more. */
    @Test
    default void aPaidOneIsNotMailedAbout() {
        String draft = drafts().create(shop(), wish(tag()));
        pay(draft);

        assertThatThrownBy(() -> drafts().sendInvoice(shop(), draft, PersonalText.of("mara@example.com")))
                .isInstanceOf(PortException.Rejected.class);

        assertThat(mailedTo(draft)).isEmpty();
    }
}
