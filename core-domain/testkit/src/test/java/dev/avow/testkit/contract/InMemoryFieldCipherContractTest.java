package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryFieldCipher;
import dev.avow.core.port.FieldCipher;
import dev.avow.testkit.data.TestIds;

class InMemoryFieldCipherContractTest implements FieldCipherContract {

    @Override
    public FieldCipher cipher() {
        return new InMemoryFieldCipher(new TestIds());
    }
}
