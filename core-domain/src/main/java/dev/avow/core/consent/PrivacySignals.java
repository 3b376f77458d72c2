package dev.avow.core.consent;

import dev.avow.core.subject.Region;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What one visitor's browser told about privacy. It is the visitor's own word, so it can only be believed about that
 * visitor.
 *
 * @param values the four signals; one that is absent is {@link SignalValue#API_MISSING}
 * @param region where the visitor is, {@link Region#UNKNOWN} if nobody knows
 * @param globalPrivacyControl whether the browser sent Global Privacy Control ({@code Sec-GPC: 1})
 */
public record PrivacySignals(Map<Signal, SignalValue> values, Region region, boolean globalPrivacyControl) {

    private static final Pattern SHOPIFY_REGION = Pattern.compile("[A-Z]{2}[A-Z0-9]{0,3}");

    /** Copies the map. */
    public PrivacySignals {
        values = Map.copyOf(values);
    }

    /** Nothing was said: the API is missing, the region unknown. */
    public static PrivacySignals silent() {
        return new PrivacySignals(Map.of(), Region.UNKNOWN, false);
    }

    /** The value of one signal. */
    public SignalValue value(Signal signal) {
        return values.getOrDefault(signal, SignalValue.API_MISSING);
    }

    /** The same with another value of one signal. */
    public PrivacySignals with(Signal signal, SignalValue value) {
        Map<Signal, SignalValue> changed = new EnumMap<>(Signal.class);
        changed.putAll(values);
        changed.put(signal, value);
        return new PrivacySignals(changed, region, globalPrivacyControl);
    }

    /**
     * Reads the region as the Customer Privacy API writes it: {@code USCA}, {@code GBENG}, {@code DE}, or an empty text.
     * Any other shape is {@link Region#UNKNOWN}.
     */
    public static Region regionOf(String shopifyRegion) {
        if (!SHOPIFY_REGION.matcher(shopifyRegion).matches()) {
            return Region.UNKNOWN;
        }
        String part = shopifyRegion.substring(2);
        return new Region(shopifyRegion.substring(0, 2) + (part.isEmpty() ? "" : "-" + part));
    }
}
