package dev.avow.core.usecase;

import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.Set;

/** Forgets what a shop left, in steps that can be taken up again (S3-23, S3-24, S3-44, S4-19). Thread-safe. */
@FunctionalInterface
public interface ShopErasure {

    /**
     * Goes on for a while. Called outside any unit of work; calling it again, or from two instances, does no harm.
     *
     * @param occasion what it is done for, such as one uninstall: the same again goes on with the same erasure
     * @param upTo inclusive: what began later is of another installation
     * @param survivors the classes that are left to their own rules
     * @return whether all of it is gone; if not, it is to be called again
     * @throws dev.avow.core.port.PortException if a store could not go on
     */
    boolean proceed(ShopId shop, String occasion, Instant upTo, Set<DataClass> survivors);
}
