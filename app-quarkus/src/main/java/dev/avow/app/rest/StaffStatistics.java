package dev.avow.app.rest;

import dev.avow.core.disclosure.StaffAction;
import dev.avow.core.usecase.AdmitStaff;
import dev.avow.core.usecase.ReadUsage;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What the app's maker sees of its use: sums over all shops, none of which is named, and none of too few (S1-24). */
@RegisterForReflection
@Path("/staff/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class StaffStatistics {

    private final StaffGate gate;
    private final ReadUsage readUsage;
    private final InstantSource clock;

    StaffStatistics(StaffGate gate, ReadUsage readUsage, InstantSource clock) {
        this.gate = gate;
        this.readUsage = readUsage;
        this.clock = clock;
    }

    /**
     * Sums.
     *
     * @param sums oldest day first
     */
    public record Sums(List<Sum> sums) {}

    /**
     * A sum of at least so many shops as the policy asks for.
     *
     * @param day in UTC
     * @param name what was counted
     * @param amount how many
     */
    public record Sum(LocalDate day, String name, long amount) {}

    /** The sums of a range of days. */
    @GET
    @Operation(summary = "Use of the app by day, over all shops; what too few shops have a part in is left out")
    public Response sums(
            @Context HttpHeaders headers,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until) {
        gate.require(AdmitStaff.Command.of(gate.member(headers), StaffAction.READ_STATUS));
        DayRange range = DayRange.read(from, until, clock.instant());
        return Response.ok(new Sums(readUsage.overAll(range.from(), range.until()).stream()
                        .map(count -> new Sum(count.day(), count.name().key(), count.amount()))
                        .toList()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
