package dev.avow.core.port;

import dev.avow.core.rights.JournalEntry;
import dev.avow.core.rights.JournalEntry.Kind;
import dev.avow.core.rights.StopReason;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.rights.SubjectParts;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * Asked before something about a person is recorded or used: was it erased, is it stopped (S1-41, S3-43, S4-10)? Whoever
 * records what comes late, such as a poll, a queued delivery or a running stream, asks first, with the instant at which the
 * data began. Looks under every live key. Keeps the journal in memory as far as it was read. Thread-safe.
 */
public final class Suppressions {

    /** The code of every refusal to record. */
    public static final String ERASED = "subject.erased";

    private record Stop(Purpose purpose, String subject) {}

    private final SuppressionJournal journal;
    private final KeyedHasher hasher;
    private final InstantSource clock;
    private volatile Known known = new Known(SuppressionJournal.Forgotten.NOTHING);

    /** What the journal said when it was read; read from its beginning again when something was forgotten in it. */
    private static final class Known {

        private final SuppressionJournal.Forgotten without;
        private final Map<String, List<JournalEntry>> erased = new ConcurrentHashMap<>();
        private final Map<Stop, JournalEntry> stops = new ConcurrentHashMap<>();
        private volatile long read;

        private Known(SuppressionJournal.Forgotten without) {
            this.without = without;
        }

        private void add(SuppressionJournal.Placed placed) {
            JournalEntry entry = placed.entry();
            if (entry.kind() == Kind.ERASED) {
                erased.computeIfAbsent(entry.subject(), any -> new CopyOnWriteArrayList<>())
                        .add(entry);
            } else {
                Stop stop = new Stop(entry.purpose().orElseThrow(), entry.subject());
                stops.merge(stop, entry, (old, next) -> old.isReplacedBy(next) ? next : old);
            }
            read = placed.position();
        }
    }

    /** Puts it together. */
    public Suppressions(SuppressionJournal journal, KeyedHasher hasher, InstantSource clock) {
        this.journal = journal;
        this.hasher = hasher;
        this.clock = clock;
    }

    /**
     * Whether what began at that instant was erased: of that person by any part, or with the shop.
     *
     * @param begun when the data began, as far as is known; not when it is recorded
     */
    public boolean isErased(ShopId shop, SubjectLocator person, Instant begun) {
        return isErasedAny(subjects(scope(shop), person), begun) || isErasedShop(shop, begun);
    }

    /** Whether what began at that instant was erased with the shop. */
    public boolean isErasedShop(ShopId shop, Instant begun) {
        return isErasedAny(shopSubjects(shop), begun);
    }

    /**
     * Lets a record pass.
     *
     * @throws PortException.Rejected with code {@value #ERASED} if it was erased
     */
    public void requireNotErased(ShopId shop, SubjectLocator person, Instant begun) {
        if (isErased(shop, person, begun)) {
            throw new PortException.Rejected(ERASED, "what began by then was erased");
        }
    }

    /** Whether a person's data is not to be used for a purpose now: an opt-out, an objection, a restriction. */
    public boolean isStopped(ShopId shop, SubjectLocator person, Purpose purpose) {
        return Stream.concat(
                        Arrays.stream(StopReason.values())
                                .filter(reason -> reason.purposes().contains(purpose))
                                .map(reason -> scope(shop, reason)),
                        Stream.of(scope(shop)))
                .anyMatch(scope -> isStopped(subjects(scope, person), purpose));
    }

    /**
     * For what reasons something is stopped for a person now. A stop that was written before stops had a reason
     * counts as the narrowest that stops as much.
     */
    public Set<StopReason> stops(ShopId shop, SubjectLocator person) {
        Set<StopReason> reasons = EnumSet.noneOf(StopReason.class);
        for (StopReason reason : StopReason.values()) {
            Set<String> subjects = subjects(scope(shop, reason), person);
            if (reason.purposes().stream().anyMatch(purpose -> isStopped(subjects, purpose))) {
                reasons.add(reason);
            }
        }
        unsaid(shop, person).ifPresent(reasons::add);
        return reasons;
    }

    /** Records that a person was erased up to an instant; durable when it returns, with its position. */
    public long erase(ShopId shop, SubjectLocator person, Instant upTo, Instant expiresAt) {
        return append(current(scope(shop), person), Kind.ERASED, Optional.empty(), upTo, expiresAt);
    }

    /** Records that a shop was erased up to an instant; durable when it returns, with its position. */
    public long eraseShop(ShopId shop, Instant upTo, Instant expiresAt) {
        return append(List.of(shopSubjects(shop).get(0)), Kind.ERASED, Optional.empty(), upTo, expiresAt);
    }

