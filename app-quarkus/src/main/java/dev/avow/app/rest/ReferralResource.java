package dev.avow.app.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.PollMark;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.ManagePartners;
import dev.avow.core.usecase.ReadReferrals;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A merchant's referrals for programs (S3-13). Bearer: a Shopify ID token. */
@RegisterForReflection(
        targets = {
            ReferralWords.Order.class,
            ReferralWords.Month.class,
            ReferralWords.Total.class,
            ReferralWords.Link.class
        })
@Path("/api/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ReferralResource {

    private static final int MOST_ROWS = 100;

    private final MerchantGate gate;
    private final ReadReferrals readReferrals;
    private final ManagePartners managePartners;
    private final JsonBodies bodies;

    ReferralResource(MerchantGate gate, ReadReferrals readReferrals, ManagePartners managePartners, JsonBodies bodies) {
        this.gate = gate;
        this.readReferrals = readReferrals;
        this.managePartners = managePartners;
        this.bodies = bodies;
    }

    /** A page of orders; {@code next} is to be handed in as {@code before}, and is absent on the last page. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(
            List<ReferralWords.Order> orders, @Nullable Long next) {
        @Override
        public String toString() {
            return "Page[hidden]";
        }
    }

    /** A merchant's books; the last two say which stretch of orders could not be read in time, if there was one. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Books(
            List<ReferralWords.Month> months,
            List<ReferralWords.Total> totals,
            @Nullable Instant ordersReadUntil,
            @Nullable Instant gapFrom,
            @Nullable Instant gapUntil) {}

    /** A partner to be. */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record NewPartner(
            @Nullable String code,
            @Nullable String rate,
            @Nullable String basis,
            @Nullable String ownCustomer) {
        @Override
        public String toString() {
            return "NewPartner[hidden]";
        }
    }

    /** What changes of a partner; what is absent stays. */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Change(
            @Nullable String rate,
            @Nullable String basis,
            @Nullable Boolean active) {}

    /** A correction, under the name that its sender gives it: sending it again books it once. */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Correction(
            @Nullable String id,
            @Nullable String amount,
            @Nullable String currency) {}

    /** One page of the shop's credited orders. */
    @GET
    @ReadsPersonalData
    @Path("/orders")
    @Operation(summary = "List the shop's credited orders, newest record first")
    public Response orders(
            @Context HttpHeaders headers,
            @QueryParam("before") @Nullable Long before,
            @QueryParam("limit") @DefaultValue("25") int limit) {
        ShopId shop = gate.shop(headers);
        if (limit < 1 || limit > MOST_ROWS) {
            throw new ProblemException(400, "request.malformed", "The parameter limit must be 1 to 100.");
        }
        List<AttributionLedger.Entry> page = readReferrals.page(shop, Optional.ofNullable(before), limit);
        @Nullable
        Long next = page.size() < limit ? null : page.get(page.size() - 1).number();
        return uncached(
                Response.ok(new Page(page.stream().map(ReferralWords::order).toList(), next)));
    }

    /** One order: why it was credited, until it is erased. */
    @GET
    @ReadsPersonalData
    @Path("/orders/{number}")
    @Operation(summary = "One credited order with the terms of then")
    public Response order(@Context HttpHeaders headers, @PathParam("number") long number) {
        ShopId shop = gate.shop(headers);
        return uncached(Response.ok(
                ReferralWords.order(readReferrals.entry(shop, number).orElseThrow(ReferralWords::absent))));
    }

    /** All orders of the shop. */
    @GET
    @ReadsPersonalData
    @Path("/orders.csv")
    @Produces("text/csv; charset=utf-8")
    @Operation(summary = "All credited orders of the shop as CSV")
    public Response csv(@Context HttpHeaders headers) {
        ShopId shop = gate.shop(headers);
        List<AttributionLedger.Entry> first = readReferrals.page(shop, Optional.empty(), MOST_ROWS);
        StreamingOutput body = out -> ExportLines.write(out, writer -> {
            ReferralCsv csv = new ReferralCsv(writer);
            List<AttributionLedger.Entry> page = first;
            while (!page.isEmpty()) {
                page.stream().map(ReferralWords::order).forEach(csv::add);
                page = readReferrals.page(
                        shop, Optional.of(page.get(page.size() - 1).number()), MOST_ROWS);
            }
        });
        return uncached(
                Response.ok(body).header("Content-Disposition", "attachment; filename=\"credited-orders.csv\""));
    }

    /** Months, totals, and how far orders were read. */
    @GET
    @Path("/commissions")
    @Operation(summary = "Commissions by month and currency, and totals of orders that are gone")
    public Response books(@Context HttpHeaders headers) {
        ReadReferrals.Books books = readReferrals.books(gate.shop(headers));
        Optional<PollMark.Gap> gap = books.poll().flatMap(PollMark::gap);
        return uncached(Response.ok(new Books(
                books.sums().stream().map(ReferralWords::month).toList(),
                books.totals().stream().map(ReferralWords::total).toList(),
                books.poll().flatMap(PollMark::seenUntil).orElse(null),
                gap.map(PollMark.Gap::from).orElse(null),
                gap.map(PollMark.Gap::until).orElse(null))));
    }

    /** Books what no order on record accounts for. */
    @POST
    @Path("/corrections")
    @Operation(summary = "Book a correction, such as a refund of an order that is gone")
    public Response correct(@Context HttpHeaders headers, byte[] body) {
        ShopId shop = gate.shop(headers);
        Correction correction = bodies.read(body, Correction.class);
        booked(readReferrals.correct(
                shop,
                JsonBodies.messageId(correction.id()),
                ReferralWords.amount(correction.amount(), correction.currency())));
        return Response.noContent().build();
    }

    static void booked(ReadReferrals.Correction correction) {
        switch (correction) {
            case BOOKED -> {
                return;
            }
            case BEYOND ->
                throw new ProblemException(
                        409, "correction.beyond", "The year's sum would be beyond what one sum may come to.");
            case OTHER ->
                throw new ProblemException(
                        409,
                        "correction.other",
                        "Another correction was booked under this id; nothing was booked now.");
            case NO_MERCHANT -> throw ReferralWords.absent();
        }
    }

    /** All partners. */
    @GET
    @Path("/partners")
    @Operation(summary = "List the shop's partners")
    public Response partners(@Context HttpHeaders headers) {
        return uncached(Response.ok(managePartners.all(gate.shop(headers)).stream()
                .map(ReferralWords::link)
                .toList()));
    }

    /** Adds a partner. */
    @POST
    @Path("/partners")
    @Operation(summary = "Add a partner")
    public Response add(@Context HttpHeaders headers, byte[] body) {
        ShopId shop = gate.shop(headers);
        NewPartner partner = bodies.read(body, NewPartner.class);
        managePartners
                .add(
                        shop,
                        ReferralWords.code(partner.code()),
                        ReferralWords.rate(partner.rate(), partner.basis()),
                        ReferralWords.customer(partner.ownCustomer()))
                .ifPresent(refusal -> {
                    throw refused(refusal);
                });
        return Response.noContent().build();
    }

    static ProblemException refused(ManagePartners.Refusal refusal) {
        return switch (refusal) {
            case CODE_TAKEN -> new ProblemException(409, "partner.code-taken", "Another partner has this code.");
            case TOO_MANY -> new ProblemException(409, "partner.too-many", "The shop has as many partners as it may.");
        };
    }

    /** Changes a partner. */
    @PUT
    @Path("/partners/{id}")
    @Operation(summary = "Change a partner's rate for orders that are recorded from now on, or pause it")
    public Response change(@Context HttpHeaders headers, @PathParam("id") String id, byte[] body) {
        ShopId shop = gate.shop(headers);
        Change change = bodies.read(body, Change.class);
        boolean found = true;
        if (change.rate() != null || change.basis() != null) {
            found = managePartners.rate(
                    shop, ReferralWords.partner(id), ReferralWords.rate(change.rate(), change.basis()));
        }
        if (change.active() != null) {
            found &= managePartners.activate(shop, ReferralWords.partner(id), change.active());
        }
        if (!found) {
            throw ReferralWords.absent();
        }
        return Response.noContent().build();
    }

    /** Removes a partner. */
    @DELETE
    @Path("/partners/{id}")
    @Operation(summary = "Remove a partner; orders on record stay credited")
    public Response remove(@Context HttpHeaders headers, @PathParam("id") String id) {
        if (!managePartners.remove(gate.shop(headers), ReferralWords.partner(id))) {
            throw ReferralWords.absent();
        }
        return Response.noContent().build();
    }

    private static Response uncached(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
