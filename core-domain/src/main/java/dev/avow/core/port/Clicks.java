package dev.avow.core.port;

import dev.avow.core.attribution.Click;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ClickId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.util.Collection;
import java.util.Map;

/**
 * Visits by referral links (S3-06, S3-08). Thread-safe. Its duties:
 *
 * <ul>
 *   <li>CL-1 what was kept is read back with all its parts
 *   <li>CL-2 another shop's clicks are not found
 *   <li>CL-3 what the horizon does not show is absent
 *   <li>CL-4 a withdrawn click is gone at once; withdrawing it in another shop changes nothing
 * </ul>
 */
public interface Clicks {

    /** Keeps a click of its shop. */
    void keep(Click click, Lifetime lifetime);

    /** Those of the clicks that are there. */
    Map<ClickId, Click> find(ShopId shop, Purpose purpose, Collection<ClickId> clicks, Horizon horizon);

    /** Removes a click; says whether it was there. */
    boolean withdraw(ShopId shop, ClickId click);
}
