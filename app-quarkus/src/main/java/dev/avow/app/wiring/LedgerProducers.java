package dev.avow.app.wiring;

import dev.avow.core.disclosure.Inventory;
import dev.avow.core.disclosure.InventoryFile;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.port.PolicyLedger;
import dev.avow.core.port.Probe;
import dev.avow.core.promise.PromiseRegister;
import dev.avow.core.usecase.AnnouncedPolicies;
import dev.avow.core.usecase.ExamineRetention;
import dev.avow.core.usecase.NoticeProbe;
import dev.avow.core.usecase.ReadPromises;
import dev.avow.core.usecase.RetentionProbe;
import dev.avow.core.usecase.WriteNotice;
import io.quarkus.arc.All;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/** Makes what says publicly what is done, and what shows that it is. */
@Singleton
class LedgerProducers {

    private static final List<String> INVENTORIES =
            List.of("/dev/avow/app/persistence/inventory.txt", "/dev/avow/adapters/mongo/inventory.txt");

    @Produces
    @Singleton
    Probe retentionProbe(ExamineRetention examine, PoliciesInForce policies, InstantSource clock) {
        return new RetentionProbe(examine, policies, clock);
    }

    @Produces
    @Singleton
    Probe noticeProbe(PoliciesInForce policies, InstantSource clock) {
        return new NoticeProbe(policies, clock);
    }

    @Produces
    @Singleton
    ReadPromises readPromises(@All List<Probe> probes, PoliciesInForce policies, InstantSource clock) {
        return new ReadPromises(PromiseRegister.shipped(), probes, policies, clock);
    }

    @Produces
    @Singleton
    AnnouncedPolicies announcedPolicies(PolicyLedger ledger, PoliciesInForce policies) {
        return new AnnouncedPolicies(ledger, policies);
    }

    @Produces
    @Singleton
    WriteNotice writeNotice(PoliciesInForce policies, AnnouncedPolicies announced, InstantSource clock) {
        return new WriteNotice(policies, announced, inventory(), clock);
    }

    /** Every stored field of the service's stores. */
    static Inventory inventory() {
        return INVENTORIES.stream()
                .map(LedgerProducers::read)
                .reduce(Inventory::and)
                .orElseThrow();
    }

    private static Inventory read(String resource) {
        try (InputStream in = Objects.requireNonNull(LedgerProducers.class.getResourceAsStream(resource), resource)) {
            return InventoryFile.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
