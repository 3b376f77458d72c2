package dev.avow.adapters.mongo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Time limits for the driver, so that a store that is gone or silent is reported within the bounds that
 * {@link MongoTranscriptStore} states; the driver's own would let a shopper wait for 30 seconds and longer.
 *
 * <p>With {@code quarkus-mongodb-client} the same is {@code quarkus.mongodb.server-selection-timeout=2S},
 * {@code connect-timeout=2S}, {@code read-timeout=3S}, {@code wait-queue-timeout=2S}, and
 * {@code retryReads=false&retryWrites=false} in the connection string.
 */
public final class MongoSettings {

    private static final Map<String, String> LIMITS = limits();

    private MongoSettings() {}

    private static Map<String, String> limits() {
        Map<String, String> limits = new LinkedHashMap<>();
        limits.put("serverSelectionTimeoutMS", "2000");
        limits.put("connectTimeoutMS", "2000");
        limits.put("socketTimeoutMS", "3000");
        limits.put("waitQueueTimeoutMS", "2000");
        // The driver's own repetitions would double the limits.
        limits.put("retryReads", "false");
        limits.put("retryWrites", "false");
        return limits;
    }

    /**
     * Adds the limits to a connection string; those that it states itself stay.
     *
     * @param connectionString with {@code mongodb://} or {@code mongodb+srv://}
     */
    public static String limited(String connectionString) {
        int mark = connectionString.indexOf('?');
        String address = mark < 0 ? connectionString : connectionString.substring(0, mark);
        String stated = mark < 0 ? "" : connectionString.substring(mark + 1);
        List<String> options = new ArrayList<>();
        if (!stated.isEmpty()) {
            options.add(stated);
        }
        String known = "&" + stated.toLowerCase(Locale.ROOT);
        LIMITS.forEach((name, value) -> {
            if (!known.contains("&" + name.toLowerCase(Locale.ROOT) + "=")) {
                options.add(name + "=" + value);
            }
        });
        boolean hasSlash = address.indexOf('/', address.indexOf("://") + 3) >= 0;
        return address + (hasSlash ? "?" : "/?") + String.join("&", options);
    }
}
