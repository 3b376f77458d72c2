package dev.avow.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.avow.app.testing.IdentityProvider;
import dev.avow.core.disclosure.RecipientRegister;
import dev.avow.core.disclosure.StaffRole;
import dev.avow.core.port.PortException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.OctetSequenceJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens of the staff's identity provider, with keys in a file and at an address (S0-05, S0-06, S4-15). */
class StaffTokensTest {

    private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");

    private final IdentityProvider provider = IdentityProvider.create();
    private final OutboundClients outbound =
            new OutboundClients(() -> new RecipientRegister(List.of()), () -> SpokenTls.FROM_1_2, true);
    private final AtomicReference<String> served = new AtomicReference<>(provider.publicKeys());
    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void serveKeys() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/keys", exchange -> {
            calls.incrementAndGet();
            byte[] body = served.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body.length == 0 ? 500 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** What {@code avow.staff} says. */
    private record Settings(String keys, Optional<String> rolesClaim, Optional<Set<String>> acr)
            implements AvowConfig.Staff {
        @Override
        public String issuer() {
            return IdentityProvider.ISSUER;
        }

        @Override
        public String audience() {
            return IdentityProvider.AUDIENCE;
        }

        @Override
        public Map<StaffRole, Set<String>> roles() {
            return Map.of(StaffRole.AUDITOR, Set.of("auditors", "board"), StaffRole.OPERATIONS, Set.of("on-call"));
        }

        @Override
        public Optional<Set<String>> amr() {
            return Optional.of(Set.of("mfa", "hwk"));
        }
    }

    private StaffTokens tokens(String keys, String rolesClaim) {
        Settings settings = new Settings(keys, Optional.of(rolesClaim), Optional.of(Set.of("urn:maker:strong")));
        return new StaffTokens(settings, StaffProducers.keys(keys, outbound), () -> NOW);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
    }

    private static JwtClaims claims(String... roles) {
        return IdentityProvider.claims("somebody", NOW, roles);
    }

    @Test
    void rolesComeFromTheConfiguredClaimUnderTheProvidersNames() {
        StaffTokens tokens = tokens(provider.keyFile().toString(), "realm_access/roles");
        JwtClaims claims = claims("on-call");
        claims.setClaim("realm_access", Map.of("roles", List.of("board", "AUDITOR", 7)));

        assertThat(tokens.memberOf(provider.sign(claims)).orElseThrow().roles()).containsExactly(StaffRole.AUDITOR);
        claims.setClaim("realm_access", "on-call");
        assertThat(tokens.memberOf(provider.sign(claims)).orElseThrow().roles()).isEmpty();
        assertThat(tokens(provider.keyFile().toString(), "roles")
                        .memberOf(provider.sign(claims("on-call", "board")))
                        .orElseThrow()
                        .roles())
                .containsExactlyInAnyOrder(StaffRole.OPERATIONS, StaffRole.AUDITOR);
    }

    @Test
    void s0_06_aSecondFactorIsAMethodOrAClassThatTheConfigurationNames() {
        assertThat(hasSecondFactor("amr", List.of("pwd"))).isFalse();
        assertThat(hasSecondFactor("amr", List.of("pwd", "hwk"))).isTrue();
        assertThat(hasSecondFactor("acr", "urn:maker:strong")).isTrue();
        assertThat(hasSecondFactor("acr", "0")).isFalse();
        assertThat(hasSecondFactor("mfa", true)).isFalse();
    }

    private boolean hasSecondFactor(String claim, Object value) {
        JwtClaims claims = claims();
        claims.unsetClaim("amr");
        claims.setClaim(claim, value);
        return tokens(provider.keyFile().toString(), "roles")
                .memberOf(provider.sign(claims))
                .orElseThrow()
                .hasSecondFactor();
    }

    @Test
    void aSharedSecretIsNoSignatureOfTheProvider() throws JoseException {
        byte[] publicKey = provider.publicKeys().getBytes(StandardCharsets.UTF_8);
        JsonWebSignature forged = new JsonWebSignature();
        forged.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        forged.setKeyIdHeaderValue("desk-1");
        forged.setKey(new HmacKey(publicKey));
        forged.setPayload(claims("auditors").toJson());
        served.set("{\"keys\":["
                + new OctetSequenceJsonWebKey(new HmacKey(publicKey))
                        .toJson(JsonWebKey.OutputControlLevel.INCLUDE_SYMMETRIC)
                + "]}");

        assertThat(tokens(address(), "roles").memberOf(forged.getCompactSerialization()))
                .isEmpty();
    }

    @Test
    void keysAreFetchedOnceAndForgeriesMakeNoStormOfCalls() {
        StaffTokens tokens = tokens(address(), "roles");

        assertThat(tokens.memberOf(provider.sign(claims("auditors")))).isPresent();
        assertThat(tokens.memberOf(provider.sign(claims("auditors")))).isPresent();
        assertThat(calls).hasValue(1);
        for (int i = 0; i < 20; i++) {
            assertThat(tokens.memberOf(IdentityProvider.create().sign(claims("auditors"))))
                    .isEmpty();
        }
        assertThat(calls).hasValueLessThanOrEqualTo(2);
    }

    @Test
    void whereTheKeysCannotBeHadNobodyIsToldThatTheTokenIsWrong() {
        StaffTokens tokens = tokens(address(), "roles");
        String token = provider.sign(claims("auditors"));
        for (String answer : List.of("", "not a key set", "{\"keys\":[" + " ".repeat(300_000) + "]}")) {
            served.set(answer);

            assertThatThrownBy(() -> tokens.memberOf(token))
                    .isInstanceOfSatisfying(
                            PortException.Unavailable.class,
                            failure -> assertThat(failure.code()).isEqualTo("staff.keys"))
                    .hasNoCause();
        }
        server.stop(0);
        assertThatThrownBy(() -> tokens.memberOf(token)).isInstanceOf(PortException.Unavailable.class);
    }

    @Test
    void s1_18_keysComeFromPublishedHostsOnly() {
        OutboundClients production =
                new OutboundClients(() -> new RecipientRegister(List.of()), () -> SpokenTls.FROM_1_2, false);
        StaffTokens tokens = new StaffTokens(
                new Settings(address(), Optional.empty(), Optional.empty()),
                StaffProducers.keys("https://id.maker.example/keys", production),
                () -> NOW);

        assertThatThrownBy(() -> tokens.memberOf(provider.sign(claims("auditors"))))
                .isInstanceOf(PortException.Unavailable.class);
        assertThat(calls).hasValue(0);
    }

    @Test
    void aFileWithoutKeysStopsTheStart() {
        assertThatThrownBy(() -> StaffProducers.keys("target/no-such-file.json", outbound))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("avow.staff.keys");
    }
}
