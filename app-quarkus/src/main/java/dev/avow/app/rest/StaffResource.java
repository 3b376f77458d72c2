package dev.avow.app.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.avow.core.disclosure.DisclosureGround;
import dev.avow.core.disclosure.ReviewStanding;
import dev.avow.core.disclosure.StaffAction;
import dev.avow.core.port.AuditEntry;
import dev.avow.core.port.AuditTrail;
import dev.avow.core.port.FinishedRun;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AdmitStaff;
import dev.avow.core.usecase.EnforceRetention;
import dev.avow.core.usecase.ExamineRetention;
import dev.avow.core.usecase.ReadAudit;
import dev.avow.core.usecase.ReadStatus;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What the maker's staff may see and start. Bearer: a token of their identity provider. */
@RegisterForReflection
@Path("/staff")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class StaffResource {

    private static final int MOST_ROWS = 100;

    private final StaffGate gate;
    private final ReadStatus readStatus;
    private final EnforceRetention enforceRetention;
    private final ReadAudit readAudit;

    StaffResource(StaffGate gate, ReadStatus readStatus, EnforceRetention enforceRetention, ReadAudit readAudit) {
        this.gate = gate;
        this.readStatus = readStatus;
        this.enforceRetention = enforceRetention;
        this.readAudit = readAudit;
    }

    /**
     * How the promises stand.
     *
     * @param policyInForce the version that binds merchants today
     * @param policyAnnounced the newest version
     * @param change from what was in force to the newest version; absent if that is the first
     * @param retention one entry per class of data
     * @param reviews what only people can keep true
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Status(
            int policyInForce,
            int policyAnnounced,
            @Nullable Change change,
            List<Retention> retention,
            List<Review> reviews) {}

    /**
     * The newest change of the policy.
     *
     * @param kind {@code material} or {@code minor}
     * @param options how many options change
     * @param effectiveAt when all of it is in force
     */
    public record Change(String kind, int options, Instant effectiveAt) {}

    /**
     * A class of data.
     *
     * @param dataClass its key
     * @param state {@code kept}, {@code overdue} or {@code outlived}
     * @param oldest the oldest clock that runs; absent where nothing is there, or nothing whose clock has started
     * @param lastRun when the last run ended
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Retention(
            String dataClass,
            String state,
            @Nullable Instant oldest,
            @Nullable Instant lastRun) {}

    /**
     * A review.
     *
     * @param about a promise's id, or a recipient's name
     * @param state fresh, or stale
     * @param expires the first day on which it does not count
     * @param sentence what the notice may say today
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Review(
            String about,
            String state,
            LocalDate expires,
            @Nullable String sentence) {}

    /**
     * What a run of the jobs did.
     *
     * @param classes one entry per class whose run was due
     */
    public record Runs(List<Run> classes) {}

    /**
     * A run for one class.
     *
     * @param dataClass its key
     * @param state {@code finished}, {@code to-be-continued}, or the code of what failed
     * @param removed how many records went
     */
    public record Run(String dataClass, String state, long removed) {}

    /**
     * A page of the audit trail.
     *
     * @param entries newest record first
     * @param next hand it in as {@code before} to go on; absent on the last page
     */
    public record Page(List<Entry> entries, @Nullable Long next) {}

    /**
     * Something that staff asked for.
     *
     * @param number rises from entry to entry
     * @param at when
     * @param actor who, as a keyed hash
     * @param action what
     * @param shop whose data
     * @param ground why a person's data was to be told
     * @param reference the file of the ground
     * @param verdict {@code allowed}, or the code of the refusal
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            long number,
            Instant at,
            String actor,
            String action,
            @Nullable String shop,
            @Nullable String ground,
            @Nullable String reference,
            String verdict) {}

    /** How things stand. */
    @GET
    @Path("/status")
    @Operation(summary = "How retention, policy and reviews stand")
    public Response status(@Context HttpHeaders headers) {
        admit(headers, StaffAction.READ_STATUS);
        ReadStatus.Status status = readStatus.handle();
        return shown(new Status(
                status.inForce().number(),
                status.newest().number(),
                status.change()
                        .map(change -> new Change(
                                change.material() ? "material" : "minor", change.options(), change.effectiveAt()))
                        .orElse(null),
                status.retention().stream().map(StaffResource::retention).toList(),
                status.reviews().stream().map(StaffResource::review).toList()));
    }

    /** Runs the removal of what is over, as far as it is due. */
    @POST
    @Path("/retention/runs")
    @Operation(summary = "Run what is due of retention, now")
    public Response run(@Context HttpHeaders headers) {
        admit(headers, StaffAction.RUN_JOB);
        EnforceRetention.Outcome outcome = enforceRetention.handle();
        List<Run> runs = new ArrayList<>();
        outcome.sweeps()
                .forEach(sweep -> runs.add(new Run(
                        sweep.dataClass().key(),
                        sweep.finished().isPresent() ? "finished" : "to-be-continued",
                        sweep.removed())));
        outcome.failures()
                .forEach(failure -> runs.add(new Run(failure.dataClass().key(), failure.code(), 0)));
        return shown(new Runs(runs));
    }

    /** A page of the audit trail. */
    @GET
    @Path("/audit")
    @Operation(summary = "Read what staff asked for, newest first")
    public Response audit(
            @Context HttpHeaders headers,
            @QueryParam("before") @Nullable Long before,
            @QueryParam("limit") @DefaultValue("25") int limit) {
        admit(headers, StaffAction.READ_AUDIT);
        if (limit < 1 || limit > MOST_ROWS) {
            throw new ProblemException(400, "request.malformed", "The parameter limit must be 1 to 100.");
        }
        ReadAudit.Page page = readAudit.handle(before == null ? OptionalLong.empty() : OptionalLong.of(before), limit);
        return shown(new Page(
                page.entries().stream().map(StaffResource::entry).toList(),
                page.next().isPresent() ? page.next().getAsLong() : null));
    }

    private void admit(HttpHeaders headers, StaffAction action) {
        gate.require(AdmitStaff.Command.of(gate.member(headers), action));
    }

    private static Response shown(Object entity) {
        return Response.ok(entity).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static Retention retention(ExamineRetention.Finding finding) {
        return new Retention(
                finding.dataClass().key(),
                finding.outlives() ? "outlived" : finding.overdue() ? "overdue" : "kept",
                finding.oldest().filter(start -> !start.equals(Lifetime.FAR)).orElse(null),
                finding.last().map(FinishedRun::finishedAt).orElse(null));
    }

    private static Review review(ReviewStanding standing) {
        return new Review(
                standing.about(),
                standing.fresh() ? "fresh" : "stale",
                standing.expiresOn(),
                standing.sentence().orElse(null));
    }

    private static Entry entry(AuditTrail.Recorded recorded) {
        AuditEntry entry = recorded.entry();
        Optional<DisclosureGround> ground = entry.ground();
        return new Entry(
                recorded.number(),
                entry.lifetime().startedAt(),
                entry.actor(),
                entry.action().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                entry.shop().map(ShopId::domain).orElse(null),
                ground.map(it -> it.kind().key()).orElse(null),
                ground.map(DisclosureGround::reference).orElse(null),
                entry.verdict());
    }
}
