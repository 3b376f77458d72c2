package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryMailWords;
import dev.avow.core.port.MailWords;
import dev.avow.core.port.Purge;

class InMemoryMailWordsContractTest implements MailWordsContract {

    private final InMemoryMailWords store = new InMemoryMailWords();

    @Override
    public MailWords words() {
        return store;
    }

    @Override
    public Purge purge() {
        return store;
    }
}
