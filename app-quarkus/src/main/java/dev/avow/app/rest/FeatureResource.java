package dev.avow.app.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.avow.core.consent.Attestation;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.SwitchFeature;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Which features a merchant has switched on: the recorded instruction (S1-02, S3-48). Bearer: a Shopify ID token. */
@RegisterForReflection
@Path("/api/v1/features")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class FeatureResource {

    private final MerchantGate gate;
    private final SwitchFeature switchFeature;
    private final JsonBodies bodies;

    FeatureResource(MerchantGate gate, SwitchFeature switchFeature, JsonBodies bodies) {
        this.gate = gate;
        this.switchFeature = switchFeature;
        this.bodies = bodies;
    }

    /**
     * What the policy offers.
     *
     * @param features one entry each
     */
    public record Features(List<Standing> features) {}

    /**
     * A feature.
     *
     * @param feature its name, for example {@code cart-recovery}
     * @param on whether it is on
     * @param missing the texts to attest before it can be switched on
     */
    public record Standing(String feature, boolean on, List<String> missing) {}

    /**
     * What a feature is to be.
     *
     * @param on whether it is to be on
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Switch(@Nullable Boolean on) {}

    /** How the shop's features stand. */
    @GET
    @Operation(summary = "List the features that the policy offers, and what each still needs")
    public Response list(@Context HttpHeaders headers) {
        return standings(gate.merchant(headers).shop());
    }

    /** Switches a feature. */
    @PUT
    @Path("/{feature}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Switch a feature on or off; on needs its attestations")
    public Response put(byte[] body, @Context HttpHeaders headers, @PathParam("feature") String name) {
        ShopId shop = gate.merchant(headers).shop();
        Boolean on = bodies.read(body, Switch.class).on();
        if (on == null) {
            throw new ProblemException(400, "request.malformed", "The field on must be true or false.");
        }
        return switchFeature
                .handle(shop, feature(name), on)
                .fold(
                        done -> standings(shop),
                        notOffered -> {
                            throw notOffered();
                        },
                        unattested -> {
                            throw new ProblemException(
                                    409, "attestation.missing", "Attest first: " + texts(unattested.missing()) + ".");
                        });
    }

    private Response standings(ShopId shop) {
        List<Standing> standings = switchFeature.standings(shop).stream()
                .map(standing -> new Standing(
                        word(standing.feature()),
                        standing.on(),
                        standing.missing().stream()
                                .map(Attestation::textVersion)
                                .toList()))
                .toList();
        return Response.ok(new Features(standings))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Feature feature(String name) {
        return Arrays.stream(Feature.values())
                .filter(feature -> word(feature).equals(name))
                .findFirst()
                .orElseThrow(FeatureResource::notOffered);
    }

    private static ProblemException notOffered() {
        return new ProblemException(404, "feature.not-offered", "The policy in force offers no such feature.");
    }

    private static String texts(List<Attestation> missing) {
        return missing.stream().map(Attestation::textVersion).collect(Collectors.joining(", "));
    }

    /** A constant as it stands in JSON and addresses. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
