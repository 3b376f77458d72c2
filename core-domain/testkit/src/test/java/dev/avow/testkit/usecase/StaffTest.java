package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.disclosure.DisclosureGround;
import dev.avow.core.disclosure.RoleTable;
import dev.avow.core.disclosure.StaffAction;
import dev.avow.core.disclosure.StaffMember;
import dev.avow.core.disclosure.StaffRole;
import dev.avow.core.inmemory.InMemoryAuditTrail;
import dev.avow.core.inmemory.InMemoryKeyedHasher;
import dev.avow.core.port.AuditEntry;
import dev.avow.core.port.AuditTrail;
import dev.avow.core.port.PortException;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.retention.RetentionRule;
import dev.avow.core.retention.Span;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import dev.avow.core.subject.Verdict;
import dev.avow.core.usecase.AdmitStaff;
import dev.avow.core.usecase.ReadAudit;
import dev.avow.testkit.data.TestIds;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** S0-05, S0-06, S0-07, S3-15, S4-15: staff do what their role grants, and each request leaves exactly one entry. */
class StaffTest {

    private static final ShopId SHOP = new ShopId("acme-lamps.myshopify.com");
    private static final DisclosureGround GROUND =
            new DisclosureGround(DisclosureGround.Kind.SUBJECTS_REQUEST, "DPO-2026-114");

    private final TestTime time = new TestTime();
    private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
    private final RetentionInForce retention = RetentionInForce.always(new RetentionPolicy(
            List.of(RetentionRule.builder("audit-entry.test", DataClass.AUDIT_ENTRY, Span.ofDays(30))
                    .build())));

    @Test
    void s0_05_everyRoleTriesEverythingAndLeavesOneEntryEach() {
        for (StaffRole role : StaffRole.values()) {
            for (StaffAction action : StaffAction.values()) {
                int before = entries().size();

                Verdict verdict = admit(member(role, true), action, Optional.of(GROUND));

                assertThat(verdict.isAllowed())
                        .as("%s does %s", role, action)
                        .isEqualTo(RoleTable.leastPrivilege().grants(role).contains(action));
                assertThat(entries()).hasSize(before + 1);
                assertThat(entries().get(0).action()).isEqualTo(action);
                assertThat(entries().get(0).verdict()).isEqualTo(verdict.isAllowed() ? "allowed" : "staff.not-granted");
            }
        }
    }

    @Test
    void s0_06_withoutASecondFactorNobodyDoesAnything() {
        for (StaffAction action : StaffAction.values()) {
            Verdict verdict =
                    admit(new StaffMember("mara", EnumSet.allOf(StaffRole.class), false), action, Optional.of(GROUND));

            assertThat(verdict).isEqualTo(new Verdict.Refused("staff", "staff.no-second-factor"));
            assertThat(entries().get(0).verdict()).isEqualTo("staff.no-second-factor");
        }
    }

    @Test
    void s3_15_toldDataNeedsAGroundThatIsRecorded() {
        assertThat(admit(member(StaffRole.PRIVACY, true), StaffAction.READ_PERSONAL_DATA, Optional.empty()))
                .isEqualTo(new Verdict.Refused("staff", "staff.no-ground"));
        assertThat(entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.ground()).isEmpty());

        assertThat(admit(member(StaffRole.PRIVACY, true), StaffAction.READ_PERSONAL_DATA, Optional.of(GROUND))
                        .isAllowed())
                .isTrue();

