package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryDeclarations;
import dev.avow.core.port.Declarations;
import dev.avow.core.port.Purge;

class InMemoryDeclarationsContractTest implements DeclarationsContract {

    /** Shared by all tests, as a server would be. */
    private static final InMemoryDeclarations STORE = new InMemoryDeclarations();

    @Override
    public Declarations declarations() {
        return STORE;
    }

    @Override
    public Purge purge() {
        return STORE;
    }
}
