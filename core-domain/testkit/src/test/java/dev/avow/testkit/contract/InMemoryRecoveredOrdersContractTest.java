package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryRecoveredOrders;
import dev.avow.core.port.RecoveredOrders;
import dev.avow.core.port.Purge;

class InMemoryRecoveredOrdersContractTest implements RecoveredOrdersContract {

    private final InMemoryRecoveredOrders store = new InMemoryRecoveredOrders();

    @Override
    public RecoveredOrders recovered() {
        return store;
    }

    @Override
    public Purge purge() {
        return store;
    }
}
