package dev.avow.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Must-match and must-not-match cases by kind (S1-11, S1-16, S1-28, S1-29, S1-30, S4-02). */
class DetectionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "call +40 722 123 456 now                  | call [PHONE_1] now",
                "tel. 022-12 34 56 ext. 77                 | tel. [PHONE_1]",
                "0722 123\u00A0456                         | [PHONE_1]",
                "phone 22 33 44                            | phone [PHONE_1]",
                "+47 22 12                                 | [PHONE_1]",
                "O722 l23 456                              | [PHONE_1]",
                "tel0722123456                             | tel[PHONE_1]",
                "电话13800138000谢谢                        | 电话[PHONE_1]谢谢",
                "order #1001                               | order #[ORDER_NUMBER_1]",
                "order number 12                           | order number [ORDER_NUMBER_1]",
                "order SP-1001-EU late                     | order [ORDER_NUMBER_1] late",
                "1001 numaralı siparişim                   | [ORDER_NUMBER_1] numaralı siparişim",
                "a 1001-es rendelésem                      | a [ORDER_NUMBER_1]-es rendelésem",
                "10234 is my order                         | [ORDER_NUMBER_1] is my order",
                "my order from last week is late, 10234    | my order from last week is late, [ORDER_NUMBER_1]",
                "orders 10234 and 10235                    | orders [ORDER_NUMBER_1] and [ORDER_NUMBER_2]",
                "403-1234567-1234567                       | [ORDER_NUMBER_1]",
                "#SP-1001                                  | #[ORDER_NUMBER_1]",
                "mara.i+x@mail.example.co.uk!              | [EMAIL_1]!",
                "mara (at) example (dot) com               | [EMAIL_1]",
                "mara at gmail dot com                     | [EMAIL_1]",
                "test+shop[at]example.org                  | [EMAIL_1]",
                "4111 1111 1111 1111                       | [CARD_1]",
                "4111-1111-1111-1112                       | [CARD_1]",
                "cvv: 123                                  | cvv: [CARD_SECURITY_CODE_1]",
                "RO49 AAAA 1B31 0075 9384 0000 ok          | [IBAN_1] ok",
                "de89370400440532013000                    | [IBAN_1]",
                "192.0.2.14:8080                           | [IP_1]",
                "2001:db8::1                               | [IP_1]",
                "::1                                       | [IP_1]",
                "00:1A:2B:3C:4D:5E                         | [MAC_1]",
                "001a.2b3c.4d5e                            | [MAC_1]",
                "078-05-1120                               | [NATIONAL_ID_1]",
                "QQ 12 34 56 C                             | [NATIONAL_ID_1]",
                "RSSMRA85T10A562S                          | [NATIONAL_ID_1]",
                "ABCDE1234F                                | [NATIONAL_ID_1]",
                "passport X123456                          | passport [NATIONAL_ID_1]",
                "AWB RR123456785RO                         | AWB [PARCEL_NUMBER_1]",
                "1Z999AA10123456784                        | [PARCEL_NUMBER_1]",
                "shpat_0123456789abcdef0123456789abcdef    | [SECRET_1]",
                "api key: A1b2C3d4E5                       | api key: [SECRET_1]",
                "my password is hunter2                    | my password is [PASSWORD_1]",
                "password: sunshine                        | password: [PASSWORD_1]",
                "my password is sunshine.                  | my password is [PASSWORD_1].",
                "pin 4821                                  | pin [PASSWORD_1]",
                "221B Baker Street, London NW1 6XE         | [POSTAL_ADDRESS_1]",
                "Musterstraße 12, 10115 Berlin. Danke      | [POSTAL_ADDRESS_1]. Danke",
                "PO Box 123, Springfield                   | [POSTAL_ADDRESS_1]",
                "北京市朝阳区建国路88号                       | [POSTAL_ADDRESS_1]",
                "born 12 March 1985                        | born [DATE_OF_BIRTH_1]",
                "DOB 1985-03-12                            | DOB [DATE_OF_BIRTH_1]",
                "my name is Mara Ionescu, hello            | my name is [NAME_1], hello",
                "https://shop.example/a?token=x1&page=2    | https://shop.example/a?token=[URL_VALUE_1]&page=2",
                "https://u:p@shop.example/                 | https://[SECRET_1]@shop.example/",
                "https://shop.example/orders/1001/status   | https://shop.example/orders/[ORDER_NUMBER_1]/status",
                "zero seven double two one two three four five six | [PHONE_1]",
                "order two 9 9 two please                  | order [ORDER_NUMBER_1] please",
                "card 4111111111111111 exp 05/29 cvv 123   | card [CARD_1] exp [CARD_EXPIRY_1] cvv [CARD_SECURITY_CODE_1]",
                "my card expires 05/29                     | my card expires [CARD_EXPIRY_1]",
                "the three digits on the back are 123      | the three digits on the back are [CARD_SECURITY_CODE_1]",
                "107253 (order)                            | [ORDER_NUMBER_1] (order)",
                "Vorgangsnummer 77812                      | Vorgangsnummer [ORDER_NUMBER_1]",
                "my passwodr is hunter2!                   | my passwodr is [PASSWORD_1]",
                "qwerty123! is my password                 | [PASSWORD_1] is my password",
                "password: correct horse battery staple    | password: [PASSWORD_1]",
                "Carrera 7 # 71-21, Bogotá                 | [POSTAL_ADDRESS_1]",
                "1052 Budapest, Váci utca 12               | [POSTAL_ADDRESS_1]",
                "14 rue des lilas, 69007 lyon              | [POSTAL_ADDRESS_1]",
                "77 victoria rd, manchester m14 5tb        | [POSTAL_ADDRESS_1]",
                "تهران، خیابان ولیعصر، پلاک ۱۲             | [POSTAL_ADDRESS_1]",
                "RR 123 456 785 RO                         | [PARCEL_NUMBER_1]",
                "12.03.1985 geboren                        | [DATE_OF_BIRTH_1] geboren",
                "mijn naam is Jan de Vries                 | mijn naam is [NAME_1]",
                "我叫王小明                                  | 我叫[NAME_1]",
                "tom_at_mail_dot_net                       | [EMAIL_1]",
                "zéro six douze trente-quatre cinquante-six soixante-dix-huit | [PHONE_1]",
                "call 0722 123 456, my extension is 221    | call [PHONE_1]",
                "тел 495 123-45-67 (доб. 221)              | тел [PHONE_1])",
                "sort code 20-11-43                        | sort code [BANK_ACCOUNT_1]",
                "RIB 20041 01005 0500013M026 06            | RIB [BANK_ACCOUNT_1]",
                "tracking 1 Z 0 B 4 7 1 1                  | tracking [PARCEL_NUMBER_1]",
                "NI number QQ 123456 C                     | NI number [NATIONAL_ID_1]",
                "reservation KXQ7PL                        | reservation [ORDER_NUMBER_1]",
                "447122 that's the order number            | [ORDER_NUMBER_1] that's the order number",
                "mara@shop.example / falke77               | [EMAIL_1] / [PASSWORD_1]",
                "I changed it to copper53 and cannot log in, login fails | I changed it to [PASSWORD_1] and cannot log in, login fails",
                "change my password from falke77 to Adler88 | change my password from [PASSWORD_1] to [PASSWORD_2]",
                "falke77 (pw)                              | [PASSWORD_1] (pw)",
                "Abholcode 884213                          | Abholcode [PASSWORD_1]",
                "12.03.1985 is my birthday                 | [DATE_OF_BIRTH_1] is my birthday",
                "szül. 85.03.12                            | szül. [DATE_OF_BIRTH_1]",
                "Nora Ashdown is my name                   | [NAME_1] is my name",
                "nora ashdown is my name                   | [NAME_1] is my name",
                "i'm called Nora Ashdown not Lucie Moreau  | i'm called [NAME_1] not [NAME_2]",
                "z.Hd. Uwe Brandner                        | z.Hd. [NAME_1]",
                "From: Nora Ashdown <nora@shop.example>    | From: [NAME_1] <[EMAIL_1]>",
                "Kovács Lilla vagyok                       | [NAME_1] vagyok",
                "田中美咲と申します                          | [NAME_1]と申します",
                "Av. 7 de Setembro 45, 40060-001 Salvador  | [POSTAL_ADDRESS_1]",
                "Keizersgracht 123-4, 1015 CJ Amsterdam    | [POSTAL_ADDRESS_1]",
            })
    void theValueGoesAndTheRestStays(String message, String redacted) {
        assertThat(Texts.redact(message)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "size 42 or 43?",
                "$1,234,567.00 or 1.250.000 VND",
                "12.03.2026, 2026-03-12T14:30:00Z, 03/12/2026 and 20260312",
                "12.03.2026 - 15.03.2026",
                "9:00-17:00, 9.30-17.30",
                "120x80x60 cm, 1920 × 1080",
                "sizes 36 38 40 42",
                "I want to order 1500 pieces",
                "I'd like to order 10000",
                "my order total was 15000",
                "order placed in 2023",
                "orders over 5000",
                "iPhone 15 Pro Max 256GB, WH-1000XM5, SM-A525F/DS",
                "EAN 4006381333931",
                "version 10.2.4.1 and v1.2.3.4",
                "my password is wrong",
                "I forgot my password, how do I reset it?",
                "promo code SUMMER2026",
                "ref BS2211 in black?",
                "article 558-2214 in stock?",
                "5583017 en stock ?",
                "is product 41736528 the same as 41736529?",
                "hs code 8517.12.00, CAS 64-17-5",
                "passt CW2288 dazu, oder CW2288-111?",
                "glasses 52-18-140, kids 98/104 116/122",
                "rgb 255 128 64",
                "número 38 o 44.5",
                "color: #ff8800 or #333?",
                "my order... EAN 4006381333931",
                "where is my order... HALLO15 does not work",
                "4 x Lamp KX 741 16.00 USD",
                "Tue 9-18\nSat 10-14",
                "6.1 inch, 12 MP, 3240 mAh",
                "forgot my password, obrigada!",
                "passwort vergessen\nmaße 83*113cm",
                "what's the name of that blue fabric?",
                "thanks guys, great service!",
                "add 3 more to MY BASKET",
                "gift for a birthday on 12.05.2026",
                "error 0x80070057, Regulation 2016/679",
                "2019-2024",
                "3.14159265358",
                "color #336699",
                "#summer2026",
                "over 1000000 customers, 5000000 views",
                "20000mAh, 5000 mAh",
                "look at this dot pattern",
                "one two three, testing",
                "https://shop.example/products/blue-shirt?variant=12&size=xl&utm_source=mail",
                "I have 2 questions on the way",
                "my name is spelled wrong",
                "[PHONE_1] and [SHOP_PHONE] stay",
                "lol that took 2 hours",
                "45/120/30",
                "36-38 / 39-41 / 42-44",
                "do you deliver to SW1A 1AA or zip 90210?",
                "Street Fighter 6",
                "firmware 10.4.2.1 or 10.4.2.1 sürümü",
                "the pin on the plug is 4.8 mm thick",
                "gift card expires 12/27?",
                "piegāde 2-3 dienas, levering 1-3 hverdage",
                "артикул 44512, cikkszám 44512",
                "address line 2 is missing",
            })
    void harmlessTextIsTheSame(String message) {
        assertThat(Texts.redact(message)).isEqualTo(message);
    }

    @ParameterizedTest
    @MethodSource("digits")
    void aPhoneInEveryScriptIsThePhone(String zero) {
        int first = zero.codePointAt(0);
        StringBuilder phone = new StringBuilder();
        for (char c : "0722123456".toCharArray()) {
            phone.appendCodePoint(first + c - '0');
        }
        assertThat(Texts.redact("my phone: " + phone)).isEqualTo("my phone: [PHONE_1]");
    }

    static Stream<String> digits() {
        return Stream.of(
                "\u0660",
                "\u06F0",
                "\u0966",
                "\u09E6",
                "\u0E50",
                "\u1040",
                "\uFF10",
                "\uD835\uDFCE",
                "\uD835\uDFEC",
                "\u2080",
                "\uD83E\uDFF0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u00AD", "\u2060", "\uFEFF", "\uFE0F\u20E3", " ", "\u2009"})
    void whatStandsBetweenTheDigitsDoesNotHideThem(String between) {
        String phone = String.join(between, "0722123456".split(""));
        assertThat(Texts.redact("my phone: " + phone)).isEqualTo("my phone: [PHONE_1]");
    }

    @ParameterizedTest
    @CsvSource({
        "+40 722 123 456,0040722123456",
        "0722-123-456,٠٧٢٢ ١٢٣ ٤٥٦",
        "0722 123 456,zero seven two two one two three four five six"
    })
    void theSameNumberHasTheSameIndexInEverySpelling(String one, String other) {
        assertThat(Texts.redact(one + "; or phone; " + other))
                .endsWith("[PHONE_1]")
                .startsWith("[PHONE_1]");
    }
}
