package dev.avow.app.rest;

import java.net.URI;

/**
 * What the faces must know of the configuration.
 *
 * @param publicUrl where browsers reach the service
 * @param clientId the Shopify app's
 * @param appBridgeUrl the App Bridge script
 * @param messageLength longest message in UTF-16 units
 */
public record FaceSettings(URI publicUrl, String clientId, URI appBridgeUrl, int messageLength) {}
