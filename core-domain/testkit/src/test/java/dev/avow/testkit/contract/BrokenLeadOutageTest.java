package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.conversation.ContactKind;
import dev.avow.core.port.LeadStore;
import dev.avow.core.port.PortException;
import dev.avow.core.port.SealedLead;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BrokenLeadOutageTest {

    @TestFactory
    Stream<DynamicTest> storesThatHideAnOutageAreFlagged() {
        return new ContractRun<>(LeadStoreOutageContract.class)
                .flags(List.of(
                        broken(
                                "lets the driver's exception out",
                                () -> () -> gone(said -> new IllegalStateException("driver")),
                                "ls9ReadingIsUnavailable",
                                "ls9WritingIsUnavailableOrUnknownAndQuotesNothing"),
                        broken(
                                "quotes what it could not store",
                                () -> () -> gone(said -> new PortException.Unavailable("store.unavailable", said)),
                                "ls9WritingIsUnavailableOrUnknownAndQuotesNothing")));
    }

    @Test
    void whoeverSaysUnavailablePasses() {
        LeadStoreOutageContract right =
                () -> gone(said -> new PortException.Unavailable("store.unavailable", "no server answers"));

        right.ls9ReadingIsUnavailable();
        right.ls9WritingIsUnavailableOrUnknownAndQuotesNothing();
    }

    /** A store without a server, and what it throws about an index. */
    private static LeadStore gone(Function<String, RuntimeException> thrown) {
        return (LeadStore) Proxy.newProxyInstance(
                LeadStore.class.getClassLoader(), new Class<?>[] {LeadStore.class}, (proxy, method, arguments) -> {
                    throw thrown.apply(method.getName().equals("save") ? index((SealedLead) arguments[1]) : "");
                });
    }

    private static String index(SealedLead lead) {
        return Objects.requireNonNull(lead.contact().get(ContactKind.EMAIL))
                .index()
                .orElseThrow();
    }
}
