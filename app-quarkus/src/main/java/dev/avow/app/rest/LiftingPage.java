package dev.avow.app.rest;

import dev.avow.app.rest.RightsPage.Notice;
import dev.avow.core.rights.StopReason;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.usecase.LiftStop;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The merchant lifts what was stopped for a person, on the page of requests (S1-39, S1-41, S4-10; GDPR Art. 18(3), Art. 21). */
@Path("/app/requests/lift")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class LiftingPage {

    private static final Notice LIFTED = new Notice("It is lifted.", "", false);

    private final MerchantGate gate;
    private final PersonForm persons;
    private final LiftStop lift;
    private final RequestList list;

    LiftingPage(MerchantGate gate, PersonForm persons, LiftStop lift, RequestList list) {
        this.gate = gate;
        this.persons = persons;
        this.lift = lift;
        this.list = list;
    }

    /** Lifts it, and shows the requests again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response lift(
            @Context HttpHeaders headers,
            @FormParam("kind") @Nullable String kind,
            @FormParam("by") @Nullable String by,
            @FormParam("value") @Nullable String value,
            @FormParam("word") @Nullable String word,
            @FormParam("wordAt") @Nullable String wordAt) {
        ShopifyDoor.MerchantUser merchant = gate.merchant(headers);
        PersonForm.Whom whom = persons.whom(merchant.shop(), by, value);
        Optional<SubjectLocator> person = whom.person();
        Optional<StopReason> reason = LiftingResource.reason(kind);
        Notice notice = person.isEmpty() || reason.isEmpty()
                ? trouble(person.isEmpty() ? whom.trouble() : RightsPage.NO_KIND)
                : lift.handle(LiftingResource.command(
                                merchant, person.get(), reason.get(), LiftingResource.lifting(word, wordAt)))
                        .fold(lifted -> LIFTED, refused -> trouble(text(refused.why())));
        return list.fragment(merchant.shop(), notice);
    }

    private static Notice trouble(String text) {
        return new Notice(text, "", true);
    }

    private static String text(LiftStop.Refusal why) {
        String told = switch (why) {
            case NOT_TOLD ->
                "Nothing was lifted. Tell the person first that the restriction ends, and say when you did";
            case NOT_ASKED ->
                "Nothing was lifted. An objection and a wish for no more reminders end on the person's own word alone:"
                        + " say when the person asked you";
            case NOT_STOPPED -> "Nothing was lifted: nothing of that kind is stopped for this person";
        };
        return told + " (" + why.code() + ").";
    }
}
