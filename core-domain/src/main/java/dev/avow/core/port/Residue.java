package dev.avow.core.port;

import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Instant;

/**
 * The second look: counts what is still there of a person or a shop, by queries of its own that share nothing with the
 * {@link ErasureStep} of the class. Counts what is hidden, too. Thread-safe. Its duties:
 *
 * <ul>
 *   <li>RE-1 every record that the step of the same class should have forgotten is counted
 *   <li>RE-2 nothing of another shop or person, or that began later, is counted; of copies
 *       ({@link Holdings#areCopies}) all that are there
 * </ul>
 */
public interface Residue {

    /** What it counts. */
    DataClass dataClass();

    /** How many records of the person began up to that instant and are physically there. */
    long count(ShopId shop, SubjectLocator person, Instant upTo);

    /** How many records of the shop began up to that instant and are physically there. */
    long countShop(ShopId shop, Instant upTo);
}
