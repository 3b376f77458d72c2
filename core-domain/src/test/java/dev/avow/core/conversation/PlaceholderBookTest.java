package dev.avow.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.redaction.EntityKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceholderBookTest {

    private static final EntityKind LATER_KIND = new EntityKind("LOYALTY_CARD");

    @Test
    void eachKindIsNumberedFromOne() {
        PlaceholderBook book = book(List.of());

        assertThat(book.numberOf(EntityKind.PHONE, "40722123456")).isEqualTo(1);
        assertThat(book.numberOf(EntityKind.PHONE, "40722123457")).isEqualTo(2);
        assertThat(book.numberOf(EntityKind.EMAIL, "mara@example.com")).isEqualTo(1);
    }

    @Test
    void sameValueAlwaysHasTheSameNumber() {
        PlaceholderBook book = book(List.of());
        book.numberOf(EntityKind.PHONE, "40722123456");
        book.numberOf(EntityKind.PHONE, "40722123457");

        assertThat(book.numberOf(EntityKind.PHONE, "40722123456")).isEqualTo(1);
        assertThat(book.added()).hasSize(2);
    }

    @Test
    void sameValueOfAnotherKindIsAnotherValue() {
        PlaceholderBook book = book(List.of());
        book.numberOf(EntityKind.PHONE, "1");
        book.numberOf(EntityKind.PHONE, "1234567");

        assertThat(book.numberOf(EntityKind.ORDER_NUMBER, "1234567")).isEqualTo(1);
    }

    @Test
    void numbersGoOnWhereTheConversationStopped() {
        List<PlaceholderEntry> known = List.of(
                new PlaceholderEntry(EntityKind.PHONE, 7, "hash of 40722123456"),
                new PlaceholderEntry(EntityKind.PHONE, 3, "hash of 40722123450"),
                new PlaceholderEntry(LATER_KIND, 9, "hash of 40722123457"));
        PlaceholderBook book = book(known);

        assertThat(book.numberOf(EntityKind.PHONE, "40722123456")).isEqualTo(7);
        assertThat(book.numberOf(EntityKind.PHONE, "40722123450")).isEqualTo(3);
        assertThat(book.added()).isEmpty();
        assertThat(book.numberOf(EntityKind.PHONE, "40722123457")).isEqualTo(8);
        assertThat(book.numberOf(EntityKind.PHONE, "40722123458")).isEqualTo(9);
    }

    @Test
    void onlyTheHashOfANewValueIsKept() {
        PlaceholderBook book = book(List.of());

        book.numberOf(EntityKind.EMAIL, "mara@example.com");

        assertThat(book.added()).containsExactly(new PlaceholderEntry(EntityKind.EMAIL, 1, "hash of mara@example.com"));
    }

    /** The hash is marked so that the test sees which of the two was kept. */
    private static PlaceholderBook book(List<PlaceholderEntry> known) {
        return new PlaceholderBook(known, value -> "hash of " + value);
    }
}
