package dev.avow.core.inmemory;

import dev.avow.core.conversation.ContactKind;
import dev.avow.core.port.LeadCursor;
import dev.avow.core.port.LeadHorizon;
import dev.avow.core.port.LeadPurge;
import dev.avow.core.port.LeadSearch;
import dev.avow.core.port.LeadStore;
import dev.avow.core.port.PortException;
import dev.avow.core.port.SealedField;
import dev.avow.core.port.SealedFields;
import dev.avow.core.port.SealedLead;
import dev.avow.core.port.SealedRow;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps sealed leads in memory; lost when the process ends. */
public final class InMemoryLeadStore implements LeadStore, LeadPurge, SealedFields {

    private static final Comparator<SealedLead> NEWEST_FIRST = Comparator.comparing(
                    (SealedLead lead) -> lead.lifetime().startedAt())
            .reversed()
            .thenComparing(lead -> lead.id().value());

    private record Entry(ShopId shop, SealedLead lead) {}

    private final Map<String, Entry> entries = new TreeMap<>();

    /** An empty store. */
    public InMemoryLeadStore() {}

    @Override
    public synchronized void save(ShopId shop, SealedLead lead) {
        if (entries.putIfAbsent(key(shop, lead.id()), new Entry(shop, lead)) != null) {
            throw new PortException.Conflict("lead.exists", "lead was saved before");
        }
    }

    @Override
    public synchronized Optional<SealedLead> find(ShopId shop, Purpose purpose, LeadId lead, LeadHorizon horizon) {
        return Optional.ofNullable(entries.get(key(shop, lead)))
                .map(Entry::lead)
                .filter(horizon::shows);
    }

    @Override
    public synchronized List<SealedLead> page(
            ShopId shop, Purpose purpose, LeadHorizon horizon, Optional<LeadCursor> after, int limit) {
        return shown(shop, horizon)
                .filter(lead -> after.isEmpty() || isAfter(lead, after.get()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<SealedLead> search(
            ShopId shop, Purpose purpose, LeadHorizon horizon, LeadSearch search, int limit) {
        return shown(shop, horizon)
                .filter(lead -> isFound(lead, search))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean markContacted(ShopId shop, LeadId lead, LeadHorizon horizon, Instant at) {
        Optional<SealedLead> shown = find(shop, Purpose.LEAD_FOLLOW_UP, lead, horizon);
        shown.ifPresent(old -> entries.put(key(shop, lead), new Entry(shop, old.contacted(at))));
        return shown.isPresent();
    }

    @Override
    public synchronized boolean delete(ShopId shop, LeadId lead) {
        return entries.remove(key(shop, lead)) != null;
    }

    @Override
    public synchronized int deleteOf(ShopId shop, ConversationId conversation) {
        return remove(
                entry ->
                        entry.shop().equals(shop) && entry.lead().conversation().equals(conversation),
                Integer.MAX_VALUE);
    }

    @Override
    public synchronized int purge(LeadHorizon horizon, int limit) {
        return remove(entry -> !horizon.shows(entry.lead()), limit);
    }

    @Override
    public synchronized Optional<Instant> oldest() {
        return entries.values().stream()
                .map(entry -> entry.lead().lifetime().clockStart())
                .min(Comparator.naturalOrder());
    }

    @Override
    public DataClass dataClass() {
        return DataClass.LEAD;
    }

    @Override
    public synchronized List<SealedRow> staleRows(String currentKey, Optional<String> after, int limit) {
        return entries.entrySet().stream()
                .filter(entry -> after.isEmpty() || entry.getKey().compareTo(after.get()) > 0)
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .filter(row -> row.fields().values().stream()
                        .anyMatch(field -> !field.sealed().keyId().equals(currentKey)))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean replace(SealedRow before, SealedRow after) {
        @Nullable Entry entry = entries.get(before.key());
        if (entry == null || !row(before.key(), entry).equals(before)) {
            return false;
        }
        Map<ContactKind, SealedField> contact = new EnumMap<>(ContactKind.class);
        after.fields().forEach((name, field) -> contact.put(ContactKind.valueOf(name.toUpperCase(Locale.ROOT)), field));
        entries.put(before.key(), new Entry(entry.shop(), entry.lead().with(contact)));
        return true;
    }

    private static SealedRow row(String key, Entry entry) {
        Map<String, SealedField> fields = new HashMap<>();
        entry.lead().contact().forEach((kind, field) -> fields.put(kind.key(), field));
        return new SealedRow(key, entry.shop(), entry.lead().id().value(), fields);
    }

    private Stream<SealedLead> shown(ShopId shop, LeadHorizon horizon) {
        return entries.values().stream()
                .filter(entry -> entry.shop().equals(shop))
                .map(Entry::lead)
                .filter(horizon::shows)
                .sorted(NEWEST_FIRST);
    }

    private int remove(Predicate<Entry> condition, int limit) {
        List<String> keys = new ArrayList<>();
        entries.forEach((key, entry) -> {
            if (keys.size() < limit && condition.test(entry)) {
                keys.add(key);
            }
        });
        keys.forEach(entries::remove);
        return keys.size();
    }

    private static boolean isFound(SealedLead lead, LeadSearch search) {
        Instant submittedAt = lead.lifetime().startedAt();
        return !submittedAt.isBefore(search.from())
                && submittedAt.isBefore(search.to())
                && Optional.ofNullable(lead.contact().get(search.kind()))
                        .flatMap(SealedField::index)
                        .filter(search.indexes()::contains)
                        .isPresent();
    }

    private static boolean isAfter(SealedLead lead, LeadCursor cursor) {
        Instant submittedAt = lead.lifetime().startedAt();
        return submittedAt.isBefore(cursor.submittedAt())
                || (submittedAt.equals(cursor.submittedAt())
                        && lead.id().value().compareTo(cursor.lead().value()) > 0);
    }

    private static String key(ShopId shop, LeadId lead) {
        return shop.domain() + "/" + lead.value();
    }
}
