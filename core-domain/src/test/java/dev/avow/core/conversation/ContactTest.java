package dev.avow.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContactTest {

    @Test
    void s1_44_aMailAddressHasOneForm() {
        Map<String, String> forms = Map.of(
                "mara@example.com", "mara@example.com",
                "  Mara.Pop+shop@Example.COM\n", "mara.pop+shop@example.com",
                "mara@bücher.example", "mara@xn--bcher-kva.example",
                "mara@BU\u0308CHER.example", "mara@xn--bcher-kva.example",
                "jose\u0301@example.com", "jos\u00e9@example.com",
                "I@example.com", "i@example.com");

        forms.forEach((text, form) -> assertThat(ContactEmail.parse(text).map(ContactEmail::value))
                .as("a way to write it")
                .contains(form));
    }

    @Test
    void whatIsNoMailAddressIsNone() {
        for (String text : new String[] {
            "",
            "mara",
            "@example.com",
            "mara@",
            "mara@localhost",
            "mara@@example.com",
            "mara@example..com",
            "mara@example.com.",
            "mara pop@example.com",
            "mara@exa mple.com",
            "mara@example.com, tudor@example.com",
            "Mara <mara@example.com>",
            "mara\r\nBcc:tudor@example.com",
            "mara\u0000@example.com",
            "mara\u202E@example.com",
            "mara@-example.com",
            "m".repeat(65) + "@example.com",
            "mara@" + "example.".repeat(40) + "com",
            "\uD800@example.com"
        }) {
            assertThat(ContactEmail.parse(text))
                    .as("%d characters", text.length())
                    .isEmpty();
        }
    }

    @Test
    void s1_44_aPhoneNumberIsItsDigits() {
        Map<String, String> forms = Map.of(
                "+40 722 123-456", "+40722123456",
                "0040 722 123 456", "+40722123456",
                "(+40) 722 123 456", "+40722123456",
                "+40 (0) 722 123 456", "+40722123456",
                "tel:+40-722-123-456", "+40722123456",
                " 0722.123.456 ", "0722123456",
                "(07 22) 12/34/56", "0722123456",
                "+٤٠ ٧٢٢ ١٢٣ ٤٥٦", "+40722123456",
                "123456", "123456");

        forms.forEach((text, form) -> assertThat(ContactPhone.parse(text).map(ContactPhone::value))
                .as("a way to write it")
                .contains(form));
    }

    /** Some cards are no longer than a phone number may be. */
    @Test
    void s1_16_aCardIsNoPhoneNumber() {
        for (String card :
                new String[] {"378282246310005", "3714-496353-98431", "3056 930902 5904", "38520000023237"}) {
            assertThat(ContactPhone.parse(card))
                    .as("%d characters", card.length())
                    .isEmpty();
        }
        assertThat(ContactPhone.parse("378282246310006"))
                .as("no card's check digit")
                .isPresent();
        assertThat(ContactPhone.parse("+378282246310005"))
                .as("a country's number")
                .isPresent();
    }

    @Test
    void whatIsNoPhoneNumberIsNone() {
        for (String text : new String[] {
            "",
            "+",
            "12345",
            "1234567890123456",
            "+0722123456",
            "0722 123 456 x9",
            "call me",
            "40+722123456",
            "1" + " ".repeat(40) + "23456"
        }) {
            assertThat(ContactPhone.parse(text))
                    .as("%d characters", text.length())
                    .isEmpty();
        }
    }

    @Test
    void noContactIsEverPrinted() {
        ContactEmail email = ContactEmail.parse("mara@example.com").orElseThrow();
        ContactPhone phone = ContactPhone.parse("+40 722 123 456").orElseThrow();
        LeadContact contact = new LeadContact(Optional.of(email), Optional.of(phone));

        assertThat(email + " " + phone + " " + contact)
                .isEqualTo("ContactEmail[hidden] ContactPhone[hidden] LeadContact[hidden]");
    }

    @Test
    void aContactIsTakenApartAndPutTogetherAgain() {
        LeadContact contact = LeadContact.of(Map.of(ContactKind.PHONE, "0722123456"));

        assertThat(LeadContact.of(contact.values())).isEqualTo(contact).hasSameHashCodeAs(contact);
        assertThat(contact.email()).isEmpty();
        assertThatThrownBy(() -> LeadContact.of(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LeadContact.of(Map.of(ContactKind.EMAIL, "0722123456")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("0722");
    }
}
