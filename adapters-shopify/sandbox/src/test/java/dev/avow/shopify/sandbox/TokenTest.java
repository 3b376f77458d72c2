package dev.avow.shopify.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.avow.shopify.sandbox.fault.Fault;
import dev.avow.shopify.sandbox.install.Granted;
import dev.avow.shopify.sandbox.web.Json;
import dev.avow.shopify.sandbox.web.JsonReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tokens as Shopify tells them: pairs, rotation, expiry, errors, and answers that get lost. */
class TokenTest {

    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String ID_TOKEN = "urn:ietf:params:oauth:token-type:id_token";
    private static final String OFFLINE = "urn:shopify:params:oauth:token-type:offline-access-token";
    private static final String ONLINE = "urn:shopify:params:oauth:token-type:online-access-token";
    private static final String QUERY = "{ shop { name } }";

    private final ShopifySandbox sandbox =
            ShopifySandbox.start(SandboxFixture.settings().withShops(SandboxFixture.SHOP, "zen-bikes.myshopify.com"));
    private final SandboxShop shop = sandbox.shop(SandboxFixture.SHOP);

    @AfterEach
    void close() {
        sandbox.close();
    }

    private HttpResponse<String> ask(Map<String, String> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.putIfAbsent("client_id", sandbox.clientId());
        all.putIfAbsent("client_secret", sandbox.clientSecret());
        return Web.post(endpoint(), Json.write(all), "Content-Type", "application/json");
    }

    private URI endpoint() {
        return URI.create(sandbox.shopTemplate().replace("{shop}", shop.domain()) + "/admin/oauth/access_token");
    }

    private HttpResponse<String> exchange(String idToken) {
        return ask(Map.of(
                "grant_type", EXCHANGE,
                "subject_token", idToken,
                "subject_token_type", ID_TOKEN,
                "requested_token_type", OFFLINE,
                "expiring", "1"));
    }

    private HttpResponse<String> refresh(Object token) {
        return ask(Map.of("grant_type", "refresh_token", "refresh_token", token.toString()));
    }

    private static Map<?, ?> body(HttpResponse<String> answer) {
        return (Map<?, ?>) Objects.requireNonNull(JsonReader.read(answer.body()));
    }

    private static Object of(HttpResponse<String> answer, String name) {
        return Objects.requireNonNull(body(answer).get(name), name);
    }

    private boolean opens(Object accessToken) {
        return new AdminCall(sandbox, shop.domain(), accessToken.toString())
                        .send(QUERY, Map.of())
                        .statusCode()
                == 200;
    }

    @Test
    void exchangeGivesAPairThatOpensAdminForAnHour() {
        HttpResponse<String> pair = exchange(sandbox.idToken(shop.domain()));
        assertThat(pair.statusCode()).isEqualTo(200);
        assertThat(of(pair, "expires_in")).isEqualTo(3600L);
        assertThat(of(pair, "refresh_token_expires_in")).isEqualTo(7_776_000L);
        assertThat(of(pair, "access_token").toString()).startsWith("shpat_");
        assertThat(of(pair, "refresh_token").toString()).startsWith("shprt_");
        assertThat(opens(of(pair, "access_token"))).isTrue();
        sandbox.advance(Duration.ofMinutes(59));
        assertThat(opens(of(pair, "access_token"))).isTrue();
        sandbox.advance(Duration.ofMinutes(1));
        assertThat(opens(of(pair, "access_token"))).isFalse();
    }

    @Test
    void idTokenMustBeFreshAndOfThisShopAndApp() {
        String other = sandbox.idToken("zen-bikes.myshopify.com");
        String good = sandbox.idToken(shop.domain());
        for (String token : List.of(other, good + "x", "a.b.c", "", good.substring(0, good.lastIndexOf('.') + 1))) {
            HttpResponse<String> refused = exchange(token);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(of(refused, "error")).isEqualTo("invalid_subject_token");
        }
        sandbox.advance(Duration.ofSeconds(60));
        assertThat(of(exchange(good), "error")).isEqualTo("invalid_subject_token");
    }

    @Test
    void refreshRotatesAndTheReplacementEndsTheOneBefore() {
        HttpResponse<String> first = exchange(sandbox.idToken(shop.domain()));
        HttpResponse<String> second = refresh(of(first, "refresh_token"));
        assertThat(of(second, "refresh_token")).isNotEqualTo(of(first, "refresh_token"));
        assertThat(opens(of(first, "access_token"))).isTrue();
        HttpResponse<String> third = refresh(of(second, "refresh_token"));
        assertThat(third.statusCode()).isEqualTo(200);
        assertThat(of(refresh(of(first, "refresh_token")), "error")).isEqualTo("invalid_grant");
        assertThat(shop.app().tokens().usableRefreshTokens()).isEqualTo(2);
    }

