package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryIncidents;
import dev.avow.core.port.Incidents;
import dev.avow.core.port.Purge;

class InMemoryIncidentsContractTest implements IncidentsContract {

    /** Shared by all tests, as a server would be. */
    private static final InMemoryIncidents STORE = new InMemoryIncidents();

    @Override
    public Incidents incidents() {
        return STORE;
    }

    @Override
    public Purge purge() {
        return STORE;
    }
}
