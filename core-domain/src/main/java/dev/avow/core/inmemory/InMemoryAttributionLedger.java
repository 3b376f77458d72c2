package dev.avow.core.inmemory;

import dev.avow.core.attribution.AccountingYear;
import dev.avow.core.attribution.CommissionSum;
import dev.avow.core.attribution.CommissionTotal;
import dev.avow.core.attribution.Credit;
import dev.avow.core.attribution.CreditedOrder;
import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.Purge;
import dev.avow.core.port.Remains;
import dev.avow.core.port.Residue;
import dev.avow.core.port.Tombstones;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Keeps credited orders, totals and tombstones in memory; lost when the process ends. Its purge is that of orders. */
public final class InMemoryAttributionLedger implements AttributionLedger, Purge, ErasureStep, Residue {

    private record Key(ShopId shop, OrderId order) {}

    private record Row(ShopId shop, MerchantId merchant, Entry entry) {}

    private record Account(MerchantId merchant, Currency currency) {}

    private record Name(MerchantId merchant, MessageId id) {}

    private record Booked(Account account, AccountingYear year, Money amount) {}

    private record Sum(Money now, Money shown, Lifetime lifetime) {}

    private final Map<Key, Row> rows = new LinkedHashMap<>();
    private final Map<Account, Map<AccountingYear, Sum>> totals = new HashMap<>();
    private final Map<Name, Booked> corrections = new HashMap<>();
    private final Map<String, Lifetime> tombstones = new HashMap<>();
    /** What was ever booked, kept apart from what it is made of. */
    private final Map<Account, Long> booked = new HashMap<>();

    private final Tombstones marks;
    private final RetentionInForce retention;
    private final InstantSource clock;
    private long last;

