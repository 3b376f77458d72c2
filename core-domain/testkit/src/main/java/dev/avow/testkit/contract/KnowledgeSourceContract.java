package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.knowledge.PassageId;
import dev.avow.core.knowledge.Source;
import dev.avow.core.knowledge.SourceId;
import dev.avow.core.knowledge.SourceKind;
import dev.avow.core.knowledge.SourcePassage;
import dev.avow.core.port.KnowledgeSource;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All that a {@link KnowledgeSource} owes (KS-1 to KS-4). */
public interface KnowledgeSourceContract {

    /** A source in which these shops have these texts, in this order; it may hold other shops too. */
    KnowledgeSource holding(Map<ShopId, List<Source>> texts);

    /** The same source, in which the shop has one more text; empty where a source never changes. */
    default Optional<KnowledgeSource> with(KnowledgeSource source, ShopId shop, Source more) {
        return Optional.empty();
    }

    /** KS-1. */
    @Test
    default void ks1AShopGetsItsOwnPassagesInTheirOrder() {
        ShopId shop = Fresh.shop();
        ShopId other = Fresh.shop();
        KnowledgeSource source = holding(Map.of(
                shop,
                List.of(text("a1", "Zeit", "Wir öffnen."), text("a2", "A: is it \"open\"?", "[yes]\n- every day 🪔")),
                other,
                List.of(text("a1", "Secret", "of the other shop"))));

        assertThat(read(source.passages(shop, Purpose.ANSWERING)))
                .containsExactly("Zeit|Wir öffnen.", "A: is it \"open\"?|[yes]\n- every day 🪔");
        assertThat(read(source.passages(other, Purpose.ANSWERING))).containsExactly("Secret|of the other shop");
    }

    /** KS-2. */
    @Test
    default void ks2AnUnknownShopHasNoPassages() {
        KnowledgeSource source = holding(Map.of(Fresh.shop(), List.of(text("a", "a", "b"))));

        assertThat(source.passages(Fresh.shop(), Purpose.ANSWERING)).isEmpty();
    }

    /** KS-3. */
    @Test
    default void ks3TheVersionChangesWithThePassagesAndNotOtherwise() {
        ShopId shop = Fresh.shop();
        KnowledgeSource source = holding(Map.of(shop, List.of(text("a", "a", "b"))));
        String before = source.version(shop, Purpose.ANSWERING);

        assertThat(source.version(shop, Purpose.ANSWERING)).isEqualTo(before);
        with(source, shop, text("b", "c", "d"))
                .ifPresent(changed ->
                        assertThat(changed.version(shop, Purpose.ANSWERING)).isNotEqualTo(before));
    }

    /** KS-4. */
    @Test
    default void ks4NamedPassagesComeInTheOrderOfTheirNames() {
        ShopId shop = Fresh.shop();
        ShopId other = Fresh.shop();
        KnowledgeSource source = holding(Map.of(
                shop, List.of(text("a", "one", "1"), text("b", "two", "2"), text("c", "three", "3")),
                other, List.of(text("z", "Secret", "of the other shop"))));

        assertThat(read(source.find(
                        shop, Purpose.ANSWERING, List.of(first("c"), first("gone"), first("a"), first("z")))))
                .containsExactly("three|3", "one|1");
    }

    private static Source text(String key, String title, String body) {
        return new Source(new SourceId(SourceKind.FAQ, key), title, body, Optional.empty());
    }

    private static PassageId first(String key) {
        return new PassageId(new SourceId(SourceKind.FAQ, key), 0);
    }

    private static List<String> read(List<SourcePassage> passages) {
        return passages.stream()
                .map(passage ->
                        TestTexts.read(List.of(passage.title())) + "|" + TestTexts.read(List.of(passage.body())))
                .toList();
    }
}
