package dev.avow.app.rest;

import dev.avow.core.rights.RightsRequest.Kind;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What the chat asks of the app beside answers, through Shopify's app proxy: for pages from which the app's own host cannot be
 * reached. The shop is the signature's, the conversation the key's, which comes in the body and must be of that shop; limits,
 * pace and answers are those of the direct ways (S0-04, S1-09, S1-13, S1-36, S1-40). Everything is a {@code POST}, since a
 * key must not stand in an address. No page of another origin may read it: the proxy is the storefront's own.
 */
@Path("/storefront/proxied")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ProxiedResource {

    private final StorefrontGate gate;
    private final LeadResource leads;
    private final OrderResource orders;
    private final FeedbackResource feedback;
    private final OwnDataResource ownData;

    ProxiedResource(
            StorefrontGate gate,
            LeadResource leads,
            OrderResource orders,
            FeedbackResource feedback,
            OwnDataResource ownData) {
        this.gate = gate;
        this.leads = leads;
        this.orders = orders;
        this.feedback = feedback;
        this.ownData = ownData;
    }

    /** Takes a contact. */
    @POST
    @Path("/leads")
    @Operation(summary = "Leave a contact, through the app proxy")
    public LeadResource.Kept leave(byte[] body, @Context UriInfo uri) {
        return leads.leave(gate.carried(uri, body), body);
    }

    /** Tells how an order stands. */
    @POST
    @Path("/orders")
    @Operation(summary = "Tell how an order stands, through the app proxy")
    public Uni<Response> status(byte[] body, @Context UriInfo uri) {
        return orders.status(body, () -> gate.carried(uri, body));
    }

    /** Passes a wish to return on. */
    @POST
    @Path("/orders/returns")
    @Operation(summary = "Ask the shop to take something back, through the app proxy")
    public Uni<Response> request(byte[] body, @Context UriInfo uri) {
        return orders.request(body, () -> gate.carried(uri, body));
    }

    /** Takes a word about an answer. */
    @POST
    @Path("/feedback")
    @Operation(summary = "Say whether an answer helped, through the app proxy")
    public Response rate(byte[] body, @Context UriInfo uri) {
        return feedback.rate(gate.carried(uri, body), body);
    }

    /** Reads and exports. */
    @POST
    @Path("/me/export")
    @Operation(summary = "Read everything that is held of this conversation, through the app proxy")
    public Response export(byte[] body, @Context UriInfo uri) {
        return ownData.held(gate.carried(uri, body));
    }

    /** Erases. */
    @POST
    @Path("/me/erasure")
    @Operation(summary = "Erase this conversation and what was left in it, through the app proxy")
    public Response erase(byte[] body, @Context UriInfo uri) {
        return ownData.asked(gate.carried(uri, body), Kind.ERASURE);
    }

    /** Puts a contact right that was left in the conversation. */
    @POST
    @Path("/me/rectification")
    @Operation(summary = "Put right the contact that was left in this conversation, through the app proxy")
    public Response putRight(byte[] body, @Context UriInfo uri) {
        return ownData.putRight(gate.carried(uri, body), body);
    }

    /** Objects, or restricts. */
    @POST
    @Path("/me/{kind: objection|restriction}")
    @Operation(summary = "Object to being answered, or have the conversation kept and not used, through the app proxy")
    public Response stop(@PathParam("kind") String kind, byte[] body, @Context UriInfo uri) {
        return ownData.asked(gate.carried(uri, body), OwnDataResource.kind(kind));
    }

    /** Takes that back. */
    @POST
    @Path("/me/{kind: objection|restriction}/end")
    @Operation(summary = "Take an objection or a restriction back, through the app proxy")
    public Response lift(@PathParam("kind") String kind, byte[] body, @Context UriInfo uri) {
        return ownData.lifted(gate.carried(uri, body), OwnDataResource.kind(kind));
    }
}
