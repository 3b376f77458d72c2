package dev.avow.app.rest;

import dev.avow.core.disclosure.Document;
import dev.avow.core.usecase.WriteNotice;
import dev.avow.core.usecase.WriteNotice.Kind;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What the maker of the app says in public, written from the policy in force at each request: always the same addresses
 * (S1-52), never a text that could differ from what is done.
 */
@Path("/")
@Blocking
public class NoticePage {

    private static final String SECURED = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    private final WriteNotice write;

    NoticePage(WriteNotice write) {
        this.write = write;
    }

    /** The pages' template. */
    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance document(Document document, boolean hasNext);
    }

    /** The privacy notice in force. */
    @GET
    @Path("privacy")
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "The privacy policy in force, and what is announced")
    public Response privacy() {
        return page(write.handle(Kind.NOTICE), write.next(Kind.NOTICE).isPresent());
    }

    /** The notice that was announced, or a text that belongs to it. */
    @GET
    @Path("privacy/{text}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            summary = "The announced policy (next), the annexes of the agreement (agreement), or California's table"
                    + " (california)")
    public Response text(@PathParam("text") String text) {
        Optional<Document> document = switch (text) {
            case "next" -> write.next(Kind.NOTICE);
            case "agreement" -> Optional.of(write.handle(Kind.AGREEMENT));
            case "california" -> Optional.of(write.handle(Kind.CALIFORNIA));
            default -> Optional.empty();
        };
        return page(
                document.orElseThrow(() -> new ProblemException(404, "notice.none", "There is no such text.")), false);
    }

    /** Who receives data. */
    @GET
    @Path("subprocessors")
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "Who receives data")
    public Response subprocessors() {
        return page(write.handle(Kind.SUBPROCESSORS), false);
    }

    /** Where flaws are reported (RFC 9116; S0-22). There is none while the policy names no address, or its review is stale. */
    @GET
    @Path(".well-known/security.txt")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @Operation(summary = "Where security flaws are reported")
    public Response security() {
        return write.security()
                .map(text -> secured(Response.ok(text)))
                .orElseThrow(() -> new ProblemException(
                        404, "notice.no-security-contact", "No address for reports of security flaws counts today."));
    }

    private static Response page(Document document, boolean hasNext) {
        return secured(Response.ok(Templates.document(document, hasNext)));
    }

    private static Response secured(Response.ResponseBuilder response) {
        return response.header("Content-Security-Policy", SECURED)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
