package dev.avow.testkit.contract;

import dev.avow.core.conversation.ContactKind;
import dev.avow.core.port.LeadStore;
import dev.avow.core.port.SealedLead;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.function.Function;

/** Stores without a server. */
final class GoneLeads {

    private GoneLeads() {}

    /** A store without a server, and what it throws about an index. */
    static LeadStore store(Function<String, RuntimeException> thrown) {
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
