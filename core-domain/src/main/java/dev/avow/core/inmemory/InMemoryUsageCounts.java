package dev.avow.core.inmemory;

import dev.avow.core.conversation.UsageName;
import dev.avow.core.port.UsageCounts;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Counts in memory; lost when the process ends. */
public final class InMemoryUsageCounts implements UsageCounts {

    private static final Comparator<Count> ORDER =
            Comparator.comparing(Count::day).thenComparing(count -> count.name().key());

    private record Key(ShopId shop, LocalDate day, UsageName name) {}

    private record Kept(long amount, Lifetime lifetime) {}

    private final Map<Key, Kept> kept = new HashMap<>();

    /** Nothing is counted yet. */
    public InMemoryUsageCounts() {}

    @Override
    public synchronized void add(ShopId shop, LocalDate day, Map<UsageName, Integer> amounts, Lifetime lifetime) {
        amounts.forEach((name, amount) -> kept.merge(
                new Key(shop, day, name),
                new Kept(amount, lifetime),
                (old, added) -> new Kept(old.amount() + added.amount(), old.lifetime())));
    }

    @Override
    public synchronized List<Count> of(ShopId shop, LocalDate from, LocalDate until, Horizon horizon) {
        return kept.entrySet().stream()
                .filter(entry -> entry.getKey().shop().equals(shop))
                .filter(shown(from, until, horizon))
                .map(entry -> new Count(
                        entry.getKey().day(),
                        entry.getKey().name(),
                        entry.getValue().amount()))
                .sorted(ORDER)
                .toList();
    }

    @Override
    public synchronized List<Count> overAll(LocalDate from, LocalDate until, int least, Horizon horizon) {
        return kept.entrySet().stream()
                .filter(shown(from, until, horizon))
                .collect(Collectors.groupingBy(
                        entry -> new Count(entry.getKey().day(), entry.getKey().name(), 0)))
                .entrySet()
                .stream()
                .filter(group -> group.getValue().size() >= least)
                .map(group -> new Count(
                        group.getKey().day(),
                        group.getKey().name(),
                        group.getValue().stream()
                                .mapToLong(entry -> entry.getValue().amount())
                                .sum()))
                .sorted(ORDER)
                .toList();
    }

    private static Predicate<Map.Entry<Key, Kept>> shown(LocalDate from, LocalDate until, Horizon horizon) {
        return entry -> !entry.getKey().day().isBefore(from)
                && !entry.getKey().day().isAfter(until)
                && horizon.shows(entry.getValue().lifetime());
    }
}
