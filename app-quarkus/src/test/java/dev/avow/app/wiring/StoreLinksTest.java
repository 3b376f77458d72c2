package dev.avow.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PolicyCompiler;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.policy.PolicyTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What leaves this machine for a store is encrypted, and goes to somebody who is published (S0-01, S0-19, S1-18, S2-10,
 * S3-17, S4-26).
 */
class StoreLinksTest {

    private static final String HERE = "mongodb://127.0.0.1:27017";
    private static final String PLAIN = "store.plain (quarkus.datasource.jdbc.url)";
    private static final String PLAIN_MONGO = "store.plain (quarkus.mongodb.connection-string)";
    private static final String UNPUBLISHED = "store.unpublished (quarkus.datasource.jdbc.url)";
    private static final String UNPUBLISHED_MONGO = "store.unpublished (quarkus.mongodb.connection-string)";

    private static PolicySet policy(String... keysAndValues) {
        Map<String, String> app = new HashMap<>(Map.of(
                "profiles", "short-chat",
                "recipients.stores.name", "Example Databases",
                "recipients.stores.kind", "sub-processor",
                "recipients.stores.purposes", "account",
                "recipients.stores.hosts", "db.example.com, *.mongo.example.com",
                "recipients.stores.region", "DE",
                "recipients.stores.evidence", "https://db.example.com/soc2",
                "recipients.stores.reviewer", "privacy team",
                "recipients.stores.reviewed", "2026-11-01",
                "recipients.stores.expires", "2027-11-01"));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            app.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return PolicyCompiler.compile(PolicyTree.of(Origin.APP, app)).orThrow();
    }

    private static List<String> jdbc(String url) {
        return new StoreLinks(url, Optional.empty(), HERE, false, Optional.empty()).problems(policy());
    }

    private static List<String> mongo(String url) {
        return new StoreLinks("jdbc:postgresql://localhost/avow", Optional.empty(), url, false, Optional.empty())
                .problems(policy());
    }

