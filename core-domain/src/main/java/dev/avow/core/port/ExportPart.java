package dev.avow.core.port;

import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.Optional;

/**
 * What one class of data brings to an export or an access package (S0-17, S1-36, S1-40, S3-36). Rows are flat, so that the
 * same row is a line of NDJSON and a line of CSV. Thread-safe. Its duties:
 *
 * <ul>
 *   <li>EX-1 only what that shop, and that person if one is named, may still be shown; never a key, a hash or a sealed value
 *   <li>EX-2 every row has cells of the named fields only, in their order; an absent cell is a value that is not there
 *   <li>EX-3 pages join without gap or repetition
 * </ul>
 */
public interface ExportPart {

    /** What it exports. */
    DataClass dataClass();

    /** The names of its cells, in order, lower case with underscores: together they are the part's schema. */
    List<String> fields();

    /**
     * One page.
     *
     * @param person whose; empty for everything of the shop
     * @param after where the page before ended; empty for the first page
     * @param limit at least 1
     */
    ExportPage page(ShopId shop, Optional<SubjectLocator> person, Optional<String> after, int limit);
}
