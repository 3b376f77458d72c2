package dev.avow.core.inmemory;

import dev.avow.core.knowledge.CataloguePiece;
import dev.avow.core.port.Catalogue;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What shops show, handed in at the start; a page holds two pieces. */
public final class InMemoryCatalogue implements Catalogue {

    private static final int PAGE = 2;

    private final Map<ShopId, List<CataloguePiece>> pieces;

    /** Puts it together. */
    public InMemoryCatalogue(Map<ShopId, List<CataloguePiece>> pieces) {
        this.pieces = Map.copyOf(pieces);
    }

    @Override
    public Page page(ShopId shop, CataloguePiece.Kind kind, Optional<String> after) {
        List<CataloguePiece> all = pieces.getOrDefault(shop, List.of()).stream()
                .filter(piece -> piece.kind() == kind)
                .toList();
        int from = after.map(Integer::parseInt).orElse(0);
        int to = Math.min(from + PAGE, all.size());
        return new Page(all.subList(from, to), to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
    }

    @Override
    public Optional<CataloguePiece> product(ShopId shop, String id) {
        return pieces.getOrDefault(shop, List.of()).stream()
                .filter(piece -> piece.kind() == CataloguePiece.Kind.PRODUCT)
                .filter(piece -> piece.id().equals(id))
                .findFirst();
    }
}
