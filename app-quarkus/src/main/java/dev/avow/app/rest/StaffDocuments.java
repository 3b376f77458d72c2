package dev.avow.app.rest;

import dev.avow.core.disclosure.StaffAction;
import dev.avow.core.usecase.AdmitStaff;
import dev.avow.core.usecase.ReadPromises;
import dev.avow.core.usecase.WriteNotice;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The promise ledger and the record of processing, for the maker's staff. */
@RegisterForReflection
@Path("/staff")
@Blocking
public class StaffDocuments {

    private final StaffGate gate;
    private final ReadPromises readPromises;
    private final WriteNotice writeNotice;

    StaffDocuments(StaffGate gate, ReadPromises readPromises, WriteNotice writeNotice) {
        this.gate = gate;
        this.readPromises = readPromises;
        this.writeNotice = writeNotice;
    }

    /**
     * The ledger.
     *
     * @param at when it was read
     * @param clauses all of them, also of profiles that are not in force
     */
    public record Ledger(Instant at, List<Clause> clauses) {}

    /**
     * One clause.
     *
     * @param id of the promise
     * @param profile whose policy it stands in
     * @param published whether the policy in force takes it up
     * @param state kept, stale, broken, human or open
     * @param rules options that keep it
     * @param tests test classes that prove it
     * @param evidence what was seen lately
     */
    public record Clause(
            String id,
            String profile,
            boolean published,
            String state,
            List<String> rules,
            List<String> tests,
            List<Seen> evidence) {}

    /** What was seen, when, and whether it is as it should be. */
    public record Seen(String about, Instant at, Instant until, boolean holds, String detail) {}

    /** How each clause stands. */
    @GET
    @Path("/promises")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How each published clause stands")
    public Response promises(@Context HttpHeaders headers) {
        admit(headers);
        ReadPromises.Ledger ledger = readPromises.handle();
        return shown(new Ledger(
                ledger.at(),
                ledger.clauses().stream().map(StaffDocuments::clause).toList()));
    }

    /** The record of processing activities (GDPR Art. 30), as Markdown. */
    @GET
    @Path("/register")
    @Produces("text/markdown;charset=UTF-8")
    @Operation(summary = "The record of processing activities")
    public Response register(@Context HttpHeaders headers) {
        admit(headers);
        return shown(writeNotice.handle(WriteNotice.Kind.REGISTER).markdown());
    }

    private void admit(HttpHeaders headers) {
        gate.require(AdmitStaff.Command.of(gate.member(headers), StaffAction.READ_STATUS));
    }

    private static Response shown(Object entity) {
        return Response.ok(entity).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static Clause clause(ReadPromises.Clause clause) {
        return new Clause(
                clause.promise().id(),
                clause.profile(),
                clause.published(),
                clause.state().key(),
                clause.rules().stream()
                        .map(rule -> rule.path() + " = " + rule.value())
                        .toList(),
                clause.promise().tests(),
                clause.evidence().stream()
                        .map(seen -> new Seen(seen.about(), seen.at(), seen.until(), seen.holds(), seen.detail()))
                        .toList());
    }
}
