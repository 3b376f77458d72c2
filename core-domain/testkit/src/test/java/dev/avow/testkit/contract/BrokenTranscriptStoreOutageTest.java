package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.port.PortException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenTranscriptStoreOutageTest {

    @TestFactory
    Stream<DynamicTest> storesThatHideAnOutageAreFlagged() {
        return new ContractRun<>(TranscriptStoreOutageContract.class)
                .flags(List.of(
                        broken(
                                "lets the driver's exception out",
                                () -> () -> new GoneTranscripts(said -> new IllegalStateException("driver")),
                                "ts9ReadingIsUnavailable",
                                "ts9WritingIsUnavailableOrUnknownAndQuotesNothing"),
                        broken(
                                "quotes what it could not store",
                                () -> () -> new GoneTranscripts(
                                        said -> new PortException.Unavailable("store.unavailable", said)),
                                "ts9WritingIsUnavailableOrUnknownAndQuotesNothing")));
    }
}
