package dev.avow.app.rest;

import dev.avow.core.disclosure.StaffAction;
import dev.avow.core.usecase.AdmitStaff;
import dev.avow.core.usecase.ReadIncidents;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The register of incidents for the maker's staff, as a page and as JSON (S1-50, S3-30). Entries are made on the command line. */
@Path("/staff/incidents")
@Blocking
public class StaffIncidents {

    private static final String SECURE =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final StaffGate gate;
    private final ReadIncidents readIncidents;

    StaffIncidents(StaffGate gate, ReadIncidents readIncidents) {
        this.gate = gate;
        this.readIncidents = readIncidents;
    }

    /** The page's template. */
    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance register(List<IncidentView> incidents);
    }

    /** The register. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The register of incidents: who is to be told by when")
    public Response list(@Context HttpHeaders headers) {
        return Response.ok(rows(headers))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The same to be read. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response page(@Context HttpHeaders headers) {
        return Response.ok(Templates.register(rows(headers)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", SECURE)
                .build();
    }

    private List<IncidentView> rows(HttpHeaders headers) {
        gate.require(AdmitStaff.Command.of(gate.member(headers), StaffAction.READ_STATUS));
        return readIncidents.handle().stream().map(IncidentView::of).toList();
    }
}
