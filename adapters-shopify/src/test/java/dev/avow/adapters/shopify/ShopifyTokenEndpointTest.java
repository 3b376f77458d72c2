package dev.avow.adapters.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.adapters.shopify.http.StubShop;
import dev.avow.core.installation.AccessToken;
import dev.avow.core.installation.GrantCode;
import dev.avow.core.installation.RefreshToken;
import dev.avow.core.installation.SubjectToken;
import dev.avow.core.installation.TokenPair;
import dev.avow.core.port.TokenOutcome;
import dev.avow.core.port.TokenOutcome.Granted;
import dev.avow.core.port.TokenOutcome.Unknown;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTime;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the token endpoint's answers come to (S0-21, S1-31, S4-13). */
class ShopifyTokenEndpointTest {

    private static final ShopId SHOP = ShopId.of("acme-lamps.myshopify.com");
    private static final String PAIR = "{\"access_token\":\"shpat_00\",\"scope\":\"read_orders, read_products\","
            + "\"expires_in\":3600,\"refresh_token\":\"shprt_00\",\"refresh_token_expires_in\":7776000}";
    private static final RefreshToken OLD = RefreshToken.of("shprt_old");

    private final TestTime time = new TestTime();
    private StubShop stub;
    private ShopifyTokenEndpoint endpoint;

    @BeforeEach
    void open() throws IOException {
        stub = new StubShop();
        endpoint = new ShopifyTokenEndpoint(stub.http(), AppCredentials.of("client-1", "secret & more"), time);
    }

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void idTokenIsExchangedForAPairThatExpires() {
        stub.then(200, PAIR);

        assertThat(endpoint.exchange(SHOP, SubjectToken.of("a.b.c")))
                .isEqualTo(new Granted(new TokenPair(
                        AccessToken.of("shpat_00"),
                        time.instant().plus(Duration.ofHours(1)),
                        RefreshToken.of("shprt_00"),
                        time.instant().plus(Duration.ofDays(90)),
                        Set.of("read_orders", "read_products"))));
        assertThat(stub.onlyQuestion().path()).isEqualTo("/shops/acme-lamps.myshopify.com/admin/oauth/access_token");
        assertThat(stub.onlyQuestion().body())
                .contains(
                        "client_id=client-1", "client_secret=secret%20%26%20more", "expiring=1", "subject_token=a.b.c")
                .contains("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Atoken-exchange");
    }

    @Test
    void codeAndRefreshTokenAreSentAsSuch() {
        stub.then(200, PAIR).then(200, PAIR);

        assertThat(endpoint.redeem(SHOP, GrantCode.of("c0de"))).isInstanceOf(Granted.class);
        assertThat(endpoint.refresh(SHOP, OLD)).isInstanceOf(Granted.class);

        assertThat(stub.asked().get(0).body()).contains("code=c0de", "expiring=1");
        assertThat(stub.asked().get(1).body()).contains("grant_type=refresh_token", "refresh_token=shprt_old");
    }

    /** Answers like these have locked apps out of shops: none of them replaces what is stored. */
    @Test
    void incompletePairsLeaveTheOldOneAlone() {
        for (String incomplete : new String[] {
            PAIR.replace("\"expires_in\":3600,", ""),
            PAIR.replace("\"expires_in\":3600", "\"expires_in\":null"),
            PAIR.replace("\"expires_in\":3600", "\"expires_in\":0"),
            PAIR.replace("3600", "\"3600\""),
            PAIR.replace("3600", "99999999999"),
            PAIR.replace("shprt_00", ""),
            PAIR.replace("\"refresh_token\":\"shprt_00\",", ""),
            PAIR.replace(",\"refresh_token_expires_in\":7776000", ""),
            PAIR.replace("shpat_00", "two words"),
            "{\"access_token\":\"shpat_00\",\"scope\":\"read_orders\"}",
            "<html>maintenance</html>",
            "[]",
            ""
        }) {
            stub.then(200, incomplete);
            assertThat(endpoint.refresh(SHOP, OLD))
                    .as(incomplete)
                    .isEqualTo(new Unknown("token.incomplete", Optional.empty()));
        }
    }

    @Test
    void troubleOnTheWayIsUnknown() {
        for (int status : new int[] {500, 502, 503, 520, 504, 302}) {
            stub.then(status, "{\"error\":\"invalid_grant\"}");
            assertThat(endpoint.refresh(SHOP, OLD)).isEqualTo(new Unknown("token.status-" + status, Optional.empty()));
        }
        stub.then(429, Map.of("Retry-After", "7"), "{\"error\":\"invalid_grant\"}");
        assertThat(endpoint.refresh(SHOP, OLD))
                .isEqualTo(new Unknown("token.status-429", Optional.of(Duration.ofSeconds(7))));
        stub.thenCut();
        assertThat(endpoint.refresh(SHOP, OLD)).isEqualTo(new Unknown("token.no-answer", Optional.empty()));
        stub.close();
        assertThat(endpoint.refresh(SHOP, OLD)).isEqualTo(new Unknown("token.unreachable", Optional.empty()));
    }

    @Test
    void shopifysThreeWordsOfRefusalAreTold() {
        Map.of(
                        "invalid_subject_token", new TokenOutcome.SubjectTokenInvalid(),
                        "invalid_grant", new TokenOutcome.GrantDead(),
                        "invalid_client", new TokenOutcome.ClientRefused())
                .forEach((error, outcome) -> {
                    stub.then(400, "{\"error\":\"" + error + "\",\"error_description\":\"x\"}");
                    assertThat(endpoint.refresh(SHOP, OLD)).isEqualTo(outcome);
                });
        stub.then(401, "{\"error\":\"invalid_client\"}");
        assertThat(endpoint.refresh(SHOP, OLD)).isEqualTo(new TokenOutcome.ClientRefused());
        for (String other : new String[] {"{\"error\":\"novel\"}", "{\"error\":{}}", "<html>", "{\"errors\":\"x\"}"}) {
            stub.then(400, other);
            assertThat(endpoint.refresh(SHOP, OLD)).isEqualTo(new Unknown("token.status-400", Optional.empty()));
        }
    }

    /** S4-13. */
    @Test
    void nothingPrintsATokenOrTheSecret() {
        stub.then(200, PAIR);

        assertThat(endpoint.refresh(SHOP, OLD).toString())
                .doesNotContain("shpat_00")
                .doesNotContain("shprt_00");
        assertThat(AppCredentials.of("client-1", "s3cret")).asString().doesNotContain("s3cret");
    }
}
