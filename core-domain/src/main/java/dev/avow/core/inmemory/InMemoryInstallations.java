package dev.avow.core.inmemory;

import dev.avow.core.installation.Installation;
import dev.avow.core.installation.Installation.Installed;
import dev.avow.core.port.Installations;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Purge;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps installations in memory; lost when the process ends. */
public final class InMemoryInstallations implements Installations, Purge {

    private record Row(Kept kept, Lifetime lifetime) {}

    /** When Shopify was last asked, and since when it refuses. */
    private record Asked(Instant at, Optional<Instant> refusedSince) {}

    private final InMemoryUnitOfWork unitOfWork;
    private final Map<ShopId, Row> rows = new LinkedHashMap<>();
    private final Map<ShopId, Asked> asked = new HashMap<>();
    private long last;

    /**
     * Puts it together.
     *
     * @param unitOfWork the unit that this store takes part in
     */
    public InMemoryInstallations(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public synchronized Optional<Kept> find(ShopId shop) {
        return Optional.ofNullable(rows.get(shop)).map(Row::kept);
    }

    @Override
    public synchronized void save(ShopId shop, OptionalLong revision, Installation installation, Lifetime lifetime) {
        require(shop, revision);
        change(shop, new Row(new Kept(shop, installation, ++last), lifetime));
    }

    @Override
    public synchronized void remove(Kept found) {
        require(found.shop(), OptionalLong.of(found.revision()));
        change(found.shop(), null);
    }

    private void require(ShopId shop, OptionalLong revision) {
        OptionalLong known = Optional.ofNullable(rows.get(shop))
                .map(row -> OptionalLong.of(row.kept().revision()))
                .orElseGet(OptionalLong::empty);
        if (!known.equals(revision)) {
            throw new PortException.Conflict("installation.changed", "the installation was changed meanwhile");
        }
    }

    private void change(ShopId shop, @Nullable Row next) {
        Row before = rows.get(shop);
        if (unitOfWork.isActive()) {
            unitOfWork.onRollback(() -> put(shop, before));
        }
        put(shop, next);
    }

    private synchronized void put(ShopId shop, @Nullable Row row) {
        if (row == null) {
            rows.remove(shop);
        } else {
            rows.put(shop, row);
        }
    }

    @Override
    public synchronized List<Kept> installed(Instant confirmedBefore, int limit) {
        return all().filter(kept -> kept.installation() instanceof Installed installed
                        && installed.confirmedAt().isBefore(confirmedBefore))
                .sorted(Comparator.comparing(this::lastAsked))
                .limit(limit)
                .toList();
    }

    private Instant lastAsked(Kept kept) {
        Instant confirmedAt = ((Installed) kept.installation()).confirmedAt();
        return Optional.ofNullable(asked.get(kept.shop()))
                .map(Asked::at)
                .filter(confirmedAt::isBefore)
                .orElse(confirmedAt);
    }

    @Override
    public synchronized Optional<Instant> unconfirmed(ShopId shop, Instant at, boolean refused) {
        Optional<Installed> there = find(shop)
                .map(Kept::installation)
                .filter(Installed.class::isInstance)
                .map(Installed.class::cast);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> known = Optional.ofNullable(asked.get(shop))
                .flatMap(Asked::refusedSince)
                .filter(since -> !since.isBefore(there.get().confirmedAt()));
        Optional<Instant> since = refused ? known.or(() -> Optional.of(at)) : known;
        asked.put(shop, new Asked(at, since));
        return refused ? since : Optional.empty();
    }

    @Override
    public synchronized Optional<Kept> reachedAt(String origin) {
        return all().filter(kept -> kept.installation() instanceof Installed installed
                        && installed.origins().contains(origin))
                .findFirst();
    }

    @Override
    public synchronized List<Kept> due(Instant now, int limit) {
        return all().filter(kept -> kept.installation()
                        .plan()
                        .filter(plan -> !plan.beginsAt().isAfter(now))
                        .isPresent())
                .sorted(Comparator.comparing(
                        kept -> kept.installation().plan().orElseThrow().jobBy()))
                .limit(limit)
                .toList();
    }

    private Stream<Kept> all() {
        return rows.values().stream().map(Row::kept);
    }

    @Override
    public DataClass dataClass() {
        return DataClass.SHOP_ACCOUNT;
    }

    @Override
    public synchronized int purge(Horizon horizon, int limit) {
        List<ShopId> hidden = rows.entrySet().stream()
                .filter(entry -> !horizon.shows(entry.getValue().lifetime()))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
        hidden.forEach(rows::remove);
        return hidden.size();
    }

    @Override
    public synchronized Optional<Instant> oldest() {
        return rows.values().stream().map(row -> row.lifetime().clockStart()).min(Comparator.naturalOrder());
    }
}
