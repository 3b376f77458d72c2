package dev.avow.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a context remembers of the texts that it is told: never a text, only what it announces. */
class RedactionContextTest {

    private static final Segment PHONE = new Segment.Placeholder(EntityKind.PHONE, 1);
    private static final Segment EMAIL = new Segment.Placeholder(EntityKind.EMAIL, 1);

    /** A number goes on if it began like one of a telephone, if it is long, or if a number was spoken of. */
    @ParameterizedTest
    @CsvSource({
        "my phone: 0722 12, 6",
        "0, 1",
        "a 0, 1",
        "1, 0",
        "+40 7, 3",
        "+1, 1",
        "a 40 7, 0",
        "a 1234, 0",
        "a 12345, 5",
        "12345, 5",
        "12 34-5., 5",
        "(12) 3/45, 5",
        "12345 a, 0",
        "12345a67, 0",
        "a number: 12, 2",
        "hello, 0",
        "'', 0",
    })
    void aMessageLeavesSoManyDigitsOpen(String message, int digits) {
        RedactionContext context = RedactionContext.NONE.following(RawText.of(message));
        assertThat(context.hints().digitsBefore()).isEqualTo(digits);
    }

    @Test
    void aStoredMessageLeavesThoseOfItsLastSegmentOpen() {
        assertThat(open(new Segment.Plain("a 12 34"))).isEqualTo(4);
        assertThat(open(PHONE, new Segment.Plain(" or 7"))).isOne();
        assertThat(open(new Segment.Plain("7"), PHONE)).isEqualTo(7);
        assertThat(open(PHONE, EMAIL)).isZero();
        assertThat(open(PHONE, new Segment.Plain(" bye"))).isZero();
        assertThat(open()).isZero();
    }

    @Test
    void aStoredQuestionIsReadAcrossItsPlaceholders() {
        StoredText question =
                StoredText.of(List.of(new Segment.Plain("Is "), PHONE, new Segment.Plain(" your phone number?")));
        RedactionContext stored = RedactionContext.NONE.after(question);
        RedactionContext raw = RedactionContext.NONE.after(RawText.of("Is   your phone number?"));
        assertThat(stored.hints()).isEqualTo(raw.hints()).isNotEqualTo(RedactionContext.NONE.hints());
        assertThat(Texts.redact("123 45", stored)).isEqualTo("[PHONE_1]");
    }

    @Test
    void theAddressOfAPageMayLackItsHost() {
        RedactionContext known = RedactionContext.NONE.orders(new OrderFormat("##SP-", "-EU"));
        assertThat(known.ofPage(RawText.of("/cart?a=1")).hints().pageAddress()).isTrue();
        assertThat(known.ofPage(RawText.of("/cart")).hints().orderPrefix()).isEqualTo("sp-");
        assertThat(known.ofPage(RawText.of("https://shop.example/")).hints().pageAddress())
                .isFalse();
    }

    private static int open(Segment... segments) {
        StoredText previous = StoredText.of(List.of(segments));
        return RedactionContext.NONE.following(previous).hints().digitsBefore();
    }
}