        assertThat(entries().get(0).ground()).contains(GROUND);
        assertThat(entries().get(0).shop()).contains(SHOP);
    }

    @Test
    void s3_15_noGroundIsNeededWhereNobodysDataIsTold() {
        assertThat(admit(member(StaffRole.PRIVACY, true), StaffAction.ERASE_PERSONAL_DATA, Optional.empty())
                        .isAllowed())
                .isTrue();
    }

    @Test
    void s0_07_theSamePersonIsRecognisedAndNotNamed() {
        admit(member(StaffRole.AUDITOR, true), StaffAction.READ_AUDIT, Optional.empty());
        admit(member(StaffRole.AUDITOR, true), StaffAction.READ_STATUS, Optional.empty());
        admit(
                new StaffMember("radu@example.com", Set.of(StaffRole.AUDITOR), true),
                StaffAction.READ_STATUS,
                Optional.empty());

        List<String> actors = entries().stream().map(AuditEntry::actor).toList();
        assertThat(actors.get(2)).isEqualTo(actors.get(1)).isNotEqualTo(actors.get(0));
        assertThat(entries().toString()).doesNotContain("mara", "radu");
        assertThat(member(StaffRole.AUDITOR, true).toString()).doesNotContain("mara");
    }

    @Test
    void s0_07_whatCannotBeRecordedIsNotAllowed() {
        AuditTrail gone = new AuditTrail() {
            @Override
            public void append(AuditEntry entry) {
                throw new PortException.Unavailable("store.unavailable", "no server answers");
            }

            @Override
            public List<Recorded> page(Horizon horizon, OptionalLong before, int limit) {
                throw new PortException.Unavailable("store.unavailable", "no server answers");
            }
        };

        AdmitStaff admitStaff = new AdmitStaff(
                RoleTable.leastPrivilege(), gone, new InMemoryKeyedHasher(new TestIds("key")), retention, time);

        AdmitStaff.Command command = AdmitStaff.Command.of(member(StaffRole.AUDITOR, true), StaffAction.READ_AUDIT);
        assertThatThrownBy(() -> admitStaff.handle(command)).isInstanceOf(PortException.Unavailable.class);
    }

    @Test
    void auditIsReadInPagesAndEndsWithItsRule() {
        for (int i = 0; i < 5; i++) {
            admit(member(StaffRole.AUDITOR, true), StaffAction.READ_STATUS, Optional.empty());
            time.advance(Duration.ofDays(10));
        }
        ReadAudit readAudit = new ReadAudit(trail, retention, time);

        ReadAudit.Page first = readAudit.handle(OptionalLong.empty(), 1);
        ReadAudit.Page second = readAudit.handle(first.next(), 1);

        assertThat(first.entries()).hasSize(1);
        assertThat(second.entries().get(0).number())
                .isLessThan(first.entries().get(0).number());
        assertThat(second.next()).as("30 days have gone over the others").isEmpty();
        assertThatThrownBy(() -> readAudit.handle(OptionalLong.empty(), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> readAudit.handle(OptionalLong.empty(), 101))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReferenceHasNoRoomForWordsAboutAnybody() {
        for (String wrong :
                List.of("mara@example.com", "DPO", "asked on the phone", "0722123456", "DPO-0722123456", "")) {
            assertThatThrownBy(() -> new DisclosureGround(DisclosureGround.Kind.LAW, wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(DisclosureGround.Kind.of("legal-process")).contains(DisclosureGround.Kind.LEGAL_PROCESS);
        assertThat(DisclosureGround.Kind.of("curiosity")).isEmpty();
    }

    private static StaffMember member(StaffRole role, boolean secondFactor) {
        return new StaffMember("mara@example.com", Set.of(role), secondFactor);
    }

    private final InMemoryKeyedHasher hasher = new InMemoryKeyedHasher(new TestIds("key"));

    private Verdict admit(StaffMember who, StaffAction action, Optional<DisclosureGround> ground) {
        return new AdmitStaff(RoleTable.leastPrivilege(), trail, hasher, retention, time)
                .handle(new AdmitStaff.Command(who, action, Optional.of(SHOP), ground));
    }

    private List<AuditEntry> entries() {
        return trail
                .page(
                        retention.at(time.instant()).horizon(DataClass.AUDIT_ENTRY, time.instant()),
                        OptionalLong.empty(),
                        1_000)
                .stream()
                .map(AuditTrail.Recorded::entry)
                .toList();
    }
}
