package dev.avow.adapters.shopify.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.subject.ShopId;
import java.net.http.HttpClient;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.Test;

class ShopAddressTest {

    private static final ShopId SHOP = ShopId.of("acme-lamps.myshopify.com");

    @Test
    void shopIsPutInWhole() {
        assertThat(ShopAddress.SHOPIFY.of(SHOP, "/admin")).hasToString("https://acme-lamps.myshopify.com/admin");
        assertThat(ShopAddress.of("http://127.0.0.1:8080/shops/{shop}").of(SHOP, "/admin"))
                .hasToString("http://127.0.0.1:8080/shops/acme-lamps.myshopify.com/admin");
    }

    @Test
    void otherTemplatesAreRefused() {
        for (String template : new String[] {
            "https://example.com",
            "https://{shop}/{shop}",
            "https://{shop}/",
            "http://{shop}",
            "http://example.com/{shop}",
            "http://127.0.0.1.evil.example/{shop}",
            "https://user@{shop}",
            "https://example.com?x={shop}",
            "ftp://{shop}"
        }) {
            assertThatThrownBy(() -> ShopAddress.of(template))
                    .as(template)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** S0-01, S4-12: a client that would follow redirects or speak old TLS is not taken. */
    @Test
    void lenientClientsAreRefused() {
        HttpClient lenient = HttpClient.newBuilder()
                .sslParameters(StubShop.client().sslParameters())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        assertThatThrownBy(() -> new ShopifyHttp(lenient, ShopAddress.SHOPIFY))
                .isInstanceOf(IllegalArgumentException.class);
        for (String[] versions : new String[][] {{"TLSv1.2", "TLSv1.1"}, {"TLSv1.1"}, {}}) {
            assertThatThrownBy(() -> new ShopifyHttp(speaking(versions), ShopAddress.SHOPIFY))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (String[] versions : new String[][] {{"TLSv1.3"}, {"TLSv1.2"}, {"TLSv1.3", "TLSv1.2"}}) {
            assertThatCode(() -> new ShopifyHttp(speaking(versions), ShopAddress.SHOPIFY))
                    .doesNotThrowAnyException();
        }
    }

    private static HttpClient speaking(String... versions) {
        return HttpClient.newBuilder()
                .sslParameters(new SSLParameters(null, versions))
                .build();
    }
}
