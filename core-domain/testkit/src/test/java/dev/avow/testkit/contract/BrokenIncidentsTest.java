package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.inmemory.InMemoryIncidents;
import dev.avow.core.port.Incidents;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Purge;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.Incident;
import dev.avow.core.rights.Incident.Audience;
import dev.avow.core.subject.DataClass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenIncidentsTest {

    private static final String TOLD_FIRST = "in3WhoWasToldStaysToldAtTheFirstTime";
    private static final String NOTHING_LOST = "in3ManyAtOnceLoseNothing";
    private static final String NOT_THERE = "in4TellingOfWhatIsNotThereSaysSo";

    @TestFactory
    Stream<DynamicTest> brokenRegistersAreFlagged() {
        return new ContractRun<>(IncidentsContract.class)
                .flags(List.of(
                        made("take every drill for real", NoDrill::new, "in1WhatWasKeptIsReadBackWithAllItsParts"),
                        made("show the oldest first", Backwards::new, "in1TheNewestAwarenessComesFirst"),
                        made("write over", Overwriting::new, "in2KeepingAnIdAgainChangesNothing"),
                        made("note the last time", LastTime::new, TOLD_FIRST),
                        made("tell nobody", Silent::new, TOLD_FIRST, NOTHING_LOST),
                        made("believe in every id", Credulous::new, NOT_THERE),
                        made("tell of what has ended", TellsForEver::new, NOT_THERE),
                        made("show for ever", ForEver::new, "in5WhatTheHorizonDoesNotShowIsAbsentFromThatInstant"),
                        made(
                                "never remove",
                                Keeps::new,
                                "pu1OnlyWhatTheHorizonHidesIsRemoved",
                                "pu1WhatTodaysRuleHasEndedIsRemoved",
                                "pu1WhatBeganTooLongAgoIsRemovedThoughItsClockIsOpen",
                                "pu1AllShopsAreSwept",
                                "pu2OneCallRemovesNoMoreThanItsLimit",
                                "pu3TwoSweepsAtOnceDoNoHarm",
                                "pu4OldestCountsTheHidden",
                                "pu4OldestMovesOnWhenTheOldAreRemoved",
                                "pu4OldestIsTheClockThatStartedFirst")));
    }

    @TestFactory
    Stream<DynamicTest> registersThatHideAnOutageAreFlagged() {
        return new ContractRun<>(IncidentsOutageContract.class)
                .flags(List.of(
                        broken(
                                "let the driver's exception out",
                                () -> new Gone(new IllegalStateException("driver")),
                                "in6ReadingIsUnavailable",
                                "in6WritingIsUnavailableOrUnknown"),
                        broken(
                                "say that nothing happened",
                                () -> InMemoryIncidents::new,
                                "in6ReadingIsUnavailable",
                                "in6WritingIsUnavailableOrUnknown"),
                        broken(
                                "say that it cannot be done",
                                () -> new Gone(new PortException.Rejected("no", "no")),
                                "in6ReadingIsUnavailable",
                                "in6WritingIsUnavailableOrUnknown")));
    }

    private static ContractRun.Broken<IncidentsContract> made(
            String what, Supplier<Right> register, String... failsBy) {
        return broken(
                what,
                () -> {
                    Right one = register.get();
                    return new IncidentsWithPurge(one, one);
                },
                failsBy);
    }

    private record Gone(RuntimeException thrown) implements Incidents, IncidentsOutageContract {

        @Override
        public Incidents unreachableIncidents() {
            return this;
        }

        @Override
        public void keep(Incident incident, Lifetime lifetime) {
            throw thrown;
        }

        @Override
        public boolean tell(String id, Audience audience, Instant at, Horizon horizon) {
            throw thrown;
        }

        @Override
        public List<Incident> all(Horizon horizon) {
            throw thrown;
        }
    }

    private static class Right implements Incidents, Purge {

        final InMemoryIncidents right = new InMemoryIncidents();

        @Override
        public void keep(Incident incident, Lifetime lifetime) {
            right.keep(incident, lifetime);
        }

        @Override
        public boolean tell(String id, Audience audience, Instant at, Horizon horizon) {
            return right.tell(id, audience, at, horizon);
        }

        @Override
        public List<Incident> all(Horizon horizon) {
            return right.all(horizon);
        }

        @Override
        public DataClass dataClass() {
            return right.dataClass();
        }

        @Override
        public int purge(Horizon horizon, int limit) {
            return right.purge(horizon, limit);
        }

        @Override
        public Optional<Instant> oldest() {
            return right.oldest();
        }
    }

    private static final class NoDrill extends Right {
        @Override
        public void keep(Incident it, Lifetime lifetime) {
            super.keep(new Incident(it.id(), it.awareAt(), it.classes(), it.risk(), false, it.told()), lifetime);
        }
    }

    private static final class Backwards extends Right {
        @Override
        public List<Incident> all(Horizon horizon) {
            List<Incident> all = new ArrayList<>(super.all(horizon));
            Collections.reverse(all);
            return all;
        }
    }

    /** Forgets the entry of that id before it keeps the next. */
    private static final class Overwriting extends Right {
        private final Map<String, Incident> last = new ConcurrentHashMap<>();

        @Override
        public void keep(Incident incident, Lifetime lifetime) {
            if (last.put(incident.id(), incident) == null) {
                super.keep(incident, lifetime);
            }
        }

        @Override
        public List<Incident> all(Horizon horizon) {
            return super.all(horizon).stream()
                    .map(incident -> {
                        Incident newest = last.getOrDefault(incident.id(), incident);
                        return newest.awareAt().equals(incident.awareAt()) ? incident : newest;
                    })
                    .toList();
        }
    }

    private static final class LastTime extends Right {
        private final Map<String, Instant> last = new ConcurrentHashMap<>();

        @Override
        public boolean tell(String id, Audience audience, Instant at, Horizon horizon) {
            last.put(id + audience, at);
            return super.tell(id, audience, at, horizon);
        }

        @Override
        public List<Incident> all(Horizon horizon) {
            return super.all(horizon).stream().map(this::late).toList();
        }

        private Incident late(Incident it) {
            Incident late = new Incident(it.id(), it.awareAt(), it.classes(), it.risk(), it.drill(), Map.of());
            for (Map.Entry<Audience, Instant> told : it.told().entrySet()) {
                late = late.telling(told.getKey(), last.getOrDefault(it.id() + told.getKey(), told.getValue()));
            }
            return late;
        }
    }

    private static final class Silent extends Right {
        @Override
        public boolean tell(String id, Audience audience, Instant at, Horizon horizon) {
            return super.all(horizon).stream()
                    .anyMatch(incident -> incident.id().equals(id));
        }
    }

    private static final class Credulous extends Right {
        @Override
        public boolean tell(String id, Audience audience, Instant at, Horizon horizon) {
            super.tell(id, audience, at, horizon);
            return true;
        }
    }

    private static final class TellsForEver extends Right {
        @Override
        public boolean tell(String id, Audience audience, Instant at, Horizon horizon) {
            return super.tell(id, audience, at, Chat.EVERYTHING);
        }
    }

    private static final class ForEver extends Right {
        @Override
        public List<Incident> all(Horizon horizon) {
            return super.all(Chat.EVERYTHING);
        }
    }

    private static final class Keeps extends Right {

        private int calls;

        /** Says what it does not do, now and then, so that a sweep of it ends. */
        @Override
        public int purge(Horizon horizon, int limit) {
            calls++;
            return calls % 3;
        }

        @Override
        public Optional<Instant> oldest() {
            return Optional.of(Instant.EPOCH);
        }
    }
}
