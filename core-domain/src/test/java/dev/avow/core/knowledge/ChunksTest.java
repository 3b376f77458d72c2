package dev.avow.core.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChunksTest {

    @Test
    void shortTextIsOnePassage() {
        assertThat(Chunks.of("  One.\n\nTwo.  ")).containsExactly("One.\n\nTwo.");
        assertThat(Chunks.of(" \n\n ")).isEmpty();
    }

    @Test
    void longTextIsCutAtBlankLinesFirst() {
        String paragraph = "word ".repeat(150).strip();

        assertThat(Chunks.of(paragraph + "\n\n" + paragraph + "\n\n" + "end"))
                .containsExactly(paragraph, paragraph + "\n\nend");
    }

    @Test
    void longParagraphIsCutBetweenSentencesThenWordsThenAnywhere() {
        String sentences = "This is a sentence of some words. ".repeat(60).strip();
        assertThat(Chunks.of(sentences)).allSatisfy(chunk -> assertThat(chunk).endsWith("words."));

        assertThat(Chunks.of("word ".repeat(600).strip()))
                .allSatisfy(chunk -> assertThat(chunk).startsWith("word").endsWith("word"));

        List<String> solid = Chunks.of("🪔".repeat(2_000));
        assertThat(String.join("", solid)).isEqualTo("🪔".repeat(2_000));
    }

    @Test
    void nothingIsLostAndNothingIsTooLong() {
        String text = ("Sentence one. Sentence two!\nline\n\n" + "x".repeat(3_000) + "\n\n \n\ttail ").repeat(9);

        List<String> chunks = Chunks.of(text);

        assertThat(chunks).allSatisfy(chunk -> assertThat(chunk).isNotBlank().hasSizeLessThanOrEqualTo(Chunks.LONGEST));
        assertThat(String.join("", chunks).replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
    }
}
