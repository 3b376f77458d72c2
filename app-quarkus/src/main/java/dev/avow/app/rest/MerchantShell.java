package dev.avow.app.rest;

import java.net.URI;
import java.util.List;

/**
 * What every merchant page has around it.
 *
 * @param clientId the Shopify app's
 * @param appBridge the App Bridge script
 * @param places where one can go from here
 */
record MerchantShell(String clientId, URI appBridge, List<Place> places) {

    /**
     * A page to go to.
     *
     * @param document the address of the whole page
     * @param fragment the address of its inside
     * @param label its name
     * @param current whether it is the one that is shown
     */
    record Place(String document, String fragment, String label, boolean current) {}
}
