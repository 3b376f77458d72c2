package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.avow.core.inmemory.InMemoryIncidents;
import dev.avow.core.inmemory.InMemoryPolicyLedger;
import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicyTree;
import dev.avow.core.port.Holdings;
import dev.avow.core.rights.Incident;
import dev.avow.core.rights.Incident.Audience;
import dev.avow.core.rights.Incident.Risk;
import dev.avow.core.rights.IncidentDuty.Standing;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AnnouncePolicy;
import dev.avow.core.usecase.NoteIncident;
import dev.avow.core.usecase.ReadIncidents;
import dev.avow.core.usecase.TellOfIncident;
import dev.avow.testkit.data.TestIds;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The register of incidents, from the first awareness to the last word (S1-50, S3-30). */
class IncidentsTest {

    private final TestTime time = new TestTime();
    private final InMemoryIncidents register = new InMemoryIncidents();
    private final PoliciesInForce policies = new AnnouncePolicy(new InMemoryPolicyLedger(), time)
            .handle(new AnnouncePolicy.Command(PolicyTree.of(Origin.APP, Map.of("profiles", "short-chat")), Map.of()))
            .fold(AnnouncePolicy.Outcome.InForce::policies, refused -> {
                throw new AssertionError(refused.problems().toString());
            });
    private final NoteIncident note = new NoteIncident(register, policies, new TestIds("incident"), time);
    private final TellOfIncident tell = new TellOfIncident(register, policies, time);
    private final ReadIncidents read = new ReadIncidents(register, policies, List.of(new Leads(time.instant())), time);

    /** 1,203 contacts of three shops; the last shop's began a day later. */
    private record Leads(Instant begun) implements Holdings {

        private static final int SHOPS = 3;
        private static final int MANY = 1_203;

        @Override
        public DataClass dataClass() {
            return DataClass.LEAD;
        }

        @Override
        public List<Holding> page(Optional<String> after, int limit) {
            int from = after.map(Integer::parseInt).orElse(-1) + 1;
            return IntStream.range(from, Math.min(from + limit, MANY))
                    .mapToObj(this::lead)
                    .toList();
        }

        private Holding lead(int number) {
            int shop = number == MANY - 1 ? SHOPS - 1 : number % (SHOPS - 1);
            return new Holding(
                    Integer.toString(number),
                    shop(shop),
                    Optional.empty(),
                    begun.plus(Duration.ofDays(shop == SHOPS - 1 ? 1 : 0)));
        }
    }

    private static ShopId shop(int number) {
        return new ShopId("shop-" + number + ".myshopify.com");
    }

    private Incident noted(DataClass of, Risk risk, boolean drill) {
        return note.handle(new NoteIncident.Command(Optional.empty(), Set.of(of), risk, drill));
    }

    private List<Standing> standings() {
        return read.handle().get(0).duties().stream()
                .map(ReadIncidents.Duty::standing)
                .toList();
    }

    @Test
    void s1_50_merchantsAreToldInADayAndTheClockIsRedAfterIt() {
        Incident incident = noted(DataClass.LEAD, Risk.HIGH, false);

        assertThat(read.handle().get(0).duties())
                .extracting(duty -> duty.duty().audience(), duty -> duty.duty().by())
                .containsExactly(tuple(Audience.MERCHANTS, incident.awareAt().plus(Duration.ofHours(24))));
        assertThat(standings()).containsExactly(Standing.OPEN);
        time.advance(Duration.ofHours(24));
        assertThat(standings()).containsExactly(Standing.DUE_SOON);
        time.advance(Duration.ofMillis(1));
        assertThat(standings()).containsExactly(Standing.OVERDUE);
        assertThat(read.handle().get(0).isReal(Standing.OVERDUE)).isTrue();

        assertThat(tell.handle(new TellOfIncident.Command(incident.id(), Audience.MERCHANTS, Optional.empty())))
                .isTrue();

        assertThat(standings()).containsExactly(Standing.TOLD_LATE);
        assertThat(read.handle().get(0).isReal(Standing.OVERDUE)).isFalse();
    }

    @Test
    void s1_50_theAuthorityIsToldInThreeDaysCountedFromAwarenessNotFromTheEntry() {
        time.advance(Duration.ofHours(73));
        Instant aware = time.instant().minus(Duration.ofHours(73));

        Incident incident = note.handle(
                new NoteIncident.Command(Optional.of(aware), Set.of(DataClass.AUDIT_ENTRY), Risk.LIKELY, false));

        assertThat(standings()).as("entered too late").containsExactly(Standing.OVERDUE);
        tell.handle(new TellOfIncident.Command(
                incident.id(), Audience.AUTHORITY, Optional.of(aware.plus(Duration.ofHours(70)))));
        assertThat(standings()).as("told in time, noted later").containsExactly(Standing.TOLD);
    }

    @Test
    void s1_50_theMerchantsConcernedAreThoseWhoseDataWasThere() {
        Incident incident = noted(DataClass.LEAD, Risk.LIKELY, false);

        assertThat(read.merchants(incident.id()).orElseThrow()).containsExactly(shop(0), shop(1));
        assertThat(read.merchants(
                                noted(DataClass.TRANSCRIPT, Risk.LIKELY, false).id())
                        .orElseThrow())
                .as("nothing of that kind is held")
                .isEmpty();
        assertThat(read.merchants("unknown")).isEmpty();
    }

    @Test
    void aDrillWakesNobody() {
        noted(DataClass.LEAD, Risk.HIGH, true);
        time.advance(Duration.ofDays(9));

        assertThat(standings()).containsExactly(Standing.OVERDUE);
        assertThat(read.handle().get(0).isReal(Standing.OVERDUE)).isFalse();
    }

    @Test
    void whatIsToComeCannotBeEnteredAndWhatIsNotThereCannotBeTold() {
        Optional<Instant> later = Optional.of(time.instant().plusMillis(1));

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> note.handle(new NoteIncident.Command(later, Set.of(DataClass.LEAD), Risk.LIKELY, false)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tell.handle(new TellOfIncident.Command("i-1", Audience.AUTHORITY, later)));
        assertThat(tell.handle(new TellOfIncident.Command("i-1", Audience.AUTHORITY, Optional.empty())))
                .isFalse();
        assertThat(read.handle()).isEmpty();
    }

    @Test
    void theRegisterEndsAsThePolicySays() {
        noted(DataClass.LEAD, Risk.LIKELY, false);
        time.advance(Duration.ofDays(366 * 4));

        assertThat(read.handle()).isEmpty();
    }
}
