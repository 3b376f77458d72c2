package dev.avow.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopContactsTest {

    private static final Segment.Placeholder SHOP = new Segment.Placeholder(new EntityKind("SHOP_PHONE"), 1);

    /** The country's code has up to three digits, and what is the same has seven or more. */
    @ParameterizedTest
    @CsvSource({
        "40211234567, true",
        "211234567, true",
        "11234567, true",
        "1234567, false",
        "234567, false",
        "3540211234567, true",
        "12340211234567, true",
        "123440211234567, false",
        "40211234568, false",
        "a40211234567, true",
        "'', false",
    })
    void aNumberIsTheShopsWithAndWithoutTheCountrysCode(String number, boolean same) {
        ShopContacts contacts = ShopContacts.NONE.with("+40 21 123 45 67");
        assertThat(contacts.placeholder(EntityKind.PHONE, number)).isEqualTo(same ? SHOP : null);
        assertThat(contacts.placeholder(EntityKind.ORDER_NUMBER, number)).isNull();
    }

    @Test
    void sevenDigitsAreEnoughAndSixAreNot() {
        assertThat(ShopContacts.NONE.with("phone 1234567").placeholder(EntityKind.PHONE, "401234567"))
                .isEqualTo(SHOP);
        assertThat(ShopContacts.NONE.with("phone 123456").placeholder(EntityKind.PHONE, "40123456"))
                .isNull();
    }

    @Test
    void contactsAreNumberedByKind() {
        ShopContacts contacts = ShopContacts.NONE
                .with("hello@shop.example")
                .with("+40 21 123 45 67")
                .with("press@shop.example");
        assertThat(contacts.restore("[SHOP_EMAIL] [SHOP_PHONE] [SHOP_EMAIL_2] [SHOP_EMAIL_3]"))
                .isEqualTo("hello@shop.example +40 21 123 45 67 press@shop.example [SHOP_EMAIL_3]");
        assertThat(contacts.placeholder(EntityKind.EMAIL, "o@shop.example")).isNull();
    }
}
