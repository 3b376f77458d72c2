package dev.avow.app.rest;

import dev.avow.core.subject.IdSource;
import dev.avow.core.subject.ShopId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The way in by Shopify's grant (S0-21, S1-31), for who does not come with an ID token: the browser is sent to the shop's
 * own page and comes back with a code. Always the whole window: Shopify's page lets nobody frame it, and so an embedded
 * visit goes to the app's page, where App Bridge brings the token. The one cookie is first-party and lives ten minutes.
 */
@Path("/auth")
@Blocking
public class AuthResource {

    private static final String COOKIE = "avow_grant";

    private final ShopifyDoor shopify;
    private final InstallDoor installs;
    private final GrantStates states;
    private final IdSource ids;
    private final FaceSettings settings;

    AuthResource(ShopifyDoor shopify, InstallDoor installs, GrantStates states, IdSource ids, FaceSettings settings) {
        this.shopify = shopify;
        this.installs = installs;
        this.states = states;
        this.ids = ids;
        this.settings = settings;
    }

    /** Sends the browser to the grant, if Shopify sent it here. */
    @GET
    @Operation(hidden = true)
    public Response begin(@Context UriInfo uri, @QueryParam("embedded") @Nullable String embedded) {
        String query = uri.getRequestUri().getRawQuery();
        ShopId shop = shopify.shopOfOpening(query).orElseThrow(AuthResource::refused);
        if ("1".equals(embedded)) {
            return leave(URI.create("/app?" + query)).build();
        }
        String state = ids.next().replace("-", "") + ids.next().replace("-", "");
        return leave(shopify.authorize(shop, back(), state))
                .cookie(cookie(states.cookie(state), (int) GrantStates.LIFE.toSeconds()))
                .build();
    }

    /** Takes what the browser brings back, once. */
    @GET
    @Path("/callback")
    @Operation(hidden = true)
    public Response end(@Context UriInfo uri, @CookieParam(COOKIE) @Nullable String cookie) {
        String state = Optional.ofNullable(cookie).flatMap(states::state).orElse(null);
        ShopifyDoor.Granted granted =
                shopify.grant(uri.getRequestUri().getRawQuery(), state).orElseThrow(AuthResource::refused);
        if (!installs.granted(granted.shop(), granted.code())) {
            throw refused();
        }
        return leave(shopify.home(granted.shop())).cookie(cookie("", 0)).build();
    }

    private URI back() {
        return URI.create(settings.publicUrl() + "/auth/callback");
    }

    private static Response.ResponseBuilder leave(URI to) {
        return Response.status(Response.Status.FOUND)
                .location(to)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer");
    }

    private NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/auth")
                .maxAge(seconds)
                .httpOnly(true)
                .secure("https".equals(settings.publicUrl().getScheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** One answer to everything that is wrong with it. */
    private static ProblemException refused() {
        return new ProblemException(401, "auth.refused", "Open the app from the Shopify admin.");
    }
}