    /** Stops for a person, from an instant on, what that reason stops. */
    public void stop(ShopId shop, SubjectLocator person, StopReason reason, Instant from, Instant expiresAt) {
        mark(current(scope(shop, reason), person), Kind.STOPPED, reason.purposes(), from, expiresAt);
    }

    /**
     * Lets what was stopped for that reason be pursued again, from an instant on, whichever live key it was stopped under. What
     * is stopped for another reason stays so. Stops were written without their reason once, all in one place: those are resumed
     * with the reason they count as ({@link #stops}), since the person would else never be rid of them. Where somebody had
     * asked for several things then, nobody can tell any more: the widest lifts them all.
     */
    public void resume(ShopId shop, SubjectLocator person, StopReason reason, Instant from, Instant expiresAt) {
        Set<String> subjects = subjects(scope(shop, reason), person);
        if (unsaid(shop, person).filter(reason::equals).isPresent()) {
            subjects.addAll(subjects(scope(shop), person));
        }
        mark(subjects, Kind.RESUMED, reason.purposes(), from, expiresAt);
    }

    /** What a person's stops that do not say their reason count as. */
    private Optional<StopReason> unsaid(ShopId shop, SubjectLocator person) {
        Set<String> subjects = subjects(scope(shop), person);
        return StopReason.narrowest(StopReason.RESTRICTION.purposes().stream()
                .filter(purpose -> isStopped(subjects, purpose))
                .toList());
    }

    private boolean isStopped(Collection<String> subjects, Purpose purpose) {
        Instant now = clock.instant();
        Known upToDate = caughtUp();
        return subjects.stream()
                .map(subject -> Optional.ofNullable(upToDate.stops.get(new Stop(purpose, subject))))
                .flatMap(Optional::stream)
                .anyMatch(last ->
                        last.kind() == Kind.STOPPED && !last.at().isAfter(now) && now.isBefore(last.expiresAt()));
    }

    private void mark(
            Collection<String> subjects, Kind kind, Collection<Purpose> purposes, Instant from, Instant expiresAt) {
        journal.append(purposes.stream()
                .flatMap(purpose -> subjects.stream()
                        .map(subject -> new JournalEntry(kind, subject, Optional.of(purpose), from, expiresAt)))
                .toList());
    }

    private long append(List<String> subjects, Kind kind, Optional<Purpose> purpose, Instant at, Instant expiresAt) {
        return journal.append(subjects.stream()
                .map(subject -> new JournalEntry(kind, subject, purpose, at, expiresAt))
                .toList());
    }

    private boolean isErasedAny(Collection<String> subjects, Instant begun) {
        Instant now = clock.instant();
        Known upToDate = caughtUp();
        return subjects.stream()
                .flatMap(subject -> upToDate.erased.getOrDefault(subject, List.of()).stream())
                .anyMatch(entry -> !begun.isAfter(entry.at()) && now.isBefore(entry.expiresAt()));
    }

    /** Another instance may have appended: the journal itself says how far it goes. Nobody waits where nothing is new. */
    private Known caughtUp() {
        Known now = known;
        return journal.length() == now.read && journal.forgotten().equals(now.without) ? now : readOn();
    }

    private synchronized Known readOn() {
        SuppressionJournal.Forgotten forgotten = journal.forgotten();
        Known next = forgotten.equals(known.without) ? known : new Known(forgotten);
        long length = journal.length();
        journal.after(next.read).forEach(next::add);
        next.read = Math.max(next.read, length);
        known = next;
        return next;
    }

    private Set<String> subjects(String scope, SubjectLocator person) {
        Set<String> hashes = new HashSet<>();
        SubjectParts.of(person).forEach(part -> hashes.addAll(hasher.liveHashes(scope, bytes(part))));
        return hashes;
    }

    private List<String> current(String scope, SubjectLocator person) {
        return SubjectParts.of(person).stream()
                .map(part -> hasher.hash(scope, bytes(part)))
                .toList();
    }

    private List<String> shopSubjects(ShopId shop) {
        return hasher.liveHashes("suppressed-shop", bytes(shop.domain()));
    }

    /** Of erasures, and of stops that were written without their reason. */
    private static String scope(ShopId shop) {
        return "suppressed/" + shop.domain();
    }

    /** Of stops: one for each reason, so that no lift reaches what another request stopped. */
    private static String scope(ShopId shop, StopReason reason) {
        return "stopped/" + reason.key() + "/" + shop.domain();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
