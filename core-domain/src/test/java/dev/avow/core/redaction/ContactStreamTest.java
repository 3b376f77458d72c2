package dev.avow.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContactStreamTest {

    private static final ShopContacts CONTACTS =
            ShopContacts.NONE.with("+40 21 123 45 67").with("+40 21 765 43 21").with("hello@shop.example");
    private static final String TEXT =
            "[SHOP_PHONE] or [SHOP_PHONE_2], [SHOP_EMAIL]; not [PHONE_1], [SHOP_FAX], [[SHOP_PHONE] or [SHOP_";
    private static final String RESTORED = "+40 21 123 45 67 or +40 21 765 43 21, hello@shop.example;"
            + " not [PHONE_1], [SHOP_FAX], [+40 21 123 45 67 or [SHOP_";

    @Test
    void contactsAreBackWhereverTheTextIsCut() {
        for (int first = 0; first <= TEXT.length(); first++) {
            for (int second = first; second <= TEXT.length(); second++) {
                ContactStream stream = CONTACTS.stream();
                String restored = stream.accept(TEXT.substring(0, first))
                        + stream.accept(TEXT.substring(first, second))
                        + stream.accept(TEXT.substring(second))
                        + stream.finish();
                assertThat(restored).as("cut at %d and %d", first, second).isEqualTo(RESTORED);
            }
        }
    }

    @Test
    void nothingIsHeldBackButAnOpenLabel() {
        ContactStream stream = CONTACTS.stream();

        assertThat(stream.accept("call [now")).isEqualTo("call [now");
        assertThat(stream.accept(" or [SHOP")).isEqualTo(" or ");
        assertThat(stream.accept("PING]")).isEqualTo("[SHOPPING]");
        assertThat(stream.finish()).isEmpty();
    }

    @Test
    void shopWithoutContactsHoldsNothingBack() {
        assertThat(ShopContacts.NONE.stream().accept("call [SHOP_PHONE")).isEqualTo("call [SHOP_PHONE");
    }
}
