package dev.avow.core.port;

import dev.avow.core.knowledge.CataloguePiece;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.Optional;

/**
 * What a shop shows to everybody, for answers to rest on (S1-03, S2-03). Called outside any {@link UnitOfWork}; thread-safe.
 * Every method may throw {@link PortException.Unavailable} and {@link PortException.Rejected}. Its duties:
 *
 * <ul>
 *   <li>CA-1 pieces of that shop only
 *   <li>CA-2 what the public does not see is not shown: drafts, archived and unpublished things
 *   <li>CA-3 every piece is on some page, if pages are asked for until none is left
 *   <li>CA-4 what is gone, or not public any more, is empty when it is asked for
 *   <li>CA-5 words are without markup
 * </ul>
 */
public interface Catalogue {

    /**
     * Some pieces of one kind.
     *
     * @param after the cursor of the page before; empty for the first
     */
    Page page(ShopId shop, CataloguePiece.Kind kind, Optional<String> after);

    /** One product as it is now. */
    Optional<CataloguePiece> product(ShopId shop, String id);

    /**
     * Some pieces.
     *
     * @param pieces what is public
     * @param next the cursor of the next page, if there is one
     */
    record Page(List<CataloguePiece> pieces, Optional<String> next) {
        /** Copies the list. */
        public Page {
            pieces = List.copyOf(pieces);
        }
    }
}