    @Test
    void lostAnswerIsMadeGoodWithTheOldRefreshToken() {
        Object old = of(exchange(sandbox.idToken(shop.domain())), "refresh_token");
        shop.faults().next(Fault.TOKEN_LOST);
        assertThat(refresh(old).statusCode()).isEqualTo(520);
        HttpResponse<String> again = refresh(old);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(opens(of(again, "access_token"))).isTrue();
        sandbox.advance(Duration.ofDays(31));
        assertThat(of(refresh(old), "error")).isEqualTo("invalid_grant");
        assertThat(refresh(of(again, "refresh_token")).statusCode()).isEqualTo(200);
    }

    @Test
    void unforgivingShopifyLosesAShopWithTheAnswer() {
        shop.app().tokens().forgiving(false);
        Object old = of(exchange(sandbox.idToken(shop.domain())), "refresh_token");
        shop.faults().next(Fault.TOKEN_LOST);
        assertThat(refresh(old).statusCode()).isEqualTo(520);
        assertThat(of(refresh(old), "error")).isEqualTo("invalid_grant");
    }

    @Test
    void refreshTokenLivesNinetyDaysFromEachRefresh() {
        Object token = of(exchange(sandbox.idToken(shop.domain())), "refresh_token");
        sandbox.advance(Duration.ofDays(89));
        Object next = of(refresh(token), "refresh_token");
        sandbox.advance(Duration.ofDays(89));
        assertThat(refresh(next).statusCode()).isEqualTo(200);
        Object last = of(exchange(sandbox.idToken(shop.domain())), "refresh_token");
        sandbox.advance(Duration.ofDays(90));
        assertThat(of(refresh(last), "error")).isEqualTo("invalid_grant");
    }

    @Test
    void newExchangeEndsOlderRefreshTokensAndLeavesAccess() {
        HttpResponse<String> first = exchange(sandbox.idToken(shop.domain()));
        exchange(sandbox.idToken(shop.domain()));
        assertThat(of(refresh(of(first, "refresh_token")), "error")).isEqualTo("invalid_grant");
        assertThat(opens(of(first, "access_token"))).isTrue();
    }

    @Test
    void answersCanLackWhatTheyShouldHave() {
        shop.faults().next(Fault.TOKEN_WITHOUT_EXPIRY).next(Fault.TOKEN_BLANK_REFRESH);
        HttpResponse<String> strange = exchange(sandbox.idToken(shop.domain()));
        assertThat(body(strange).containsKey("expires_in")).isFalse();
        assertThat(of(strange, "refresh_token")).isEqualTo("");
        shop.faults().next(Fault.TOKEN_UNAVAILABLE);
        assertThat(exchange(sandbox.idToken(shop.domain())).statusCode()).isEqualTo(503);
        assertThat(exchange(sandbox.idToken(shop.domain())).statusCode()).isEqualTo(200);
    }

    @Test
    @Timeout(60)
    void slowEndpointHurriesWhenTheFaultIsCleared() throws Exception {
        shop.faults().slowness(Duration.ofHours(1)).next(Fault.TOKEN_SLOW);
        var answer = CompletableFuture.supplyAsync(
                () -> exchange(sandbox.idToken(shop.domain())).statusCode());
        while (shop.faults().on().contains(Fault.TOKEN_SLOW)) {
            Thread.onSpinWait();
        }
        assertThat(answer).isNotDone();
        shop.faults().clear();
        assertThat(answer.get()).isEqualTo(200);
    }

    @Test
    void uninstallEndsEverythingAtOnce() {
        HttpResponse<String> pair = exchange(sandbox.idToken(shop.domain()));
        shop.uninstall();
        assertThat(opens(of(pair, "access_token"))).isFalse();
        assertThat(of(refresh(of(pair, "refresh_token")), "error")).isEqualTo("invalid_client");
        assertThat(of(exchange(sandbox.idToken(shop.domain())), "error")).isEqualTo("invalid_client");
        shop.app().install();
        assertThat(of(refresh(of(pair, "refresh_token")), "error")).isEqualTo("invalid_grant");
        assertThat(exchange(sandbox.idToken(shop.domain())).statusCode()).isEqualTo(200);
    }

