package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.avow.core.disclosure.StaffAction;
import dev.avow.core.inmemory.InMemoryAuditTrail;
import dev.avow.core.inmemory.InMemoryIncidents;
import dev.avow.core.inmemory.InMemoryInstallations;
import dev.avow.core.inmemory.InMemoryPolicyLedger;
import dev.avow.core.inmemory.InMemoryUnitOfWork;
import dev.avow.core.installation.Installation;
import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicyTree;
import dev.avow.core.port.AuditEntry;
import dev.avow.core.port.Holdings;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.Incident;
import dev.avow.core.rights.Incident.Audience;
import dev.avow.core.rights.Incident.Risk;
import dev.avow.core.rights.IncidentDuty.Standing;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AnnouncePolicy;
import dev.avow.core.usecase.FindConcerned;
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
import java.util.OptionalLong;
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
    private final ReadIncidents read = new ReadIncidents(register, policies, time);
    private final InMemoryInstallations installations = new InMemoryInstallations(new InMemoryUnitOfWork());
    private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
    private final FindConcerned find =
            new FindConcerned(register, policies, List.of(new Leads(time.instant())), installations, trail, time);

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

        assertThat(find.handle(incident.id(), Optional.empty()).orElseThrow().held())
                .containsExactly(shop(0), shop(1));
        assertThat(find.handle(noted(DataClass.TRANSCRIPT, Risk.LIKELY, false).id(), Optional.empty())
                        .orElseThrow()
                        .held())
                .as("nothing of that kind is held")
                .isEmpty();
        assertThat(find.handle("unknown", Optional.empty())).isEmpty();
    }

    /** Chats live for two days: whose data was there when it happened is told by where the app was, and by the audit trail. */
    @Test
    void s1_50_whoseDataMayHaveBeenThereIsNamedThoughNothingIsHeldAnyMore() {
        Instant began = time.instant();
        install(3, began.minusSeconds(1));
        install(1, began.minusSeconds(1));
        audit(4, began.minusMillis(1));
        audit(5, began);
        time.advance(Duration.ofDays(3));
        Incident incident = noted(DataClass.LEAD, Risk.LIKELY, false);
        audit(6, incident.awareAt());
        audit(7, incident.awareAt().plusMillis(1));
        install(8, incident.awareAt().plusMillis(1));

        FindConcerned.Concerned concerned =
                find.handle(incident.id(), Optional.of(began)).orElseThrow();

        assertThat(concerned.held()).contains(shop(0), shop(1));
        assertThat(concerned.possible()).containsExactly(shop(3), shop(5), shop(6));
        assertThat(find.handle(incident.id(), Optional.empty()).orElseThrow().possible())
                .as("nobody said since when")
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> find.handle(
                        incident.id(), Optional.of(incident.awareAt().plusMillis(1))));
    }

    private void install(int number, Instant since) {
        installations.save(
                shop(number),
                OptionalLong.empty(),
                Installation.Installed.at(since, Set.of()),
                Lifetime.open(since, policies.newest().version()));
    }

    private void audit(int number, Instant at) {
        trail.append(new AuditEntry(
                "A".repeat(43),
                StaffAction.EXPORT_PERSONAL_DATA,
                Optional.of(shop(number)),
                Optional.empty(),
                "allowed",
                Lifetime.fixed(
                        at, at.plus(Duration.ofDays(700)), policies.newest().version())));
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
