package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemorySigner;
import dev.avow.core.port.Signer;

class InMemorySignerContractTest implements SignerContract {

    @Override
    public Signer signer() {
        return new InMemorySigner(Fresh::name);
    }

    @Override
    public Signer turned(Signer signer) {
        return ((InMemorySigner) signer).turned(Fresh::name);
    }
}
