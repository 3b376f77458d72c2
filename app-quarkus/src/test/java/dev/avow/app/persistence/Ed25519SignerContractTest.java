package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.Signer;
import dev.avow.testkit.contract.SignerContract;
import dev.avow.testkit.data.TestTime;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ed25519 with the JDK's own, and its public keys in a real PostgreSQL. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class Ed25519SignerContractTest implements SignerContract {

    @Inject
    SqlCertificates certificates;

    @Inject
    SqlWork sql;

    @Override
    public Signer signer() {
        sql.change("DELETE FROM certificate_key WHERE key LIKE '%'");
        return made();
    }

    private Signer made() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        KeyRing ring = new KeyRing(new MasterKey(Base64.getEncoder().encodeToString(key)), List.of());
        return new Ed25519Signer(ring, certificates, new TestTime());
    }

    @Override
    public Signer turned(Signer signer) {
        return made();
    }

    /** RFC 8032, 7.1, test 1: another implementation's signature of the empty text verifies. */
    @Test
    void aPublishedSignatureVerifies() {
        String key = hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        String signature = hex(
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");

        assertThat(Ed25519Signer.verifies(new byte[0], signature, key)).isTrue();
        assertThat(Ed25519Signer.verifies(new byte[1], signature, key)).isFalse();
    }

    private static String hex(String hex) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex(hex));
    }
}
