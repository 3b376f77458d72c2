package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryRecoveredOrders;
import dev.avow.core.port.Purge;
import dev.avow.core.port.RecoveredOrders;

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
