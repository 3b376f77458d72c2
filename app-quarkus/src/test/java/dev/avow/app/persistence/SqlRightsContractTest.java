package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.Certificates;
import dev.avow.core.port.JournalLock;
import dev.avow.core.port.JournalMark;
import dev.avow.core.port.KeptRequest;
import dev.avow.core.port.RightsRequests;
import dev.avow.core.port.Sealed;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.testkit.contract.RightsRequestsContract;
import dev.avow.testkit.data.TestTime;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Requests, certificates, marks and the journal's lock on a real PostgreSQL. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlRightsContractTest implements RightsRequestsContract {

    @Inject
    RightsRequests requests;

    @Inject
    Certificates certificates;

    @Inject
    JournalLock lock;

    @Inject
    SqlJournalMark mark;

    @Inject
    SqlWork sql;

    @Override
    public RightsRequests requests() {
        return requests;
    }

    @Override
    public void endLeases() {
        sql.change("UPDATE rights_request SET lease_until = clock_timestamp()");
    }

    /** CE-1, CE-2, CE-3. */
    @Test
    void aCertificateIsReadUnderItsCodeAlone() {
        String id = UUID.randomUUID().toString();
        Certificates.Kept kept = new Certificates.Kept(
                id,
                "code-" + id,
                "{\"id\":\"" + id + "\"}",
                new Sealed("key-1", new byte[] {1, 2, 3}),
                Lifetime.fixed(TestTime.START, TestTime.START.plusSeconds(60), new PolicyVersion(1)));
        certificates.keep(kept);
        certificates.keep(new Certificates.Kept(id, "other-" + id, "{}", kept.nonce(), kept.lifetime()));

        assertThat(certificates.find("code-" + id, new Horizon(TestTime.START, Instant.EPOCH)))
                .contains(kept);
        assertThat(certificates.find("other-" + id, new Horizon(TestTime.START, Instant.EPOCH)))
                .isEmpty();
        assertThat(certificates.find("code-" + id, new Horizon(TestTime.START.plusSeconds(60), Instant.EPOCH)))
                .isEmpty();
    }

    /** JM-1. */
    @Test
    void theMarkIsReadBack() {
        Optional<JournalMark.Mark> before = mark.read();
        JournalMark.Mark right =
                new JournalMark.Mark("j-test", 7, List.of(new KeptRequest.Range(9, 12), new KeptRequest.Range(20, 20)));
        mark.write(right);
        Optional<JournalMark.Mark> written = mark.read();
        before.ifPresent(mark::write);

        assertThat(written).contains(right);
    }

    /** JL-1, JL-2: of many threads one is inside, and stores can be used there. */
    @Test
    void oneAtATimeIsInsideTheLock() {
        AtomicInteger inside = new AtomicInteger();
        List<Integer> most = IntStream.range(0, 8)
                .parallel()
                .mapToObj(any -> lock.alone(() -> {
                    int now = inside.incrementAndGet();
                    mark.read();
                    inside.decrementAndGet();
                    return now;
                }))
                .toList();

        assertThat(most).hasSize(8).containsOnly(1);
    }
}
