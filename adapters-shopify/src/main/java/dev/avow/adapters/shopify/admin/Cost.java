package dev.avow.adapters.shopify.admin;

import dev.avow.adapters.shopify.json.Json;
import dev.avow.adapters.shopify.json.WrongShape;
import java.time.Duration;
import java.util.Optional;

/**
 * What a call costs and how full the shop's bucket is.
 *
 * @param requested points that Shopify sets aside for the call
 * @param maximum points that the bucket holds
 * @param available points that are in it
 * @param perSecond points that flow in, above zero
 */
record Cost(double requested, double maximum, double available, double perSecond) {

    private static final double NANOS = 1e9;

    static Optional<Cost> of(Json cost) {
        try {
            Json status = cost.at("throttleStatus");
            Cost read = new Cost(
                    cost.at("requestedQueryCost").need(Json::decimal),
                    status.at("maximumAvailable").need(Json::decimal),
                    status.at("currentlyAvailable").need(Json::decimal),
                    status.at("restoreRate").need(Json::decimal));
            return Optional.of(read).filter(plausible -> plausible.perSecond() > 0 && plausible.requested() >= 0);
        } catch (WrongShape e) {
            return Optional.empty();
        }
    }

    /** How long until there is enough for the same call. */
    Duration shortfall() {
        return time((Math.min(requested, maximum) - available) / perSecond);
    }

    static Duration time(double seconds) {
        return seconds <= 0 ? Duration.ZERO : Duration.ofNanos(Math.round(seconds * NANOS));
    }
}
