package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryRightsRequests;
import dev.avow.core.port.RightsRequests;
import dev.avow.testkit.data.TestTime;

class InMemoryRightsRequestsContractTest implements RightsRequestsContract {

    private static final TestTime TIME = new TestTime();
    private static final InMemoryRightsRequests REQUESTS = new InMemoryRightsRequests(TIME);

    @Override
    public RightsRequests requests() {
        return REQUESTS;
    }

    @Override
    public void endLeases() {
        TIME.advance(LEASE);
    }
}
