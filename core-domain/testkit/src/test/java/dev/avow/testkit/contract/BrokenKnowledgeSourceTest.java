package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.knowledge.PassageId;
import dev.avow.core.knowledge.Source;
import dev.avow.core.knowledge.SourcePassage;
import dev.avow.core.port.KnowledgeSource;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
                                () -> Everything::new,
                                "ks1AShopGetsItsOwnPassagesInTheirOrder",
                                "ks2AnUnknownShopHasNoPassages",
                                "ks4NamedPassagesComeInTheOrderOfTheirNames"),
                        broken("reverses the order", () -> Reversed::new, "ks1AShopGetsItsOwnPassagesInTheirOrder"),
                        broken("does not expect unknown shops", () -> Failing::new, "ks2AnUnknownShopHasNoPassages"),
                        broken(
                                "calls itself another at each look",
                                () -> Restless::new,
                                "ks3TheVersionChangesWithThePassagesAndNotOtherwise"),
                        broken(
                                "gives named passages in its own order",
                                () -> OwnOrder::new,
                                "ks4NamedPassagesComeInTheOrderOfTheirNames")));
    }

    /** Hands everything on. */
    private static class Forwarding implements KnowledgeSource {
        final Map<ShopId, List<Source>> texts;
        final KnowledgeSource right;

        Forwarding(Map<ShopId, List<Source>> texts) {
            this.texts = texts;
            this.right = Shelves.holding(texts);
        }

        @Override
        public String version(ShopId shop, Purpose purpose) {
            return right.version(shop, purpose);
        }

        @Override
        public List<SourcePassage> passages(ShopId shop, Purpose purpose) {
            return right.passages(shop, purpose);
        }

        @Override
        public List<SourcePassage> find(ShopId shop, Purpose purpose, List<PassageId> ids) {
            return right.find(shop, purpose, ids);
        }
    }

    private static final class Everything extends Forwarding {
        Everything(Map<ShopId, List<Source>> texts) {
            super(texts);
        }

        @Override
        public List<SourcePassage> passages(ShopId shop, Purpose purpose) {
            return texts.keySet().stream()
                    .flatMap(any -> right.passages(any, purpose).stream())
                    .toList();
        }

        @Override
        public List<SourcePassage> find(ShopId shop, Purpose purpose, List<PassageId> ids) {
            return ids.stream()
                    .flatMap(id -> passages(shop, purpose).stream()
                            .filter(passage -> passage.id().equals(id))
                            .limit(1))
                    .toList();
        }
    }

    private static final class Reversed extends Forwarding {
        Reversed(Map<ShopId, List<Source>> texts) {
            super(texts);
        }

        @Override
        public List<SourcePassage> passages(ShopId shop, Purpose purpose) {
            List<SourcePassage> reversed = new ArrayList<>(right.passages(shop, purpose));
            Collections.reverse(reversed);
            return reversed;
        }
    }

    private static final class Failing extends Forwarding {
        Failing(Map<ShopId, List<Source>> texts) {
            super(texts);
        }

        @Override
        public List<SourcePassage> passages(ShopId shop, Purpose purpose) {
            return Optional.of(right.passages(shop, purpose))
                    .filter(found -> !found.isEmpty())
                    .orElseThrow(() -> new IllegalArgumentException("no such shop"));
        }
    }

    private static final class Restless extends Forwarding {
        Restless(Map<ShopId, List<Source>> texts) {
            super(texts);
        }

        @Override
        public String version(ShopId shop, Purpose purpose) {
            return UUID.randomUUID().toString();
        }
    }

    private static final class OwnOrder extends Forwarding {
        OwnOrder(Map<ShopId, List<Source>> texts) {
            super(texts);
        }

        @Override
        public List<SourcePassage> find(ShopId shop, Purpose purpose, List<PassageId> ids) {
            return right.passages(shop, purpose).stream()
                    .filter(passage -> ids.contains(passage.id()))
                    .toList();
        }
    }
}
