package dev.avow.core.port;

import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.List;

/**
 * What an {@link ErasureStep} and a {@link RectifyStep} for leads need of their store: whose they are, hidden ones included.
 * Thread-safe. Its duties are those of the steps that {@link ErasureOfLeads} and {@link RectificationOfLeads} make of it.
 */
public interface LeadsOfPerson {

    /** Some of a person's leads that were left up to an instant, inclusive; empty if none is left. */
    List<SealedLead> of(ShopId shop, SubjectLocator person, Instant upTo, int limit);

    /** Puts another contact in the place of a lead's, and changes nothing else of it; {@code false} if the lead is gone. */
    boolean putRight(ShopId shop, SealedLead lead);

    /** Removes some of a shop's leads that were left up to an instant, inclusive, and says how many; 0 if none is left. */
    int forgetShop(ShopId shop, Instant upTo, int limit);
}
