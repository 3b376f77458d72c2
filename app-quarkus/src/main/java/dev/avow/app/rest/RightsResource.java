package dev.avow.app.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.avow.core.disclosure.StaffAction;
import dev.avow.core.rights.Correction;
import dev.avow.core.rights.RightsRequest.Kind;
import dev.avow.core.rights.RightsRequest.Reason;
import dev.avow.core.rights.RightsTerms.Channel;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.IdSource;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AskForRights;
import dev.avow.core.usecase.EraseSubject;
import dev.avow.core.usecase.ExportData;
import dev.avow.core.usecase.PutRight;
import dev.avow.core.usecase.ReadRequests;
import dev.avow.core.usecase.RequestLog;
import dev.avow.core.usecase.TellSubject;
import dev.avow.core.usecase.TypedSubject;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The merchant's own way to the rights engine: requests for the shop's people and for the shop itself, packages to hand on, an
 * export at any time (S0-17, S0-18, S1-55, S2-13, S2-14, S3-35, S3-46). Bearer: a Shopify ID token.
 */
@RegisterForReflection
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class RightsResource {

    private static final int MOST = 100;
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv;charset=UTF-8";

    private final MerchantGate gate;
    private final AskForRights ask;
    private final PutRight putRight;
    private final ReadRequests read;
    private final TellSubject tell;
    private final ExportData export;
    private final RequestLog log;
    private final JsonBodies bodies;
    private final IdSource ids;

    RightsResource(
            MerchantGate gate,
            AskForRights ask,
            PutRight putRight,
            ReadRequests read,
            TellSubject tell,
            ExportData export,
            RequestLog log,
            JsonBodies bodies,
            IdSource ids) {
        this.gate = gate;
        this.ask = ask;
        this.putRight = putRight;
        this.read = read;
        this.tell = tell;
        this.export = export;
        this.log = log;
        this.bodies = bodies;
        this.ids = ids;
    }

    /**
     * What is asked for.
     *
     * @param kind such as {@code erasure}; see the answer's list
     * @param reason {@code child} where data of a child is erased (S1-51, S2-18, S3-55); nothing else is a reason
     * @param ticket the asker's own name for it: sending it again is harmless
     * @param wholeShop whether everything of the shop is meant; only for an erasure
     * @param customer Shopify's id
     * @param email a mail address
     * @param phone a telephone number
     * @param orders Shopify's ids
     * @param conversation a conversation of the inbox
     * @param right what is right, for a rectification; without it the request waits for a person
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Asked(
            @Nullable String kind,
            @Nullable String reason,
            @Nullable String ticket,
            boolean wholeShop,
            @Nullable Long customer,
            @Nullable String email,
            @Nullable String phone,
            @Nullable List<Long> orders,
            @Nullable String conversation,
            @Nullable Right right)
            implements NamesPerson {

        @Override
        public String toString() {
            return "Asked[hidden]";
        }
    }

    /**
     * What is right about a person.
     *
     * @param email a mail address
     * @param phone a telephone number
     * @param name how the person is called
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Right(
            @Nullable String email,
            @Nullable String phone,
            @Nullable String name) {

        Correction correction() {
            try {
                return new Correction(
                        said(email).map(TypedSubject::email),
                        said(phone).map(TypedSubject::phone),
                        said(name).map(PersonalText::of));
            } catch (IllegalArgumentException e) {
                throw new ProblemException(
                        400, "rights.correction", "Say what is right: an email address, a phone number or a name.");
            }
        }

        private static Optional<String> said(@Nullable String value) {
            return Optional.ofNullable(value).filter(text -> !text.isBlank());
        }

        @Override
        public String toString() {
            return "Right[hidden]";
        }
    }

    /** Requests of the shop. */
    @GET
    @Path("/rights")
    @Operation(
            summary =
                    "List up to 100 requests of data subjects with their clocks: what is due first, then what was settled last")
    public Response list(@Context HttpHeaders headers) {
        ShopId shop = gate.shop(headers);
        return noStore(
                Response.ok(read.of(shop, MOST).stream().map(RightsView::row).toList()));
    }

    /** Takes a request and does it as far as it can be done now. */
    @POST
    @Path("/rights")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Ask for access, erasure, restriction and so on, for one person or for the whole shop")
    public Response ask(byte[] body, @Context HttpHeaders headers) {
        ShopifyDoor.MerchantUser merchant = gate.merchant(headers);
        Asked asked = bodies.read(body, Asked.class);
        Kind kind = kind(asked.kind());
        Optional<SubjectLocator> person = asked.wholeShop() ? Optional.empty() : Optional.of(asked.person());
        if (asked.wholeShop() && (kind != Kind.ERASURE || asked.namesSomebody())) {
            throw new ProblemException(
                    400, "rights.whole-shop", "A whole shop can be erased, or exported; then no person is named.");
        }
        String ticket = asked.ticket() == null ? ids.next() : asked.ticket();
        AskForRights.Command command = new AskForRights.Command(
                        merchant.shop(), person, kind, reason(asked, kind), Channel.DASHBOARD, ticket)
                .by(merchant.staff());
        Right right = asked.right();
        EraseSubject.Outcome outcome = right != null && kind == Kind.RECTIFICATION
                ? new EraseSubject.Outcome(putRight.handle(command, right.correction()))
                : ask.handle(command);
        return noStore(Response.ok(OwnDataResource.Standing.of(outcome)));
    }

    /** Hands over a package; that is written down. */
    @GET
    @Path("/rights/{id}/package")
    @Operation(summary = "Fetch the package that was made for a person; the request is then done")
    public Response handOver(@PathParam("id") String id, @Context HttpHeaders headers) {
        ShopifyDoor.MerchantUser merchant = gate.merchant(headers);
        return tell.handOver(merchant.shop(), id, merchant.user())
                .map(text -> noStore(Response.ok(text)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"access-package.json\"")))
                .orElseThrow(
                        () -> new ProblemException(404, "package.gone", "There is no such package, or not any more."));
    }

    /** The export's schema. */
    @GET
    @Path("/export/schema")
    @Produces("application/schema+json")
    @Operation(summary = "The JSON Schema of one line of an export")
    public Map<String, Object> schema() {
        return export.jsonSchema();
    }

    /** Everything of the shop, as it is read. */
    @GET
    @Path("/export")
    @Produces({NDJSON, CSV})
    @Operation(summary = "Export everything of the shop as NDJSON, or one class of it as CSV")
    public Response export(
            @Context HttpHeaders headers,
            @QueryParam("format") @DefaultValue("ndjson") String format,
            @QueryParam("class") @Nullable String part) {
        ShopifyDoor.MerchantUser merchant = gate.merchant(headers);
        ShopId shop = merchant.shop();
        log.merchant(shop, merchant.user(), StaffAction.EXPORT_PERSONAL_DATA, "export");
        if (format.equals("ndjson")) {
            StreamingOutput lines = out -> ExportLines.ndjson(out, sink -> export.handle(shop, Optional.empty(), sink));
            return attachment(lines, NDJSON, "export.ndjson");
        }
        List<String> fields = part == null ? null : export.schema().get(part);
        if (!format.equals("csv") || part == null || fields == null) {
            throw new ProblemException(
                    400, "export.format", "The format is ndjson, or csv with a class of the schema.");
        }
        StreamingOutput table = out -> ExportLines.csv(out, fields, sink -> export.handle(part, shop, sink));
        return attachment(table, CSV, part + ".csv");
    }

    private static Response attachment(StreamingOutput content, String type, String name) {
        return noStore(Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\""));
    }

    private static Response noStore(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static Kind kind(@Nullable String word) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.key().equals(word == null ? "" : word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ProblemException(400, "rights.kind", "The field kind names none of our kinds."));
    }

    private static Optional<Reason> reason(Asked asked, Kind kind) {
        if (asked.reason() == null) {
            return Optional.empty();
        }
        Optional<Reason> reason = Reason.of(asked.reason());
        if (reason.isEmpty() || kind != Kind.ERASURE || asked.wholeShop()) {
            throw new ProblemException(
                    400, "rights.reason", "The field reason is child or absent; a person's erasure alone has one.");
        }
        return reason;
    }
}
