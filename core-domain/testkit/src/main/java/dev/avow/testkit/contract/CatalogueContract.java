package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.knowledge.CataloguePiece;
import dev.avow.core.knowledge.CataloguePiece.Kind;
import dev.avow.core.port.Catalogue;
import dev.avow.core.subject.ShopId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** All that a {@link Catalogue} owes (CA-1 to CA-5), shown on shops that the implementer fills. */
public interface CatalogueContract {

    /** The catalogue under test. */
    Catalogue catalogue();

    /** A shop with more public products than one page holds, one public page and one policy at least. */
    ShopId shop();

    /** Another shop, with products of its own. */
    ShopId otherShop();

    /** The ids of all public products of the first shop. */
    Set<String> publicProducts();

    /** The id of a product of the first shop that the public does not see. */
    String hiddenProduct();

    private List<CataloguePiece> all(ShopId shop, Kind kind) {
        List<CataloguePiece> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Catalogue.Page page = catalogue().page(shop, kind, after);
            all.addAll(page.pieces());
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    private static List<String> ids(List<CataloguePiece> pieces) {
        return pieces.stream().map(CataloguePiece::id).toList();
    }

    /** CA-1. */
    @Test
    default void ca1AShopShowsItsOwnPiecesOnly() {
        assertThat(ids(all(otherShop(), Kind.PRODUCT))).isNotEmpty().doesNotContainAnyElementsOf(publicProducts());
        assertThat(catalogue().product(otherShop(), publicProducts().iterator().next()))
                .isEmpty();
    }

    /** CA-2, CA-3. */
    @Test
    default void ca3EveryPublicProductIsOnSomePageAndNoOther() {
        assertThat(ids(all(shop(), Kind.PRODUCT))).containsExactlyInAnyOrderElementsOf(publicProducts());
        assertThat(catalogue().page(shop(), Kind.PRODUCT, Optional.empty()).next())
                .isPresent();
    }

    /** CA-4. */
    @Test
    default void ca4WhatIsNotPublicOrNotThereIsEmpty() {
        assertThat(catalogue().product(shop(), hiddenProduct())).isEmpty();
        assertThat(catalogue().product(shop(), "gid://shopify/Product/404404")).isEmpty();
        assertThat(catalogue().product(shop(), publicProducts().iterator().next()))
                .isPresent();
    }

    /** CA-5. */
    @Test
    default void ca5WordsAreWithoutMarkup() {
        List<CataloguePiece> pieces = new ArrayList<>(all(shop(), Kind.PAGE));
        pieces.addAll(all(shop(), Kind.POLICY));
        assertThat(pieces).map(CataloguePiece::kind).contains(Kind.PAGE, Kind.POLICY);
        assertThat(pieces)
                .allSatisfy(piece -> assertThat(piece.text()).isNotBlank().doesNotContain("<p", "</", "&amp;", "<br"));
    }
}
