package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.knowledge.CataloguePiece;
import dev.avow.core.knowledge.CataloguePiece.Kind;
import dev.avow.core.port.Catalogue;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenCatalogueTest {

    @TestFactory
    Stream<DynamicTest> brokenCataloguesAreFlagged() {
        return new ContractRun<>(CatalogueContract.class)
                .flags(List.of(
                        catalogue(
                                "shows one shop's pieces in the other",
                                right -> new Changed(right) {
                                    @Override
                                    public Page page(ShopId shop, Kind kind, Optional<String> after) {
                                        return super.page(ShownShops.SHOP, kind, after);
                                    }
                                },
                                "ca1AShopShowsItsOwnPiecesOnly"),
                        catalogue(
                                "has no second page",
                                right -> new Changed(right) {
                                    @Override
                                    public Page page(ShopId shop, Kind kind, Optional<String> after) {
                                        return new Page(
                                                super.page(shop, kind, after).pieces(), Optional.empty());
                                    }
                                },
                                "ca3EveryPublicProductIsOnSomePageAndNoOther"),
                        catalogue(
                                "makes up what is not there",
                                right -> new Changed(right) {
                                    @Override
                                    public Optional<CataloguePiece> product(ShopId shop, String id) {
                                        return Optional.of(ShownShops.piece(id, Kind.PRODUCT, "Made up"));
                                    }
                                },
                                "ca1AShopShowsItsOwnPiecesOnly",
                                "ca4WhatIsNotPublicOrNotThereIsEmpty"),
                        catalogue(
                                "leaves markup in",
                                right -> new Changed(right) {
                                    @Override
                                    public Page page(ShopId shop, Kind kind, Optional<String> after) {
                                        Page page = super.page(shop, kind, after);
                                        return new Page(
                                                page.pieces().stream()
                                                        .map(piece -> ShownShops.piece(piece.id(), kind, "<p>x</p>"))
                                                        .toList(),
                                                page.next());
                                    }
                                },
                                "ca5WordsAreWithoutMarkup")));
    }

    private static ContractRun.Broken<CatalogueContract> catalogue(
            String what, UnaryOperator<Catalogue> twist, String... failsBy) {
        return broken(what, () -> new ShownShops(twist), failsBy);
    }

    private static class Changed implements Catalogue {

        private final Catalogue right;

        Changed(Catalogue right) {
            this.right = right;
        }

        @Override
        public Page page(ShopId shop, Kind kind, Optional<String> after) {
            return right.page(shop, kind, after);
        }

        @Override
        public Optional<CataloguePiece> product(ShopId shop, String id) {
            return right.product(shop, id);
        }
    }
}
