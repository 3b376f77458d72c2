package dev.avow.core.port;

import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Says of each record of a class whose it is. A journal of erasures names people by keyed hashes only, so after a restore
 * nothing can be looked for: all that is there is walked through and compared (S3-43, I25). Thread-safe. Its duties:
 *
 * <ul>
 *   <li>HO-1 the pages together hold every record that is physically there, hidden ones included, each once
 *   <li>HO-2 a record names all parts of a locator by which the class's {@link ErasureStep} finds it
 * </ul>
 */
public interface Holdings {

    /** What it walks through. */
    DataClass dataClass();

    /**
     * Whether its records are copies of what other classes hold: what is in one may have begun long before it was made, so an
     * erasure takes each of them, whatever its age. The {@link ErasureStep} and the {@link Residue} of such a class know no instant.
     */
    default boolean areCopies() {
        return false;
    }

    /**
     * One record.
     *
     * @param key where it stands in the walk
     * @param shop whose
     * @param person whom it is about; empty where a record is about the shop alone
     * @param begun when it began, as the step compares it
     */
    record Holding(String key, ShopId shop, Optional<SubjectLocator> person, Instant begun) {}

    /**
     * One page, in the order of keys.
     *
     * @param after the last key of the page before; empty for the first page
     * @param limit at least 1; a shorter page is the last
     */
    List<Holding> page(Optional<String> after, int limit);
}
