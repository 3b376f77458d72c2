package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryFieldCipher;
import dev.avow.testkit.data.TestIds;

class InMemoryFieldCipherContractTest implements FieldCipherContract {

    @Override
    public Ring ring() {
        InMemoryFieldCipher cipher = new InMemoryFieldCipher(new TestIds());
        return new CipherRing(cipher, cipher::turn, cipher::dropOldKeys);
    }
}
