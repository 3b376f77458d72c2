package dev.avow.app.schedule;

import dev.avow.core.port.PortException;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.EmbedKnowledge;

/** Makes the vectors that a shop's passages do not have yet; none where the service searches by words alone. */
@FunctionalInterface
public interface FillVectors {

    /**
     * Makes them.
     *
     * @return how many, and how many passages the provider did not take
     * @throws PortException if the provider, or a store, cannot be asked
     */
    EmbedKnowledge.Outcome of(ShopId shop);
}
