package dev.avow.testkit.contract;

import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.Residue;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What an implementer hands to the contracts of erasure: the three ports of one class, and a way to write a record. */
public interface Forgettable {

    /** The step under test. */
    ErasureStep step();

    /** The second look under test. */
    Residue residue();

    /** The walk under test. */
    Holdings holdings();

    /**
     * Writes one more record, never one that was there.
     *
     * @param person whom it is about, with all parts that the class can be found by and no others; empty where the class
     *     is about shops
     * @param begun when it begins
     * @return says, whenever it is asked, whether the record is physically there
     */
    BooleanSupplier write(ShopId shop, Optional<SubjectLocator> person, Instant begun);
}
