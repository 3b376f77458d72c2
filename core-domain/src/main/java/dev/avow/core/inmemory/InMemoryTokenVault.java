package dev.avow.core.inmemory;

import dev.avow.core.port.KeptTokens;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Purge;
import dev.avow.core.port.TokenVault;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps tokens in memory; lost when the process ends. */
public final class InMemoryTokenVault implements TokenVault, Purge {

    private record Row(KeptTokens tokens, long fence, Instant heldUntil, boolean refused, Lifetime lifetime) {}

    private final InMemoryUnitOfWork unitOfWork;
    private final InstantSource clock;
    private final Map<ShopId, Row> rows = new LinkedHashMap<>();
    private long last;

    /**
     * Puts it together.
     *
     * @param unitOfWork the unit that this vault takes part in
     * @param clock measures leases
     */
    public InMemoryTokenVault(InMemoryUnitOfWork unitOfWork, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public synchronized Optional<KeptTokens> find(ShopId shop) {
        return Optional.ofNullable(rows.get(shop)).map(Row::tokens);
    }

    @Override
    public synchronized void put(ShopId shop, KeptTokens tokens, Lifetime lifetime) {
        change(shop, new Row(tokens, ++last, Instant.MIN, false, lifetime));
    }

    @Override
    public synchronized Optional<Renewal> claim(ShopId shop, Duration lease) {
        Row row = rows.get(shop);
        if (row == null || row.tokens().dead() || row.heldUntil().isAfter(clock.instant())) {
            return Optional.empty();
        }
        Row held = new Row(row.tokens(), ++last, clock.instant().plus(lease), false, row.lifetime());
        rows.put(shop, held);
        return Optional.of(new Renewal(shop, held.fence(), held.tokens()));
    }

    @Override
    public synchronized void renew(Renewal renewal, KeptTokens tokens) {
        Row row = held(renewal);
        change(renewal.shop(), new Row(tokens, ++last, Instant.MIN, false, row.lifetime()));
    }

    @Override
    public synchronized void release(Renewal renewal, Duration pause) {
        letGo(renewal, pause, false);
    }

    @Override
    public synchronized void refuse(Renewal renewal, Duration pause) {
        letGo(renewal, pause, true);
    }

    private void letGo(Renewal renewal, Duration pause, boolean refused) {
        Row row = held(renewal);
        change(renewal.shop(), new Row(row.tokens(), ++last, clock.instant().plus(pause), refused, row.lifetime()));
    }

    @Override
    public synchronized boolean wasRefused(ShopId shop) {
        Row row = rows.get(shop);
        return row != null && row.refused();
    }

    @Override
    public synchronized void bury(Renewal renewal) {
        Row row = held(renewal);
        KeptTokens it = row.tokens();
        KeptTokens dead = new KeptTokens(it.access(), it.accessUntil(), it.refresh(), it.refreshUntil(), true);
        change(renewal.shop(), new Row(dead, ++last, Instant.MIN, false, row.lifetime()));
    }

    private Row held(Renewal renewal) {
        Row row = rows.get(renewal.shop());
        if (row == null || row.fence() != renewal.fence()) {
            throw new PortException.Conflict("token.taken", "the renewal has another holder, or none");
        }
        return row;
    }

    @Override
    public synchronized boolean destroy(ShopId shop) {
        boolean wasThere = rows.containsKey(shop);
        change(shop, null);
        return wasThere;
    }

    private void change(ShopId shop, @Nullable Row next) {
        Row before = rows.get(shop);
        if (unitOfWork.isActive()) {
            unitOfWork.onRollback(() -> set(shop, before));
        }
        set(shop, next);
    }

    private synchronized void set(ShopId shop, @Nullable Row row) {
        if (row == null) {
            rows.remove(shop);
        } else {
            rows.put(shop, row);
        }
    }

    @Override
    public synchronized List<ShopId> endingBefore(Instant instant, int limit) {
        return rows.entrySet().stream()
                .filter(entry -> !entry.getValue().tokens().dead())
                .filter(entry -> entry.getValue().tokens().refreshUntil().isBefore(instant))
                .sorted(Comparator.comparing(entry -> entry.getValue().heldUntil()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public DataClass dataClass() {
        return DataClass.ACCESS_TOKEN;
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
