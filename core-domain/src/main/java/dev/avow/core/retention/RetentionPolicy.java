package dev.avow.core.retention;

import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PolicyVersion;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The retention rules of today, one for each class of data at most, and those of earlier policy versions, under which
 * older data was collected. Where both speak of a record, the earlier end counts. Immutable and thread-safe.
 */
public final class RetentionPolicy {

    private final Map<DataClass, RetentionRule> rules = new EnumMap<>(DataClass.class);
    private final List<RetentionRule> earlier;

    /**
     * Without earlier versions.
     *
     * @throws IllegalArgumentException if a class has two rules, or a rule's parent or survivor has none
     */
    public RetentionPolicy(List<RetentionRule> today) {
        this(today, List.of());
    }

    /**
     * With the rules of earlier versions.
     *
     * @throws IllegalArgumentException if a class has two rules of today, or a rule's parent or survivor has none
     */
    public RetentionPolicy(List<RetentionRule> today, List<RetentionRule> earlier) {
        for (RetentionRule rule : today) {
            if (rules.put(rule.dataClass(), rule) != null) {
                throw new IllegalArgumentException("two retention rules for " + rule.dataClass());
            }
        }
        this.earlier = List.copyOf(earlier);
        today.forEach(this::checkRelatives);
    }

    private void checkRelatives(RetentionRule rule) {
        Stream.concat(rule.parent().parent().stream(), rule.survivors().stream())
                .filter(relative -> !rules.containsKey(relative))
                .findFirst()
                .ifPresent(relative -> {
                    throw new IllegalArgumentException("rule " + rule.id() + " needs a rule for " + relative);
                });
    }

    /** The classes that may be kept. */
    public Set<DataClass> classes() {
        return Set.copyOf(rules.keySet());
    }

    /**
     * The rule that decides about a class today.
     *
     * @throws IllegalStateException if none does: data of such a class must not be kept
     */
    public RetentionRule ruleFor(DataClass dataClass) {
        RetentionRule rule = rules.get(dataClass);
        if (rule == null) {
            throw new IllegalStateException("no retention rule for " + dataClass);
        }
        return rule;
    }

    /** The lifetime of a record that begins at the given instant; a clock that waits for an event is open. */
    public Lifetime lifetime(DataClass dataClass, Instant startedAt) {
        return lifetime(dataClass, startedAt, Map.of());
    }

    /**
     * The lifetime of a record that is collected today.
     *
     * @param startedAt when it began
     * @param moments what is known beside, such as the order's own time
     */
    public Lifetime lifetime(DataClass dataClass, Instant startedAt, Map<ClockStart, Instant> moments) {
        RetentionRule rule = ruleFor(dataClass);
        return rule.clockStart(startedAt, moments)
                .map(start -> new Lifetime(startedAt, start, rule.endOf(start), rule.version()))
                .orElseGet(() -> Lifetime.open(startedAt, rule.version()));
    }

    /**
     * The lifetime of a record that belongs to another, as its rule's link says (I1).
     *
     * @param parent the lifetime of what it belongs to
     */
    public Lifetime lifetime(
            DataClass dataClass, Instant startedAt, Map<ClockStart, Instant> moments, Lifetime parent) {
        Lifetime own = lifetime(dataClass, startedAt, moments);
        return ruleFor(dataClass).parent().kind() == ParentLink.Kind.DIES_WITH ? own.diesWith(parent) : own;
    }

    /**
     * A stored lifetime, dated anew since an event is known or the record was used. It ends by the rule under which it
     * was collected or by today's, whichever is earlier.
     */
    public Lifetime redate(DataClass dataClass, Lifetime stored, Map<ClockStart, Instant> moments) {
        return rulesOf(dataClass, stored.version())
                .map(rule -> rule.clockStart(stored.startedAt(), moments)
                        .map(start -> new Lifetime(stored.startedAt(), start, rule.endOf(start), stored.version()))
                        .orElseGet(() -> Lifetime.open(stored.startedAt(), stored.version())))
                .min(Comparator.comparing(Lifetime::expiresAt).thenComparing(Lifetime::clockStart))
                .orElseThrow();
    }

    /**
     * What a record lives by after it was used, where its clock slides: dated anew, and never by a clock that runs back.
     * Empty where use changes nothing.
     *
     * @param usedAt when a person did something with it
     */
    public Optional<Lifetime> slid(DataClass dataClass, Lifetime stored, Instant usedAt) {
        boolean slides = rulesOf(dataClass, stored.version())
                .allMatch(rule -> rule.clock().isSliding());
        return Optional.of(redate(dataClass, stored, Map.of(ClockStart.LAST_ACTIVITY, usedAt)))
                .filter(to -> slides && to.clockStart().isAfter(stored.clockStart()));
    }

    private Stream<RetentionRule> rulesOf(DataClass dataClass, PolicyVersion version) {
        return Stream.concat(Stream.of(ruleFor(dataClass)), rulesAtCollection(dataClass, version));
    }

    /** The rule in force at that version; where its version is not known any more, every earlier one counts. */
    private Stream<RetentionRule> rulesAtCollection(DataClass dataClass, PolicyVersion version) {
        if (ruleFor(dataClass).version().compareTo(version) <= 0) {
            return Stream.empty();
        }
        List<RetentionRule> older =
                earlier.stream().filter(rule -> rule.dataClass() == dataClass).toList();
        return older.stream()
                .filter(rule -> rule.version().compareTo(version) <= 0)
                .max(Comparator.comparing(RetentionRule::version))
                .map(Stream::of)
                .orElseGet(older::stream);
    }

    /**
     * What may be seen of a class at the given instant. Of a class that no rule of today speaks of, what was kept under an
     * earlier one still ends as it was dated.
     */
    public Horizon horizon(DataClass dataClass, Instant now) {
        return horizon(dataClass, now, Map.of());
    }

    /**
     * What may be seen of a class in a shop whose events are known: at once, even where its open records are not dated
     * anew yet.
     */
    public Horizon horizon(DataClass dataClass, Instant now, Map<ClockStart, Instant> events) {
        RetentionRule rule = rules.get(dataClass);
        if (rule == null) {
            return new Horizon(now, Instant.EPOCH);
        }
        boolean isOver = rule.clock().isOpen()
                && rule.clock()
                        .startOf(events)
                        .filter(start -> !rule.endOf(start).isAfter(now))
                        .isPresent();
        Instant latest = rule.life().latestStart(now, rule.zone());
        return new Horizon(now, isOver ? Lifetime.FAR : latest, rule.latestBeginning(latest));
    }

    /** What may be done with a record now. */
    public RetentionDecision decide(
            DataClass dataClass, Lifetime lifetime, List<LegalHold> holds, List<Freeze> freezes, Instant now) {
        return new RetentionCase(ruleFor(dataClass), lifetime, holds, freezes).decide(now);
    }
}
