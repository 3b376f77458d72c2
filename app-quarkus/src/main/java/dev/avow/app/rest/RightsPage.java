package dev.avow.app.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.avow.core.rights.Correction;
import dev.avow.core.rights.RightsRequest.Kind;
import dev.avow.core.rights.RightsTerms.Channel;
import dev.avow.core.subject.IdSource;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AskForRights;
import dev.avow.core.usecase.EraseSubject;
import dev.avow.core.usecase.PutRight;
import dev.avow.core.usecase.TellSubject;
import dev.avow.core.usecase.TypedSubject;
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
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The merchant's page of requests: what was asked for and by when it is due, packages to hand on, a form to ask for somebody, an
 * export of everything (S1-45, S2-13, S3-35). Fragments of the page that {@link InboxPage} begins.
 */
@RegisterForReflection
@Path("/app/requests")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class RightsPage {

    static final String NO_KIND = "Say what it is that you ask for.";

    private final MerchantGate gate;
    private final MerchantFrame frame;
    private final RequestList list;
    private final TellSubject tell;
    private final AskForRights ask;
    private final PersonForm persons;
    private final PutRight putRight;
    private final IdSource ids;
    private final ObjectMapper json = new ObjectMapper();

    RightsPage(
            MerchantGate gate,
            MerchantFrame frame,
            RequestList list,
            TellSubject tell,
            AskForRights ask,
            PersonForm persons,
            PutRight putRight,
            IdSource ids) {
        this.gate = gate;
        this.frame = frame;
        this.list = list;
        this.tell = tell;
        this.ask = ask;
        this.persons = persons;
        this.putRight = putRight;
        this.ids = ids;
    }

    /** The pages' templates. */
    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance page(MerchantShell shell, List<RightsView.Row> rows, Notice notice);

        static native TemplateInstance requests(List<RightsView.Row> rows, Notice notice);

        static native TemplateInstance handedOver(List<Fact> facts, String madeAt);

        static native TemplateInstance gone();
    }

    /**
     * What became of what the merchant asked for.
     *
     * @param text empty where nothing was asked for
     * @param code fetches the certificate; empty where there is none
     * @param isTrouble whether it did not work
     */
    record Notice(String text, String code, boolean isTrouble) {
        static final Notice NONE = new Notice("", "", false);
    }

    /**
     * One row of a package.
     *
     * @param about its class
     * @param values by field
     */
    record Fact(String about, List<Value> values) {}

    /** A value under its field's name. */
    record Value(String field, String text) {}

    /** The requests of the shop: the whole page with a token in its address, its inside with one in a header. */
    @GET
    @Operation(hidden = true)
    public Response requests(@Context HttpHeaders headers, @QueryParam("id_token") @Nullable String idToken) {
        if (MerchantFrame.isDocument(headers)) {
            return frame.document(
                    idToken,
                    MerchantPlace.REQUESTS,
                    (shop, shell) -> Templates.page(shell, list.rows(shop), Notice.NONE));
        }
        return list.fragment(gate.shop(headers), Notice.NONE);
    }

    /** Asks for somebody. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(
            @Context HttpHeaders headers,
            @FormParam("kind") @Nullable String kind,
            @FormParam("by") @Nullable String by,
            @FormParam("value") @Nullable String value,
            @FormParam("right") @Nullable String right) {
        ShopifyDoor.MerchantUser merchant = gate.merchant(headers);
        ShopId shop = merchant.shop();
        PersonForm.Whom whom = persons.whom(shop, by, value);
        Optional<Kind> asked = kind(kind);
        if (whom.person().isEmpty() || asked.isEmpty()) {
            return list.fragment(shop, new Notice(whom.person().isEmpty() ? whom.trouble() : NO_KIND, "", true));
        }
        String said = right == null ? "" : right.strip();
        Optional<Correction> correction = correction(said);
        if (asked.get() == Kind.RECTIFICATION && !said.isEmpty() && correction.isEmpty()) {
            return list.fragment(
                    shop, new Notice("The right value is a mail address, a phone number or a name.", "", true));
        }
        EraseSubject.Outcome outcome = asked(
                new AskForRights.Command(shop, whom.person(), asked.get(), Channel.DASHBOARD, ids.next())
                        .by(merchant.staff()),
                correction);
        return list.fragment(
                shop,
                new Notice(
                        outcome.request().outcome().orElse("taken").replace('-', ' '),
                        outcome.receipt().map(receipt -> receipt.code()).orElse(""),
                        false));
    }

    /** A correction says what is right; without it somebody has to find out. */
    private EraseSubject.Outcome asked(AskForRights.Command command, Optional<Correction> correction) {
        return command.kind() == Kind.RECTIFICATION && correction.isPresent()
                ? new EraseSubject.Outcome(putRight.handle(command, correction.get()))
                : ask.handle(command);
    }

    /** What is right, by its form; empty if nothing is said, or a mail address or a number is none. */
    private static Optional<Correction> correction(String right) {
        Optional<PersonalText> none = Optional.empty();
        try {
            if (right.isEmpty()) {
                return Optional.empty();
            }
            if (right.indexOf('@') >= 0) {
                return Optional.of(new Correction(Optional.of(TypedSubject.email(right)), none, none));
            }
            if (right.codePoints().anyMatch(Character::isDigit)) {
                return Optional.of(new Correction(none, Optional.of(TypedSubject.phone(right)), none));
            }
            return Optional.of(new Correction(none, none, Optional.of(PersonalText.of(right))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Hands a package over: shows it. */
    @POST
    @Path("/{id}/package")
    @Operation(hidden = true)
    public Response handOver(@PathParam("id") String id, @Context HttpHeaders headers) {
        ShopifyDoor.MerchantUser merchant = gate.merchant(headers);
        return Response.ok(tell.handOver(merchant.shop(), id, merchant.user())
                        .map(this::shown)
                        .orElseGet(Templates::gone))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private TemplateInstance shown(String text) {
        try {
            JsonNode tree = json.readTree(text);
            List<Fact> facts = new ArrayList<>();
            for (JsonNode row : tree.path("rows")) {
                List<Value> values = new ArrayList<>();
                for (Map.Entry<String, JsonNode> field : row.properties()) {
                    if (!field.getKey().equals("class")) {
                        values.add(new Value(
                                field.getKey().replace('_', ' '),
                                field.getValue().asText()));
                    }
                }
                facts.add(new Fact(row.path("class").asText().replace('-', ' '), values));
            }
            return Templates.handedOver(facts, tree.path("made_at").asText());
        } catch (IOException e) {
            throw new IllegalStateException("a package is JSON", e);
        }
    }

    private static Optional<Kind> kind(@Nullable String word) {
        for (Kind kind : Kind.values()) {
            if (kind.key().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
