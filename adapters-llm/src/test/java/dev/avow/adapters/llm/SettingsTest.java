package dev.avow.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.avow.testkit.data.TestTime;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.Test;

/** Which settings are taken. */
class SettingsTest {

    private static final URI BASE = URI.create("https://api.example.com/v1");

    private static ProviderSettings.Builder at(String url) {
        return ProviderSettings.builder(URI.create(url), "m");
    }

    @Test
    void keyIsNeverPrinted() {
        ProviderSettings settings = ProviderSettings.builder(BASE, "m")
                .key(ApiKey.of(" sk-secret\n"))
                .build();

        assertThat(settings.toString()).doesNotContain("sk-secret").contains("masked");
        assertThat(settings.key().map(ApiKey::value)).contains("sk-secret");
    }

    @Test
    void keyThatNoHeaderMayHoldIsRefusedWithoutQuotingIt() {
        for (String key : List.of("", "  ", "sk-a b", "sk-a\nb", "sk-ä", "k".repeat(4_097))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ApiKey.of(key))
                    .withMessage("an API key is 1 to 4096 visible ASCII characters");
        }
    }

    @Test
    void serversAreAskedOverTlsOrOnLoopback() {
        for (String url : List.of(
                "https://eu.api.openai.com/v1",
                "HTTPS://API.EXAMPLE.COM",
                "http://localhost:4610/v1",
                "http://127.0.0.1:4610",
                "http://[::1]:4610/v1")) {
            assertThatCode(() -> at(url).build()).as(url).doesNotThrowAnyException();
        }
        for (String url : List.of(
                "http://api.example.com/v1",
                "http://localhost.example.com/v1",
                "http://127.0.0.1.example.com/v1",
                "https://user:secret@api.example.com/v1",
                "https://api.example.com/v1?key=secret",
                "https://api.example.com/v1#a",
                "ftp://api.example.com",
                "/v1",
                "api.example.com",
                "mailto:mara@example.com")) {
            assertThatIllegalArgumentException().as(url).isThrownBy(() -> at(url).build());
        }
    }

    @Test
    void boundsOfARequestAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProviderSettings.builder(BASE, "").build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProviderSettings.builder(BASE, "a b").build());
        for (int tokens : new int[] {-1, 0, 15, 200_001}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            at("https://a.example").maxOutputTokens(tokens).build());
        }
        for (int tokens : new int[] {16, 200_000}) {
            assertThat(at("https://a.example").maxOutputTokens(tokens).build().maxOutputTokens())
                    .isEqualTo(tokens);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        at("https://a.example").reasoningEffort("very much").build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at("https://a.example")
                        .safetyIdentifier("a".repeat(129))
                        .build());
    }

    @Test
    void boundsOfTimeAreChecked() {
        Duration ok = Duration.ofSeconds(1);
        for (Duration bad : List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofMinutes(11))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new ModelSettings(bad, ok, ok, ok, ok));
            assertThatIllegalArgumentException().isThrownBy(() -> new ModelSettings(ok, bad, ok, ok, ok));
            assertThatIllegalArgumentException().isThrownBy(() -> new ModelSettings(ok, ok, bad, ok, ok));
            assertThatIllegalArgumentException().isThrownBy(() -> new ModelSettings(ok, ok, ok, bad, ok));
            assertThatIllegalArgumentException().isThrownBy(() -> new ModelSettings(ok, ok, ok, ok, bad));
        }
        Duration longer = ok.plusMillis(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new ModelSettings(ok, longer, ok, ok, ok));
        assertThatIllegalArgumentException().isThrownBy(() -> new ModelSettings(ok, ok, longer, ok, ok));
    }

    @Test
    void defaultsLeaveTheUseCaseTimeToAnswer() {
        assertThat(ModelSettings.DEFAULT.total()).isEqualTo(Duration.ofSeconds(80));
        assertThat(ProviderSettings.builder(BASE, "m").build().dialect()).isEqualTo(ProviderDialect.RESPONSES);
    }

    /** S0-01, S4-12: nothing under TLS 1.2, any part of what is left but none, and nobody is sent elsewhere. */
    @Test
    void transportTakesAStrictClientOnly() {
        SSLParameters old = new SSLParameters(null, new String[] {"TLSv1.2", "TLSv1.1"});
        SSLParameters good = new SSLParameters(null, new String[] {"TLSv1.2"});
        for (HttpClient.Builder lax : List.of(
                HttpClient.newBuilder().sslParameters(old),
                HttpClient.newBuilder().sslParameters(new SSLParameters(null, new String[] {"TLSv1.1"})),
                HttpClient.newBuilder().sslParameters(new SSLParameters(null, new String[0])),
                HttpClient.newBuilder().sslParameters(good).followRedirects(HttpClient.Redirect.NORMAL),
                HttpClient.newBuilder().sslParameters(good).cookieHandler(new CookieManager()))) {
            assertThatIllegalArgumentException().isThrownBy(() -> transport(lax.build()));
        }
        for (SSLParameters taken :
                List.of(good, new SSLParameters(null, new String[] {"TLSv1.3"}), new SSLParameters(null, new String[] {
                    "TLSv1.3", "TLSv1.2"
                }))) {
            assertThatCode(() -> transport(
                            HttpClient.newBuilder().sslParameters(taken).build()))
                    .doesNotThrowAnyException();
        }
    }

    private static ModelTransport transport(HttpClient client) {
        return new ModelTransport(
                ModelSettings.DEFAULT, client, new TestTime(), System::nanoTime, () -> 0, Models.FULL);
    }
}
