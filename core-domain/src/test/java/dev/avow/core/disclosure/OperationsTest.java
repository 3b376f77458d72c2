package dev.avow.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.avow.core.disclosure.DeclaredSecret.Mark;
import dev.avow.core.subject.Region;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OperationsTest {

    private static Environment environment(String name, boolean production, DeclaredSecret... secrets) {
        return new Environment(
                name,
                production,
                Set.of(name + ".db.example", "localhost"),
                Set.of("avow_" + name),
                List.of(secrets),
                false);
    }

    @Test
    void roleTableDeniesByDefault_S0_05() {
        RoleTable table = RoleTable.leastPrivilege();
        RoleTable empty = new RoleTable(Map.of());

        for (StaffAction action : StaffAction.values()) {
            assertThat(empty.permits(Set.of(StaffRole.values()), true, action).isAllowed())
                    .isFalse();
            assertThat(table.permits(Set.of(), true, action).isAllowed()).isFalse();
            for (StaffRole role : StaffRole.values()) {
                assertThat(table.permits(Set.of(role), true, action).isAllowed())
                        .isEqualTo(table.grants(role).contains(action));
            }
        }
        assertThat(table.grants(StaffRole.SUPPORT)).containsExactly(StaffAction.READ_STATUS);
        assertThat(table.grants(StaffRole.OPERATIONS)).doesNotContain(StaffAction.READ_PERSONAL_DATA);
    }

    @Test
    void nobodyMayDoAnythingWithoutASecondFactor_S0_06() {
        RoleTable all = new RoleTable(Map.of(StaffRole.PRIVACY, Set.of(StaffAction.values())));

        for (StaffAction action : StaffAction.values()) {
            assertThat(all.permits(Set.of(StaffRole.PRIVACY), false, action)
                            .<String>fold(allowed -> "yes", refused -> refused.code()))
                    .isEqualTo("staff.no-second-factor");
            assertThat(all.permits(Set.of(StaffRole.PRIVACY), true, action).isAllowed())
                    .isTrue();
        }
    }

    @Test
    void storesLieWhereTheyMay_S1_32() {
        Residency eea = new Residency(true, Set.of(new Region("CH"), new Region("US-VA")));

        assertThat(residence(eea, "DE")).isEqualTo("yes");
        assertThat(residence(eea, "CH-ZH")).isEqualTo("yes");
        assertThat(residence(eea, "US-VA")).isEqualTo("yes");
        assertThat(residence(eea, "US")).isEqualTo("residency.not-allowed");
        assertThat(residence(eea, "US-CA")).isEqualTo("residency.not-allowed");
        assertThat(residence(new Residency(false, Set.of()), "DE")).isEqualTo("residency.not-allowed");
        assertThat(residence(eea, "ZZ")).isEqualTo("residency.unknown");
        assertThatIllegalArgumentException().isThrownBy(() -> new Residency(true, Set.of(Region.UNKNOWN)));
    }

    private static String residence(Residency residency, String region) {
        return residency
                .admits(new StoreSite("mongodb", new Region(region)))
                .fold(allowed -> "yes", refused -> refused.code());
    }

    @Test
    void productionRefusesTestSecretsAndTheReverse_S4_14() {
        DeclaredSecret test = new DeclaredSecret("cipher-key", "aa", Mark.TEST);
        DeclaredSecret live = new DeclaredSecret("session-key", "bb", Mark.LIVE);
        DeclaredSecret plain = new DeclaredSecret("model-key", "cc", Mark.NONE);

        assertThat(EnvironmentCheck.problems(environment("production", true, test, live, plain)))
                .containsExactly(new EnvironmentProblem("production", "environment.test-secret", "cipher-key"));
        assertThat(EnvironmentCheck.problems(environment("staging", false, test, live, plain)))
                .containsExactly(new EnvironmentProblem("staging", "environment.live-secret", "session-key"));
    }

    @Test
    void productionsClockCannotBeSet() {
        Environment production = new Environment("production", true, Set.of(), Set.of(), List.of(), true);
        Environment demo = new Environment("demo", false, Set.of(), Set.of(), List.of(), true);

        assertThat(EnvironmentCheck.problems(production))
                .containsExactly(new EnvironmentProblem("production", "environment.simulated-clock", "clock"));
        assertThat(EnvironmentCheck.problems(demo)).isEmpty();
    }

    @Test
    void productionSharesNoHostNoDatabaseAndNoSecret_S4_14() {
        DeclaredSecret key = new DeclaredSecret("cipher-key", "aa", Mark.NONE);
        Environment production = environment("production", true, key);
        Environment staging = environment("staging", false, new DeclaredSecret("another-name", "aa", Mark.NONE));
        Environment twin =
                new Environment("twin", false, production.storeHosts(), production.databases(), List.of(), false);

        assertThat(EnvironmentCheck.shared(production, staging))
                .containsExactly(new EnvironmentProblem("production", "environment.shared-secret", "cipher-key"));
        assertThat(EnvironmentCheck.shared(production, twin))
                .containsExactly(
                        new EnvironmentProblem("production", "environment.shared-host", "production.db.example"),
                        new EnvironmentProblem("production", "environment.shared-database", "avow_production"));
        assertThat(EnvironmentCheck.shared(production, production)).isEmpty();
    }

    @Test
    void declarationsHaveNames() {
        assertThatIllegalArgumentException().isThrownBy(() -> environment(" ", true));
        assertThatIllegalArgumentException().isThrownBy(() -> new DeclaredSecret("", "aa", Mark.NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new DeclaredSecret("a", "", Mark.NONE));
    }
}
