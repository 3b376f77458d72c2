package dev.avow.adapters.shopify;

import dev.avow.adapters.shopify.http.Sent;
import dev.avow.adapters.shopify.http.ShopifyHttp;
import dev.avow.core.installation.GrantCode;
import dev.avow.core.installation.RefreshToken;
import dev.avow.core.installation.SubjectToken;
import dev.avow.core.port.TokenEndpoint;
import dev.avow.core.port.TokenOutcome;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Shopify's token endpoint: exchange of an ID token, grant by code, refresh; always for tokens that expire ("About offline
 * access tokens", "Exchange a session token for an access token", read 2026-11-21; S0-21, S1-31). It asks once and never
 * again by itself: whoever calls holds the lock of the shop. Thread-safe.
 */
public final class ShopifyTokenEndpoint implements TokenEndpoint {

    private static final String PATH = "/admin/oauth/access_token";
    private static final ShopifyHttp.Limits LIMITS = new ShopifyHttp.Limits(Duration.ofSeconds(15), 64 * 1024);
    private static final String EXPIRING = "expiring";
    private static final String DEAD_GRANT = "invalid_grant";
    private static final String DEAD_CODE = "invalid_request";

    private final ShopifyHttp http;
    private final AppCredentials credentials;
    private final InstantSource clock;

    /** Puts it together; nothing is sent yet. */
    public ShopifyTokenEndpoint(ShopifyHttp http, AppCredentials credentials, InstantSource clock) {
        this.http = http;
        this.credentials = credentials;
        this.clock = clock;
    }

    @Override
    public TokenOutcome exchange(ShopId shop, SubjectToken token) {
        return ask(
                shop,
                DEAD_GRANT,
                Map.of(
                        "grant_type",
                        "urn:ietf:params:oauth:grant-type:token-exchange",
                        "subject_token",
                        token.reveal(),
                        "subject_token_type",
                        "urn:ietf:params:oauth:token-type:id_token",
                        "requested_token_type",
                        "urn:shopify:params:oauth:token-type:offline-access-token",
                        EXPIRING,
                        "1"));
    }

    @Override
    public TokenOutcome redeem(ShopId shop, GrantCode code) {
        return ask(shop, DEAD_CODE, Map.of("code", code.reveal(), EXPIRING, "1"));
    }

    @Override
    public TokenOutcome refresh(ShopId shop, RefreshToken token) {
        return ask(shop, DEAD_GRANT, Map.of("grant_type", "refresh_token", "refresh_token", token.reveal()));
    }

    private TokenOutcome ask(ShopId shop, String usedUp, Map<String, String> grant) {
        Map<String, String> form = new HashMap<>(grant);
        form.put("client_id", credentials.clientId());
        form.put("client_secret", credentials.clientSecret());
        // Lives are counted from before the request, so that no token is thought to live longer than it does.
        Instant asked = clock.instant();
        Sent sent = http.post(
                shop,
                PATH,
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "application/json"),
                FormBody.of(form),
                LIMITS);
        return sent.fold(
                answered -> TokenAnswers.read(answered, asked, usedUp),
                notSent -> new TokenOutcome.Unknown("token.unreachable", Optional.empty()),
                lost -> new TokenOutcome.Unknown("token.no-answer", Optional.empty()));
    }
}
