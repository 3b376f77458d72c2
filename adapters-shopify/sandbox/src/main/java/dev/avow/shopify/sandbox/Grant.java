package dev.avow.shopify.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.avow.shopify.sandbox.install.AppClient;
import dev.avow.shopify.sandbox.web.Reply;
import java.net.URLEncoder;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page on which a merchant grants an app its scopes ("Implement authorization code grant manually", read 2026-11-21). The
 * merchant of the sandbox agrees at once.
 */
final class Grant {

    private final AppClient client;
    private final AppAddress app;
    private final Signer signer;
    private final InstantSource clock;

    Grant(AppClient client, AppAddress app, Signer signer, InstantSource clock) {
        this.client = client;
        this.app = app;
        this.signer = signer;
        this.clock = clock;
    }

    Reply answer(SandboxShop shop, HttpExchange exchange) {
        Query query = Query.of(exchange);
        Optional<String> redirect = query.value("redirect_uri").filter(this::isTheApps);
        if (query.value("client_id").filter(client.clientId()::equals).isEmpty() || redirect.isEmpty()) {
            return Reply.text(400, "text/plain", "Oauth error invalid_request: The redirect_uri is not whitelisted\n");
        }
        List<String> scopes = query.value("scope")
                .filter(text -> !text.isBlank())
                .map(text -> Stream.of(text.split(",", -1)).map(String::strip).toList())
                .orElseGet(client::scopes);
        String parameters = "code=" + shop.app().code(scopes)
                + "&host=" + host(shop.domain())
                + "&shop=" + shop.domain()
                + "&state=" + URLEncoder.encode(query.value("state").orElse(""), UTF_8)
                + "&timestamp=" + clock.instant().getEpochSecond();
        String separator = redirect.get().contains("?") ? "&" : "?";
        return Reply.found(redirect.get() + separator + parameters + "&hmac=" + signer.oauthSignature(parameters));
    }

    private boolean isTheApps(String address) {
        return app.origin()
                .filter(origin -> address.equals(origin) || address.startsWith(origin + "/"))
                .isPresent();
    }

    /** The admin's address of a shop, as Shopify encodes it. */
    static String host(String shop) {
        String store = shop.substring(0, shop.indexOf('.'));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("admin.shopify.com/store/" + store).getBytes(UTF_8));
    }
}
