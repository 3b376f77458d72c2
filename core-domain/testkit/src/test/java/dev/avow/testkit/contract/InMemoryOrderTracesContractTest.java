package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryOrderTraces;
import dev.avow.core.port.OrderTraces;
import dev.avow.core.port.Purge;

class InMemoryOrderTracesContractTest implements OrderTracesContract {

    private final InMemoryOrderTraces store = new InMemoryOrderTraces();

    @Override
    public OrderTraces traces() {
        return store;
    }

    @Override
    public Purge purge() {
        return store;
    }
}
