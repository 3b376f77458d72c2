package dev.avow.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.disclosure.Recipient;
import dev.avow.core.disclosure.RecipientKind;
import dev.avow.core.disclosure.RecipientRegister;
import dev.avow.core.disclosure.Review;
import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PolicyCompiler;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.policy.PolicyTree;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.Region;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever calls out comes from one factory: to published hosts alone (S3-14, S4-08), over TLS 1.2 at least (S1-49, S2-10, S3-17). */
class OutboundClientsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final RecipientRegister REGISTER = new RecipientRegister(List.of(
            recipient("Here", "localhost", "IE", Purpose.ANSWERING),
            recipient("Model", "api.model.example", "IE", Purpose.ANSWERING),
            recipient("Far", "far.example", "US", Purpose.ANSWERING)));

    private final OutboundClients production = new OutboundClients(() -> REGISTER, () -> SpokenTls.FROM_1_2, false);
    private final OutboundClients tests = new OutboundClients(() -> REGISTER, () -> SpokenTls.FROM_1_2, true);

    private static Recipient recipient(String name, String host, String region, Purpose purpose) {
        Review review = new Review(
                "https://example.com/dpa", "privacy team", LocalDate.of(2100, 1, 1), LocalDate.of(2101, 1, 1));
        return Recipient.named(name, RecipientKind.SUB_PROCESSOR, new Region(region), review)
                .purposes(Set.of(purpose))
                .hosts(Set.of(host))
                .build();
    }

    private static String refusal(OutboundClients clients, String address) {
        return clients.refusal(URI.create(address), Purpose.ANSWERING).orElse("none");
    }

    @Test
    void onlyPublishedHostsAreCalledAndOnlyOverTls_S0_01_S0_19_S1_18_S3_14_S4_08() {
        assertThat(refusal(production, "https://api.model.example/v1")).isEqualTo("none");
        assertThat(refusal(production, "https://API.MODEL.EXAMPLE/v1")).isEqualTo("none");
        assertThat(refusal(production, "http://api.model.example/v1")).isEqualTo("outbound.plain-http");
        assertThat(refusal(production, "ws://api.model.example/v1")).isEqualTo("outbound.plain-http");
        assertThat(refusal(production, "https://evil.example/v1")).isEqualTo("recipient.unknown-host");
        assertThat(refusal(production, "https://api.model.example@evil.example/"))
                .isEqualTo("recipient.unknown-host");
        assertThat(refusal(production, "https://far.example/")).isEqualTo("recipient.uncovered-transfer");
        assertThat(refusal(production, "https:///v1")).isEqualTo("outbound.no-host");
        assertThat(production.refusal(URI.create("https://api.model.example"), Purpose.ACCOUNT))
                .contains("recipient.other-purpose");
    }

    @Test
    void thisMachineIsCalledInPlainInTestsOnly() {
        for (String own : List.of("http://localhost:9", "http://127.0.0.1:9", "http://[::1]:9")) {
            assertThat(refusal(tests, own)).isEqualTo("none");
            assertThat(refusal(production, own)).isEqualTo("outbound.plain-http");
        }
        assertThat(refusal(tests, "http://127.0.0.1.evil.example/")).isEqualTo("outbound.plain-http");
        assertThat(refusal(tests, "https://evil.example/")).isEqualTo("recipient.unknown-host");
        assertThat(refusal(production, "https://127.0.0.1/")).isEqualTo("recipient.unknown-host");
    }

    @Test
    void clientRefusesBeforeAnythingIsSentWhicheverWayItIsAsked() {
        HttpClient client = production.client(Purpose.ANSWERING, PATIENCE);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("https://evil.invalid/")).build();

        for (Callable<?> send : List.<Callable<?>>of(
                () -> client.send(request, BodyHandlers.discarding()),
                () -> client.sendAsync(request, BodyHandlers.discarding()).join(),
                () -> client.sendAsync(request, BodyHandlers.discarding(), null).join())) {
            assertThatThrownBy(send::call)
                    .isInstanceOfSatisfying(
                            PortException.Rejected.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("recipient.unknown-host"))
                    .hasMessageNotContaining("evil.invalid");
        }
    }

    @Test
    void clientFollowsNobodyAndKeepsNoCookies() {
        HttpClient client = production.client(Purpose.ANSWERING, PATIENCE);

        assertThat(client.followRedirects()).isEqualTo(HttpClient.Redirect.NEVER);
        assertThat(client.cookieHandler()).isEmpty();
        assertThat(client.connectTimeout()).contains(PATIENCE);
        assertThat(client.sslParameters().getProtocols()).containsExactly("TLSv1.3", "TLSv1.2");
    }

    /** The policy's word decides, also of a client that was made before the policy changed. */
    @Test
    void tls12IsTakenUnderItsOwnPolicyAndRefusedUnderOneOfTls13_S0_01_S4_12(@TempDir Path folder) throws Exception {
        TlsServer.Key key = TlsServer.Key.make(folder);
        AtomicReference<PolicySet> holds = new AtomicReference<>(policy("short-chat"));
        HttpClient client = new OutboundClients(() -> REGISTER, () -> SpokenTls.of(holds.get()), false, key.trusting())
                .client(Purpose.ANSWERING, PATIENCE);
        try (TlsServer older = TlsServer.speaking("TLSv1.2", key);
                TlsServer newer = TlsServer.speaking("TLSv1.3", key)) {
            assertThat(spoken(client, older)).isEqualTo("TLSv1.2");
            assertThat(spoken(client, newer)).isEqualTo("TLSv1.3");

            holds.set(policy("strict"));

            assertThat(client.sslParameters().getProtocols()).containsExactly("TLSv1.3");
            assertThatThrownBy(() -> spoken(client, older)).isInstanceOf(SSLException.class);
            assertThat(spoken(client, newer)).isEqualTo("TLSv1.3");
        }
    }

    private static String spoken(HttpClient client, TlsServer server) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(server.address()).build(), BodyHandlers.ofString())
                .body();
    }

    private static PolicySet policy(String profile) {
        return PolicyCompiler.compile(PolicyTree.of(Origin.APP, Map.of("profiles", profile)))
                .orThrow();
    }

    @Test
    void tls11IsNeitherOfferedNorTaken_S0_01_S4_12() throws Exception {
        try (OldServer server = OldServer.answeringTls11()) {
            HttpRequest request = HttpRequest.newBuilder(server.address()).build();

            assertThatThrownBy(() ->
                            production.client(Purpose.ANSWERING, PATIENCE).send(request, BodyHandlers.discarding()))
                    .isInstanceOf(SSLException.class);
            assertThat(server.offered()).containsExactlyInAnyOrder(0x0304, 0x0303);
            assertThat(server.answer()).isIn(OldServer.ALERT, OldServer.NOTHING);
        }
    }
}
