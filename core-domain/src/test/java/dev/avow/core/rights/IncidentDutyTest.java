package dev.avow.core.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.avow.core.rights.Incident.Audience;
import dev.avow.core.rights.Incident.Risk;
import dev.avow.core.rights.IncidentDuty.Standing;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who has to be told of a breach, by when (S1-50, S3-30; GDPR Art. 33 and 34). The whole space is small: it is listed. */
class IncidentDutyTest {

    private static final Instant AWARE = Instant.parse("2100-01-01T00:00:00.123Z");
    private static final IncidentTerms TERMS = new IncidentTerms(Duration.ofDays(3), Duration.ofHours(24));
    private static final Set<Role> CONTROLLER = EnumSet.of(Role.CONTROLLER);
    private static final Set<Role> PROCESSOR = EnumSet.of(Role.PROCESSOR);

    private static Incident incident(DataClass of, Risk risk) {
        return new Incident("i-1", AWARE, Set.of(of), risk, false, Map.of());
    }

    private static Set<Audience> told(DataClass of, Risk risk, Set<Role> roles) {
        return IncidentDuty.of(incident(of, risk), TERMS, roles).stream()
                .map(IncidentDuty::audience)
                .collect(Collectors.toSet());
    }

    @Test
    void s1_50_whoeverProcessesForMerchantsTellsThemWhateverTheRiskAndNobodyElse() {
        for (Risk risk : Risk.values()) {
            assertThat(told(DataClass.TRANSCRIPT, risk, PROCESSOR)).containsExactly(Audience.MERCHANTS);
        }
    }

    @Test
    void s1_50_whoeverDecidesTellsTheAuthorityUnlessARiskIsUnlikelyAndThePeopleWhereItIsHigh() {
        assertThat(told(DataClass.AUDIT_ENTRY, Risk.UNLIKELY, CONTROLLER)).isEmpty();
        assertThat(told(DataClass.AUDIT_ENTRY, Risk.LIKELY, CONTROLLER)).containsExactly(Audience.AUTHORITY);
        assertThat(told(DataClass.AUDIT_ENTRY, Risk.HIGH, CONTROLLER))
                .containsExactlyInAnyOrder(Audience.AUTHORITY, Audience.SUBJECTS);
    }

    @Test
    void s3_30_dataOfMerchantsIsToldToMerchants() {
        assertThat(told(DataClass.SHOP_ACCOUNT, Risk.UNLIKELY, CONTROLLER)).containsExactly(Audience.MERCHANTS);
        assertThat(told(DataClass.SHOP_ACCOUNT, Risk.LIKELY, CONTROLLER))
                .containsExactlyInAnyOrder(Audience.MERCHANTS, Audience.AUTHORITY);
    }

    @Test
    void whereNobodyKnowsTheRoleItIsBoth() {
        for (Risk risk : Risk.values()) {
            assertThat(told(DataClass.TRANSCRIPT, risk, Set.of()))
                    .isEqualTo(told(DataClass.TRANSCRIPT, risk, EnumSet.allOf(Role.class)));
        }
    }

    @Test
    void s1_50_theHoursAreThePolicysAndNeverMoreThanTheLaws() {
        IncidentTerms slow = new IncidentTerms(Duration.ofHours(100), Duration.ofDays(3));
        IncidentTerms quick = new IncidentTerms(Duration.ofHours(12), Duration.ofHours(24));

        assertThat(authority(slow).by()).isEqualTo(AWARE.plus(Duration.ofDays(3)));
        assertThat(authority(quick).by()).isEqualTo(AWARE.plus(Duration.ofHours(12)));
        assertThat(IncidentDuty.of(incident(DataClass.SHOP_ACCOUNT, Risk.HIGH), TERMS, CONTROLLER))
                .as("the most urgent first")
                .extracting(IncidentDuty::by)
                .containsExactly(
                        AWARE.plus(Duration.ofHours(24)),
                        AWARE.plus(Duration.ofDays(3)),
                        AWARE.plus(Duration.ofDays(3)));
    }

    private static IncidentDuty authority(IncidentTerms terms) {
        return IncidentDuty.of(incident(DataClass.AUDIT_ENTRY, Risk.LIKELY), terms, CONTROLLER)
                .get(0);
    }

    @Test
    void s1_50_theClockIsSoonRedAndRedFromTheFirstMillisecondAfterItsEnd() {
        IncidentDuty duty = authority(TERMS);

        assertThat(duty.standing(AWARE)).isEqualTo(Standing.OPEN);
        assertThat(duty.standing(AWARE.plus(Duration.ofHours(54)))).isEqualTo(Standing.OPEN);
        assertThat(duty.standing(AWARE.plus(Duration.ofHours(54)).plusMillis(1)))
                .isEqualTo(Standing.DUE_SOON);
        assertThat(duty.standing(AWARE.plus(Duration.ofDays(3)))).isEqualTo(Standing.DUE_SOON);
        assertThat(duty.standing(AWARE.plus(Duration.ofDays(3)).plusMillis(1))).isEqualTo(Standing.OVERDUE);
    }

    @Test
    void whoeverIsToldIsToldInTimeOrLate() {
        IncidentDuty duty = authority(TERMS);

        assertThat(List.of(0L, 1L))
                .extracting(late -> new IncidentDuty(
                                duty.audience(),
                                duty.from(),
                                duty.by(),
                                Optional.of(duty.by().plusMillis(late)))
                        .standing(Instant.MAX))
                .containsExactly(Standing.TOLD, Standing.TOLD_LATE);
    }

    @Test
    void whoWasToldFirstStaysTold() {
        Incident once = incident(DataClass.LEAD, Risk.LIKELY).telling(Audience.MERCHANTS, AWARE.plusSeconds(1));

        assertThat(once.telling(Audience.MERCHANTS, AWARE.plusSeconds(9))).isEqualTo(once);
        assertThat(once.telling(Audience.AUTHORITY, AWARE.plusSeconds(9)).told())
                .containsOnlyKeys(Audience.MERCHANTS, Audience.AUTHORITY);
    }

    @Test
    void anIncidentHasANameAndConcernsSomething() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Incident("i 1", AWARE, Set.of(DataClass.LEAD), Risk.HIGH, true, Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Incident("i-1", AWARE, Set.of(), Risk.HIGH, true, Map.of()));
    }
}
