package dev.avow.core.inmemory;

import dev.avow.core.port.CaseCursor;
import dev.avow.core.port.CaseSearch;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Purge;
import dev.avow.core.port.RecoveryCase;
import dev.avow.core.port.RecoveryCases;
import dev.avow.core.port.RecoveryMails;
import dev.avow.core.recovery.RecoveryReason;
import dev.avow.core.recovery.RecoveryStage;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps checkouts and the mails about them in memory; lost when the process ends. */
public final class InMemoryRecovery implements RecoveryCases, RecoveryMails, Purge {

    private static final Comparator<RecoveryCase> NEWEST_FIRST = Comparator.comparing(
                    (RecoveryCase item) -> item.content().updatedAt())
            .thenComparingLong(RecoveryCase::checkout)
            .reversed();

    private record Key(ShopId shop, long checkout) {}

    private record MailKey(Key about, int ordinal, boolean trial) {}

    private final InMemoryUnitOfWork unitOfWork;
    private final InstantSource leaseClock;
    private final Map<Key, RecoveryCase> cases = new HashMap<>();
    private final Map<Key, Instant> leases = new HashMap<>();
    private final Map<MailKey, Mail> mails = new LinkedHashMap<>();
    private final Map<Left, Instant> leftAt = new LinkedHashMap<>();

    /**
     * An empty store.
     *
     * @param unitOfWork the unit that it takes part in
     * @param leaseClock the store's own clock
     */
    public InMemoryRecovery(InMemoryUnitOfWork unitOfWork, InstantSource leaseClock) {
        this.unitOfWork = unitOfWork;
        this.leaseClock = leaseClock;
    }

    /** Units run one at a time, so being inside one is the lock. */
    @Override
    public void lock(ShopId shop) {
        if (!unitOfWork.isActive()) {
            throw new IllegalStateException("a shop is locked inside a unit of work");
        }
    }

    @Override
    public synchronized Optional<RecoveryCase> find(ShopId shop, long checkout, Horizon horizon) {
        return Optional.ofNullable(cases.get(new Key(shop, checkout))).filter(item -> horizon.shows(item.lifetime()));
    }

    @Override
    public synchronized void keep(ShopId shop, RecoveryCase item) {
        put(new Key(shop, item.checkout()), item);
        leases.remove(new Key(shop, item.checkout()));
    }

    private void put(Key key, @Nullable RecoveryCase item) {
        @Nullable RecoveryCase before = item == null ? cases.remove(key) : cases.put(key, item);
        if (unitOfWork.isActive()) {
            unitOfWork.onRollback(() -> restore(key, before));
        }
    }

    private synchronized void restore(Key key, @Nullable RecoveryCase before) {
        if (before == null) {
            cases.remove(key);
        } else {
            cases.put(key, before);
        }
    }

