package dev.avow.core.inmemory;

import dev.avow.core.port.MailWords;
import dev.avow.core.port.Purge;
import dev.avow.core.recovery.MailWord;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps words about mail in memory; lost when the process ends. */
public final class InMemoryMailWords implements MailWords, Purge {

    private record Key(ShopId shop, String person) {}

    private record Said(MailWord word, Lifetime lifetime) {}

    private final Map<Key, Said> words = new HashMap<>();

    /** Without words. */
    public InMemoryMailWords() {}

    @Override
    public synchronized void say(ShopId shop, Set<String> persons, MailWord word, Lifetime lifetime) {
        for (String person : persons) {
            words.merge(
                    new Key(shop, person),
                    new Said(word, lifetime),
                    (before, now) -> before.word().or(now.word()).equals(now.word()) ? now : before);
        }
    }

    @Override
    public synchronized Optional<MailWord> last(ShopId shop, Set<String> persons) {
        return persons.stream()
                .map(person ->
                        Optional.ofNullable(words.get(new Key(shop, person))).map(Said::word))
                .reduce(Optional.empty(), MailWord::latest);
    }

    @Override
    public DataClass dataClass() {
        return DataClass.OPT_OUT;
    }

    @Override
    public synchronized int purge(Horizon horizon, int limit) {
        List<Key> hidden = words.entrySet().stream()
                .filter(entry -> !horizon.shows(entry.getValue().lifetime()))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
        hidden.forEach(words::remove);
        return hidden.size();
    }

    @Override
    public synchronized Optional<Instant> oldest() {
        return words.values().stream().map(said -> said.lifetime().clockStart()).min(Comparator.naturalOrder());
    }
}
