package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.port.PortException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenLeadOutageTest {

    @TestFactory
    Stream<DynamicTest> storesThatHideAnOutageAreFlagged() {
        return new ContractRun<>(LeadStoreOutageContract.class)
                .flags(List.of(
                        broken(
                                "lets the driver's exception out",
                                () -> () -> GoneLeads.store(said -> new IllegalStateException("driver")),
                                "ls9ReadingIsUnavailable",
                                "ls9WritingIsUnavailableOrUnknownAndQuotesNothing"),
                        broken(
                                "quotes what it could not store",
                                () -> () -> GoneLeads.store(
                                        said -> new PortException.Unavailable("store.unavailable", said)),
                                "ls9WritingIsUnavailableOrUnknownAndQuotesNothing")));
    }
}
