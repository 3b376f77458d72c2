package dev.avow.app.rest;

import dev.avow.core.consent.Declaration;
import dev.avow.core.usecase.ReadTerms;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What every merchant page has around it.
 *
 * @param clientId the Shopify app's
 * @param appBridge the App Bridge script
 * @param places where one can go from here
 * @param terms what the merchant is told of the policy
 */
record MerchantShell(String clientId, URI appBridge, List<Place> places, Terms terms) {

    /**
     * A page to go to.
     *
     * @param document the address of the whole page
     * @param fragment the address of its inside
     * @param label its name
     * @param current whether it is the one that is shown
     */
    record Place(String document, String fragment, String label, boolean current) {}

    /**
     * What is said of the policy on every page (S1-52, S1-54).
     *
     * @param due the text that the merchant has still to accept by saying so; blank if there is none
     * @param ahead when a version that was announced takes effect; blank if none lies ahead
     */
    record Terms(String due, String ahead) {

        static Terms of(ReadTerms.Terms terms) {
            return new Terms(
                    terms.due().map(Declaration::policyText).orElse(""),
                    terms.newest()
                            .filter(newest -> !terms.inForce().equals(Optional.of(newest.version())))
                            .map(newest -> newest.effectiveAt().toString())
                            .orElse(""));
        }
    }
}
