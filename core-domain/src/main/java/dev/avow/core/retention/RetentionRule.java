package dev.avow.core.retention;

import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PolicyVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How long one class of data lives, from when, and what then happens to it, by what means. Immutable and thread-safe. */
public final class RetentionRule {

    private final String id;
    private final DataClass dataClass;
    private final Span life;
    private final PolicyVersion version;
    private final RetentionClock clock;
    private final ZoneId zone;
    private final Means means;
    private final LastStep lastStep;
    private final Set<DataClass> survivors;
    private final ParentLink parent;
    private final String reason;
    private final String law;

    private RetentionRule(Builder builder) {
        id = builder.id;
        dataClass = builder.dataClass;
        life = builder.life;
        version = builder.version;
        clock = builder.clock;
        zone = builder.zone;
        means = builder.means;
        lastStep = builder.lastStep;
        survivors = builder.survivors;
        parent = builder.parent;
        reason = builder.reason;
        law = builder.law;
    }

    /**
     * Begins a rule; what is not said is: from creation, UTC, TTL within a minute, deleted, without parent, version 1.
     *
     * @param id names the rule in decisions and evidence, for example {@code transcript.two-days}
     * @param dataClass what it speaks of
     * @param life above zero
     */
    public static Builder builder(String id, DataClass dataClass, Span life) {
        return new Builder(id, dataClass, life);
    }

    /** Names the rule in decisions and evidence. */
    public String id() {
        return id;
    }

    /** What it speaks of. */
    public DataClass dataClass() {
        return dataClass;
    }

    /** How long a record lives from the start of its clock. */
    public Span life() {
        return life;
    }

    /** The policy version that brought the rule. */
    public PolicyVersion version() {
        return version;
    }

    /** What starts the clock. */
    public RetentionClock clock() {
        return clock;
    }

    /** Where months and years are counted. */
    public ZoneId zone() {
        return zone;
    }

    /** By what a record is removed, and how soon after its end. */
    public Means means() {
        return means;
    }

    /** What happens to a record at its end. */
    public LastStep lastStep() {
        return lastStep;
    }

    /** The classes in which something of it lives on, by their own rules (O7). */
    public Set<DataClass> survivors() {
        return survivors;
    }

    /** How its end depends on another record. */
    public ParentLink parent() {
        return parent;
    }

    /** Why it is kept so long, in words for a reader; may be empty. */
    public String reason() {
        return reason;
    }

    /** The law that asks for it; empty where none does. */
    public String law() {
        return law;
    }

    /**
     * When the clock of a record started; empty while it is open.
     *
     * @param startedAt when the record began: stands in for every moment of its own that is not named
     * @param moments what else is known
     */
    public Optional<Instant> clockStart(Instant startedAt, Map<ClockStart, Instant> moments) {
        Map<ClockStart, Instant> known = new EnumMap<>(ClockStart.class);
        known.putAll(moments);
        for (ClockStart start : clock.starts()) {
            if (!start.isOpen()) {
                known.putIfAbsent(start, start == ClockStart.ACCOUNTING_YEAR_END ? endOfYear(startedAt) : startedAt);
            }
        }
        return clock.startOf(known);
    }

    /**
     * The greatest beginning whose clock started by the given instant where no event is known; the epoch where it waits for
     * one, or starts later than the record begins.
     */
    Instant latestBeginning(Instant latestStart) {
        return clockStart(latestStart, Map.of())
                .filter(start -> !start.isAfter(latestStart))
                .orElse(Instant.EPOCH);
    }

    private Instant endOfYear(Instant startedAt) {
        int year = startedAt.atZone(zone).getYear();
        return LocalDate.of(year + 1, 1, 1).atStartOfDay(zone).toInstant();
    }

    /** When a record whose clock started at the given instant ends, exclusive. */
    public Instant endOf(Instant clockStart) {
        return clockStart.equals(Lifetime.FAR) ? Lifetime.FAR : life.after(clockStart, zone);
    }

    /** The last instant at which a record whose clock started at the given instant may physically be there. */
    public Instant goneBy(Instant clockStart) {
        return clockStart.equals(Lifetime.FAR)
                ? Lifetime.FAR
                : endOf(clockStart).plus(means.tolerance().exact());
    }

    /** Who decided, for a decision. */
    RetentionDecision.DecidedBy asDecider() {
        return new RetentionDecision.DecidedBy(id, version);
    }

    @Override
    public String toString() {
        return id + " " + version + ": " + dataClass.key() + " for " + life + " from " + clock;
    }

    /** Puts a rule together. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private final DataClass dataClass;
        private final Span life;
        private PolicyVersion version = new PolicyVersion(1);
        private RetentionClock clock = RetentionClock.at(ClockStart.CREATED);
        private ZoneId zone = ZoneOffset.UTC;
        private Means means = Means.by(Means.Kind.TTL);
        private LastStep lastStep = LastStep.DELETE;
        private Set<DataClass> survivors = Set.of();
        private ParentLink parent = ParentLink.INDEPENDENT;
        private String reason = "";
        private String law = "";

        private Builder(String id, DataClass dataClass, Span life) {
            this.id = id;
            this.dataClass = dataClass;
            this.life = life;
        }

        /** The policy version that brings the rule. */
        public Builder version(PolicyVersion value) {
            version = value;
            return this;
        }

        /** What starts the clock. */
        public Builder clock(RetentionClock value) {
            clock = value;
            return this;
        }

        /** What starts the clock. */
        public Builder starts(ClockStart value) {
            return clock(RetentionClock.at(value));
        }

        /** Where months and years are counted. */
        public Builder zone(ZoneId value) {
            zone = value;
            return this;
        }

        /** By what a record is removed, and how soon after its end. */
        public Builder means(Means value) {
            means = value;
            return this;
        }

        /** What happens to a record at its end. */
        public Builder lastStep(LastStep value) {
            lastStep = value;
            return this;
        }

        /** The classes in which something of it lives on. */
        public Builder survivors(Set<DataClass> value) {
            survivors = Set.copyOf(value);
            return this;
        }

        /** How its end depends on another record. */
        public Builder parent(ParentLink value) {
            parent = value;
            return this;
        }

        /** Why it is kept so long. */
        public Builder reason(String value) {
            reason = value;
            return this;
        }

        /** The law that asks for it. */
        public Builder law(String value) {
            law = value;
            return this;
        }

        /**
         * The rule.
         *
         * @throws IllegalArgumentException if the id is blank, the life is zero, survivors do not fit the last step, or
         *     the class is its own parent
         */
        public RetentionRule build() {
            if (id.isBlank()) {
                throw new IllegalArgumentException("a retention rule needs an id");
            }
            if (life.isZero()) {
                throw new IllegalArgumentException("life of rule " + id + " must be above zero");
            }
            if (lastStep.leavesSurvivors() == survivors.isEmpty()) {
                throw new IllegalArgumentException(
                        "rule " + id + " names survivors exactly where its last step leaves some");
            }
            if (parent.parent().filter(dataClass::equals).isPresent()) {
                throw new IllegalArgumentException("rule " + id + " makes a class its own parent");
            }
            return new RetentionRule(this);
        }
    }
}
