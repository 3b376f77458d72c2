package dev.avow.app.wiring;

import dev.avow.core.disclosure.DeclaredSecret;
import dev.avow.core.disclosure.DeclaredSecret.Mark;
import dev.avow.core.disclosure.Environment;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the service says about where it runs: hosts and databases of its stores, and its secrets without showing them. */
@Singleton
class DeclaredEnvironment {

    private static final List<String> TEST_MARKS =
            List.of("test", "demo", "sandbox", "example", "sk-test", "sk-stand-in");
    private static final List<String> LIVE_MARKS = List.of("live", "prod", "sk-live");

    private final AvowConfig config;
    private final StoreAddress postgres;
    private final StoreAddress mongo;
    private final Optional<String> postgresPassword;

    DeclaredEnvironment(
            AvowConfig config,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String jdbc,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
            @ConfigProperty(name = "quarkus.mongodb.connection-string") String connection,
            @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.config = config;
        this.postgres = StoreAddress.ofJdbc(jdbc);
        this.mongo = StoreAddress.ofMongo(connection, database);
        this.postgresPassword = password.filter(word -> !word.isEmpty());
    }

    /**
     * The environment, declared (S4-14).
     *
     * @param fingerprint what stands for a secret
     */
    Environment declared(UnaryOperator<String> fingerprint) {
        List<DeclaredSecret> secrets = new ArrayList<>();
        AvowConfig.Secrets keys = config.secrets();
        secrets.add(secret("avow.secrets.master-key", decoded(keys.masterKey()), fingerprint));
        keys.oldMasterKeys()
                .orElse(List.of())
                .forEach(old -> secrets.add(secret("avow.secrets.old-master-keys", decoded(old), fingerprint)));
        AvowConfig.Shopify shopify = config.shopify();
        secrets.add(secret("avow.shopify.client-secret", shopify.clientSecret(), fingerprint));
        add(secrets, "avow.shopify.old-client-secret", shopify.oldClientSecret(), fingerprint);
        new ConfiguredModels(config)
                .all()
                .values()
                .forEach(model ->
                        add(secrets, model.setting() + ".api-key", model.model().apiKey(), fingerprint));
        add(secrets, "quarkus.datasource.password", postgresPassword, fingerprint);
        add(secrets, "quarkus.datasource.jdbc.url", postgres.password(), fingerprint);
        add(secrets, "quarkus.mongodb.connection-string", mongo.password(), fingerprint);
        return new Environment(
                config.environment().name().toLowerCase(Locale.ROOT),
                config.environment() == AvowConfig.Surroundings.PRODUCTION,
                both(postgres.hosts(), mongo.hosts()),
                both(postgres.databases(), mongo.databases()),
                secrets,
                config.clock().simulated());
    }

    private static Set<String> both(Set<String> first, Set<String> second) {
        Set<String> both = new TreeSet<>(first);
        both.addAll(second);
        return both;
    }

    private static void add(
            List<DeclaredSecret> secrets, String name, Optional<String> value, UnaryOperator<String> fingerprint) {
        value.ifPresent(secret -> secrets.add(secret(name, secret, fingerprint)));
    }

    private static DeclaredSecret secret(String name, String value, UnaryOperator<String> fingerprint) {
        String lower = value.toLowerCase(Locale.ROOT);
        Mark mark = TEST_MARKS.stream().anyMatch(lower::startsWith)
                ? Mark.TEST
                : LIVE_MARKS.stream().anyMatch(lower::startsWith) ? Mark.LIVE : Mark.NONE;
        return new DeclaredSecret(name, fingerprint.apply(value), mark);
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return base64;
        }
    }
}