    @Override
    public synchronized List<RecoveryCase> matching(ShopId shop, CaseSearch search, Horizon horizon) {
        return shown(shop, horizon)
                .filter(item -> fits(item, search))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private Stream<RecoveryCase> shown(ShopId shop, Horizon horizon) {
        return cases.entrySet().stream()
                .filter(entry -> entry.getKey().shop().equals(shop))
                .map(Map.Entry::getValue)
                .filter(item -> horizon.shows(item.lifetime()));
    }

    private static boolean fits(RecoveryCase item, CaseSearch search) {
        RecoveryCase.Content content = item.content();
        return content.token().filter(search.tokens()::contains).isPresent()
                || content.cart().filter(search.carts()::contains).isPresent()
                || (content.customer().isPresent() && content.customer().equals(search.customer()))
                || content.email()
                        .flatMap(field -> field.index())
                        .filter(search.emails()::contains)
                        .isPresent()
                || (item.work().mark().isPresent() && item.work().mark().equals(search.mark()));
    }

    @Override
    public synchronized List<Owned> due(Instant now, int limit) {
        if (!unitOfWork.isActive()) {
            throw new IllegalStateException("what is due is held until a unit of work ends");
        }
        return dueAt(now, stage -> stage == RecoveryStage.OPEN).limit(limit).toList();
    }

    private Stream<Owned> dueAt(Instant now, Predicate<RecoveryStage> stage) {
        return cases.entrySet().stream()
                .filter(entry -> stage.test(entry.getValue().work().stage()))
                .filter(entry -> entry.getValue().verdict().nextAt().stream().anyMatch(at -> !at.isAfter(now)))
                .filter(entry -> entry.getValue().lifetime().expiresAt().isAfter(now))
                .sorted(Comparator.comparing((Map.Entry<Key, RecoveryCase> entry) ->
                                entry.getValue().verdict().nextAt().orElseThrow())
                        .thenComparingLong(entry -> entry.getKey().checkout()))
                .map(entry -> new Owned(entry.getKey().shop(), entry.getValue()));
    }

    @Override
    public synchronized void settle(List<Owned> decided) {
        decided.forEach(one -> keep(one.shop(), one.item()));
    }

    @Override
    public synchronized Optional<Owned> claim(Instant now, Duration lease) {
        Instant clock = leaseClock.instant();
        Optional<Owned> free = dueAt(now, stage -> stage == RecoveryStage.READY || stage.isInFlight())
                .filter(one -> {
                    @Nullable
                    Instant until = leases.get(new Key(one.shop(), one.item().checkout()));
                    return until == null || !until.isAfter(clock);
                })
                .findFirst();
        free.ifPresent(one -> leases.put(new Key(one.shop(), one.item().checkout()), clock.plus(lease)));
        return free;
    }

    @Override
    public synchronized void putOff(ShopId shop, Instant until) {
        working(shop)
                .filter(item -> item.verdict().nextAt().stream().anyMatch(at -> at.isBefore(until)))
                .toList()
                .forEach(item -> put(
                        new Key(shop, item.checkout()),
                        item.with(RecoveryCase.Verdict.due(
                                item.verdict().reason(), item.verdict().decidedAt(), until))));
    }

    private Stream<RecoveryCase> working(ShopId shop) {
        return cases.entrySet().stream()
                .filter(entry -> entry.getKey().shop().equals(shop))
                .map(Map.Entry::getValue)
                .filter(item -> item.work().stage() == RecoveryStage.READY
                        || item.work().stage().isInFlight());
    }

    @Override
    public synchronized int waiting(ShopId shop) {
        return (int) working(shop).count();
    }

    @Override
    public synchronized int wake(ShopId shop, Instant now, int limit) {
        List<Map.Entry<Key, RecoveryCase>> waiting = cases.entrySet().stream()
                .filter(entry -> entry.getKey().shop().equals(shop))
                .filter(entry -> entry.getValue().work().stage() == RecoveryStage.OPEN)
                .filter(entry -> entry.getValue().lifetime().expiresAt().isAfter(now))
                .filter(entry -> entry.getValue().verdict().nextAt().stream().noneMatch(at -> !at.isAfter(now)))
                .limit(limit)
                .toList();
        waiting.forEach(entry -> put(entry.getKey(), entry.getValue().disturbed(now)));
        return waiting.size();
    }

    @Override
    public synchronized List<RecoveryCase> page(ShopId shop, Horizon horizon, Optional<CaseCursor> after, int limit) {
        return shown(shop, horizon)
                .sorted(NEWEST_FIRST)
                .filter(item -> after.stream().allMatch(cursor -> isBehind(item, cursor)))
                .limit(limit)
                .toList();
    }

    private static boolean isBehind(RecoveryCase item, CaseCursor cursor) {
        int order = item.content().updatedAt().compareTo(cursor.updatedAt());
        return order < 0 || (order == 0 && item.checkout() < cursor.checkout());
    }

    @Override
    public synchronized Map<RecoveryReason, Long> tally(ShopId shop, Horizon horizon) {
        Map<RecoveryReason, Long> tally = new EnumMap<>(RecoveryReason.class);
        shown(shop, horizon).forEach(item -> tally.merge(item.verdict().reason(), 1L, Long::sum));
        return tally;
    }

    @Override
    public synchronized List<Owned> ending(Instant by, int limit) {
        return byTurns(
                cases.entrySet().stream()
                        .filter(entry -> entry.getValue().work().draft().isPresent())
                        .map(entry -> new Owned(entry.getKey().shop(), entry.getValue()))
                        .filter(one -> !one.item().lifetime().expiresAt().isAfter(by))
                        .sorted(Comparator.comparing(
                                one -> one.item().lifetime().expiresAt())),
                Owned::shop,
                limit);
    }

    @Override
    public synchronized List<Left> left(Instant by, int limit) {
        return byTurns(
                leftAt.entrySet().stream()
                        .filter(entry -> !entry.getValue().isAfter(by))
                        .sorted(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey),
                Left::shop,
                limit);
    }

    private static <T> List<T> byTurns(Stream<T> inOrder, Function<T, ShopId> shop, int limit) {
        Map<ShopId, Integer> turns = new HashMap<>();
        return inOrder.map(one -> Map.entry(turns.merge(shop.apply(one), 1, Integer::sum), one))
                .sorted(Map.Entry.comparingByKey())
                .limit(limit)
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public synchronized void release(Left left) {
        leftAt.remove(left);
    }

    @Override
    public synchronized void write(ShopId shop, Mail mail) {
        MailKey key = new MailKey(new Key(shop, mail.checkout()), mail.ordinal(), mail.trial());
        if (mails.putIfAbsent(key, mail) != null) {
            throw new PortException.Conflict("mail.known", "a mail of that number was meant to go before");
        }
        if (unitOfWork.isActive()) {
            unitOfWork.onRollback(() -> drop(key));
        }
    }

    private synchronized void drop(MailKey key) {
        mails.remove(key);
    }

    @Override
    public synchronized void withdraw(ShopId shop, Mail mail) {
        MailKey key = new MailKey(new Key(shop, mail.checkout()), mail.ordinal(), mail.trial());
        @Nullable Mail before = mails.remove(key);
        if (before != null && unitOfWork.isActive()) {
            unitOfWork.onRollback(() -> bringBack(key, before));
        }
    }

    private synchronized void bringBack(MailKey key, Mail mail) {
        mails.put(key, mail);
    }

    @Override
    public synchronized List<Mail> about(ShopId shop, long checkout, boolean trial) {
        return mails.entrySet().stream()
                .filter(entry -> entry.getKey().about().equals(new Key(shop, checkout)))
                .filter(entry -> entry.getKey().trial() == trial)
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparingInt(Mail::ordinal))
                .toList();
    }

    @Override
    public synchronized Optional<Instant> nthTo(ShopId shop, Set<String> person, int n, Instant after) {
        return real(shop, after)
                .filter(mail -> person.contains(mail.person()))
                .map(Mail::at)
                .sorted(Comparator.reverseOrder())
                .skip(n - 1L)
                .findFirst();
    }

    @Override
    public synchronized Optional<Instant> nth(ShopId shop, int n, Instant after) {
        return real(shop, after)
                .map(Mail::at)
                .sorted(Comparator.reverseOrder())
                .skip(n - 1L)
                .findFirst();
    }

    @Override
    public synchronized int count(ShopId shop, Instant after) {
        return (int) real(shop, after).count();
    }

    private Stream<Mail> real(ShopId shop, Instant after) {
        return mails.entrySet().stream()
                .filter(entry -> entry.getKey().about().shop().equals(shop)
                        && !entry.getKey().trial())
                .map(Map.Entry::getValue)
                .filter(mail -> mail.at().isAfter(after));
    }

    @Override
    public DataClass dataClass() {
        return DataClass.ABANDONED_CHECKOUT;
    }

    @Override
    public synchronized int purge(Horizon horizon, int limit) {
        List<Key> hidden = cases.entrySet().stream()
                .filter(entry -> !horizon.shows(entry.getValue().lifetime()))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
        hidden.forEach(key -> forget(key, horizon.now()));
        leftAt.values().removeIf(at -> !at.plus(LEFT_LIFE).isAfter(horizon.now()));
        return hidden.size();
    }

    private void forget(Key key, Instant at) {
        Optional.ofNullable(cases.get(key))
                .map(RecoveryCase::work)
                .filter(work -> work.draftedFor().isPresent())
                .ifPresent(work -> leftAt.putIfAbsent(new Left(key.shop(), key.checkout(), work.draft()), at));
        put(key, null);
        leases.remove(key);
        mails.keySet().removeIf(mail -> mail.about().equals(key));
    }

    @Override
    public synchronized Optional<Instant> oldest() {
        return cases.values().stream().map(item -> item.lifetime().clockStart()).min(Comparator.naturalOrder());
    }

    /** Forgets what a search fits and that began by then: as an erasure does. */
    public synchronized int forget(ShopId shop, CaseSearch search, Instant upTo) {
        List<Key> found = cases.entrySet().stream()
                .filter(entry -> entry.getKey().shop().equals(shop) && fits(entry.getValue(), search))
                .filter(entry -> !entry.getValue().lifetime().startedAt().isAfter(upTo))
                .map(Map.Entry::getKey)
                .toList();
        found.forEach(key -> forget(key, leaseClock.instant()));
        return found.size();
    }
}