    @Test
    void wrongClientIsRefusedAndTheOldSecretIsGoodUntilRevoked() {
        assertThat(of(ask(Map.of("client_secret", "guess", "code", "x")), "error"))
                .isEqualTo("invalid_client");
        String old = sandbox.clientSecret();
        String idToken = sandbox.idToken(shop.domain());
        sandbox.secrets().rotate("a-new-client-secret-0123456789abcdef");
        Map<String, String> withOld = Map.of(
                "grant_type", EXCHANGE,
                "subject_token", idToken,
                "subject_token_type", ID_TOKEN,
                "requested_token_type", OFFLINE,
                "expiring", "1",
                "client_secret", old);
        assertThat(ask(withOld).statusCode()).isEqualTo(200);
        sandbox.secrets().revokeOld();
        assertThat(of(ask(withOld), "error")).isEqualTo("invalid_client");
    }

    @Test
    void everlastingTokenIsMigratedOnceAndTheSamePairRepeated() {
        Granted old = shop.app().tokens().forEver(List.of("read_orders"));
        Map<String, String> migration = Map.of(
                "grant_type", EXCHANGE,
                "subject_token", old.accessToken(),
                "subject_token_type", OFFLINE,
                "requested_token_type", OFFLINE,
                "expiring", "1");
        Object pair = body(ask(migration));
        assertThat(body(ask(migration))).isEqualTo(pair);
        assertThat(opens(old.accessToken())).isFalse();
        sandbox.advance(Duration.ofDays(7));
        assertThat(of(ask(migration), "error")).isEqualTo("invalid_subject_token");
    }

    @Test
    void onlineTokenNamesItsUser() {
        HttpResponse<String> online = ask(Map.of(
                "grant_type", EXCHANGE,
                "subject_token", sandbox.idToken(shop.domain()),
                "subject_token_type", ID_TOKEN,
                "requested_token_type", ONLINE));
        assertThat(of(online, "expires_in")).isEqualTo(86_399L);
        assertThat(AdminCall.at(body(online), "associated_user.email")).isEqualTo("o@example.com");
        assertThat(body(online).containsKey("refresh_token")).isFalse();
    }

    @Test
    void codeGrantLeadsBackSignedAndItsCodeIsGoodOnce() {
        sandbox.appAt(URI.create("http://127.0.0.1:9"));
        shop.uninstall();
        String authorize = sandbox.shopTemplate().replace("{shop}", shop.domain())
                + "/admin/oauth/authorize?client_id=" + sandbox.clientId()
                + "&scope=read_orders,read_products&redirect_uri=http://127.0.0.1:9/auth/callback&state=n-42";
        String location =
                Web.get(URI.create(authorize)).headers().firstValue("location").orElseThrow();
        assertThat(location)
                .startsWith("http://127.0.0.1:9/auth/callback?code=")
                .contains("&state=n-42&");
        String query = URI.create(location).getQuery();
        int hmac = query.indexOf("&hmac=");
        Signer signer = new Signer("", sandbox.clientSecret(), sandbox::now, () -> "");
        assertThat(query.substring(hmac + 6)).isEqualTo(signer.oauthSignature(query.substring(0, hmac)));
        String code = query.substring("code=".length(), query.indexOf('&'));
        HttpResponse<String> pair = ask(Map.of("code", code, "expiring", "1"));
        assertThat(of(pair, "scope")).isEqualTo("read_orders,read_products");
        assertThat(of(pair, "expires_in")).isEqualTo(3600L);
        assertThat(ask(Map.of("code", code, "expiring", "1")).statusCode()).isEqualTo(400);
        assertThat(Web.get(URI.create(authorize.replace("127.0.0.1:9/auth", "example.com/auth")))
                        .statusCode())
                .isEqualTo(400);
    }

    /** The worked example of the signature that comes with a code. */
    @Test
    void oauthSignatureOfTheWorkedExample() {
        Signer signer = new Signer("", "example-client-secret", sandbox::now, () -> "");
        assertThat(signer.oauthSignature("code=abc123&host=YWRtaW4uc2hvcGlmeS5jb20vc3RvcmUvYWNtZS1sYW1wcw"
                        + "&shop=acme-lamps.myshopify.com&state=n-42&timestamp=1790000000"))
                .isEqualTo("0df37ef9adf2b309afa76285cf9ea24ff0833419d636f8aa4d3512cad24af477");
    }

    @Test
    void whatWasAskedForIsInTheJournal() {
        exchange(sandbox.idToken(shop.domain()));
        new AdminCall(sandbox, shop.domain()).send(QUERY, Map.of());
        assertThat(sandbox.asked())
                .extracting(Asked::what, Asked::fields, Asked::status)
                .containsExactly(tuple("graphql", List.of("shop"), 200), tuple("token", List.of(EXCHANGE), 200));
    }
}
