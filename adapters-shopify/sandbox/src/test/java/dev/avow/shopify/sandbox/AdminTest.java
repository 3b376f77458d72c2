package dev.avow.shopify.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdminTest {

    private static final URI APP = URI.create("http://127.0.0.1:9/");
    private static final Pattern FRAME = Pattern.compile("<iframe [^>]*src=\"([^\"]+)\"");

    private final ShopifySandbox sandbox = ShopifySandbox.start(
            SandboxFixture.settings().withShops("acme-lamps.myshopify.com", "bold-rugs.myshopify.com"));

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void adminOpensTheAppWithATokenOfTheShop() {
        sandbox.appAt(APP);
        String address = frame(sandbox.admin("bold-rugs.myshopify.com"));
        assertThat(address)
                .startsWith("http://127.0.0.1:9/app?shop=bold-rugs.myshopify.com&amp;host="
                        + "YWRtaW4uc2hvcGlmeS5jb20vc3RvcmUvYm9sZC1ydWdz&amp;embedded=1&amp;id_token=ey");
        assertThat(frame(sandbox.admin())).contains("?shop=acme-lamps.myshopify.com&amp;");
    }

    @Test
    void onlyTheAppMayBeFramedAndNobodyFramesTheAdmin() {
        sandbox.appAt(APP);
        assertThat(Web.get(sandbox.admin()).headers().firstValue("content-security-policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("frame-src http://127.0.0.1:9")
                        .contains("frame-ancestors 'none'"));
    }

    @Test
    void beforeTheAppStartsThePageSaysSo() {
        assertThat(Web.get(sandbox.admin()).body()).contains("not started yet").doesNotContain("<iframe");
    }

    @Test
    void unknownShopIsNotFound() {
        assertThat(Web.get(sandbox.admin().resolve("/admin?shop=other.myshopify.com"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(Web.get(sandbox.admin().resolve("/else")).statusCode()).isEqualTo(404);
    }

    @Test
    void onlyTheAppFetchesTokens() {
        sandbox.appAt(APP);
        URI tokens = sandbox.adminOrigin().resolve("/id-token?shop=bold-rugs.myshopify.com");
        HttpResponse<String> given = Web.get(tokens, "Origin", "http://127.0.0.1:9");
        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(given.body()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(given.headers().firstValue("access-control-allow-origin")).contains("http://127.0.0.1:9");
        for (HttpResponse<String> refused :
                List.of(Web.get(tokens), Web.get(tokens, "Origin", "http://127.0.0.1:10"))) {
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.headers().firstValue("access-control-allow-origin"))
                    .isEmpty();
        }
        URI other = sandbox.adminOrigin().resolve("/id-token?shop=other.myshopify.com");
        assertThat(Web.get(other, "Origin", "http://127.0.0.1:9").statusCode()).isEqualTo(404);
    }

    @Test
    void appBridgeIsServed() {
        HttpResponse<String> script = Web.get(sandbox.adminOrigin().resolve("/app-bridge.js"));
        assertThat(script.headers().firstValue("content-type")).contains("text/javascript; charset=utf-8");
        assertThat(script.body()).contains("idToken");
    }

    private static String frame(URI admin) {
        Matcher matcher = FRAME.matcher(Web.get(admin).body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
