package dev.avow.adapters.shopify;

import dev.avow.adapters.shopify.json.Json;
import dev.avow.core.event.ShopEvent;
import dev.avow.core.subject.CustomerId;

/** Bodies about customers. */
final class CustomerBodies {

    private CustomerBodies() {}

    static ShopEvent mailConsent(Json body) {
        Json consent = body.at("email_marketing_consent").needed();
        ShopEvent.MailConsentChanged said = new ShopEvent.MailConsentChanged(
                Bodies.customer(body.at("customer_id")),
                Bodies.personal(body.at("email_address")),
                consent.at("state").need(Json::text).equalsIgnoreCase("subscribed"),
                consent.at("consent_updated_at").instant());
        if (said.customer().isEmpty() && said.email().isEmpty()) {
            throw body.at("customer_id").wrong();
        }
        return said;
    }

    /** A merge that did not come about has a status of its own, and is no merge. */
    static ShopEvent merged(Json body) {
        Json status = body.at("status");
        if (!status.need(Json::text).equalsIgnoreCase("completed")) {
            throw status.wrong();
        }
        return new ShopEvent.CustomersMerged(
                customer(body.at("admin_graphql_api_customer_kept_id")),
                customer(body.at("admin_graphql_api_customer_deleted_id")));
    }

    private static CustomerId customer(Json gid) {
        return gid.need(place -> place.as(CustomerId::ofGid));
    }

    /** It says who, and nothing that a living customer has. */
    static ShopEvent deleted(Json body) {
        body.at("created_at").mustBeAbsent();
        body.at("updated_at").mustBeAbsent();
        CustomerId named = customer(body.at("admin_graphql_api_id"));
        Json id = body.at("id");
        if (!id.need(Bodies::customer).equals(named)) {
            throw id.wrong();
        }
        return new ShopEvent.CustomerDeleted(named);
    }
}
