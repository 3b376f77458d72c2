package dev.avow.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PolicyCompiler;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.policy.PolicyTree;
import io.vertx.core.http.HttpServerOptions;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the service's own listener speaks, by policy and settings (S0-01, S2-10, S4-12). */
class ListenerTlsTest {

    private static PolicySet policy(String oldest) {
        return PolicyCompiler.compile(
                        PolicyTree.of(Origin.APP, Map.of("profiles", "short-chat", "security.tls", oldest)))
                .orThrow();
    }

    private static Set<String> spoken(String oldest, String... allowed) {
        HttpServerOptions options = new HttpServerOptions().setEnabledSecureTransportProtocols(Set.of(allowed));
        new ListenerTls(() -> policy(oldest)).customizeHttpsServer(options);
        return options.getEnabledSecureTransportProtocols();
    }

    @Test
    void s0_01_settingsCannotAllowWhatThePolicyDoesNot() {
        assertThat(spoken("1.2", "TLSv1.3", "TLSv1.2", "TLSv1.1", "TLSv1"))
                .containsExactlyInAnyOrder("TLSv1.3", "TLSv1.2");
        assertThat(spoken("1.3", "TLSv1.3", "TLSv1.2", "TLSv1.1")).containsExactly("TLSv1.3");
    }

    @Test
    void s0_01_settingsMayBeStricter() {
        assertThat(spoken("1.2", "TLSv1.3")).containsExactly("TLSv1.3");
    }

    @Test
    void s0_01_settingsThatLeaveNothingStopTheStart() {
        assertThatThrownBy(() -> spoken("1.3", "TLSv1.2"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("listener.older-tls (quarkus.http.ssl.protocols)");
    }
}
