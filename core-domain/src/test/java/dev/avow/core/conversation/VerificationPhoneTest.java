package dev.avow.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.subject.PersonalText;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The phone that proves whose an order is can be compared and nothing else (S1-09, S1-10). */
class VerificationPhoneTest {

    private static boolean proves(String given, String recorded) {
        return VerificationPhone.parse(given).orElseThrow().proves(PersonalText.of(recorded));
    }

    @Test
    void spellingsOfOneNumberAreTheSame() {
        for (String given : new String[] {
            "+4915550100123",
            "+49 1555 0100-123",
            "0049 1555 0100123",
            "01555 0100123",
            "(01555) 0100123",
            "1555.0100.123"
        }) {
            assertThat(proves(given, "+4915550100123")).as(given).isTrue();
            assertThat(proves("+4915550100123", given)).as(given).isTrue();
        }
        assertThat(proves("\u0660\u0661\u0665\u0665\u0665\u0660\u0661\u0660\u0660\u0661\u0662\u0663", "01555 0100123"))
                .isTrue();
    }

    @Test
    void otherNumbersAreNot() {
        assertThat(proves("+4915550100124", "+4915550100123")).isFalse();
        assertThat(proves("+4315550100123", "+4915550100123")).isFalse();
        assertThat(proves("0100123", "+4915550100123")).isFalse();
        assertThat(proves("01555 0100124", "+4915550100123")).isFalse();
        assertThat(proves("01555 0100123", "1555 0100123")).isFalse();
        assertThat(proves("+4915550100123", "call me")).isFalse();
        assertThat(proves("+4915550100123", "")).isFalse();
    }

    @Test
    void whatIsNoNumberIsNotRead() {
        for (String text :
                new String[] {"", "123456", "12345678901234567", "12a34567", "+", "1234567" + " ".repeat(40) + "8"}) {
            assertThat(VerificationPhone.parse(text)).as(text).isEmpty();
        }
    }

    /** S1-10: nobody can get it out again. */
    @Test
    void ithasNoWayOut() {
        assertThat(VerificationPhone.parse("+4915550100123").orElseThrow().toString())
                .doesNotContain("100123");
        assertThat(Arrays.stream(VerificationPhone.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(method -> method.getName()))
                .containsExactlyInAnyOrder("parse", "proves", "toString");
        assertThat(VerificationPhone.class.getInterfaces()).isEmpty();
    }
}
