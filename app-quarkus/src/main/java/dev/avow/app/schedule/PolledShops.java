package dev.avow.app.schedule;

import dev.avow.core.subject.ShopId;
import java.util.List;

/** The shops whose orders may be asked for. */
@FunctionalInterface
public interface PolledShops {

    /** All of them, now. */
    List<ShopId> all();
}
