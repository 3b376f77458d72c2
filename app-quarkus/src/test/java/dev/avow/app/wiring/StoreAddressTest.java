package dev.avow.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** S4-14: what two environments share is seen from their settings, without asking a name server. */
class StoreAddressTest {

    @Test
    void jdbcAddressesAreTakenApart() {
        StoreAddress one = StoreAddress.ofJdbc("jdbc:postgresql://DB.shop.example:6432/avow?ssl=true&password=x");

        assertThat(one.hosts()).containsExactly("db.shop.example");
        assertThat(one.databases()).containsExactly("postgresql://db.shop.example:6432/avow");
        assertThat(one.password()).isEmpty();
        assertThat(StoreAddress.ofJdbc("jdbc:postgresql://a.example,b.example:5433/avow")
                        .hosts())
                .containsExactly("a.example", "b.example");
        assertThat(StoreAddress.ofJdbc("jdbc:postgresql://[::1]:5432/avow").hosts())
                .containsExactly("::1");
    }

    @Test
    void mongoAddressesAreTakenApartAndTheirPasswordIsNotShown() {
        StoreAddress one = StoreAddress.ofMongo(
                "mongodb://avow:p%40ss@one.example:27017,two.example/admin?replicaSet=rs0", "chats");

        assertThat(one.hosts()).containsExactly("one.example", "two.example");
        assertThat(one.databases()).containsExactly("mongodb://one.example:27017/chats", "mongodb://two.example/chats");
        assertThat(one.password()).contains("p%40ss");
        assertThat(one.toString()).doesNotContain("p%40ss");
        assertThat(StoreAddress.ofMongo("mongodb+srv://u:secret@cluster.example", "chats")
                        .hosts())
                .containsExactly("cluster.example");
        assertThat(StoreAddress.ofMongo("mongodb://127.0.0.1:4000", "avow").password())
                .isEmpty();
        assertThat(StoreAddress.ofMongo("mongodb://user@127.0.0.1:4000", "avow").password())
                .isEmpty();
    }

    @Test
    void fingerprintsAreEqualForEqualSecretsAndTellNothing() {
        assertThat(Fingerprints.of("secret-1"))
                .isEqualTo(Fingerprints.of("secret-1"))
                .hasSize(32);
        assertThat(Fingerprints.of("secret-2")).isNotEqualTo(Fingerprints.of("secret-1"));
    }
}
