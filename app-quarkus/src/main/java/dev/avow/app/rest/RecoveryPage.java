package dev.avow.app.rest;

import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.ChooseRecovery;
import dev.avow.core.usecase.ReadRecovery;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Cart recovery as pages inside the Shopify admin (S4-06): the funnel, what came back, why each checkout was mailed about
 * or not, and what the merchant chose. Loaded and signed in as {@link InboxPage} is. Whatever it answers shows people, so each call is
 * written down.
 */
@RegisterForReflection
@ReadsPersonalData
@Path("/app/recovery")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class RecoveryPage {

    private static final int ROWS = 25;

    private final MerchantGate gate;
    private final ReadRecovery readRecovery;
    private final ChooseRecovery chooseRecovery;
    private final MerchantFrame frame;

    RecoveryPage(MerchantGate gate, ReadRecovery readRecovery, ChooseRecovery chooseRecovery, MerchantFrame frame) {
        this.gate = gate;
        this.readRecovery = readRecovery;
        this.chooseRecovery = chooseRecovery;
        this.frame = frame;
    }

    /**
     * All that the page shows.
     *
     * @param on whether recovery is switched on
     * @param overview the figures
     * @param rows the first checkouts
     * @param settings what the merchant chose
     * @param policyDelay when the policy says that a checkout counts as left, in words
     * @param policyMinutes the same in minutes
     * @param mails how many mails about one checkout the policy allows
     * @param said what was just done, or empty text
     * @param problem what was just refused, or empty text
     */
    record View(
            boolean on,
            RecoveryWords.Overview overview,
            RecoveryWords.Rows rows,
            RecoverySettings settings,
            String policyDelay,
            long policyMinutes,
            int mails,
            String said,
            String problem) {}

    /** The pages' templates. */
    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance page(MerchantShell shell, View view);

        static native TemplateInstance overview(View view);

        static native TemplateInstance rows(RecoveryWords.Rows rows);

        static native TemplateInstance off();

        static native TemplateInstance offPage(MerchantShell shell);
    }

    /** The document. */
    @GET
    @Operation(hidden = true)
    public Response page(@QueryParam("id_token") @Nullable String idToken) {
        return frame.document(
                idToken,
                MerchantPlace.RECOVERY,
                (shop, shell) ->
                        readRecovery.isOn(shop) ? Templates.page(shell, view(shop, "", "")) : Templates.offPage(shell));
    }

    /** The page's inside. */
    @GET
    @Path("/overview")
    @Operation(hidden = true)
    public Response overview(@Context HttpHeaders headers) {
        return inside(gate.shop(headers), "", "");
    }

    /** The rows after a cursor. */
    @GET
    @Path("/checkouts")
    @Operation(hidden = true)
    public Response checkouts(@Context HttpHeaders headers, @QueryParam("after") @Nullable String after) {
        ShopId shop = gate.shop(headers);
        return MerchantFrame.fragment(
                readRecovery.isOn(shop)
                        ? Templates.rows(RecoveryWords.rows(readRecovery.page(
                                shop, Optional.ofNullable(after).map(RecoveryWords::read), ROWS)))
                        : Templates.off());
    }

    /** Chooses. */
    @POST
    @Path("/settings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response choose(
            @Context HttpHeaders headers,
            @FormParam("paused") @Nullable String paused,
            @FormParam("delayMinutes") long delayMinutes,
            @FormParam("betweenHours") long betweenHours,
            @FormParam("perPerson") int perPerson,
            @FormParam("perDay") int perDay,
            @FormParam("quietFrom") String quietFrom,
            @FormParam("quietTo") String quietTo,
            @FormParam("zone") String zone,
            @FormParam("youngerThanDays") long youngerThanDays,
            @FormParam("discountCode") @Nullable String discountCode,
            @FormParam("trial") @Nullable String trial,
            @FormParam("trialAddress") @Nullable String trialAddress) {
        ShopId shop = gate.shop(headers);
        if (!readRecovery.isOn(shop)) {
            return inside(shop, "", "");
        }
        RecoverySettings chosen = new RecoverySettings(
                paused != null,
                delayMinutes,
                betweenHours,
                perPerson,
                perDay,
                quietFrom,
                quietTo,
                zone,
                youngerThanDays,
                discountCode,
                trial != null,
                trialAddress);
        try {
            RecoveryResource.choose(chooseRecovery, shop, chosen);
        } catch (ProblemException e) {
            return inside(shop, "", e.detail());
        }
        return inside(shop, "Saved. Everything that waits is decided about anew.", "");
    }

    private Response inside(ShopId shop, String said, String problem) {
        return MerchantFrame.fragment(
                readRecovery.isOn(shop) ? Templates.overview(view(shop, said, problem)) : Templates.off());
    }

    private View view(ShopId shop, String said, String problem) {
        ReadRecovery.Settings settings = readRecovery.settings(shop).orElseThrow();
        return new View(
                true,
                RecoveryWords.overview(readRecovery.overview(shop)),
                RecoveryWords.rows(readRecovery.page(shop, Optional.empty(), ROWS)),
                RecoverySettings.of(settings),
                settings.policy().terms().delay().toHours() + " h",
                settings.policy().terms().delay().toMinutes(),
                settings.policy().terms().mails(),
                said,
                problem);
    }
}
