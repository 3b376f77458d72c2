package dev.avow.core.port;

import dev.avow.core.rights.Correction;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;

/**
 * Puts right what one store keeps of a person, in every form in which it keeps it: the sealed value, and the keyed hash that it is
 * found by (S1-37). Called outside any {@link UnitOfWork}. Thread-safe. Its duties:
 *
 * <ul>
 *   <li>RS-1 every record of that person in that shop that bears such a value bears the new one afterwards, can be opened, is
 *       found by the new one and no longer by the old one; by whichever part of the locator it was found
 *   <li>RS-2 nothing of another person or shop is touched, and what the correction does not speak of stays as it was
 *   <li>RS-3 it says how many records were changed; calling it again changes none
 * </ul>
 */
public interface RectifyStep {

    /** What it puts right. */
    DataClass dataClass();

    /** Puts it right; how many records were changed. */
    int rectify(ShopId shop, SubjectLocator person, Correction correction);
}
