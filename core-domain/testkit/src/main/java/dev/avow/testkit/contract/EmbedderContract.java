package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.avow.core.knowledge.PassageIndex;
import dev.avow.core.port.Embedder;
import dev.avow.core.port.PortException;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTexts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All that an {@link Embedder} owes (EM-1, EM-2, EM-4), as far as it can be seen from here; EM-3 is the type's own. */
public interface EmbedderContract {

    /** Whose texts they are. */
    ShopId SHOP = new ShopId("acme-lamps.myshopify.com");

    /** One that works. */
    Embedder embedder();

    /** One that cannot reach what it needs. */
    Embedder broken();

    /** EM-1. */
    @Test
    default void em1EachTextHasItsVectorInTheirOrder() {
        Embedder embedder = embedder();
        List<RedactedText> texts = new ArrayList<>();
        for (int i = 0; i < Math.min(3, embedder.most()); i++) {
            texts.add(TestTexts.redacted(
                    List.of("oak lamps", "bicycle bells", "honey jars").get(i)));
        }

        List<float[]> together = embedder.embed(SHOP, texts);

        assertThat(together).hasSize(texts.size());
        int dimensions = together.get(0).length;
        assertThat(dimensions).isPositive();
        for (int i = 0; i < texts.size(); i++) {
            assertThat(together.get(i)).hasSize(dimensions);
            assertThat(PassageIndex.cosine(
                            together.get(i),
                            embedder.embed(SHOP, List.of(texts.get(i))).get(0)))
                    .as("vector %d belongs to text %d", i, i)
                    .isCloseTo(1, within(0.01));
        }
        assertThat(PassageIndex.cosine(together.get(0), together.get(together.size() - 1)))
                .isLessThan(0.99);
    }

    /** EM-2. */
    @Test
    default void em2TheSameTextHasTheSameVectorUnderTheSameName() {
        Embedder embedder = embedder();
        String model = embedder.model();
        RedactedText text = TestTexts.redacted("Is the oak lamp dimmable?");

        float[] first = embedder.embed(SHOP, List.of(text)).get(0);
        float[] again = embedder.embed(SHOP, List.of(text)).get(0);

        assertThat(PassageIndex.cosine(first, again)).isCloseTo(1, within(0.01));
        assertThat(embedder.model()).isEqualTo(model).isNotBlank();
    }

    /** EM-1: what the call may hold, it holds. */
    @Test
    default void em1AFullCallIsTaken() {
        Embedder embedder = embedder();
        List<RedactedText> texts = new ArrayList<>();
        for (int i = 0; i < embedder.most(); i++) {
            texts.add(TestTexts.redacted("text about lamp " + (char) ('a' + i % 26)));
        }

        assertThat(embedder.embed(SHOP, texts)).hasSize(texts.size());
    }

    /** EM-4. */
    @Test
    default void em4AFailureCarriesNothingOfTheText() {
        List<RedactedText> texts = List.of(TestTexts.redacted("a secretive question about lighthouses"));

        assertThatThrownBy(() -> broken().embed(SHOP, texts))
                .isInstanceOf(PortException.class)
                .hasNoCause()
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("lighthouse", "secretive", SHOP.domain()));
    }
}
