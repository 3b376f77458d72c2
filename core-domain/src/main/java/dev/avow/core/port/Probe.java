package dev.avow.core.port;

import dev.avow.core.promise.Evidence;
import java.util.List;

/**
 * Looks at the running service for what promises need (O22): that a sweep ran, that a start was checked, that a review is not too old.
 * A feature brings one and names it in the register of promises. Thread-safe. Its duties:
 *
 * <ul>
 *   <li>PB-1 a look changes nothing, and says nothing of any person or shop
 *   <li>PB-2 what cannot be seen is left out: no evidence is made up
 *   <li>PB-3 evidence says when it was seen and for how long that counts
 *   <li>PB-4 the names of its evidence are those it always has: a probe does not change what it is called
 * </ul>
 */
@FunctionalInterface
public interface Probe {

    /**
     * What is to be seen now.
     *
     * @throws PortException if a store could not be asked; then nothing of this probe counts
     */
    List<Evidence> look();
}
