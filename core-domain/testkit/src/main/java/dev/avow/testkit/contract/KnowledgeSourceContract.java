package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.knowledge.SourcePassage;
import dev.avow.core.port.KnowledgeSource;
import dev.avow.core.redaction.RawText;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTexts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All that a {@link KnowledgeSource} owes (KS-1 and KS-2). */
public interface KnowledgeSourceContract {

    /** A source in which these shops have these passages; it may hold other shops too. */
    KnowledgeSource holding(Map<ShopId, List<SourcePassage>> passages);

    /** KS-1. */
    @Test
    default void ks1AShopGetsItsOwnPassagesInTheirOrder() {
        ShopId shop = Fresh.shop();
        ShopId other = Fresh.shop();
        KnowledgeSource source = holding(Map.of(
                shop, List.of(passage("Zeit", "Wir öffnen."), passage("A: is it \"open\"?", "[yes]\n- every day 🪔")),
                other, List.of(passage("Secret", "of the other shop"))));

        assertThat(read(source.passages(shop, Purpose.ANSWERING)))
                .containsExactly("Zeit|Wir öffnen.", "A: is it \"open\"?|[yes]\n- every day 🪔");
        assertThat(read(source.passages(other, Purpose.ANSWERING))).containsExactly("Secret|of the other shop");
    }

    /** KS-2. */
    @Test
    default void ks2AnUnknownShopHasNoPassages() {
        KnowledgeSource source = holding(Map.of(Fresh.shop(), List.of(passage("a", "b"))));

        assertThat(source.passages(Fresh.shop(), Purpose.ANSWERING)).isEmpty();
    }

    private static SourcePassage passage(String title, String body) {
        return new SourcePassage(RawText.of(title), RawText.of(body));
    }

    private static List<String> read(List<SourcePassage> passages) {
        return passages.stream()
                .map(passage ->
                        TestTexts.read(List.of(passage.title())) + "|" + TestTexts.read(List.of(passage.body())))
                .toList();
    }
}
