package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.port.AnnouncedPolicy;
import dev.avow.core.port.PolicyLedger;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.PolicyVersion;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenPolicyLedgerTest {

    private static final String START = "pl1NothingIsThereBeforeTheFirstAnnouncement";
    private static final String ORDER = "pl1VersionsAreReadBackInOrderWithTheirValues";
    private static final String EMPTY = "pl1VersionWithoutValuesIsReadBack";
    private static final String INSTANTS = "pl1InstantsAreReadBackToTheMillisecond";
    private static final String KNOWN = "pl2KnownVersionIsAConflictAndStaysAsItWas";
    private static final String BEYOND = "pl2VersionBeyondTheNextIsAConflict";
    private static final String RACE = "pl3OfManyInstancesThatAnnounceOneVersionOneSucceeds";

    @TestFactory
    Stream<DynamicTest> brokenLedgersAreFlagged() {
        return new ContractRun<>(PolicyLedgerContract.class)
                .flags(List.of(
                        broken("starts with a version of its own", () -> contract(new Started()), START),
                        broken("gives the newest first", () -> contract(new NewestFirst()), ORDER),
                        broken("forgets values", () -> storing(BrokenPolicyLedgerTest::valueless), ORDER),
                        broken("takes no version without values", () -> storing(BrokenPolicyLedgerTest::full), EMPTY),
                        broken("keeps whole seconds only", () -> storing(BrokenPolicyLedgerTest::seconds), INSTANTS),
                        broken("takes a known version again", () -> taking((next, it) -> it <= next), KNOWN, RACE),
                        broken("leaves gaps", () -> taking((next, it) -> it >= next), BEYOND),
                        broken("looks, then writes without looking again", () -> contract(new LooksFirst()), RACE)));
    }

    private interface Rule {
        boolean takes(int next, int version);
    }

    private static PolicyLedgerContract storing(UnaryOperator<AnnouncedPolicy> change) {
        return contract(new Listed((next, it) -> it == next, change));
    }

    private static PolicyLedgerContract taking(Rule rule) {
        return contract(new Listed(rule, UnaryOperator.identity()));
    }

    private static PolicyLedgerContract contract(PolicyLedger ledger) {
        return () -> ledger;
    }

    private static AnnouncedPolicy valueless(AnnouncedPolicy policy) {
        return new AnnouncedPolicy(policy.version(), new TreeMap<>(), policy.announcedAt(), policy.effectiveAt());
    }

    private static AnnouncedPolicy full(AnnouncedPolicy policy) {
        if (policy.values().isEmpty()) {
            throw new PortException.Rejected("policy.empty", "a version without values");
        }
        return policy;
    }

    private static AnnouncedPolicy seconds(AnnouncedPolicy policy) {
        Instant announced = policy.announcedAt().truncatedTo(ChronoUnit.SECONDS);
        return new AnnouncedPolicy(
                policy.version(),
                policy.values(),
                announced,
                policy.effectiveAt().truncatedTo(ChronoUnit.SECONDS));
    }

    /** A list, and a rule which version it takes. */
    private static class Listed implements PolicyLedger {

        private final Rule rule;
        private final UnaryOperator<AnnouncedPolicy> change;
        final List<AnnouncedPolicy> versions = new ArrayList<>();

        Listed(Rule rule, UnaryOperator<AnnouncedPolicy> change) {
            this.rule = rule;
            this.change = change;
        }

        @Override
        public synchronized List<AnnouncedPolicy> versions() {
            return List.copyOf(versions);
        }

        @Override
        public synchronized void announce(AnnouncedPolicy policy) {
            if (!rule.takes(versions.size() + 1, policy.version().number())) {
                throw new PortException.Conflict("policy.version", "another version is the next one");
            }
            versions.add(change.apply(policy));
        }
    }

    private static final class Started extends Listed {
        Started() {
            super((next, it) -> it == next, UnaryOperator.identity());
            versions.add(new AnnouncedPolicy(new PolicyVersion(1), new TreeMap<>(), Instant.EPOCH, Instant.EPOCH));
        }
    }

    private static final class NewestFirst extends Listed {
        NewestFirst() {
            super((next, it) -> it == next, UnaryOperator.identity());
        }

        @Override
        public synchronized List<AnnouncedPolicy> versions() {
            List<AnnouncedPolicy> reversed = new ArrayList<>(versions);
            Collections.reverse(reversed);
            return reversed;
        }
    }

    /** All racing threads look before any of them writes. */
    private static final class LooksFirst implements PolicyLedger {
        private final List<AnnouncedPolicy> versions = Collections.synchronizedList(new ArrayList<>());
        private final Meeting meeting = new Meeting(4);

        @Override
        public List<AnnouncedPolicy> versions() {
            return List.copyOf(versions);
        }

        @Override
        public void announce(AnnouncedPolicy policy) {
            boolean next = policy.version().number() == versions.size() + 1;
            meeting.join();
            if (!next) {
                throw new PortException.Conflict("policy.version", "another version is the next one");
            }
            versions.add(policy);
        }
    }
}
