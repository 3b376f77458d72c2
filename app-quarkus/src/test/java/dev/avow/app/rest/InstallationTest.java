package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.schedule.WebhookWork;
import dev.avow.app.testing.EverythingThatRests;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.app.wiring.ServiceClock;
import dev.avow.core.installation.Installation.Installed;
import dev.avow.core.installation.Installation.Uninstalled;
import dev.avow.core.port.AccessTokens;
import dev.avow.core.port.Installations;
import dev.avow.core.port.WebhookShelf;
import dev.avow.core.port.WebhookShelf.Shelved;
import dev.avow.core.subject.ShopId;
import dev.avow.shopify.sandbox.Delivery;
import dev.avow.shopify.sandbox.ShopifySandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shop that nobody configured comes, chats and goes; its webhooks are worked on. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class InstallationTest {

    private static final ShopId SHOP = new ShopId(Surroundings.LATECOMER);

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    Installations installations;

    @Inject
    AccessTokens tokens;

    @Inject
    WebhookWork work;

    @Inject
    WebhookShelf shelf;

    @Inject
    DataSource dataSource;

    @Inject
    ServiceClock clock;

    @BeforeEach
    void install() {
        sandbox.shop(Surroundings.LATECOMER).app().install();
    }

    @AfterEach
    void remove() {
        sandbox.forgetWaiting();
        installations.find(SHOP).ifPresent(installations::remove);
    }

    private HttpResponse<String> open() {
        return Visitor.get(
                app.origin().resolve("/api/v1/features"),
                "Authorization",
                "Bearer " + sandbox.idToken(Surroundings.LATECOMER));
    }

    /** S0-21, S1-31. */
    @Test
    void s0_21_whoOpensTheAppHasItFromThenOn() {
        assertThat(installations.find(SHOP)).isEmpty();
        assertThat(Visitor.post(
                                sandbox.storefront(Surroundings.LATECOMER).resolve("/apps/avow/session"),
                                "{}".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(404);
        assertThat(readersOfAnswers()).isEmpty();

        assertThat(open().statusCode()).isEqualTo(200);

        assertThat(installations.find(SHOP).orElseThrow().installation())
                .isInstanceOfSatisfying(
                        Installed.class, it -> assertThat(it.scopes()).isNotEmpty());
        assertThat(Visitor.at(sandbox.storefront(Surroundings.LATECOMER)).token())
                .isNotEmpty();
        assertThat(readersOfAnswers()).hasValue("https://" + SHOP.domain());
    }

    /** Whose pages may read what the chat says to a page of the shop's; here, that there is no session. */
    private Optional<String> readersOfAnswers() {
        HttpResponse<String> answer = Visitor.post(
                app.origin().resolve("/storefront/messages"),
                "{}".getBytes(StandardCharsets.UTF_8),
                "Origin",
                "https://" + SHOP.domain());
        assertThat(answer.statusCode()).isEqualTo(401);
        return answer.headers().firstValue("access-control-allow-origin");
    }

    /** S4-13: planted by the sandbox, found nowhere. */
    @Test
    void s4_13_noTokenStandsInTheTablesTheLogOrAnAnswer() throws Exception {
        HttpResponse<String> answer = open();
        String access = tokens.current(SHOP).orElseThrow().reveal();

        String dump = EverythingThatRests.sql(dataSource);
        assertThat(EverythingThatRests.formsOf(access)).noneMatch(dump::contains);
        assertThat(dump).doesNotContain("shpat_", "shprt_");
        assertThat(answer.body() + answer.headers()).doesNotContain(access, "shpat_");
        assertThat(Files.readString(Path.of("target", "avow-test.log")))
                .contains("installations: " + SHOP)
                .doesNotContain("shpat_", "shprt_", access, sandbox.clientSecret());
    }

    /** S0-21: wrong state, wrong signature, foreign shop, replayed code. */
    @Test
    void s0_21_theGrantEndsWhereItBeganAndOnce() throws Exception {
        HttpResponse<String> away = Visitor.get(opening("shop=" + SHOP + "&timestamp=" + now()));
        assertThat(away.statusCode()).isEqualTo(302);
        String cookie = away.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/auth").doesNotContain(sandbox.clientSecret());
        String pair = cookie.substring(0, cookie.indexOf(';'));
        URI back = location(Visitor.get(location(away)));

        assertThat(Visitor.get(back).statusCode()).as("another browser").isEqualTo(401);
        assertThat(Visitor.get(back, "Cookie", pair.replace("avow_grant=", "avow_grant=x"))
                        .statusCode())
                .as("another state")
                .isEqualTo(401);
        Optional<Installations.Kept> stranger = installations.find(new ShopId(Surroundings.STRANGER));
        URI foreign = URI.create(back.toString().replace(SHOP.domain(), Surroundings.STRANGER));
        assertThat(Visitor.get(foreign, "Cookie", pair).statusCode())
                .as("another shop")
                .isEqualTo(401);
        assertThat(Visitor.get(signedAnew(foreign), "Cookie", pair).statusCode())
                .as("another shop, rightly signed: the code opens nothing there")
                .isEqualTo(401);
        assertThat(Visitor.get(oneDigitOff(back), "Cookie", pair).statusCode())
                .as("all right but one digit of the signature")
                .isEqualTo(401);
        assertThat(installations.find(new ShopId(Surroundings.STRANGER))).isEqualTo(stranger);
        assertThat(installations.find(SHOP)).isEmpty();

        HttpResponse<String> home = Visitor.get(back, "Cookie", pair);

        assertThat(home.statusCode()).isEqualTo(302);
        assertThat(location(home).toString()).contains(SHOP.domain(), "/admin/apps/");
        assertThat(home.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(installations.find(SHOP)).isPresent();
        assertThat(Visitor.get(back, "Cookie", pair).statusCode())
                .as("the same code")
                .isEqualTo(401);
    }

    @Test
    void s0_21_anOpeningThatShopifyDidNotSignLeadsNowhere() {
        String query = "shop=" + SHOP + "&timestamp=" + now();
        assertThat(Visitor.get(app.origin().resolve("/auth?" + query)).statusCode())
                .isEqualTo(401);
        assertThat(Visitor.get(app.origin().resolve("/auth?" + query + "&hmac=" + "0".repeat(64)))
                        .statusCode())
                .isEqualTo(401);
        assertThat(Visitor.get(app.origin().resolve("/auth")).statusCode()).isEqualTo(401);
        HttpResponse<String> framed = Visitor.get(opening("embedded=1&shop=" + SHOP + "&timestamp=" + now()));
        assertThat(location(framed).toString())
                .as("Shopify's page lets nobody frame it")
                .contains("/app?");
        HttpResponse<String> page = Visitor.get(location(framed));
        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).as("App Bridge brings the token").contains("app-bridge.js", "/merchant-again.js");
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .contains("frame-ancestors https://" + SHOP.domain());
    }

    /** S4-18, S3-23. */
    @Test
    void s4_18_anUninstallThatIsWorkedOnEndsTheToken() {
        open();
        assertThat(tokens.current(SHOP)).isPresent();
        sandbox.shop(Surroundings.LATECOMER).uninstall();

        Delivery word = Delivery.of(SHOP.domain(), "app/uninstalled", shopBody())
                .triggeredAt(clock.instant().plusSeconds(300));
        assertThat(sandbox.send(word).status()).isEqualTo(200);
        work.drain();

        assertThat(installations.find(SHOP).orElseThrow().installation()).isInstanceOf(Uninstalled.class);
        assertThat(tokens.current(SHOP)).isEmpty();
        assertThat(open().statusCode()).as("and nobody is let in").isEqualTo(403);
    }

    /** Design rule: only the body is signed. */
    @Test
    void aBodyUnderAnotherTopicOrShopIsShelvedAndCanBePutBack() {
        String redact = "{\"shop_id\":1,\"shop_domain\":\"" + Surroundings.SHOP + "\",\"customer\":{\"id\":"
                + Math.abs(UUID.randomUUID().getLeastSignificantBits() >> 12) + "},\"orders_to_redact\":[]}";
        sandbox.send(Delivery.of(SHOP.domain(), "customers/redact", redact));
        sandbox.send(Delivery.of(SHOP.domain(), "shop/redact", redact));

        work.drain();

        assertThat(shelf.shelf(1_000))
                .filteredOn(it -> it.shop().equals(SHOP))
                .extracting(Shelved::code)
                .containsExactlyInAnyOrder("webhook.other-shop", "webhook.wrong-shape");
        for (Shelved one : shelf.shelf(1_000)) {
            if (one.shop().equals(SHOP)) {
                assertThat(shelf.putBack(one.id())).isTrue();
            }
        }
        work.drain();
        assertThat(shelf.shelf(1_000)).filteredOn(it -> it.shop().equals(SHOP)).hasSize(2);
    }

    private static String shopBody() {
        return "{\"id\":70012345,\"name\":\"Late\",\"email\":\"owner@example.com\",\"domain\":\"late.example\",\"shop_owner\":\"A."
                + " Owner\",\"plan_name\":\"basic\",\"myshopify_domain\":null,\"note\":\"" + UUID.randomUUID() + "\"}";
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    /** The same parameters with the signature that Shopify would give them: over all but itself, in their order. */
    private URI signedAnew(URI address) {
        String query = Arrays.stream(address.getRawQuery().split("&", -1))
                .filter(pair -> !pair.startsWith("hmac="))
                .sorted()
                .collect(Collectors.joining("&"));
        String signed = URLDecoder.decode(query, StandardCharsets.UTF_8);
        String plain = address.toString();
        return URI.create(plain.substring(0, plain.indexOf('?') + 1) + query + "&hmac=" + hmac(signed));
    }

    private static URI oneDigitOff(URI address) {
        Matcher hmac = Pattern.compile("hmac=(.)").matcher(address.toString());
        assertThat(hmac.find()).isTrue();
        return URI.create(hmac.replaceFirst("hmac=" + (hmac.group(1).equals("0") ? "1" : "0")));
    }

    private URI opening(String query) {
        return app.origin().resolve("/auth?" + query + "&hmac=" + hmac(query));
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(sandbox.clientSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }
}
