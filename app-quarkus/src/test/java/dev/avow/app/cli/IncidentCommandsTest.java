package dev.avow.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.inmemory.InMemoryAuditTrail;
import dev.avow.core.inmemory.InMemoryIncidents;
import dev.avow.core.inmemory.InMemoryInstallations;
import dev.avow.core.inmemory.InMemoryPolicyLedger;
import dev.avow.core.inmemory.InMemoryUnitOfWork;
import dev.avow.core.installation.Installation;
import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicyTree;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.PortException;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AnnouncePolicy;
import dev.avow.core.usecase.FindConcerned;
import dev.avow.core.usecase.NoteIncident;
import dev.avow.core.usecase.ReadIncidents;
import dev.avow.core.usecase.TellOfIncident;
import dev.avow.testkit.data.TestIds;
import dev.avow.testkit.data.TestTime;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The register of incidents on the command line (S1-50, S3-30). */
class IncidentCommandsTest {

    private final TestTime time = new TestTime();
    private final InMemoryIncidents register = new InMemoryIncidents();
    private final PoliciesInForce policies = new AnnouncePolicy(new InMemoryPolicyLedger(), time)
            .handle(new AnnouncePolicy.Command(PolicyTree.of(Origin.APP, Map.of("profiles", "short-chat")), Map.of()))
            .fold(AnnouncePolicy.Outcome.InForce::policies, refused -> {
                throw new AssertionError(refused.problems().toString());
            });
    private final InMemoryInstallations installations = new InMemoryInstallations(new InMemoryUnitOfWork());
    private final StringWriter out = new StringWriter();

    private final Holdings leads = new Holdings() {
        @Override
        public DataClass dataClass() {
            return DataClass.LEAD;
        }

        @Override
        public List<Holding> page(Optional<String> after, int limit) {
            return List.of(new Holding(
                    "1",
                    new ShopId("acme-lamps.myshopify.com"),
                    Optional.empty(),
                    time.instant().minusSeconds(1)));
        }
    };

    private int run(String... words) {
        out.getBuffer().setLength(0);
        CommandLine line = Commands.line(new IncidentCommands(
                        () -> new NoteIncident(register, policies, new TestIds("incident"), time),
                        () -> new TellOfIncident(register, policies, time),
                        () -> new ReadIncidents(register, policies, time),
                        () -> new FindConcerned(
                                register, policies, List.of(leads), installations, new InMemoryAuditTrail(), time))
                .spec());
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(out));
        return line.execute(words);
    }

    private String noted() {
        return register.all(policies.at(time.instant()).horizon(DataClass.AUDIT_ENTRY, time.instant()))
                .get(0)
                .id();
    }

    @Test
    void s1_50_anIncidentIsNotedToldAndListed() {
        assertThat(run("incident", "note", "--classes", "lead,transcript", "--risk", "likely"))
                .isZero();
        assertThat(out.toString())
                .contains("incident, aware at " + time.instant() + ", risk likely: lead, transcript")
                .contains("merchants by " + time.instant().plus(Duration.ofHours(24)) + ": open")
                .doesNotContain("authority");
        assertThat(run("incident", "list")).isZero();
        String id = noted();
        assertThat(run("incident", "merchants", id)).isZero();
        assertThat(out.toString().strip()).isEqualTo("acme-lamps.myshopify.com");
        installations.save(
                new ShopId("zen-bikes.myshopify.com"),
                OptionalLong.empty(),
                Installation.Installed.at(time.instant(), Set.of()),
                Lifetime.open(time.instant(), policies.newest().version()));
        assertThat(run("incident", "merchants", id, "--since", time.instant().toString()))
                .isZero();
        assertThat(out.toString().lines())
                .containsExactly("acme-lamps.myshopify.com", "zen-bikes.myshopify.com (nothing is held any more)");
        assertThat(run("incident", "merchants", id, "--since", "yesterday")).isEqualTo(CommandLine.ExitCode.USAGE);

        time.advance(Duration.ofHours(25));
        assertThat(run("incident", "list"))
                .as("somebody was not told in time")
                .isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(out.toString()).contains("overdue");

        assertThat(run(
                        "incident",
                        "tell",
                        id,
                        "merchants",
                        "--at",
                        time.instant().minusSeconds(7_200).toString()))
                .isZero();
        assertThat(out.toString()).contains("told at " + time.instant().minusSeconds(7_200));
        assertThat(run("incident", "list")).isZero();
    }

    @Test
    void aDrillNamesEverybodyAndEndsWithNoAlarm() {
        assertThat(run("incident", "drill")).isZero();
        assertThat(out.toString())
                .contains(
                        " drill, aware at ", "merchants by ", "authority by ", "subjects by ", "1 shops are concerned");

        time.advance(Duration.ofDays(9));

        assertThat(run("incident", "list")).isZero();
        assertThat(out.toString()).contains("overdue");
    }

    @Test
    void s1_50_whereNobodyHasToBeToldTheEntryIsKept() {
        assertThat(run("incident", "note", "--classes", "audit-entry", "--risk", "unlikely"))
                .isZero();
        assertThat(out.toString()).contains("nobody has to be told");
    }

    @Test
    void wordsThatMeanNothingAreRefusedWithACode() {
        for (List<String> wrong : List.of(
                List.of("incident", "note", "--classes", "shoe-size", "--risk", "likely"),
                List.of("incident", "note", "--classes", "lead", "--risk", "perhaps"),
                List.of("incident", "note", "--classes", "lead", "--risk", "high", "--aware", "yesterday"),
                List.of("incident", "note", "--classes", "lead", "--risk", "high", "--aware", "2199-01-01T00:00:00Z"),
                List.of("incident", "tell", "i-1", "everybody"))) {
            assertThat(run(wrong.toArray(String[]::new))).as(wrong.toString()).isEqualTo(CommandLine.ExitCode.USAGE);
            assertThat(out.toString().strip()).isEqualTo("incident.malformed");
        }
        assertThat(run("incident", "tell", "i-1", "merchants")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(out.toString().strip()).isEqualTo("incident.none");
        assertThat(run("incident", "merchants", "i-1")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(out.toString().strip()).isEqualTo("incident.none");
    }

    @Test
    void aRegisterThatCannotBeReachedSaysSo() {
        CommandLine line = Commands.line(new IncidentCommands(
                        () -> {
                            throw new PortException.Unavailable("store.unavailable", "gone");
                        },
                        () -> {
                            throw new PortException.Unavailable("store.unavailable", "gone");
                        },
                        () -> {
                            throw new PortException.Unavailable("store.unavailable", "gone");
                        },
                        () -> {
                            throw new PortException.Unavailable("store.unavailable", "gone");
                        })
                .spec());
        line.setOut(new PrintWriter(out));

        for (List<String> words : List.of(
                List.of("incident", "drill"), List.of("incident", "list"), List.of("incident", "merchants", "i-1"))) {
            out.getBuffer().setLength(0);
            assertThat(line.execute(words.toArray(String[]::new))).isEqualTo(CommandLine.ExitCode.SOFTWARE);
            assertThat(out.toString().strip()).isEqualTo("failed: store.unavailable");
        }
    }
}