    /** As MongoDB's own driver reads an address. */
    private static boolean mongoInsists(String url) {
        try {
            return Boolean.TRUE.equals(new ConnectionString(url).getSslEnabled());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    void storesOnThisMachineMayBePlainAndNeedNoRecipient() {
        for (String url : List.of(
                "jdbc:postgresql://localhost/avow",
                "jdbc:postgresql://127.0.0.1:5433/avow?sslmode=disable",
                "jdbc:postgresql://[::1]:5432/avow",
                "jdbc:postgresql:///avow")) {
            assertThat(jdbc(url)).as(url).isEmpty();
        }
        for (String url : List.of(
                HERE, "mongodb://u:p@localhost/avow", "mongodb://[::1]:27017", "mongodb://%2Ftmp%2Fmongodb.sock")) {
            assertThat(mongo(url)).as(url).isEmpty();
        }
    }

    @Test
    void s0_01_aPostgresqlThatIsElsewhereIsAskedForTls() {
        for (String asks : List.of(
                "sslmode=require",
                "sslmode=verify-ca",
                "sslmode=VERIFY-FULL",
                "user=x&sslmode=require",
                "ssl=true",
                "ssl")) {
            String url = "jdbc:postgresql://db.example.com/avow?" + asks;
            assertThat(jdbc(url)).as(asks).isEmpty();
        }
        for (String lax : List.of(
                "",
                "sslmode=disable",
                "sslmode=allow",
                "sslmode=prefer",
                "sslmode=",
                "sslmode=require&sslmode=prefer",
                "ssl=true&sslmode=prefer",
                "ssl=false",
                "SSLMODE=require",
                "x=1;sslmode=require",
                "application=sslmode=require")) {
            assertThat(jdbc("jdbc:postgresql://db.example.com/avow?" + lax))
                    .as(lax)
                    .containsExactly(PLAIN);
        }
        assertThat(jdbc("jdbc:postgresql://localhost,db.example.com/avow"))
                .as("one of several is enough")
                .containsExactly(PLAIN);
    }

    @Test
    void s0_01_whatStandsBesideAnAddressCountsWhereTheAddressSaysNothing() {
        Optional<String> require = Optional.of("require");
        String url = "jdbc:postgresql://db.example.com/avow";
        assertThat(new StoreLinks(url, require, HERE, false, Optional.empty()).problems(policy()))
                .isEmpty();
        assertThat(new StoreLinks(url + "?sslmode=prefer", require, HERE, false, Optional.empty()).problems(policy()))
                .containsExactly(PLAIN);
        String mongo = "mongodb://a.mongo.example.com";
        assertThat(new StoreLinks(url, require, mongo, true, Optional.empty()).problems(policy()))
                .isEmpty();
        assertThat(new StoreLinks(url, require, mongo + "/?tls=false", true, Optional.empty()).problems(policy()))
                .containsExactly(PLAIN_MONGO);
    }

    @Test
    void s0_01_aMongodbThatIsElsewhereIsAskedForTls() {
        for (String asks : List.of(
                "mongodb+srv://u:p@a.mongo.example.com/avow",
                "mongodb+srv://a.mongo.example.com/?retryReads=false",
                "mongodb://a.mongo.example.com/?tls=true",
                "mongodb://a.mongo.example.com,b.mongo.example.com/?retryReads=false&SSL=true")) {
            assertThat(mongo(asks)).as(asks).isEmpty();
            // An address of srv would be looked up.
            assertThat(asks.contains("+srv") || mongoInsists(asks)).as(asks).isTrue();
        }
        for (String lax : List.of(
                "mongodb://a.mongo.example.com",
                "mongodb://a.mongo.example.com/?tls=false",
                "mongodb://a.mongo.example.com/?tls=true&ssl=false",
                "mongodb+srv://a.mongo.example.com/?tls=false")) {
            assertThat(mongo(lax)).as(lax).containsExactly(PLAIN_MONGO);
            assertThat(!lax.contains("+srv") && mongoInsists(lax)).as(lax).isFalse();
        }
    }

    /** S4-26: whoever runs a store is a recipient as well as anybody. */
    @Test
    void s0_19_s1_18_aStoreThatIsElsewhereIsRunBySomebodyWhoIsPublished() {
        assertThat(jdbc("jdbc:postgresql://other.example.com/avow?sslmode=require"))
                .containsExactly(UNPUBLISHED);
        assertThat(jdbc("jdbc:postgresql://db.example.com,other.example.com/avow?sslmode=require"))
                .containsExactly(UNPUBLISHED);
        assertThat(mongo("mongodb+srv://cluster.example.net")).containsExactly(UNPUBLISHED_MONGO);
        assertThat(jdbc("jdbc:postgresql://127.0.0.1.example.com/avow")).containsExactly(PLAIN, UNPUBLISHED);
    }

    /** S4-12: the drivers follow the JVM, so that must follow the policy. */
    @Test
    void s4_12_underTls13TheDriversSpeakNothingOlder() {
        String url = "jdbc:postgresql://db.example.com/avow?sslmode=require";
        PolicySet strict = policy("security.tls", "1.3");
        for (String versions : List.of("", "TLSv1.2", "TLSv1.2,TLSv1.3", "TLSv1.3")) {
            StoreLinks links = new StoreLinks(
                    url, Optional.empty(), HERE, false, Optional.of(versions).filter(it -> !it.isEmpty()));
            assertThat(links.problems(policy())).isEmpty();
            if (versions.equals("TLSv1.3")) {
                assertThat(links.problems(strict)).isEmpty();
            } else {
                assertThat(links.problems(strict)).containsExactly("store.older-tls (jdk.tls.client.protocols)");
            }
        }
        assertThat(new StoreLinks("jdbc:postgresql://localhost/avow", Optional.empty(), HERE, false, Optional.empty())
                        .problems(strict))
                .isEmpty();
    }
}
