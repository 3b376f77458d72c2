package dev.avow.app.wiring;

import dev.avow.core.policy.PolicySet;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How the service reaches its stores, read from their connection strings: what leaves this machine is encrypted and goes to
 * somebody who is published (S0-01, S0-19, S1-18, S4-12, S4-26). The drivers open these connections by themselves, so that no
 * client of ours looks at them.
 */
@Singleton
class StoreLinks {

    private static final String JDBC = "quarkus.datasource.jdbc.url";
    private static final String MONGO = "quarkus.mongodb.connection-string";
    private static final String JVM_TLS = "jdk.tls.client.protocols";

    private static final Pattern LOCAL = Pattern.compile("|localhost|127(\\.[0-9]{1,3}){3}|::1|%2f.*");
    private static final Pattern AMPERSAND = Pattern.compile("&");
    private static final Pattern AMPERSAND_OR_SEMICOLON = Pattern.compile("[&;]");
    private static final Set<String> ENCRYPTED = Set.of("require", "verify-ca", "verify-full");

    private final Link postgres;
    private final Link mongo;
    private final Optional<String> jvmTls;

    /** One store's. */
    private record Link(String setting, Set<String> away, boolean encrypted) {
        Link(String setting, StoreAddress address, boolean encrypted) {
            this(
                    setting,
                    Set.copyOf(
                            address.hosts().stream().filter(StoreLinks::isAway).toList()),
                    encrypted);
        }
    }

    /**
     * Reads the settings.
     *
     * @param sslMode PostgreSQL's, where it stands beside the address; the address goes before
     * @param mongoTls whether TLS is asked for beside MongoDB's connection string
     */
    @Inject
    StoreLinks(
            @ConfigProperty(name = JDBC) String jdbc,
            @ConfigProperty(name = "quarkus.datasource.jdbc.additional-jdbc-properties.sslmode")
                    Optional<String> sslMode,
            @ConfigProperty(name = MONGO) String connection,
            @ConfigProperty(name = "quarkus.mongodb.tls", defaultValue = "false") boolean mongoTls) {
        this(jdbc, sslMode, connection, mongoTls, Optional.ofNullable(System.getProperty(JVM_TLS)));
    }

    StoreLinks(String jdbc, Optional<String> sslMode, String connection, boolean mongoTls, Optional<String> jvmTls) {
        postgres = new Link(JDBC, StoreAddress.ofJdbc(jdbc), isEncryptedJdbc(jdbc, sslMode));
        mongo = new Link(MONGO, StoreAddress.ofMongo(connection, ""), isEncryptedMongo(connection, mongoTls));
        this.jvmTls = jvmTls;
    }

    /**
     * What a policy does not let be, each with its setting. Codes: {@code store.plain} where TLS is not asked for,
     * {@code store.unpublished} where no recipient of the register has the host, {@code store.older-tls} where the drivers may
     * speak an older TLS than the policy says. A store on this machine needs none of it.
     */
    List<String> problems(PolicySet policy) {
        List<String> problems = new ArrayList<>();
        for (Link link : List.of(postgres, mongo)) {
            if (!link.away().isEmpty() && !link.encrypted()) {
                problems.add("store.plain (" + link.setting() + ")");
            }
            if (!link.away().stream().allMatch(isPublished(policy))) {
                problems.add("store.unpublished (" + link.setting() + ")");
            }
        }
        boolean leaves = !postgres.away().isEmpty() || !mongo.away().isEmpty();
        if (leaves && SpokenTls.of(policy) == SpokenTls.FROM_1_3 && !jvmTls.equals(Optional.of("TLSv1.3"))) {
            problems.add("store.older-tls (" + JVM_TLS + ")");
        }
        return problems;
    }

    private static Predicate<String> isPublished(PolicySet policy) {
        return host -> policy.recipients().at(host).isPresent();
    }

    /** Also a socket of this machine is not away; nor is a host that is left out. */
    private static boolean isAway(String host) {
        return !LOCAL.matcher(host).matches();
    }

    /** As the driver reads it: a mode decides, {@code ssl} without one is the strictest, and neither promises anything. */
    private static boolean isEncryptedJdbc(String url, Optional<String> beside) {
        List<String> modes = values(url, AMPERSAND, "sslmode"::equals);
        List<String> said = modes.isEmpty() ? beside.stream().toList() : modes;
        if (!said.isEmpty()) {
            return said.stream().allMatch(mode -> ENCRYPTED.contains(mode.toLowerCase(Locale.ROOT)));
        }
        List<String> switches = values(url, AMPERSAND, "ssl"::equals);
        return !switches.isEmpty() && switches.stream().allMatch(on -> on.isEmpty() || on.equalsIgnoreCase("true"));
    }

    private static boolean isEncryptedMongo(String url, boolean beside) {
        List<String> switches =
                values(url, AMPERSAND_OR_SEMICOLON, key -> key.equalsIgnoreCase("tls") || key.equalsIgnoreCase("ssl"));
        return switches.isEmpty()
                ? beside || url.startsWith("mongodb+srv:")
                : switches.stream().allMatch(on -> on.equalsIgnoreCase("true"));
    }

    /** All values of a parameter: of two that differ the stricter reading counts. */
    private static List<String> values(String url, Pattern between, Predicate<String> key) {
        int query = url.indexOf('?');
        Stream<String> pairs = query < 0 ? Stream.empty() : between.splitAsStream(url.substring(query + 1));
        return pairs.map(pair -> pair.split("=", 2))
                .filter(pair -> key.test(pair[0]))
                .map(pair -> pair.length < 2 ? "" : pair[1])
                .toList();
    }
}
