package dev.avow.shopify.sandbox.install;

import dev.avow.shopify.sandbox.fault.Fault;
import dev.avow.shopify.sandbox.fault.Faults;
import dev.avow.shopify.sandbox.web.Fields;
import dev.avow.shopify.sandbox.web.Json;
import dev.avow.shopify.sandbox.web.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * {@code POST /admin/oauth/access_token}: code grant, token exchange, refresh and migration ("Exchange a session token for an
 * access token", "About offline access tokens", read 2026-11-21).
 */
public final class TokenEndpoint {

    private static final String TYPES = "urn:shopify:params:oauth:token-type:";
    private static final String OFFLINE = TYPES + "offline-access-token";
    private static final String ONLINE = TYPES + "online-access-token";
    private static final String ID_TOKEN = "urn:ietf:params:oauth:token-type:id_token";
    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

    private final AppClient client;
    private final BiPredicate<String, String> idTokenIsGood;

    /**
     * An endpoint.
     *
     * @param idTokenIsGood says of a shop's domain and an ID token whether it is a good one for this app in that shop
     */
    public TokenEndpoint(AppClient client, BiPredicate<String, String> idTokenIsGood) {
        this.client = client;
        this.idTokenIsGood = idTokenIsGood;
    }

    /** Answers a request with these parameters. */
    public Reply answer(String shop, Installation installation, Faults faults, Map<String, String> parameters) {
        faults.dawdle(Fault.TOKEN_SLOW, List.of());
        if (faults.strikes(Fault.TOKEN_UNAVAILABLE)) {
            return Reply.text(503, "text/html", "<html><body>Service Unavailable</body></html>");
        }
        boolean known = client.clientId().equals(parameters.get("client_id"))
                && client.secrets().all().contains(parameters.getOrDefault("client_secret", ""));
        if (!known || !installation.isInstalled()) {
            return error(401, "invalid_client", "The client is unknown, or the app is not installed.");
        }
        return switch (parameters.getOrDefault("grant_type", "")) {
            case "" -> code(installation, parameters);
            case "refresh_token" -> refresh(installation, faults, parameters);
            case EXCHANGE -> exchange(shop, installation, faults, parameters);
            default -> error(400, "unsupported_grant_type", "The grant type is unknown.");
        };
    }

    private static Reply code(Installation installation, Map<String, String> parameters) {
        return installation
                .redeem(parameters.getOrDefault("code", ""))
                .map(scopes -> granted(
                        isExpiring(parameters)
                                ? installation.tokens().exchange(scopes)
                                : installation.tokens().forEver(scopes)))
                .orElseGet(() -> error(400, "invalid_request", "The code was not found or was used before."));
    }

    private static boolean isExpiring(Map<String, String> parameters) {
        return "1".equals(parameters.get("expiring"));
    }

    private static Reply refresh(Installation installation, Faults faults, Map<String, String> parameters) {
        Optional<Granted> next = installation.tokens().refresh(parameters.getOrDefault("refresh_token", ""));
        if (next.isPresent() && faults.strikes(Fault.TOKEN_LOST)) {
            return Reply.text(520, "text/html", "<html><body>Unknown Error</body></html>");
        }
        return next.map(pair -> granted(pair, faults))
                .orElseGet(() -> error(400, "invalid_grant", "The refresh token is expired, used up or revoked."));
    }

    private Reply exchange(String shop, Installation installation, Faults faults, Map<String, String> parameters) {
        String subject = parameters.getOrDefault("subject_token", "");
        String wanted = parameters.getOrDefault("requested_token_type", "");
        List<String> scopes = installation.scopes();
        if (OFFLINE.equals(parameters.get("subject_token_type")) && OFFLINE.equals(wanted)) {
            return installation
                    .tokens()
                    .migrate(subject)
                    .map(pair -> granted(pair, faults))
                    .orElseGet(() -> error(400, "invalid_subject_token", "The token cannot be migrated."));
        }
        if (!ID_TOKEN.equals(parameters.get("subject_token_type")) || !idTokenIsGood.test(shop, subject)) {
            return error(400, "invalid_subject_token", "The ID token is expired or malformed.");
        }
        return switch (wanted) {
            case OFFLINE ->
                granted(
                        isExpiring(parameters)
                                ? installation.tokens().exchange(scopes)
                                : installation.tokens().forEver(scopes),
                        faults);
            case ONLINE -> granted(installation.tokens().online(scopes), faults);
            default -> error(400, "invalid_request", "The requested token type is unknown.");
        };
    }

    private static Reply granted(Granted granted, Faults faults) {
        Fields body = fields(granted);
        if (faults.strikes(Fault.TOKEN_WITHOUT_EXPIRY)) {
            body.map().remove("expires_in");
        }
        if (faults.strikes(Fault.TOKEN_BLANK_REFRESH)) {
            body.and("refresh_token", "");
        }
        return json(200, body);
    }

    private static Reply granted(Granted granted) {
        return json(200, fields(granted));
    }

    private static Fields fields(Granted granted) {
        Fields body = Fields.of("access_token", granted.accessToken()).and("scope", String.join(",", granted.scopes()));
        granted.expiresIn().ifPresent(life -> body.and("expires_in", life.toSeconds()));
        granted.refreshToken()
                .ifPresent(token -> body.and("refresh_token", token)
                        .and(
                                "refresh_token_expires_in",
                                granted.refreshExpiresIn().toSeconds()));
        if (granted.refreshToken().isEmpty() && granted.expiresIn().isPresent()) {
            body.and("associated_user_scope", String.join(",", granted.scopes()))
                    .and("associated_user", user());
        }
        return body;
    }

    private static Object user() {
        return Fields.of("id", 901L)
                .and("first_name", "A")
                .and("last_name", "O")
                .and("email", "o@example.com")
                .and("email_verified", true)
                .and("account_owner", true)
                .and("locale", "en")
                .and("collaborator", false)
                .map();
    }

    private static Reply error(int status, String code, String description) {
        return json(status, Fields.of("error", code).and("error_description", description));
    }

    private static Reply json(int status, Fields body) {
        return Reply.text(status, "application/json", Json.write(body.map())).with("Cache-Control", "no-store");
    }
}
