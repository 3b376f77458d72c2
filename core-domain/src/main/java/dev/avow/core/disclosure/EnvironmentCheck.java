package dev.avow.core.disclosure;

import dev.avow.core.disclosure.DeclaredSecret.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Test and production are apart: no host, database or secret in common, and no secret of the other kind (S4-14). */
public final class EnvironmentCheck {

    /** Each machine's own name for itself, which two machines may share. */
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

    private EnvironmentCheck() {}

    /**
     * What forbids an environment to start. Codes: {@code environment.test-secret} and
     * {@code environment.simulated-clock} in production, {@code environment.live-secret} elsewhere.
     */
    public static List<EnvironmentProblem> problems(Environment environment) {
        List<EnvironmentProblem> problems = new ArrayList<>();
        Mark wrong = environment.production() ? Mark.TEST : Mark.LIVE;
        String code = environment.production() ? "environment.test-secret" : "environment.live-secret";
        for (DeclaredSecret secret : environment.secrets()) {
            if (secret.mark() == wrong) {
                problems.add(new EnvironmentProblem(environment.name(), code, secret.name()));
            }
        }
        if (environment.production() && environment.simulatedClock()) {
            problems.add(new EnvironmentProblem(environment.name(), "environment.simulated-clock", "clock"));
        }
        return List.copyOf(problems);
    }

    /**
     * What two environments share, of which one is production and the other is not. Codes:
     * {@code environment.shared-host} (a machine's own loopback name aside), {@code environment.shared-database},
     * {@code environment.shared-secret}.
     */
    public static List<EnvironmentProblem> shared(Environment first, Environment second) {
        if (first.production() == second.production()) {
            return List.of();
        }
        List<EnvironmentProblem> problems = new ArrayList<>();
        for (String host : common(first.storeHosts(), second.storeHosts())) {
            if (!LOOPBACK.contains(host)) {
                problems.add(new EnvironmentProblem(first.name(), "environment.shared-host", host));
            }
        }
        for (String database : common(first.databases(), second.databases())) {
            problems.add(new EnvironmentProblem(first.name(), "environment.shared-database", database));
        }
        Set<String> others =
                second.secrets().stream().map(DeclaredSecret::fingerprint).collect(Collectors.toSet());
        for (DeclaredSecret secret : first.secrets()) {
            if (others.contains(secret.fingerprint())) {
                problems.add(new EnvironmentProblem(first.name(), "environment.shared-secret", secret.name()));
            }
        }
        return List.copyOf(problems);
    }

    private static Set<String> common(Set<String> first, Set<String> second) {
        Set<String> common = new TreeSet<>(first);
        common.retainAll(second);
        return common;
    }
}
