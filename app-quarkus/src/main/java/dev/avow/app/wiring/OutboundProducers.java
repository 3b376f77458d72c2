package dev.avow.app.wiring;

import dev.avow.core.disclosure.DeclaredSecret;
import dev.avow.core.disclosure.DeclaredSecret.Mark;
import dev.avow.core.disclosure.Environment;
import dev.avow.core.disclosure.EnvironmentCheck;
import dev.avow.core.disclosure.EnvironmentProblem;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.subject.Purpose;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes the outbound clients, and refuses to serve in the wrong surroundings (S4-14) or with an unpublished model. */
@Singleton
class OutboundProducers {

    private static final List<String> TEST_MARKS =
            List.of("test", "demo", "sandbox", "example", "sk-test", "sk-stand-in");
    private static final List<String> LIVE_MARKS = List.of("live", "prod", "sk-live");

    @Produces
    @Singleton
    OutboundClients outbound(PoliciesInForce policies, AvowConfig config, InstantSource clock) {
        return new OutboundClients(
                () -> policies.policyAt(clock.instant()).recipients(),
                config.environment() == AvowConfig.Surroundings.TEST);
    }

    void check(@Observes StartupEvent start, AvowConfig config, OutboundClients outbound) {
        List<String> problems = new ArrayList<>();
        for (EnvironmentProblem problem : EnvironmentCheck.problems(environment(config))) {
            problems.add(problem.code() + " (" + problem.about() + ")");
        }
        if (config.model().provider() != AvowConfig.Provider.OFFLINE) {
            outbound.refusal(config.model().baseUrl(), Purpose.ANSWERING)
                    .ifPresent(code -> problems.add(code + " (avow.model.base-url)"));
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException("not served: " + String.join(", ", problems));
        }
    }

    private static Environment environment(AvowConfig config) {
        List<DeclaredSecret> secrets = new ArrayList<>();
        secrets.add(secret("avow.secrets.master-key", decoded(config.secrets().masterKey())));
        secrets.add(secret("avow.shopify.client-secret", config.shopify().clientSecret()));
        config.model().apiKey().ifPresent(key -> secrets.add(secret("avow.model.api-key", key)));
        boolean production = config.environment() == AvowConfig.Surroundings.PRODUCTION;
        String name = config.environment().name().toLowerCase(Locale.ROOT);
        return new Environment(
                name, production, Set.of(), Set.of(), secrets, config.clock().simulated());
    }

    /** Only the mark is asked for here; a fingerprint is needed where two environments are compared. */
    private static DeclaredSecret secret(String name, String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        Mark mark = TEST_MARKS.stream().anyMatch(lower::startsWith)
                ? Mark.TEST
                : LIVE_MARKS.stream().anyMatch(lower::startsWith) ? Mark.LIVE : Mark.NONE;
        return new DeclaredSecret(name, "not compared", mark);
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return base64;
        }
    }
}
