package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.inmemory.InMemoryKnowledge;
import dev.avow.core.knowledge.Source;
import dev.avow.core.knowledge.SourceId;
import dev.avow.core.knowledge.SourceKind;
import dev.avow.core.port.KnowledgeShelf;
import dev.avow.core.port.KnowledgeSource;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenKnowledgeShelfTest {

    @TestFactory
    Stream<DynamicTest> brokenShelvesAreFlagged() {
        return new ContractRun<>(KnowledgeShelfContract.class)
                .flags(List.of(
                        broken(
                                "keeps what it had",
                                () -> new Shelf() {
                                    @Override
                                    public boolean put(ShopId shop, Source source, Lifetime lifetime) {
                                        return right.find(shop, Purpose.ANSWERING, source.id())
                                                        .isEmpty()
                                                && super.put(shop, source, lifetime);
                                    }
                                },
                                "kb1ATextIsKeptWholeAndReplacedWhole",
                                "kb2TheSameTextAgainChangesNothingButIsSeen",
                                "kb2AnAddressThatIsNewIsAChange"),
                        broken(
                                "always says that something changed",
                                () -> new Shelf() {
                                    @Override
                                    public boolean put(ShopId shop, Source source, Lifetime lifetime) {
                                        super.put(shop, source, lifetime);
                                        return true;
                                    }
                                },
                                "kb2TheSameTextAgainChangesNothingButIsSeen"),
                        broken(
                                "removes from every shop",
                                () -> new Shelf() {
                                    @Override
                                    public boolean remove(ShopId shop, SourceId id) {
                                        shops.forEach(each -> right.remove(each, id));
                                        return super.remove(shop, id);
                                    }
                                },
                                "kb3ATextThatIsRemovedTakesItsPassagesAlong"),
                        broken(
                                "gives every kind",
                                () -> new Shelf() {
                                    @Override
                                    public List<Source> page(
                                            ShopId shop,
                                            Purpose purpose,
                                            SourceKind kind,
                                            Optional<String> after,
                                            int limit) {
                                        return Stream.of(SourceKind.values())
                                                .flatMap(each -> right.page(shop, purpose, each, after, limit).stream())
                                                .toList();
                                    }
                                },
                                "kb4PagesAreInTheOrderOfTheKeysWithoutGapOrRepetition"),
                        broken(
                                "removes what was seen at that very instant",
                                () -> new Shelf() {
                                    @Override
                                    public int removeUnseen(ShopId shop, SourceKind kind, Instant since, int limit) {
                                        return right.removeUnseen(shop, kind, since.plusMillis(1), limit);
                                    }
                                },
                                "kb2TheSameTextAgainChangesNothingButIsSeen",
                                "kb5WhatWasNotSeenIsRemovedInBatches"),
                        broken(
                                "knows no limit",
                                () -> new Shelf() {
                                    @Override
                                    public int removeUnseen(ShopId shop, SourceKind kind, Instant since, int limit) {
                                        return right.removeUnseen(shop, kind, since, 1_000);
                                    }
                                },
                                "kb5WhatWasNotSeenIsRemovedInBatches")));
    }

    /** Hands everything on. */
    private static class Shelf implements KnowledgeShelfContract, KnowledgeShelf {
        final InMemoryKnowledge right = new InMemoryKnowledge();
        final List<ShopId> shops = new ArrayList<>();

        @Override
        public KnowledgeShelf shelf() {
            return this;
        }

        @Override
        public KnowledgeSource passages() {
            return right;
        }

        @Override
        public boolean put(ShopId shop, Source source, Lifetime lifetime) {
            shops.add(shop);
            return right.put(shop, source, lifetime);
        }

        @Override
        public boolean remove(ShopId shop, SourceId id) {
            return right.remove(shop, id);
        }

        @Override
        public int removeUnseen(ShopId shop, SourceKind kind, Instant since, int limit) {
            return right.removeUnseen(shop, kind, since, limit);
        }

        @Override
        public List<Source> page(ShopId shop, Purpose purpose, SourceKind kind, Optional<String> after, int limit) {
            return right.page(shop, purpose, kind, after, limit);
        }

        @Override
        public Optional<Source> find(ShopId shop, Purpose purpose, SourceId id) {
            return right.find(shop, purpose, id);
        }

        @Override
        public Map<SourceKind, Long> counts(ShopId shop, Purpose purpose) {
            return right.counts(shop, purpose);
        }
    }
}
