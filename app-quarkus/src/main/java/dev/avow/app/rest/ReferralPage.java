package dev.avow.app.rest;

import dev.avow.core.attribution.LinkParameter;
import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.PollMark;
import dev.avow.core.subject.IdSource;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.ManagePartners;
import dev.avow.core.usecase.ReadReferrals;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A merchant's referrals as pages inside the Shopify admin (S3-13): commissions, credited orders, partners, and why each
 * order was credited. Loaded and signed in as {@link InboxPage} is. Whatever it answers shows orders, so each call is written down.
 */
@RegisterForReflection
@ReadsPersonalData
@Path("/app/referrals")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ReferralPage {

    private static final int ROWS = 25;

    private final MerchantGate gate;
    private final ReadReferrals readReferrals;
    private final ManagePartners managePartners;
    private final ReferralWarnings warnings;
    private final LinkParameter parameter;
    private final MerchantFrame frame;
    private final IdSource ids;

    ReferralPage(
            MerchantGate gate,
            ReadReferrals readReferrals,
            ManagePartners managePartners,
            ReferralWarnings warnings,
            LinkParameter parameter,
            MerchantFrame frame,
            IdSource ids) {
        this.gate = gate;
        this.readReferrals = readReferrals;
        this.managePartners = managePartners;
        this.warnings = warnings;
        this.parameter = parameter;
        this.frame = frame;
        this.ids = ids;
    }

    /**
     * The overview.
     *
     * @param months of the orders on record
     * @param totals of the orders that are gone
     * @param partners with their links
     * @param orders the newest
     * @param next the number to go on before, or empty text on the last page
     * @param readUntil how far orders were read, if they were
     * @param gap the stretch that could not be read, if there was one
     * @param warnings what the published text must say
     * @param problem what was wrong with what was sent, or empty text
     * @param correction names the correction that is booked with the form
     */
    public record Overview(
            List<ReferralWords.Month> months,
            List<ReferralWords.Total> totals,
            List<Link> partners,
            List<ReferralWords.Order> orders,
            String next,
            Optional<Instant> readUntil,
            Optional<PollMark.Gap> gap,
            List<String> warnings,
            String problem,
            String correction) {}

    /** A partner and the address of its link. */
    public record Link(ReferralWords.Link partner, String address) {}

    /** More rows. */
    public record Rows(List<ReferralWords.Order> orders, String next) {}

    /** The pages' templates. */
    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance page(MerchantShell shell, Overview view);

        static native TemplateInstance overview(Overview view);

        static native TemplateInstance rows(Rows rows);

        static native TemplateInstance order(ReferralWords.Order order);

        static native TemplateInstance gone();
    }

    /** The document. */
    @GET
    @Operation(hidden = true)
    public Response page(@QueryParam("id_token") @Nullable String idToken) {
        return frame.document(
                idToken, MerchantPlace.REFERRALS, (shop, shell) -> Templates.page(shell, overview(shop, "")));
    }

    /** All of it but the frame. */
    @GET
    @Path("/overview")
    @Operation(hidden = true)
    public Response overview(@Context HttpHeaders headers) {
        return MerchantFrame.fragment(Templates.overview(overview(gate.shop(headers), "")));
    }

    /** The rows after a number. */
    @GET
    @Path("/orders")
    @Operation(hidden = true)
    public Response orders(@Context HttpHeaders headers, @QueryParam("before") @Nullable Long before) {
        return MerchantFrame.fragment(Templates.rows(rows(gate.shop(headers), Optional.ofNullable(before))));
    }

    /** Why one order was credited. */
    @GET
    @Path("/orders/{number}")
    @Operation(hidden = true)
    public Response order(@Context HttpHeaders headers, @PathParam("number") long number) {
        return MerchantFrame.fragment(readReferrals
                .entry(gate.shop(headers), number)
                .map(entry -> Templates.order(ReferralWords.order(entry)))
                .orElseGet(Templates::gone));
    }

    /** Adds a partner. */
    @POST
    @Path("/partners")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(
            @Context HttpHeaders headers,
            @FormParam("code") @Nullable String code,
            @FormParam("rate") @Nullable String rate,
            @FormParam("basis") @Nullable String basis,
            @FormParam("own") @Nullable String own) {
        ShopId shop = gate.shop(headers);
        return changed(
                shop,
                () -> managePartners
                        .add(
                                shop,
                                ReferralWords.code(code),
                                ReferralWords.rate(rate, basis),
                                ReferralWords.customer(own))
                        .ifPresent(refusal -> {
                            throw ReferralResource.refused(refusal);
                        }));
    }

    /** Changes a partner's rate; of what it is a share stays. */
    @POST
    @Path("/partners/{id}/rate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response rate(
            @Context HttpHeaders headers,
            @PathParam("id") String id,
            @FormParam("rate") @Nullable String rate,
            @FormParam("basis") @Nullable String basis) {
        ShopId shop = gate.shop(headers);
        return changed(
                shop, () -> managePartners.rate(shop, ReferralWords.partner(id), ReferralWords.rate(rate, basis)));
    }

    /** Pauses a partner, or credits it again. */
    @POST
    @Path("/partners/{id}/{active:active|paused}")
    @Operation(hidden = true)
    public Response activate(
            @Context HttpHeaders headers, @PathParam("id") String id, @PathParam("active") String active) {
        ShopId shop = gate.shop(headers);
        return changed(shop, () -> managePartners.activate(shop, ReferralWords.partner(id), active.equals("active")));
    }

    /** Removes a partner. */
    @POST
    @Path("/partners/{id}/removed")
    @Operation(hidden = true)
    public Response remove(@Context HttpHeaders headers, @PathParam("id") String id) {
        ShopId shop = gate.shop(headers);
        return changed(shop, () -> managePartners.remove(shop, ReferralWords.partner(id)));
    }

    /** Books a correction. */
    @POST
    @Path("/corrections")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response correct(
            @Context HttpHeaders headers,
            @FormParam("id") @Nullable String id,
            @FormParam("amount") @Nullable String amount,
            @FormParam("currency") @Nullable String currency) {
        ShopId shop = gate.shop(headers);
        return changed(
                shop,
                () -> ReferralResource.booked(
                        readReferrals.correct(shop, JsonBodies.messageId(id), ReferralWords.amount(amount, currency))));
    }

    /** What was wrong is said on the page; everything else about a failure is said as everywhere. */
    private Response changed(ShopId shop, Runnable change) {
        String problem = "";
        try {
            change.run();
        } catch (ProblemException e) {
            problem = e.detail();
        }
        return MerchantFrame.fragment(Templates.overview(overview(shop, problem)));
    }

    private Overview overview(ShopId shop, String problem) {
        ReadReferrals.Books books = readReferrals.books(shop);
        Rows rows = rows(shop, Optional.empty());
        return new Overview(
                books.sums().stream().map(ReferralWords::month).toList(),
                books.totals().stream().map(ReferralWords::total).toList(),
                managePartners.all(shop).stream()
                        .map(partner -> new Link(
                                ReferralWords.link(partner),
                                "https://" + shop.domain() + "/?" + parameter.queryFor(partner.code())))
                        .toList(),
                rows.orders(),
                rows.next(),
                books.poll().flatMap(PollMark::seenUntil),
                books.poll().flatMap(PollMark::gap),
                warnings.of(shop),
                problem,
                ids.next());
    }

    private Rows rows(ShopId shop, Optional<Long> before) {
        List<AttributionLedger.Entry> page = readReferrals.page(shop, before, ROWS);
        String next = page.size() < ROWS
                ? ""
                : Long.toString(page.get(page.size() - 1).number());
        return new Rows(page.stream().map(ReferralWords::order).toList(), next);
    }
}
