package dev.avow.shopify.sandbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.testkit.http.FreePorts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class ShopifySandboxTest {

    @Test
    void storefrontLoadsTheWidgetFromTheApp() {
        try (ShopifySandbox sandbox = ShopifySandbox.start(SandboxFixture.settings())) {
            URI storefront = sandbox.storefront(SandboxFixture.SHOP);
            assertThat(Web.get(storefront).body()).contains("not started yet").doesNotContain("avow.js");
            sandbox.appAt(URI.create("http://127.0.0.1:9/"));
            assertThat(Web.get(storefront).body())
                    .contains(
                            "<script src=\"http://127.0.0.1:9/avow.js\" data-proxy=\"/apps/avow\" async=\"\"></script>");
        }
    }

    @Test
    void eachShopHasItsOwnOrigin() {
        SandboxSettings settings = SandboxFixture.settings().withShops("a.myshopify.com", "b.myshopify.com");
        try (ShopifySandbox sandbox = ShopifySandbox.start(settings)) {
            assertThat(List.of(
                            sandbox.startPage().getPort(),
                            sandbox.admin().getPort(),
                            sandbox.storefront("a.myshopify.com").getPort(),
                            sandbox.storefront("b.myshopify.com").getPort()))
                    .doesNotHaveDuplicates();
            assertThat(Web.get(sandbox.storefront("b.myshopify.com")).body()).contains("b.myshopify.com");
            assertThatThrownBy(() -> sandbox.storefront("c.myshopify.com"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> sandbox.idToken("c.myshopify.com")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void everyPageIsWellFormed() throws ParserConfigurationException, SAXException, IOException {
        SandboxSettings settings = SandboxFixture.settings().withShops("a.myshopify.com", "b.myshopify.com");
        try (ShopifySandbox sandbox = ShopifySandbox.start(settings)) {
            for (boolean started : new boolean[] {false, true}) {
                for (URI page : List.of(
                        sandbox.startPage(),
                        sandbox.startPage().resolve("/webhooks"),
                        sandbox.admin(),
                        sandbox.storefront("a.myshopify.com"),
                        sandbox.storefront("a.myshopify.com").resolve("cart"),
                        sandbox.storefront("a.myshopify.com").resolve("products/desk-lamp-nova"),
                        sandbox.storefront("a.myshopify.com").resolve("pages/delivery"),
                        sandbox.storefront("a.myshopify.com").resolve("policies/refund-policy"),
                        sandbox.storefront("a.myshopify.com").resolve("nothing"))) {
                    String html = Web.get(page).body();
                    assertThat(html).startsWith("<!DOCTYPE html>").doesNotContain("{{");
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
                }
                assertThat(started
                                || sandbox.send(Delivery.of("a.myshopify.com", "shop/redact", "{}"))
                                                .status()
                                        == 0)
                        .isTrue();
                sandbox.appAt(URI.create("http://127.0.0.1:9"));
            }
        }
    }

    @Test
    void closingFreesEveryPort() throws IOException {
        int first = FreePorts.row(3);
        SandboxSettings settings = SandboxFixture.settings().withFirstPort(first);
        for (int start = 0; start < 2; start++) {
            try (ShopifySandbox sandbox = ShopifySandbox.start(settings)) {
                assertThat(sandbox.startPage().getPort()).isEqualTo(first);
                assertThat(sandbox.adminOrigin().getPort()).isEqualTo(first + 1);
                assertThat(sandbox.storefront(SandboxFixture.SHOP).getPort()).isEqualTo(first + 2);
                assertThat(Web.get(sandbox.startPage()).statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void takenPortLeavesNothingRunning() throws IOException {
        int first = FreePorts.row(3);
        try (ServerSocket taken = new ServerSocket(first + 1, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            SandboxSettings settings = SandboxFixture.settings().withFirstPort(first);
            assertThatThrownBy(() -> ShopifySandbox.start(settings)).isInstanceOf(UncheckedIOException.class);
            try (ServerSocket again = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
                assertThat(again.isBound()).isTrue();
            }
        }
    }

    /** A page on the web may own a name that points to this machine. */
    @Test
    void anotherHostsNameIsRefused() throws IOException {
        try (ShopifySandbox sandbox = ShopifySandbox.start(SandboxFixture.settings())) {
            for (URI server : List.of(sandbox.startPage(), sandbox.admin(), sandbox.storefront(SandboxFixture.SHOP))) {
                assertThat(statusLine(server.getPort(), "rebound.example")).contains(" 421 ");
                assertThat(statusLine(server.getPort(), "localhost:" + server.getPort()))
                        .doesNotContain(" 421 ");
            }
        }
    }

    @Test
    void settingsAreCheckedAndKeepTheirSecret() {
        SandboxSettings settings = SandboxFixture.settings();
        assertThat(settings.clientSecret()).hasSizeGreaterThanOrEqualTo(32);
        assertThat(settings).asString().doesNotContain(settings.clientSecret());
        assertThat(settings.withClient("id", "s".repeat(32)).clientSecret()).isEqualTo("s".repeat(32));
        assertThatThrownBy(() -> settings.withClient("id", "short")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings.withClient("", "s".repeat(32))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(settings::withShops).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings.withShops("a.example.com")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings.withFirstPort(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings.withProxy(true, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String statusLine(int port, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n").getBytes(US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
            return answer.substring(0, answer.indexOf('\r'));
        }
    }
}
