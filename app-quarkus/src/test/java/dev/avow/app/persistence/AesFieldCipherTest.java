package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Sealed;
import dev.avow.testkit.contract.FieldCipherContract;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class AesFieldCipherTest implements FieldCipherContract {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @Override
    public Ring ring() {
        return new Turning();
    }

    /** A service that is started anew with other settings each time. */
    private static final class Turning implements Ring {

        private final List<MasterKey> keys = new ArrayList<>(List.of(key(0)));
        private int last;

        @Override
        public FieldCipher cipher() {
            return new AesFieldCipher(new KeyRing(keys.get(0), keys.subList(1, keys.size())), new SecureRandom());
        }

        @Override
        public void turn() {
            last++;
            keys.add(0, key(last));
        }

        @Override
        public void dropOldKeys() {
            keys.subList(1, keys.size()).clear();
        }
    }

    @Test
    void s0_02_anotherMasterKeyThatPassesForTheRightOneOpensNothing() {
        Sealed sealed = ring().cipher().seal(new byte[] {1, 2, 3}, HERE);
        FieldCipher other = new AesFieldCipher(new KeyRing(key(7), List.of()), new SecureRandom());

        assertThatThrownBy(() -> other.open(new Sealed(other.currentKey(), sealed.bytes()), HERE))
                .isInstanceOf(PortException.Rejected.class)
                .hasMessageStartingWith("cipher.not-authentic");
    }

    @Test
    void aRingDoesNotTakeOneKeyTwice() {
        for (List<MasterKey> others : List.of(List.of(key(0)), List.of(key(1), key(1)))) {
            assertThatThrownBy(() -> new KeyRing(key(0), others))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("avow.secrets.old-master-keys names a key twice, or the current one");
        }
    }

    @Test
    void anIdNamesItsKeyAndTellsNothingOfIt() {
        assertThat(key(0).id()).matches("[0-9a-f]{16}").isEqualTo(key(0).id()).isNotEqualTo(key(1).id());
        assertThat(KEY).doesNotContain(key(0).id());
    }

    @Test
    void aMasterKeyOfAnotherLengthIsRefusedWithoutQuotingIt() {
        String secret = Base64.getEncoder()
                .encodeToString("a secret that is too long for a key".getBytes(StandardCharsets.UTF_8));

        for (String wrong : new String[] {"", "no base64!", secret}) {
            assertThatThrownBy(() -> new MasterKey(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("avow.secrets: a master key must be 32 bytes in Base64");
        }
        assertThat(new MasterKey(KEY)).hasToString("MasterKey[hidden]");
    }

    private static MasterKey key(int number) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) number;
        return new MasterKey(Base64.getEncoder().encodeToString(bytes));
    }
}
