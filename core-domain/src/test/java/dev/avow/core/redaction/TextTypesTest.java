package dev.avow.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The types that text has before and behind the redactor: what they say, and that they print nothing of it (S1-30). */
class TextTypesTest {

    private static final Segment.Placeholder PHONE = new Segment.Placeholder(EntityKind.PHONE, 1);
    private static final RedactedText TEXT = new RedactedText(
            List.of(new Segment.Plain("Call me, Z1 at "), PHONE, new Segment.Plain(" or"), PHONE),
            EnumSet.of(Sink.MODEL));

    @Test
    void noTextPrintsWhatIsInIt() {
        assertThat(RawText.of("0722 123 456")).hasToString("RawText[12 chars]");
        assertThat(TEXT).hasToString("RedactedText[4 segments]");
        assertThat(StoredText.of(List.of(PHONE))).hasToString("StoredText[1 segments]");
        assertThat(new Segment.Plain("0722")).hasToString("Plain[4 chars]");
        assertThat(EntityKind.PHONE).hasToString("PHONE");
    }

    @Test
    void aRawTextIsMeasuredWithoutBeingRead() {
        assertThat(RawText.of(" \n\t").isBlank()).isTrue();
        assertThat(RawText.of(" a").isBlank()).isFalse();
        assertThat(RawText.of("abc").length()).isEqualTo(3);
        RawText both = RawText.of("one").above(RawText.of("two"));
        assertThat(both.value()).isEqualTo("one\ntwo");
    }

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "abc, true",
        "\uD83D\uDE00, true",
        "a\uD83D\uDE00b\uD83D\uDE00, true",
        "\uD83D, false",
        "\uDE00, false",
        "\uD83Da, false",
        "\uDE00\uD83D, false",
        "\uD83D\uD83D\uDE00, false",
        "a\uD83D\uDE00\uDE00, false",
    })
    void aWellFormedTextHasWholeCharacters(String text, boolean wellFormed) {
        assertThat(RawText.of(text).isWellFormed()).isEqualTo(wellFormed);
    }

    @Test
    void aRedactedTextSaysItsWordsAndWhatWasReplaced() {
        assertThat(TEXT.words()).containsExactly("call", "me", "z1", "at", "or");
        assertThat(TEXT.replaced()).isEqualTo(Map.of(EntityKind.PHONE, 2));
        assertThat(TEXT.says("ME, z1 AT [phone_1] or[")).isTrue();
        assertThat(TEXT.says("me or")).isFalse();
        assertThat(TEXT.isEmpty()).isFalse();
        assertThat(RedactedText.EMPTY.isEmpty()).isTrue();
        assertThat(RedactedText.EMPTY.words()).isEmpty();
    }

    @Test
    void aRedactedTextOpensForItsSinksOnly() {
        assertThat(TEXT.asString(Sink.MODEL)).isEqualTo("Call me, Z1 at [PHONE_1] or[PHONE_1]");
        assertThatIllegalArgumentException().isThrownBy(() -> TEXT.asString(Sink.LOG));
        assertThatIllegalArgumentException().isThrownBy(() -> new RedactedText(List.of(), Set.of()).segments(Sink.LOG));
    }

    @Test
    void equalTextsHaveTheSameSegmentsAndSinks() {
        RedactedText same = new RedactedText(TEXT.segments(Sink.MODEL), EnumSet.of(Sink.MODEL));
        assertThat(same).isEqualTo(TEXT).hasSameHashCodeAs(TEXT);
        assertThat(TEXT.hashCode()).isNotZero();
        assertThat(new RedactedText(TEXT.segments(Sink.MODEL), EnumSet.of(Sink.LOG)))
                .isNotEqualTo(TEXT);
        assertThat(new RedactedText(List.of(PHONE), EnumSet.of(Sink.MODEL))).isNotEqualTo(TEXT);
        assertThat(TEXT).isNotEqualTo("text");
        StoredText stored = StoredText.of(List.of(PHONE));
        assertThat(stored).isEqualTo(StoredText.of(List.of(PHONE))).hasSameHashCodeAs(StoredText.of(List.of(PHONE)));
        assertThat(stored.hashCode()).isNotZero();
        assertThat(stored).isNotEqualTo(StoredText.of(List.of()));
        assertThat(stored).isNotEqualTo("text");
        Segment.Plain plain = new Segment.Plain("a");
        assertThat(plain).isEqualTo(new Segment.Plain("a")).hasSameHashCodeAs(new Segment.Plain("a"));
        assertThat(plain.hashCode()).isNotZero();
        assertThat(plain).isNotEqualTo(new Segment.Plain("b")).isNotEqualTo("a");
    }

    @Test
    void segmentsAndKindsAreBounded() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Segment.Plain(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Segment.Placeholder(EntityKind.PHONE, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new EntityKind("phone"));
        assertThat(new Segment.Placeholder(new EntityKind("SHOP_PHONE"), 1).label())
                .isEqualTo("[SHOP_PHONE]");
        assertThat(new Segment.Placeholder(new EntityKind("SHOP_PHONE"), 2).label())
                .isEqualTo("[SHOP_PHONE_2]");
        assertThat(PHONE.label()).isEqualTo("[PHONE_1]");
    }
}
