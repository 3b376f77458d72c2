package dev.avow.testkit.contract;

import dev.avow.core.port.LeadStore;
import dev.avow.core.port.PortException;

/** Whoever says {@link PortException.Unavailable} passes. */
class LeadOutageContractTest implements LeadStoreOutageContract {

    @Override
    public LeadStore unreachableLeads() {
        return GoneLeads.store(said -> new PortException.Unavailable("store.unavailable", "no server answers"));
    }
}
