package dev.avow.app.rest;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * What the faces must know of the configuration.
 *
 * @param publicUrl where browsers reach the service
 * @param clientId the Shopify app's
 * @param appBridgeUrl the App Bridge script
 * @param messageLength longest message in UTF-16 units
 * @param leadTexts versions of the purpose text under which contacts are taken
 * @param orderPace answers about orders are given at whole multiples of it
 */
public record FaceSettings(
        URI publicUrl,
        String clientId,
        URI appBridgeUrl,
        int messageLength,
        Set<String> leadTexts,
        Duration orderPace) {

    /** Copies the set. */
    public FaceSettings {
        leadTexts = Set.copyOf(leadTexts);
    }
}
