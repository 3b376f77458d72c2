package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.inmemory.InMemoryKnowledgeSource;
import dev.avow.core.knowledge.SourcePassage;
import dev.avow.core.port.KnowledgeSource;
import dev.avow.core.subject.ShopId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenKnowledgeSourceTest {

    @TestFactory
    Stream<DynamicTest> brokenSourcesAreFlagged() {
        return new ContractRun<>(KnowledgeSourceContract.class)
                .flags(List.of(
                        broken(
                                "gives every shop everything",
                                () -> BrokenKnowledgeSourceTest::everything,
                                "ks1AShopGetsItsOwnPassagesInTheirOrder",
                                "ks2AnUnknownShopHasNoPassages"),
                        broken(
                                "reverses the order",
                                () -> BrokenKnowledgeSourceTest::reversed,
                                "ks1AShopGetsItsOwnPassagesInTheirOrder"),
                        broken(
                                "does not expect unknown shops",
                                () -> BrokenKnowledgeSourceTest::failing,
                                "ks2AnUnknownShopHasNoPassages")));
    }

    private static KnowledgeSource everything(Map<ShopId, List<SourcePassage>> passages) {
        return (shop, purpose) ->
                passages.values().stream().flatMap(List::stream).toList();
    }

    private static KnowledgeSource reversed(Map<ShopId, List<SourcePassage>> passages) {
        KnowledgeSource right = new InMemoryKnowledgeSource(passages);
        return (shop, purpose) -> {
            List<SourcePassage> reversed = new ArrayList<>(right.passages(shop, purpose));
            Collections.reverse(reversed);
            return reversed;
        };
    }

    private static KnowledgeSource failing(Map<ShopId, List<SourcePassage>> passages) {
        return (shop, purpose) -> {
            List<SourcePassage> found = passages.get(shop);
            if (found == null) {
                throw new IllegalArgumentException("no such shop");
            }
            return found;
        };
    }
}
