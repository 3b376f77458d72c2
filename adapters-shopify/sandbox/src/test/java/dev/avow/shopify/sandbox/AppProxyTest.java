package dev.avow.shopify.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.shopify.sandbox.web.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AppProxyTest {

    private static final Map<String, List<String>> PLAIN = Map.of("Content-Type", List.of("text/plain"));

    private StubApp app = new StubApp();
    private ShopifySandbox sandbox = ShopifySandbox.start(SandboxFixture.settings());

    @BeforeEach
    void tellWhereTheAppIs() {
        sandbox.appAt(app.address());
    }

    @AfterEach
    void closeAll() {
        sandbox.close();
        app.close();
    }

    @Test
    void requestReachesTheAppSigned() {
        Web.post(proxied("/session?extra=1&extra=2"), "{\"resume\":\"\u00e9\"}", "Content-Type", "application/json");
        StubApp.Received received = app.only();
        assertThat(received.method()).isEqualTo("POST");
        assertThat(received.uri().getPath()).isEqualTo("/storefront/session");
        assertThat(received.body()).isEqualTo("{\"resume\":\"\u00e9\"}");
        assertThat(received.header("content-type")).isEqualTo("application/json");
        String unsigned = "extra=1&extra=2&shop=acme-lamps.myshopify.com&logged_in_customer_id="
                + "&path_prefix=%2Fapps%2Favow&timestamp=" + SandboxFixture.NOW.getEpochSecond();
        Signer signer = new Signer("", sandbox.clientSecret(), sandbox::now, () -> "");
        assertThat(received.uri().getRawQuery()).isEqualTo(unsigned + "&signature=" + signer.proxySignature(unsigned));
    }

    @Test
    void everyMethodIsForwarded() {
        for (String method : List.of("GET", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD")) {
            HttpRequest request = HttpRequest.newBuilder(proxied("/x"))
                    .method(method, BodyPublishers.noBody())
                    .build();
            assertThat(Web.ask(request).statusCode()).isEqualTo(200);
        }
        assertThat(app.received())
                .extracting(StubApp.Received::method)
                .containsExactly("GET", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD");
    }

    @Test
    void cookiesAndHopHeadersAreStrippedBothWays() {
        app.replyWith(Reply.whole(
                201,
                Map.of(
                        "Set-Cookie", List.of("a=1", "b=2"),
                        "X-Powered-By", List.of("stub"),
                        "Pragma", List.of("no-cache"),
                        "Service-Worker-Allowed", List.of("/"),
                        "X-Kept", List.of("yes")),
                "made".getBytes(UTF_8)));
        HttpResponse<String> answer = Web.get(
                proxied("/x"), "Cookie", "session=1", "Keep-Alive", "5", "TE", "trailers", "Accept-Language", "de");
        assertThat(app.only().headers()).doesNotContainKeys("cookie", "keep-alive", "te");
        assertThat(app.only().header("accept-language")).isEqualTo("de");
        assertThat(app.only().header("host")).isEqualTo(app.address().getAuthority());
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("made");
        assertThat(answer.headers().map())
                .doesNotContainKeys("set-cookie", "x-powered-by", "pragma", "service-worker-allowed")
                .containsEntry("x-kept", List.of("yes"));
    }

    @Test
    void errorsOfTheAppArePassedOn() {
        Map<String, List<String>> problem =
                Map.of("Content-Type", List.of("application/problem+json"), "Retry-After", List.of("3"));
        app.replyWith(Reply.whole(429, problem, "{\"code\":\"rate.limited\"}".getBytes(UTF_8)));
        HttpResponse<String> answer = Web.post(proxied("/answers"), "{}");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).isEqualTo("{\"code\":\"rate.limited\"}");
        assertThat(answer.headers().firstValue("retry-after")).contains("3");
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    }

    @Test
    void goneAppIsABadGateway() {
        app.close();
        HttpResponse<String> answer = Web.get(proxied("/x"));
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).isEqualTo("The app does not answer.\n");
    }

    @Test
    void appThatNeverStartedIsABadGateway() {
        sandbox.close();
        sandbox = ShopifySandbox.start(SandboxFixture.settings());
        assertThat(Web.get(proxied("/x")).statusCode()).isEqualTo(502);
    }

    @Test
    void slowAppIsGivenUp() {
        restart(true, Duration.ofMillis(50));
        CountDownLatch end = new CountDownLatch(1);
        app.replyWith(Reply.streamed(200, PLAIN, out -> await(end)));
        assertThat(Web.get(proxied("/x")).statusCode()).isEqualTo(504);
        end.countDown();
    }

    @Test
    void bufferingProxyHoldsTheAnswerBackUntilItIsWhole() throws ExecutionException, InterruptedException {
        CountDownLatch firstSent = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        app.replyWith(inTwoPieces(firstSent, goOn));
        CompletableFuture<HttpResponse<InputStream>> answer = start(proxied("/messages"));
        firstSent.await();
        assertThat(answer).isNotDone();
        goOn.countDown();
        assertThat(answer.get().headers().firstValue("content-length")).contains("13");
        assertThat(answer.get().body()).hasContent("first\nsecond\n");
    }

    @Test
    void proxyThatDoesNotBufferPassesPiecesOn() throws ExecutionException, InterruptedException, IOException {
        restart(false, Duration.ofSeconds(5));
        CountDownLatch goOn = new CountDownLatch(1);
        app.replyWith(inTwoPieces(new CountDownLatch(1), goOn));
        HttpResponse<InputStream> answer = start(proxied("/messages")).get();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("first");
            goOn.countDown();
            assertThat(lines.readLine()).isEqualTo("second");
        }
    }

    @Test
    void streamThatFallsSilentIsCut() {
        restart(false, Duration.ofMillis(200));
        CountDownLatch end = new CountDownLatch(1);
        app.replyWith(inTwoPieces(new CountDownLatch(1), end));
        assertThatThrownBy(() -> Web.get(proxied("/messages"))).isInstanceOf(UncheckedIOException.class);
        end.countDown();
    }

    @Test
    void onlyTheProxysPathIsForwarded() {
        for (String path :
                List.of("/apps/avowed/x", "/apps/other", "/apps", "/apps/avow/../x", "/apps/avow/%2e%2e/..")) {
            assertThat(Web.get(address(path)).statusCode()).isEqualTo(404);
        }
        assertThat(app.received()).isEmpty();
        assertThat(Web.get(address("/apps/avow")).statusCode()).isEqualTo(200);
        assertThat(app.only().uri().getPath()).isEqualTo("/storefront");
    }

    @Test
    void oversizedBodyIsRefused() {
        assertThat(Web.post(proxied("/x"), "x".repeat((1 << 20) + 1)).statusCode())
                .isEqualTo(413);
        assertThat(Web.post(proxied("/x"), "x".repeat(1 << 20)).statusCode()).isEqualTo(200);
        assertThat(app.only().body()).hasSize(1 << 20);
    }

    private void restart(boolean buffers, Duration timeout) {
        sandbox.close();
        sandbox = ShopifySandbox.start(SandboxFixture.settings().withProxy(buffers, timeout));
        sandbox.appAt(app.address());
    }

    private static Reply inTwoPieces(CountDownLatch firstSent, CountDownLatch goOn) {
        return Reply.streamed(200, PLAIN, out -> {
            out.write("first\n".getBytes(UTF_8));
            out.flush();
            firstSent.countDown();
            await(goOn);
            out.write("second\n".getBytes(UTF_8));
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static CompletableFuture<HttpResponse<InputStream>> start(URI address) {
        return HttpClient.newHttpClient()
                .sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofInputStream());
    }

    private URI proxied(String path) {
        return address("/apps/avow" + path);
    }

    private URI address(String path) {
        return URI.create("http://" + sandbox.storefront(SandboxFixture.SHOP).getAuthority() + path);
    }
}