    /** An empty ledger. */
    public InMemoryAttributionLedger(KeyedHasher hasher, RetentionInForce retention, InstantSource clock) {
        this.marks = new Tombstones(hasher);
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public synchronized Recorded record(ShopId shop, MerchantId merchant, CreditedOrder order, Lifetime lifetime) {
        Key key = new Key(shop, order.order());
        if (marks.live(shop, order.order()).stream().anyMatch(tombstones::containsKey)) {
            return Recorded.FORGOTTEN;
        }
        if (rows.containsKey(key)) {
            return Recorded.KNOWN;
        }
        rows.put(key, new Row(shop, merchant, new Entry(++last, order, lifetime)));
        book(merchant, order.owed());
        return Recorded.NEW;
    }

    @Override
    public synchronized boolean reverse(ShopId shop, OrderId order, Money reversed) {
        Key key = new Key(shop, order);
        Row row = rows.get(key);
        if (row == null || row.entry().order().credit().reversed().equals(reversed)) {
            return false;
        }
        CreditedOrder old = row.entry().order();
        Credit credit = old.credit();
        CreditedOrder changed = new CreditedOrder(
                old.order(),
                old.name(),
                old.confirmation(),
                old.subtotal(),
                old.total(),
                old.placedAt(),
                old.recordedAt(),
                new Credit(credit.partner(), credit.code(), credit.click(), credit.terms(), credit.earned(), reversed));
        rows.put(
                key,
                new Row(
                        shop,
                        row.merchant(),
                        new Entry(row.entry().number(), changed, row.entry().lifetime())));
        book(row.merchant(), changed.owed().plus(old.owed().negated()));
        return true;
    }

    private void book(MerchantId merchant, Money amount) {
        booked.merge(new Account(merchant, amount.currency()), amount.minor(), Math::addExact);
    }

    @Override
    public synchronized Map<OrderId, CreditedOrder> find(
            ShopId shop, Purpose purpose, Collection<OrderId> orders, Horizon horizon) {
        return orders.stream()
                .distinct()
                .map(order -> rows.get(new Key(shop, order)))
                .filter(row -> row != null && horizon.shows(row.entry().lifetime()))
                .map(row -> row.entry().order())
                .collect(Collectors.toMap(CreditedOrder::order, order -> order));
    }

    @Override
    public synchronized Optional<Entry> entry(ShopId shop, Purpose purpose, long number, Horizon horizon) {
        return entries(shop, horizon).stream()
                .filter(entry -> entry.number() == number)
                .findFirst();
    }

    @Override
    public synchronized List<Entry> page(
            ShopId shop, Purpose purpose, Horizon horizon, Optional<Long> before, int limit) {
        return entries(shop, horizon).stream()
                .filter(entry ->
                        before.filter(number -> entry.number() >= number).isEmpty())
                .limit(limit)
                .toList();
    }

    private List<Entry> entries(ShopId shop, Horizon horizon) {
        return rows.values().stream()
                .filter(row ->
                        row.shop().equals(shop) && horizon.shows(row.entry().lifetime()))
                .map(Row::entry)
                .sorted(Comparator.comparingLong(Entry::number).reversed())
                .toList();
    }

    @Override
    public synchronized List<CommissionSum> sums(ShopId shop, Purpose purpose, Horizon horizon, ZoneId zone) {
        Map<String, CommissionSum> sums = new TreeMap<>();
        for (Entry entry : entries(shop, horizon)) {
            Credit credit = entry.order().credit();
            YearMonth month = YearMonth.from(entry.order().placedAt().atZone(zone));
            sums.merge(
                    month + credit.earned().currency().getCurrencyCode(),
                    new CommissionSum(month, 1, credit.earned(), credit.reversed()),
                    (a, b) -> new CommissionSum(
                            month,
                            a.orders() + b.orders(),
                            a.earned().plus(b.earned()),
                            a.reversed().plus(b.reversed())));
        }
        return List.copyOf(sums.values());
    }

    @Override
    public synchronized List<CommissionTotal> totals(
            ShopId shop, Purpose purpose, MerchantId merchant, Horizon horizon) {
        return totals.entrySet().stream()
                .filter(entry -> entry.getKey().merchant().equals(merchant))
                .flatMap(entry -> entry.getValue().entrySet().stream())
                .filter(entry -> horizon.shows(entry.getValue().lifetime()))
                .sorted(Comparator.comparingInt((Map.Entry<AccountingYear, Sum> entry) ->
                                entry.getKey().year())
                        .thenComparing(
                                entry -> entry.getValue().now().currency().getCurrencyCode()))
                .map(entry -> new CommissionTotal(
                        entry.getKey(),
                        entry.getValue().shown(),
                        entry.getValue().lifetime().expiresAt()))
                .toList();
    }

    @Override
    public synchronized Corrected correct(
            MerchantId merchant, MessageId id, AccountingYear year, Money amount, Lifetime lifetime) {
        Name name = new Name(merchant, id);
        Optional<Booked> known = Optional.ofNullable(corrections.get(name));
        if (known.isPresent()) {
            return known.get().amount().equals(amount) ? Corrected.BOOKED : Corrected.OTHER;
        }
        Money before = Optional.ofNullable(totals.get(new Account(merchant, amount.currency())))
                .flatMap(years -> Optional.ofNullable(years.get(year)))
                .map(Sum::now)
                .orElseGet(() -> Money.zero(amount.currency()));
        if (!amount.isBelievable() || !before.plus(amount).isBelievable()) {
            return Corrected.BEYOND;
        }
        add(merchant, year, amount, lifetime);
        book(merchant, amount);
        corrections.put(name, new Booked(new Account(merchant, amount.currency()), year, amount));
        return Corrected.BOOKED;
    }

    private void add(MerchantId merchant, AccountingYear year, Money amount, Lifetime lifetime) {
        totals.computeIfAbsent(new Account(merchant, amount.currency()), any -> new HashMap<>())
                .merge(
                        year,
                        new Sum(amount, Money.zero(amount.currency()), lifetime),
                        (a, b) -> new Sum(a.now().plus(b.now()), a.shown(), a.lifetime()));
    }

    @Override
    public synchronized void show() {
        totals.values()
                .forEach(years -> years.replaceAll((year, sum) -> new Sum(sum.now(), sum.now(), sum.lifetime())));
    }

    @Override
    public synchronized long disagreements() {
        Map<Account, Long> found = new HashMap<>();
        rows.values()
                .forEach(row -> found.merge(
                        new Account(row.merchant(), row.entry().order().owed().currency()),
                        row.entry().order().owed().minor(),
                        Math::addExact));
        totals.forEach((account, years) ->
                years.values().forEach(sum -> found.merge(account, sum.now().minor(), Math::addExact)));
        return booked.entrySet().stream()
                .filter(entry -> found.getOrDefault(entry.getKey(), 0L).longValue()
                        != entry.getValue().longValue())
                .count();
    }

    @Override
    public DataClass dataClass() {
        return DataClass.ATTRIBUTED_ORDER;
    }

    @Override
    public synchronized int purge(Horizon horizon, int limit) {
        return remove(row -> !horizon.shows(row.entry().lifetime()), horizon.now(), limit);
    }

    @Override
    public synchronized Optional<Instant> oldest() {
        return rows.values().stream()
                .map(row -> row.entry().lifetime().clockStart())
                .min(Comparator.naturalOrder());
    }

    /** Orders that were never recorded get their tombstone too: a poll that is under way may hold them. */
    @Override
    public synchronized int forget(ShopId shop, SubjectLocator person, Instant upTo, int limit) {
        Lifetime tombstone = remains(clock.instant()).tombstone();
        person.orders().forEach(order -> tombstones.putIfAbsent(marks.of(shop, order), tombstone));
        return remove(row -> isOf(row, shop, person, upTo), clock.instant(), limit);
    }

    @Override
    public synchronized int forgetShop(ShopId shop, Instant upTo, int limit) {
        return remove(row -> isOf(row, shop, upTo), clock.instant(), limit);
    }

    @Override
    public synchronized long count(ShopId shop, SubjectLocator person, Instant upTo) {
        return rows.values().stream()
                .filter(row -> isOf(row, shop, person, upTo))
                .count();
    }

    @Override
    public synchronized long countShop(ShopId shop, Instant upTo) {
        return rows.values().stream().filter(row -> isOf(row, shop, upTo)).count();
    }

    private static boolean isOf(Row row, ShopId shop, SubjectLocator person, Instant upTo) {
        return isOf(row, shop, upTo)
                && person.orders().contains(row.entry().order().order());
    }

    private static boolean isOf(Row row, ShopId shop, Instant upTo) {
        return row.shop().equals(shop) && !row.entry().lifetime().startedAt().isAfter(upTo);
    }

    /** All entries by shop, hidden ones included. */
    public synchronized Map<ShopId, List<Entry>> lifetimes() {
        return rows.values().stream()
                .collect(Collectors.groupingBy(Row::shop, Collectors.mapping(Row::entry, Collectors.toList())));
    }

    /** When each total ends, by a name that says nothing. */
    public synchronized Map<String, Lifetime> totalLifetimes() {
        Map<String, Lifetime> lifetimes = new HashMap<>();
        totals.forEach((account, years) -> years.forEach((year, sum) ->
                lifetimes.put(account.merchant() + "/" + account.currency() + "/" + year, sum.lifetime())));
        return lifetimes;
    }

    /** When each tombstone ends. */
    public synchronized Map<String, Lifetime> tombstoneLifetimes() {
        return Map.copyOf(tombstones);
    }

    /** Ends totals, and takes them off the books. */
    public Purge ofTotals() {
        return new Purge() {
            @Override
            public DataClass dataClass() {
                return DataClass.COMMISSION_TOTAL;
            }

            @Override
            public int purge(Horizon horizon, int limit) {
                return endTotals(horizon, limit);
            }

            @Override
            public Optional<Instant> oldest() {
                return totalLifetimes().values().stream()
                        .map(Lifetime::clockStart)
                        .min(Comparator.naturalOrder());
            }
        };
    }

    private synchronized int endTotals(Horizon horizon, int limit) {
        int removed = 0;
        for (Map.Entry<Account, Map<AccountingYear, Sum>> account : totals.entrySet()) {
            for (AccountingYear year : List.copyOf(account.getValue().keySet())) {
                Sum sum = account.getValue().get(year);
                if (sum != null && removed < limit && !horizon.shows(sum.lifetime())) {
                    account.getValue().remove(year);
                    corrections
                            .values()
                            .removeIf(of -> of.account().equals(account.getKey())
                                    && of.year().equals(year));
                    book(account.getKey().merchant(), sum.now().negated());
                    removed++;
                }
            }
        }
        return removed;
    }

    /** Ends tombstones. */
    public Purge ofTombstones() {
        return new Purge() {
            @Override
            public DataClass dataClass() {
                return DataClass.FORGOTTEN_ORDER;
            }

            @Override
            public int purge(Horizon horizon, int limit) {
                return endTombstones(horizon, limit);
            }

            @Override
            public Optional<Instant> oldest() {
                return tombstoneLifetimes().values().stream()
                        .map(Lifetime::clockStart)
                        .min(Comparator.naturalOrder());
            }
        };
    }

    private synchronized int endTombstones(Horizon horizon, int limit) {
        List<String> hidden = tombstones.entrySet().stream()
                .filter(entry -> !horizon.shows(entry.getValue()))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
        hidden.forEach(tombstones::remove);
        return hidden.size();
    }

    private int remove(Predicate<Row> over, Instant now, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1");
        }
        Remains remains = remains(now);
        List<Map.Entry<Key, Row>> gone = rows.entrySet().stream()
                .filter(entry -> over.test(entry.getValue()))
                .limit(limit)
                .toList();
        gone.forEach(entry -> {
            CreditedOrder order = entry.getValue().entry().order();
            AccountingYear year = AccountingYear.of(order.placedAt(), remains.zone());
            add(entry.getValue().merchant(), year, order.owed(), remains.total(year));
            tombstones.putIfAbsent(marks.of(entry.getKey().shop(), order.order()), remains.tombstone());
        });
        gone.stream().map(Map.Entry::getKey).toList().forEach(rows::remove);
        return gone.size();
    }

    private Remains remains(Instant now) {
        return new Remains(retention.at(now), now);
    }
}
