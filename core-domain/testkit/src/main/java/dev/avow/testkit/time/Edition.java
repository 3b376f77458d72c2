package dev.avow.testkit.time;

import dev.avow.core.policy.PolicyTree;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.Map;

/**
 * A policy that the maker of an app announces on the journey.
 *
 * @param at when
 * @param app what the app's file says
 * @param shops the settings of those shops that have some
 */
public record Edition(Instant at, PolicyTree app, Map<ShopId, PolicyTree> shops) {

    /** Copies the settings. */
    public Edition {
        shops = Map.copyOf(shops);
    }
}
