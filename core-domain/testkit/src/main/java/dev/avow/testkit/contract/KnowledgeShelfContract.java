package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.knowledge.Source;
import dev.avow.core.knowledge.SourceId;
import dev.avow.core.knowledge.SourceKind;
import dev.avow.core.knowledge.SourcePassage;
import dev.avow.core.port.KnowledgeShelf;
import dev.avow.core.port.KnowledgeSource;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTexts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All that a {@link KnowledgeShelf} owes (KB-1 to KB-5), as far as it can be seen there and in the source of the same texts. */
public interface KnowledgeShelfContract {

    /** An instant that every store keeps as it is. */
    Instant NOW = Instant.parse("2100-03-01T10:00:00Z");

    /** The shelf. */
    KnowledgeShelf shelf();

    /** What gives out the shelf's texts in passages. */
    KnowledgeSource passages();

    /** KB-1. */
    @Test
    default void kb1ATextIsKeptWholeAndReplacedWhole() {
        ShopId shop = Fresh.shop();
        Source first =
                text(SourceKind.PAGE, "p1", "Häuser 🪔", "One.\n\nTwo.", Optional.of("https://acme.example/pages/p1"));
        Source second = text(SourceKind.PAGE, "p1", "Returns", "Three $1 {} '\"; --", Optional.empty());

        assertThat(shelf().put(shop, first, at(NOW))).isTrue();
        assertThat(shelf().find(shop, Purpose.ANSWERING, first.id())).contains(first);
        assertThat(shelf().put(shop, second, at(NOW))).isTrue();

        assertThat(shelf().find(shop, Purpose.ANSWERING, first.id())).contains(second);
        assertThat(bodies(shop)).containsExactly("Three $1 {} '\"; --");
    }

    /** KB-2. */
    @Test
    default void kb2TheSameTextAgainChangesNothingButIsSeen() {
        ShopId shop = Fresh.shop();
        Source text = text(SourceKind.PRODUCT, "a", "Lamp", "Oak.", Optional.empty());
        shelf().put(shop, text, at(NOW));
        String version = passages().version(shop, Purpose.ANSWERING);

        assertThat(shelf().put(shop, text, at(NOW.plusSeconds(60)))).isFalse();

        assertThat(passages().version(shop, Purpose.ANSWERING)).isEqualTo(version);
        assertThat(shelf().removeUnseen(shop, SourceKind.PRODUCT, NOW.plusSeconds(60), 10))
                .isZero();
        assertThat(shelf().removeUnseen(shop, SourceKind.PRODUCT, NOW.plusSeconds(61), 10))
                .isEqualTo(1);
    }

    /** KB-2. */
    @Test
    default void kb2AnAddressThatIsNewIsAChange() {
        ShopId shop = Fresh.shop();
        shelf().put(shop, text(SourceKind.PAGE, "a", "Lamp", "Oak.", Optional.empty()), at(NOW));

        assertThat(shelf().put(
                                shop,
                                text(SourceKind.PAGE, "a", "Lamp", "Oak.", Optional.of("https://acme.example/a")),
                                at(NOW)))
                .isTrue();
    }

    /** KB-3. */
    @Test
    default void kb3ATextThatIsRemovedTakesItsPassagesAlong() {
        ShopId shop = Fresh.shop();
        ShopId other = Fresh.shop();
        Source text = text(SourceKind.FAQ, "a", "When?", "Now.", Optional.empty());
        shelf().put(shop, text, at(NOW));
        shelf().put(other, text, at(NOW));

        assertThat(shelf().remove(shop, text.id())).isTrue();

        assertThat(shelf().remove(shop, text.id())).isFalse();
        assertThat(shelf().find(shop, Purpose.ANSWERING, text.id())).isEmpty();
        assertThat(bodies(shop)).isEmpty();
        assertThat(bodies(other)).containsExactly("Now.");
    }

    /** KB-4. */
    @Test
    default void kb4PagesAreInTheOrderOfTheKeysWithoutGapOrRepetition() {
        ShopId shop = Fresh.shop();
        List<String> keys = List.of("B", "a-1", "a.2", "c", "~");
        for (String key : List.of("c", "~", "a.2", "B", "a-1")) {
            shelf().put(shop, text(SourceKind.FAQ, key, "Q " + key, "A", Optional.empty()), at(NOW));
        }
        shelf().put(shop, text(SourceKind.PAGE, "b", "Other kind", "A", Optional.empty()), at(NOW));
        shelf().put(Fresh.shop(), text(SourceKind.FAQ, "b", "Other shop", "A", Optional.empty()), at(NOW));

        List<String> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        List<Source> page;
        do {
            page = shelf().page(shop, Purpose.ANSWERING, SourceKind.FAQ, after, 2);
            page.forEach(source -> seen.add(source.id().key()));
            after = seen.isEmpty() ? after : Optional.of(seen.get(seen.size() - 1));
        } while (!page.isEmpty());

        assertThat(seen).isEqualTo(keys);
        assertThat(shelf().counts(shop, Purpose.ANSWERING)).isEqualTo(Map.of(SourceKind.FAQ, 5L, SourceKind.PAGE, 1L));
    }

    /** KB-5. */
    @Test
    default void kb5WhatWasNotSeenIsRemovedInBatches() {
        ShopId shop = Fresh.shop();
        for (int i = 0; i < 5; i++) {
            shelf().put(shop, text(SourceKind.PRODUCT, "old" + i, "T", "B", Optional.empty()), at(NOW));
        }
        shelf().put(shop, text(SourceKind.PRODUCT, "seen", "T", "kept", Optional.empty()), at(NOW.plusSeconds(1)));
        shelf().put(shop, text(SourceKind.PAGE, "page", "T", "other kind", Optional.empty()), at(NOW));

        List<Integer> removed = new ArrayList<>();
        int more;
        do {
            more = shelf().removeUnseen(shop, SourceKind.PRODUCT, NOW.plusSeconds(1), 2);
            removed.add(more);
        } while (more > 0);

        assertThat(removed).containsExactly(2, 2, 1, 0);
        assertThat(bodies(shop)).containsExactlyInAnyOrder("kept", "other kind");
    }

    private List<String> bodies(ShopId shop) {
        return passages().passages(shop, Purpose.ANSWERING).stream()
                .map(SourcePassage::body)
                .map(body -> TestTexts.read(List.of(body)))
                .toList();
    }

    private static Lifetime at(Instant seen) {
        return Lifetime.open(seen, new PolicyVersion(1));
    }

    private static Source text(SourceKind kind, String key, String title, String body, Optional<String> url) {
        return new Source(new SourceId(kind, key), title, body, url);
    }
}
