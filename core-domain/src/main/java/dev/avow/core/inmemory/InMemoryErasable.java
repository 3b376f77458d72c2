package dev.avow.core.inmemory;

import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.Residue;
import dev.avow.core.rights.RightsTerms.Locator;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Records of one class in memory that can be forgotten; lost when the process ends. */
public final class InMemoryErasable implements ErasureStep, Residue, Holdings {

    private final DataClass dataClass;
    private final Set<Locator> findsBy;
    private final Map<String, Holding> records = new TreeMap<>();
    private long last;

    /**
     * Without records.
     *
     * @param findsBy the parts of a locator by which records are found
     */
    public InMemoryErasable(DataClass dataClass, Set<Locator> findsBy) {
        this.dataClass = dataClass;
        this.findsBy = Set.copyOf(findsBy);
    }

    /**
     * Keeps a record.
     *
     * @return its key
     */
    public synchronized String add(ShopId shop, Optional<SubjectLocator> person, Instant begun) {
        last++;
        String key = String.format("%012d", last);
        records.put(key, new Holding(key, shop, person, begun.truncatedTo(ChronoUnit.MILLIS)));
        return key;
    }

    /** Whether a record is there. */
    public synchronized boolean holds(String key) {
        return records.containsKey(key);
    }

    @Override
    public DataClass dataClass() {
        return dataClass;
    }

    @Override
    public synchronized int forget(ShopId shop, SubjectLocator person, Instant upTo, int limit) {
        return remove(record -> isOf(record, shop, upTo) && isAbout(record, person), limit);
    }

    @Override
    public synchronized int forgetShop(ShopId shop, Instant upTo, int limit) {
        return remove(record -> isOf(record, shop, upTo), limit);
    }

    @Override
    public synchronized long count(ShopId shop, SubjectLocator person, Instant upTo) {
        return records.values().stream()
                .filter(record -> isOf(record, shop, upTo) && isAbout(record, person))
                .count();
    }

    @Override
    public synchronized long countShop(ShopId shop, Instant upTo) {
        return records.values().stream()
                .filter(record -> isOf(record, shop, upTo))
                .count();
    }

    @Override
    public synchronized List<Holding> page(Optional<String> after, int limit) {
        return records.values().stream()
                .filter(record -> after.isEmpty() || record.key().compareTo(after.get()) > 0)
                .limit(limit)
                .toList();
    }

    private int remove(Predicate<Holding> condition, int limit) {
        List<String> keys = new ArrayList<>();
        records.values().stream()
                .filter(condition)
                .limit(limit)
                .map(Holding::key)
                .forEach(keys::add);
        keys.forEach(records::remove);
        return keys.size();
    }

    private static boolean isOf(Holding record, ShopId shop, Instant upTo) {
        return record.shop().equals(shop) && !record.begun().isAfter(upTo.truncatedTo(ChronoUnit.MILLIS));
    }

    private boolean isAbout(Holding record, SubjectLocator wanted) {
        return record.person()
                .filter(person -> findsBy.stream().anyMatch(part -> fits(part, person, wanted)))
                .isPresent();
    }

    private static boolean fits(Locator part, SubjectLocator person, SubjectLocator wanted) {
        return switch (part) {
            case CUSTOMER_ID ->
                wanted.customer().isPresent() && wanted.customer().equals(person.customer());
            case EMAIL -> wanted.email().isPresent() && wanted.email().equals(person.email());
            case PHONE -> wanted.phone().isPresent() && wanted.phone().equals(person.phone());
            case ORDER_ID -> !Collections.disjoint(wanted.orders(), person.orders());
            case VISITOR_KEY, PAGE_AND_DATE -> !Collections.disjoint(wanted.conversations(), person.conversations());
        };
    }
}
