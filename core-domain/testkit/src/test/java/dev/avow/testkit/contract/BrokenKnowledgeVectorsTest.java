package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.inmemory.InMemoryKnowledge;
import dev.avow.core.inmemory.InMemoryVectors;
import dev.avow.core.knowledge.PassageId;
import dev.avow.core.port.KnowledgeShelf;
import dev.avow.core.port.KnowledgeVectors;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenKnowledgeVectorsTest {

    @TestFactory
    Stream<DynamicTest> brokenVectorsAreFlagged() {
        return new ContractRun<>(KnowledgeVectorsContract.class)
                .flags(List.of(
                        broken(
                                "takes one model for another",
                                () -> new Kit() {
                                    @Override
                                    public Map<PassageId, float[]> vectors(ShopId shop, Purpose purpose, String model) {
                                        return right.vectors(shop, purpose, "m/2");
                                    }

                                    @Override
                                    public void put(ShopId shop, String model, Map<Waiting, float[]> vectors) {
                                        right.put(shop, "m/2", vectors);
                                    }
                                },
                                "kv1AVectorIsKeptForItsPassageModelAndShop",
                                "kv5AnotherModelTakesThePlaceOfTheOneBefore"),
                        broken(
                                "knows no limit",
                                () -> new Kit() {
                                    @Override
                                    public List<Waiting> without(
                                            ShopId shop, Purpose purpose, String model, int limit) {
                                        return right.without(shop, purpose, model, 1_000);
                                    }
                                },
                                "kv1WhatWaitsComesInPortions"),
                        broken(
                                "keeps what it once had",
                                () -> new Kit() {
                                    private final Map<String, Map<PassageId, float[]>> kept = new HashMap<>();

                                    @Override
                                    public Map<PassageId, float[]> vectors(ShopId shop, Purpose purpose, String model) {
                                        return kept.getOrDefault(shop.domain() + model, Map.of());
                                    }

                                    @Override
                                    public void put(ShopId shop, String model, Map<Waiting, float[]> vectors) {
                                        vectors.forEach((waiting, vector) -> kept.computeIfAbsent(
                                                        shop.domain() + model, any -> new HashMap<>())
                                                .put(waiting.passage().id(), vector));
                                        right.put(shop, model, vectors);
                                    }
                                },
                                "kv2VectorsDieWithTheirText",
                                "kv3AVectorOfWhatIsGoneOrOtherByNowIsDropped",
                                "kv5AnotherModelTakesThePlaceOfTheOneBefore"),
                        broken(
                                "never says that anything changed",
                                () -> new Kit() {
                                    @Override
                                    public String vectorsVersion(ShopId shop, Purpose purpose, String model) {
                                        return "1";
                                    }
                                },
                                "kv4TheVersionFollowsTheVectors")));
    }

    /** Hands everything on. */
    private static class Kit implements KnowledgeVectorsContract, KnowledgeVectors {
        final InMemoryKnowledge knowledge = new InMemoryKnowledge();
        final InMemoryVectors right = new InMemoryVectors(knowledge);

        @Override
        public KnowledgeVectors vectors() {
            return this;
        }

        @Override
        public KnowledgeShelf shelf() {
            return knowledge;
        }

        @Override
        public String vectorsVersion(ShopId shop, Purpose purpose, String model) {
            return right.vectorsVersion(shop, purpose, model);
        }

        @Override
        public Map<PassageId, float[]> vectors(ShopId shop, Purpose purpose, String model) {
            return right.vectors(shop, purpose, model);
        }

        @Override
        public List<Waiting> without(ShopId shop, Purpose purpose, String model, int limit) {
            return right.without(shop, purpose, model, limit);
        }

        @Override
        public void put(ShopId shop, String model, Map<Waiting, float[]> vectors) {
            right.put(shop, model, vectors);
        }
    }
}
