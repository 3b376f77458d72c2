package dev.avow.app.rest;

import dev.avow.core.rights.Correction;
import dev.avow.core.rights.Lifting;
import dev.avow.core.rights.RightsRequest.Kind;
import dev.avow.core.rights.RightsTerms.Channel;
import dev.avow.core.rights.StopReason;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.IdSource;
import dev.avow.core.usecase.AdmitVisitor;
import dev.avow.core.usecase.AskForRights;
import dev.avow.core.usecase.CertifyErasure;
import dev.avow.core.usecase.EraseSubject;
import dev.avow.core.usecase.ExportData;
import dev.avow.core.usecase.LiftStop;
import dev.avow.core.usecase.PutRight;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor can do with the chat's own key, without saying who they are: read and export what is held, have it erased,
 * object to being answered, have it kept and not used (S1-36, S1-38, S1-39, S1-40, S1-41, S1-42), where the policy leaves that
 * way open. Bearer: the session token.
 */
@RegisterForReflection
@Path("/storefront/me")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class OwnDataResource {

    private final StorefrontGate gate;
    private final ExportData export;
    private final AskForRights ask;
    private final LiftStop lift;
    private final PutRight putRight;
    private final JsonBodies bodies;
    private final AdmitVisitor admitVisitor;
    private final DirectWay directWay;
    private final IdSource ids;
    private final InstantSource clock;

    OwnDataResource(
            StorefrontGate gate,
            ExportData export,
            AskForRights ask,
            LiftStop lift,
            PutRight putRight,
            JsonBodies bodies,
            AdmitVisitor admitVisitor,
            DirectWay directWay,
            IdSource ids,
            InstantSource clock) {
        this.gate = gate;
        this.export = export;
        this.ask = ask;
        this.lift = lift;
        this.putRight = putRight;
        this.bodies = bodies;
        this.admitVisitor = admitVisitor;
        this.directWay = directWay;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is held.
     *
     * @param rows one per turn and per contact, by field
     */
    public record Held(List<Map<String, String>> rows) {}

    /**
     * How a request stands.
     *
     * @param request its name
     * @param status {@code open}, {@code waiting}, {@code held}, {@code done} or {@code refused}
     * @param outcome how it ended, or what it waits for
     * @param certificate the name of the certificate, if there is one
     * @param code what fetches it
     */
    public record Standing(
            String request,
            String status,
            @Nullable String outcome,
            @Nullable String certificate,
            @Nullable String code) {

        static Standing of(EraseSubject.Outcome outcome) {
            return new Standing(
                    outcome.request().id(),
                    outcome.request().status().name().toLowerCase(Locale.ROOT),
                    outcome.request().outcome().orElse(null),
                    outcome.receipt().map(CertifyErasure.Receipt::certificate).orElse(null),
                    outcome.receipt().map(CertifyErasure.Receipt::code).orElse(null));
        }
    }

    /** Reads and exports. */
    @GET
    @Operation(summary = "Read everything that is held of this conversation")
    public Response read(@Context HttpHeaders headers) {
        return held(gate.session(headers));
    }

    Response held(VisitorSession session) {
        admit(session);
        List<Map<String, String>> rows = new ArrayList<>();
        export.handle(session.shop(), Optional.of(SubjectLocator.of(session.conversation())), line -> {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("class", line.part());
            row.putAll(line.values());
            rows.add(row);
        });
        return noStore(Response.ok(new Held(rows)));
    }

    /** Erases. */
    @DELETE
    @Operation(summary = "Erase this conversation and what was left in it; gives a certificate")
    public Response erase(@Context HttpHeaders headers) {
        return asked(gate.session(headers), Kind.ERASURE);
    }

    /** Objects, or restricts. */
    @POST
    @Path("/{kind: objection|restriction}")
    @Operation(summary = "Object to being answered, or have the conversation kept and not used; at once")
    public Response stop(@PathParam("kind") String kind, @Context HttpHeaders headers) {
        return asked(gate.session(headers), kind(kind));
    }

    /** Puts a contact right that was left in the conversation. */
    @POST
    @Path("/rectification")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Put right the contact that was left in this conversation; at once")
    public Response putRight(byte[] body, @Context HttpHeaders headers) {
        return putRight(gate.session(headers), body);
    }

    Response putRight(VisitorSession session, byte[] body) {
        admit(session);
        Correction correction = bodies.read(body, RightsResource.Right.class).correction();
        return noStore(Response.ok(Standing.of(
                new EraseSubject.Outcome(putRight.handle(command(session, Kind.RECTIFICATION), correction)))));
    }

    /** Takes that back. */
    @DELETE
    @Path("/{kind: objection|restriction}")
    @Operation(summary = "Take an objection or a restriction back")
    public Response lift(@PathParam("kind") String kind, @Context HttpHeaders headers) {
        return lifted(gate.session(headers), kind(kind));
    }

    Response lifted(VisitorSession session, Kind kind) {
        admit(session);
        StopReason.of(kind)
                .map(reason -> new LiftStop.Command(
                        session.shop(),
                        SubjectLocator.of(session.conversation()),
                        reason,
                        Channel.DIRECT,
                        Optional.of(new Lifting(Lifting.Word.OWN_KEY, clock.instant())),
                        Optional.empty()))
                .ifPresent(lift::handle);
        return Response.noContent().build();
    }

    /** Answers the browser's question whether a storefront may call. */
    @OPTIONS
    @Operation(hidden = true)
    public Response mayCall() {
        return Response.noContent().build();
    }

    /** Answers it for the ways below. */
    @OPTIONS
    @Path("/{kind: objection|restriction|rectification}")
    @Operation(hidden = true)
    public Response mayCall(@PathParam("kind") String kind) {
        return Response.noContent().build();
    }

    Response asked(VisitorSession session, Kind kind) {
        admit(session);
        return noStore(Response.ok(Standing.of(ask.handle(command(session, kind)))));
    }

    private void admit(VisitorSession session) {
        directWay.require(session.shop());
        Optional<Duration> wait = admitVisitor.ownData(session.shop(), session.conversation());
        if (wait.isPresent()) {
            throw new ProblemException(429, "rate.limited", "Too many requests; try again.", wait);
        }
    }

    /** What was lifted may be asked for again; an erasure is one, and whoever missed its answer gets the same. */
    private AskForRights.Command command(VisitorSession session, Kind kind) {
        String conversation = session.conversation().value();
        return new AskForRights.Command(
                session.shop(),
                Optional.of(SubjectLocator.of(session.conversation())),
                kind,
                Channel.DIRECT,
                kind == Kind.ERASURE ? conversation : conversation + "/" + ids.next());
    }

    static Kind kind(String word) {
        return word.equals("objection") ? Kind.OBJECTION : Kind.RESTRICTION;
    }

    private static Response noStore(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
