package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.knowledge.Source;
import dev.avow.core.knowledge.SourceId;
import dev.avow.core.knowledge.SourceKind;
import dev.avow.core.port.KnowledgeShelf;
import dev.avow.core.port.KnowledgeVectors;
import dev.avow.core.port.KnowledgeVectors.Waiting;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All that {@link KnowledgeVectors} owe (KV-1 to KV-5), beside the shelf whose texts they are of. */
public interface KnowledgeVectorsContract {

    /** The vectors. */
    KnowledgeVectors vectors();

    /** The shelf whose passages they belong to. */
    KnowledgeShelf shelf();

    /** KV-1. */
    @Test
    default void kv1AVectorIsKeptForItsPassageModelAndShop() {
        ShopId shop = Fresh.shop();
        ShopId other = Fresh.shop();
        for (ShopId each : List.of(shop, other)) {
            put(each, "a", "One.");
            put(each, "b", "Two.");
        }

        List<Waiting> waiting = waiting(shop, "m/2");
        assertThat(waiting).hasSize(2);
        vectors().put(shop, "m/2", Map.of(waiting.get(0), new float[] {0.25f, -1.5f}));

        assertThat(vectors().vectors(shop, Purpose.ANSWERING, "m/2"))
                .hasSize(1)
                .hasEntrySatisfying(
                        waiting.get(0).passage().id(),
                        vector -> assertThat(vector).containsExactly(0.25f, -1.5f));
        assertThat(waiting(shop, "m/2")).hasSize(1);
        assertThat(vectors().vectors(shop, Purpose.ANSWERING, "other/2")).isEmpty();
        assertThat(waiting(shop, "other/2")).hasSize(2);
        assertThat(vectors().vectors(other, Purpose.ANSWERING, "m/2")).isEmpty();
        assertThat(waiting(other, "m/2")).hasSize(2);
    }

    /** KV-1: as many as are asked for. */
    @Test
    default void kv1WhatWaitsComesInPortions() {
        ShopId shop = Fresh.shop();
        for (int i = 0; i < 5; i++) {
            put(shop, "t" + i, "Text " + i);
        }

        List<Waiting> some = vectors().without(shop, Purpose.ANSWERING, "m/2", 2);

        assertThat(some).hasSize(2);
        vectors().put(shop, "m/2", made(some));
        assertThat(vectors().without(shop, Purpose.ANSWERING, "m/2", 9)).hasSize(3);
    }

    /** KV-2. */
    @Test
    default void kv2VectorsDieWithTheirText() {
        ShopId shop = Fresh.shop();
        put(shop, "a", "One.");
        put(shop, "b", "Two.");
        vectors().put(shop, "m/2", made(waiting(shop, "m/2")));

        put(shop, "a", "Another one.");
        shelf().remove(shop, id("b"));

        assertThat(vectors().vectors(shop, Purpose.ANSWERING, "m/2")).isEmpty();
        put(shop, "b", "Two.");
        assertThat(waiting(shop, "m/2")).as("as if it had never been there").hasSize(2);
    }

    /** KV-3. */
    @Test
    default void kv3AVectorOfWhatIsGoneOrOtherByNowIsDropped() {
        ShopId shop = Fresh.shop();
        put(shop, "a", "One.");
        put(shop, "b", "Two.");
        List<Waiting> waiting = waiting(shop, "m/2");
        put(shop, "a", "Another one.");
        shelf().remove(shop, id("b"));

        vectors().put(shop, "m/2", made(waiting));

        assertThat(vectors().vectors(shop, Purpose.ANSWERING, "m/2")).isEmpty();
        assertThat(waiting(shop, "m/2")).hasSize(1);
    }

    /** KV-4. */
    @Test
    default void kv4TheVersionFollowsTheVectors() {
        ShopId shop = Fresh.shop();
        put(shop, "a", "One.");
        put(shop, "b", "Two.");
        String none = version(shop);
        List<Waiting> waiting = waiting(shop, "m/2");

        vectors().put(shop, "m/2", made(waiting.subList(0, 1)));
        String one = version(shop);
        vectors().put(shop, "m/2", made(waiting.subList(1, 2)));

        assertThat(one).isNotEqualTo(none).isNotEqualTo(version(shop));
        assertThat(version(shop)).isEqualTo(version(shop));
    }

    /** KV-5. */
    @Test
    default void kv5AnotherModelTakesThePlaceOfTheOneBefore() {
        ShopId shop = Fresh.shop();
        put(shop, "a", "One.");
        vectors().put(shop, "old/2", made(waiting(shop, "old/2")));

        vectors().put(shop, "new/2", made(waiting(shop, "new/2")));

        assertThat(vectors().vectors(shop, Purpose.ANSWERING, "new/2")).hasSize(1);
        assertThat(vectors().vectors(shop, Purpose.ANSWERING, "old/2")).isEmpty();
    }

    private String version(ShopId shop) {
        return vectors().vectorsVersion(shop, Purpose.ANSWERING, "m/2");
    }

    private List<Waiting> waiting(ShopId shop, String model) {
        return vectors().without(shop, Purpose.ANSWERING, model, 100);
    }

    private static Map<Waiting, float[]> made(List<Waiting> waiting) {
        Map<Waiting, float[]> made = new HashMap<>();
        waiting.forEach(each -> made.put(each, new float[] {1, 2}));
        return made;
    }

    private void put(ShopId shop, String key, String body) {
        shelf().put(
                        shop,
                        new Source(id(key), "About " + key, body, Optional.empty()),
                        Lifetime.open(KnowledgeShelfContract.NOW, new PolicyVersion(1)));
    }

    private static SourceId id(String key) {
        return new SourceId(SourceKind.PAGE, key);
    }
}
