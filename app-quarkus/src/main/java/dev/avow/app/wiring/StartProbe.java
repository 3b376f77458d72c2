package dev.avow.app.wiring;

import dev.avow.core.port.Probe;
import dev.avow.core.promise.Evidence;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Remembers what the start checked and found right; what it finds wrong does not serve. Settings do not change while a
 * service runs, so that counts for as long. Names: {@code start:environment}, {@code start:recipients}, {@code start:residency},
 * and in production {@code start:stores} and {@code start:grants}.
 */
@Singleton
class StartProbe implements Probe {

    private static final Duration COUNTS = Duration.ofDays(1);

    private final InstantSource clock;
    private volatile List<Passed> passed = List.of();

    private record Passed(String name, Instant at) {}

    StartProbe(InstantSource clock) {
        this.clock = clock;
    }

    /** All that was checked was right. */
    void allRight(Set<String> names) {
        Instant now = clock.instant();
        passed = new LinkedHashSet<>(names)
                .stream().map(name -> new Passed("start:" + name, now)).toList();
    }

    @Override
    public List<Evidence> look() {
        Instant now = clock.instant();
        return passed.stream()
                .map(each -> new Evidence(
                        each.name(), each.at(), now.plus(COUNTS), true, "found right when the service started"))
                .toList();
    }
}
