package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Sealed;
import dev.avow.testkit.contract.FieldCipherContract;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class AesFieldCipherTest implements FieldCipherContract {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @Override
    public FieldCipher cipher() {
        return new AesFieldCipher(new MasterKey(KEY), new SecureRandom());
    }

    @Test
    void s0_02_whatIsSealedUnderAnotherMasterKeyDoesNotOpen() {
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        MasterKey other = new MasterKey(Base64.getEncoder().encodeToString(otherKey));
        Sealed sealed = cipher().seal(new byte[] {1, 2, 3}, "context");

        assertThatThrownBy(() -> new AesFieldCipher(other, new SecureRandom()).open(sealed, "context"))
                .isInstanceOf(PortException.Rejected.class)
                .hasMessageStartingWith("cipher.not-authentic");
    }

    @Test
    void aMasterKeyOfAnotherLengthIsRefusedWithoutQuotingIt() {
        String secret = Base64.getEncoder()
                .encodeToString("a secret that is too long for a key".getBytes(StandardCharsets.UTF_8));

        for (String wrong : new String[] {"", "no base64!", secret}) {
            assertThatThrownBy(() -> new MasterKey(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("avow.secrets.master-key must be 32 bytes in Base64");
        }
        assertThat(new MasterKey(KEY)).hasToString("MasterKey[hidden]");
    }
}
