package dev.avow.app.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.avow.core.rights.CanonicalJson;
import dev.avow.core.usecase.CertificateKeys;
import dev.avow.core.usecase.CertifyErasure;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Certificates of erasure for whoever has their code, and the public keys they are checked with. Nobody signs in here. */
@RegisterForReflection
@Path("/")
@Blocking
public class CertificateResource {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final String SECURE =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';" + " frame-ancestors 'none'";

    private final CertifyErasure certify;
    private final CertificateKeys keys;
    private final ObjectMapper json = new ObjectMapper();

    CertificateResource(CertifyErasure certify, CertificateKeys keys) {
        this.certify = certify;
        this.keys = keys;
    }

    /** The page's template. */
    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance certificate(CertificateView view);

        static native TemplateInstance gone();
    }

    /** The public keys, as a JWK set (RFC 7517, RFC 8037). */
    @GET
    @Path("/.well-known/avow-certificate-keys.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Public keys of certificates of erasure")
    public Map<String, List<Map<String, String>>> keys() {
        List<Map<String, String>> set = new ArrayList<>();
        keys.handle().forEach((name, key) -> set.add(Map.of("kty", "OKP", "crv", "Ed25519", "kid", name, "x", key)));
        return Map.of("keys", set);
    }

    /** The certificate as it was signed, with the nonce that opens its commitments. */
    @GET
    @Path("/certificates/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Fetch a certificate of erasure by its code")
    public Response fetch(@PathParam("code") String code) {
        CertifyErasure.Fetched found = found(code)
                .orElseThrow(() -> new ProblemException(404, "certificate.unknown", "No certificate has this code."));
        ObjectNode answer = json.createObjectNode();
        answer.set("certificate", tree(found.text().getBytes(StandardCharsets.UTF_8)));
        answer.put("nonce", found.nonce());
        return Response.ok(answer.toPrettyString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The same to be read. */
    @GET
    @Path("/certificates/{code}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response page(@PathParam("code") String code) {
        Optional<CertifyErasure.Fetched> found = found(code);
        TemplateInstance page = found.map(fetched -> {
                    byte[] text = fetched.text().getBytes(StandardCharsets.UTF_8);
                    return Templates.certificate(CertificateView.of(tree(text), fetched.nonce(), isValid(tree(text))));
                })
                .orElseGet(Templates::gone);
        return Response.status(found.isPresent() ? 200 : 404)
                .entity(page)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", SECURE)
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    /** Checks a certificate that somebody brings. */
    @POST
    @Path("/certificates")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Check the signature of a certificate")
    public Map<String, Boolean> check(byte[] body) {
        return Map.of("valid", isValid(tree(body)));
    }

    private Optional<CertifyErasure.Fetched> found(String code) {
        return CODE.matcher(code).matches() ? certify.fetch(code) : Optional.empty();
    }

    private JsonNode tree(byte[] text) {
        try {
            JsonNode tree = json.readTree(text);
            if (tree != null && tree.isObject()) {
                return tree;
            }
        } catch (IOException e) {
            throw new ProblemException(400, "certificate.malformed", "The certificate is no JSON object.");
        }
        throw new ProblemException(400, "certificate.malformed", "The certificate is no JSON object.");
    }

    private boolean isValid(JsonNode certificate) {
        ObjectNode signed = certificate.deepCopy();
        JsonNode signature = signed.remove("signature");
        try {
            return signature != null
                    && keys.verifies(
                            CanonicalJson.of(json.convertValue(signed, Object.class))
                                    .getBytes(StandardCharsets.UTF_8),
                            signature.path("key").asText(),
                            signature.path("value").asText());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
