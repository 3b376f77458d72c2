package dev.avow.app.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.avow.app.rest.ShopifyDoor.MerchantUser;
import dev.avow.core.consent.Attestation;
import dev.avow.core.consent.Declaration;
import dev.avow.core.usecase.DeclareForShop;
import dev.avow.core.usecase.ReadTerms;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What a merchant accepts and attests (S1-46, S1-47, S1-54, S3-10). Bearer: a Shopify ID token. */
@RegisterForReflection
@Path("/api/v1/terms")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class TermsResource {

    private final MerchantGate gate;
    private final ReadTerms readTerms;
    private final DeclareForShop declareForShop;
    private final JsonBodies bodies;

    TermsResource(MerchantGate gate, ReadTerms readTerms, DeclareForShop declareForShop, JsonBodies bodies) {
        this.gate = gate;
        this.readTerms = readTerms;
        this.declareForShop = declareForShop;
        this.bodies = bodies;
    }

    /**
     * What binds the merchant.
     *
     * @param policy the policy
     * @param attestations what features need before they can be switched on
     * @param declarations what was declared, oldest first
     */
    public record Terms(Policy policy, List<Asked> attestations, List<Made> declarations) {}

    /**
     * The policy.
     *
     * @param inForce the text that binds today
     * @param announced the newest text; another one if a change lies ahead
     * @param announcedAt when it was announced
     * @param effectiveAt from when on it binds; where use accepts, from when on it does
     * @param due the text that binds and is still to be accepted by saying so; missing where use accepts, or it was said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Policy(
            @Nullable String inForce,
            @Nullable String announced,
            @Nullable Instant announcedAt,
            @Nullable Instant effectiveAt,
            @Nullable String due) {}

    /**
     * An attestation.
     *
     * @param text its version, by which it is declared
     * @param language the language of what it says
     * @param says what the merchant attests
     * @param feature which feature needs it
     */
    public record Asked(String text, String language, String says, String feature) {}

    /**
     * A declaration that was made.
     *
     * @param text which text
     * @param language in which language it was shown; {@code und} where it was accepted by use
     * @param how {@code explicit}, {@code configured} or {@code by-use}
     * @param at when
     */
    public record Made(String text, String language, String how, Instant at) {}

    /**
     * A declaration to make.
     *
     * @param text which text was shown, for example {@code chat-notice-1} or {@code policy-2}
     * @param language in which language
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Statement(@Nullable String text, @Nullable String language) {}

    /** What is to be declared, and what was. */
    @GET
    @Operation(summary = "Read the policy's versions, the attestations that features need, and what was declared")
    public Response read(@Context HttpHeaders headers) {
        ReadTerms.Terms terms = readTerms.handle(gate.merchant(headers).shop());
        Policy policy = new Policy(
                terms.inForce().map(Declaration::policyText).orElse(null),
                terms.newest()
                        .map(newest -> Declaration.policyText(newest.version()))
                        .orElse(null),
                terms.newest().map(newest -> newest.announcedAt()).orElse(null),
                terms.newest().map(newest -> newest.effectiveAt()).orElse(null),
                terms.due().map(Declaration::policyText).orElse(null));
        Terms shown = new Terms(
                policy,
                Arrays.stream(Attestation.values()).map(TermsResource::asked).toList(),
                terms.declarations().stream().map(TermsResource::made).toList());
        return Response.ok(shown).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** Accepts or attests. */
    @POST
    @Path("/declarations")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Accept a version of the policy, or attest what a feature needs; repeating is harmless")
    public Response declare(byte[] body, @Context HttpHeaders headers) {
        MerchantUser merchant = gate.merchant(headers);
        Statement made = bodies.read(body, Statement.class);
        if (!declare(
                merchant, made.text() == null ? "" : made.text(), made.language() == null ? "" : made.language())) {
            throw new ProblemException(
                    400, "declaration.text-unknown", "The field text names no text of ours in that language.");
        }
        return Response.noContent().build();
    }

    private boolean declare(MerchantUser merchant, String text, String language) {
        try {
            return declareForShop.handle(
                    new DeclareForShop.Command(merchant.shop(), text, language, Optional.of(merchant.user())));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    400, "declaration.malformed", "The fields text and language are missing or have a wrong shape.");
        }
    }

    private static Asked asked(Attestation attestation) {
        return new Asked(
                attestation.textVersion(),
                attestation.language(),
                attestation.text(),
                FeatureResource.word(attestation.feature()));
    }

    private static Made made(Declaration declaration) {
        return new Made(
                declaration.textVersion(),
                declaration.language(),
                FeatureResource.word(declaration.manner()),
                declaration.at());
    }
}
