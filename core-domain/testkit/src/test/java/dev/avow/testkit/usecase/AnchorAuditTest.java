package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.disclosure.StaffAction;
import dev.avow.core.inmemory.InMemoryAuditAnchors;
import dev.avow.core.inmemory.InMemorySigner;
import dev.avow.core.port.AuditAnchors.Anchor;
import dev.avow.core.port.AuditChain;
import dev.avow.core.port.AuditEntry;
import dev.avow.core.port.AuditLinks;
import dev.avow.core.port.Signer;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.usecase.AnchorAudit;
import dev.avow.core.usecase.VerifyAudit;
import dev.avow.testkit.data.TestIds;
import dev.avow.testkit.data.TestTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** S0-07, S4-15, S4-25: a head that is kept elsewhere shows a chain that somebody computed anew. */
class AnchorAuditTest {

    private final Trail trail = new Trail();
    private final InMemoryAuditAnchors anchors = new InMemoryAuditAnchors();
    private final AnchorAudit anchorAudit =
            new AnchorAudit(new VerifyAudit(trail, new InMemorySigner(new TestIds("sign"))), anchors);

    @Test
    void aHeadIsKeptOnceAndAgainWhenItIsAnother() {
        assertThat(anchorAudit.handle()).as("an empty trail has a head, too").isTrue();
        assertThat(anchorAudit.handle()).isFalse();
        trail.append("opened");

        assertThat(anchorAudit.handle()).isTrue();
        assertThat(anchorAudit.handle()).isFalse();

        assertThat(anchors.all()).extracting(Anchor::link).containsExactly("", trail.head());
        assertThat(anchorAudit.verify().problem()).isEmpty();
    }

    /** Every link fits, since all were computed anew: without the head nobody would see it. */
    @Test
    void aChainThatSomebodyComputedAnewIsSeen() {
        trail.append("opened");
        trail.append("exported");
        anchorAudit.handle();
        trail.append("closed");
        assertThat(anchorAudit.verify().problem()).isEmpty();

        trail.forge(1, "opened");

        assertThat(anchorAudit.verify().problem()).contains("audit.anchor-missing");
        assertThat(anchorAudit.verify().entries()).isEqualTo(3);
    }

    @Test
    void aHeadThatWasNotOursIsSeen() {
        trail.append("opened");
        anchors.keep(new Anchor(trail.head(), new Signer.Signature("sign-1", "forged")));

        assertThat(anchorAudit.verify().problem()).contains("audit.anchor-unsigned");
    }

    /** A busy service writes on while somebody checks: what comes behind the head that was read is no fault. */
    @Test
    void aTrailThatGrowsWhileItIsWalkedIsWhole_S4_25() {
        trail.append("opened");
        trail.append("exported");
        anchorAudit.handle();
        trail.grows = true;

        VerifyAudit.Outcome walked = anchorAudit.verify();
        trail.grows = false;
        trail.forge(0, "closed");

        assertThat(walked.problem()).isEmpty();
        assertThat(walked.entries()).isGreaterThanOrEqualTo(2);
        assertThat(anchorAudit.verify().problem()).as("the same trail, forged").contains("audit.anchor-missing");
    }

    /** A trail of which nothing was removed. */
    private static final class Trail implements AuditLinks {

        private final List<String> verdicts = new ArrayList<>();
        /** Whether somebody reads, and is written down, just behind whoever asks for the head. */
        private boolean grows;

        void append(String verdict) {
            verdicts.add(verdict);
        }

        void forge(int index, String verdict) {
            verdicts.set(index, verdict);
        }

        private List<Linked> all() {
            List<Linked> all = new ArrayList<>();
            String at = "";
            for (String verdict : verdicts) {
                AuditEntry entry = new AuditEntry(
                        "A".repeat(43),
                        StaffAction.EXPORT_PERSONAL_DATA,
                        Optional.empty(),
                        Optional.empty(),
                        verdict,
                        Lifetime.fixed(TestTime.START, TestTime.START.plusSeconds(60), new PolicyVersion(1)));
                at = AuditChain.link(at, entry);
                all.add(new Linked(at, entry));
            }
            return all;
        }

        @Override
        public String head() {
            List<Linked> all = all();
            if (grows) {
                append("read");
            }
            return all.isEmpty() ? "" : all.get(all.size() - 1).link();
        }

        @Override
        public List<Linked> behind(String previous, int limit) {
            List<Linked> all = all();
            int from = previous.isEmpty()
                    ? 0
                    : all.stream().map(Linked::link).toList().indexOf(previous) + 1;
            return all.subList(from, Math.min(all.size(), from + limit));
        }

        @Override
        public Optional<Gap> gap(String previous) {
            return Optional.empty();
        }
    }
}
