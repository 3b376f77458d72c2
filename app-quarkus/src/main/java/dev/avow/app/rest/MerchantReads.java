package dev.avow.app.rest;

import dev.avow.core.disclosure.StaffAction;
import dev.avow.core.usecase.RequestLog;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes down who of a shop's staff asks to see shoppers' data or to change it, before that is done (S0-07, S1-14, S4-15): one
 * entry for each call, with a keyed hash of the person and the name of what was asked for, and no value. What cannot be written down is not done.
 */
@Provider
@ReadsPersonalData
@Priority(Priorities.AUTHENTICATION + 1)
public class MerchantReads implements ContainerRequestFilter {

    /** Looked up at the first request: filters are made before there is a configuration. */
    private final Instance<MerchantGate> gate;

    private final Instance<RequestLog> log;

    @Context
    @Nullable
    ResourceInfo resource;

    MerchantReads(Instance<MerchantGate> gate, Instance<RequestLog> log) {
        this.gate = gate;
        this.log = log;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        merchant(request)
                .ifPresent(merchant ->
                        log.get().merchant(merchant.shop(), merchant.user(), StaffAction.READ_PERSONAL_DATA, what()));
    }

    /** By the token that the called method goes by, and no other one. Whoever is not let in is told so by what was called. */
    private Optional<ShopifyDoor.MerchantUser> merchant(ContainerRequestContext request) {
        Optional<String> token = goesByHeader()
                ? Bearer.token(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                : Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst("id_token"));
        try {
            return token.map(idToken -> gate.get().merchant(idToken));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    /** A page load carries the token as a parameter; everything else takes the headers. */
    private boolean goesByHeader() {
        ResourceInfo called = resource;
        return called != null
                && List.of(called.getResourceMethod().getParameterTypes()).contains(HttpHeaders.class);
    }

    /** Such as {@code conversation-resource.read}. */
    private String what() {
        ResourceInfo called = resource;
        return called == null
                ? "unknown"
                : words(called.getResourceClass().getSimpleName()) + "."
                        + words(called.getResourceMethod().getName());
    }

    private static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
