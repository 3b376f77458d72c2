package dev.avow.core.port;

import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Instant;

/**
 * Forgets records of one class in one store (S1-38, S3-40, S4-20). Each store of personal data brings one; what must be
 * kept of a record, such as a commission, is added where it belongs in the same transaction. Called outside any
 * {@link UnitOfWork}. Thread-safe. Its duties:
 *
 * <ul>
 *   <li>ES-1 only records of that shop, of that person and begun up to that instant are touched; of copies
 *       ({@link Holdings#areCopies}) all that are there
 *   <li>ES-2 each part of the locator that the class can be found by finds its records alone
 *   <li>ES-3 one call touches at most {@code limit} records and says how many; 0 means that none is left
 *   <li>ES-4 calling it again, or from two instances at once, does no harm and adds nothing twice
 *   <li>ES-5 a whole shop is forgotten in the same way; nothing of another shop is touched
 * </ul>
 */
public interface ErasureStep {

    /** What it forgets. */
    DataClass dataClass();

    /**
     * Forgets records of a person.
     *
     * @param upTo inclusive: data that began later is new
     * @param limit at least 1
     */
    int forget(ShopId shop, SubjectLocator person, Instant upTo, int limit);

    /**
     * Forgets records of a shop.
     *
     * @param upTo inclusive: data that began later belongs to a new installation
     * @param limit at least 1
     */
    int forgetShop(ShopId shop, Instant upTo, int limit);
}
