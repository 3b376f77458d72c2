package dev.avow.core.inmemory;

import dev.avow.core.port.ClaimedDelivery;
import dev.avow.core.port.DeliveryDoor;
import dev.avow.core.port.PendingDeliveries;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Purge;
import dev.avow.core.port.Sealed;
import dev.avow.core.port.WebhookDelivery;
import dev.avow.core.port.WebhookInbox;
import dev.avow.core.port.WebhookQueue;
import dev.avow.core.port.WebhookShelf;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Keeps webhook deliveries in memory and hands them out; lost when the process ends. */
public final class InMemoryWebhookInbox
        implements WebhookInbox, WebhookQueue, WebhookShelf, PendingDeliveries, DeliveryDoor, Purge {

    private static final Sealed NOTHING = new Sealed("none", new byte[0]);

    private enum State {
        WAITING,
        SHELVED,
        DONE
    }

    private record Row(
            long id,
            State state,
            Instant due,
            long fence,
            int claims,
            Optional<String> code,
            WebhookDelivery delivery) {

        Row with(State next, Instant nextDue, String why) {
            return new Row(id, next, nextDue, fence, claims, Optional.of(why), delivery);
        }
    }

    private final InMemoryUnitOfWork unitOfWork;
    private final InstantSource clock;
    private final TreeMap<Long, Row> rows = new TreeMap<>();
    private long last;

    /**
     * Where leases and put-off times never end.
     *
     * @param unitOfWork the unit that this inbox takes part in
     */
    public InMemoryWebhookInbox(InMemoryUnitOfWork unitOfWork) {
        this(unitOfWork, InstantSource.fixed(Instant.EPOCH));
    }

    /**
     * Puts it together.
     *
     * @param unitOfWork the unit that this inbox takes part in
     * @param clock measures leases and put-off times
     */
    public InMemoryWebhookInbox(InMemoryUnitOfWork unitOfWork, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public synchronized boolean keep(WebhookDelivery delivery) {
        if (rows.values().stream().anyMatch(known -> isSame(known, delivery))) {
            return false;
        }
        long id = ++last;
        unitOfWork.onRollback(() -> remove(id));
        State state = delivery.readable() ? State.WAITING : State.SHELVED;
        Optional<String> code = delivery.readable() ? Optional.empty() : Optional.of("webhook.not-json");
        rows.put(id, new Row(id, state, clock.instant(), 0, 0, code, delivery));
        return true;
    }

    private static boolean isSame(Row known, WebhookDelivery delivery) {
        boolean sameId = known.delivery().webhookId().isPresent()
                && known.delivery().webhookId().equals(delivery.webhookId());
        return sameId
                || (known.state() != State.DONE && known.delivery().digest().equals(delivery.digest()));
    }

    /** What is kept, in the order it came; of what is done, all but the payload. */
    public synchronized List<WebhookDelivery> deliveries() {
        return rows.values().stream().map(Row::delivery).toList();
    }

    @Override
    public synchronized List<ClaimedDelivery> claim(Optional<ShopId> shop, int limit, Duration lease, Instant now) {
        return claim(it -> shop.isEmpty() || shop.get().equals(it.shop()), limit, lease, now);
    }

    @Override
    public synchronized List<ClaimedDelivery> claimByLaw(int limit, Duration lease, Instant now) {
        return claim(WebhookDelivery::isByLaw, limit, lease, now);
    }

    private List<ClaimedDelivery> claim(Predicate<WebhookDelivery> which, int limit, Duration lease, Instant now) {
        List<Row> due = rows.values().stream()
                .filter(row -> row.state() == State.WAITING && !row.due().isAfter(clock.instant()))
                .filter(row -> row.delivery().lifetime().expiresAt().isAfter(now))
                .filter(row -> which.test(row.delivery()))
                .sorted(Comparator.comparing(Row::due))
                .limit(limit)
                .toList();
        List<ClaimedDelivery> claimed = new ArrayList<>();
        for (Row row : due) {
            Row held = new Row(
                    row.id(),
                    State.WAITING,
                    clock.instant().plus(lease),
                    row.fence() + 1,
                    row.claims() + 1,
                    row.code(),
                    row.delivery());
            rows.put(row.id(), held);
            claimed.add(new ClaimedDelivery(
                    held.id(), held.fence(), held.claims(), held.code().isPresent(), row.due(), held.delivery()));
        }
        return claimed;
    }

    @Override
    public synchronized void finish(ClaimedDelivery claimed) {
        Row held = held(claimed);
        unitOfWork.onRollback(() -> restore(held));
        if (held.delivery().webhookId().isEmpty()) {
            rows.remove(held.id());
            return;
        }
        WebhookDelivery it = held.delivery();
        WebhookDelivery emptied = new WebhookDelivery(
                it.shop(),
                it.topic(),
                it.webhookId(),
                it.apiVersion(),
                it.triggeredAt(),
                "",
                NOTHING,
                it.readable(),
                it.lifetime());
        rows.put(
                held.id(),
                new Row(held.id(), State.DONE, held.due(), held.fence(), held.claims(), held.code(), emptied));
    }

    @Override
    public synchronized void putOff(ClaimedDelivery claimed, Duration after, String code) {
        change(claimed, row -> row.with(State.WAITING, clock.instant().plus(after), code));
    }

    @Override
    public synchronized void giveBack(ClaimedDelivery claimed) {
        change(
                claimed,
                row -> new Row(
                        row.id(),
                        State.WAITING,
                        claimed.dueSince(),
                        row.fence(),
                        row.claims() - 1,
                        row.code(),
                        row.delivery()));
    }

    @Override
    public synchronized void shelve(ClaimedDelivery claimed, String code) {
        change(claimed, row -> row.with(State.SHELVED, row.due(), code));
    }

    private void change(ClaimedDelivery claimed, UnaryOperator<Row> change) {
        Row held = held(claimed);
        rows.put(held.id(), change.apply(held));
    }

    private Row held(ClaimedDelivery claimed) {
        Row row = rows.get(claimed.id());
        if (row == null || row.state() != State.WAITING || row.fence() != claimed.fence()) {
            throw new PortException.Conflict("delivery.taken", "the delivery has another holder, or none");
        }
        return row;
    }

    @Override
    public synchronized List<Shelved> shelf(int limit) {
        return rows.values().stream()
                .filter(row -> row.state() == State.SHELVED)
                .sorted(Comparator.comparing(row -> row.delivery().lifetime().startedAt()))
                .limit(limit)
                .map(row -> new Shelved(
                        row.id(),
                        row.delivery().shop(),
                        row.delivery().topic(),
                        row.code().orElse("unknown"),
                        row.delivery().lifetime().startedAt()))
                .toList();
    }

    @Override
    public synchronized boolean putBack(long id) {
        Row row = rows.get(id);
        if (row == null || row.state() != State.SHELVED) {
            return false;
        }
        rows.put(id, new Row(id, State.WAITING, clock.instant(), row.fence(), 0, row.code(), row.delivery()));
        return true;
    }

    @Override
    public synchronized List<Backlog> backlog() {
        Map<String, Backlog> byTopic = new TreeMap<>();
        for (Row row : rows.values()) {
            if (row.state() != State.DONE) {
                String topic = row.delivery().topic();
                Instant since = row.delivery().lifetime().startedAt();
                byTopic.merge(
                        topic + " " + row.state(),
                        new Backlog(topic, row.state() == State.SHELVED, 1, since),
                        InMemoryWebhookInbox::joined);
            }
        }
        return List.copyOf(byTopic.values());
    }

    private static Backlog joined(Backlog one, Backlog other) {
        Instant oldest = one.oldest().isBefore(other.oldest()) ? one.oldest() : other.oldest();
        return new Backlog(one.topic(), one.shelved(), one.count() + other.count(), oldest);
    }

    @Override
    public synchronized boolean hasAny(ShopId shop, Set<String> topics) {
        return rows.values().stream()
                .filter(row -> row.state() != State.DONE)
                .map(Row::delivery)
                .anyMatch(delivery -> delivery.shop().equals(shop) && topics.contains(delivery.topic()));
    }

    /** Units run one at a time, and a delivery is kept inside one: whoever is inside has shut every door. */
    @Override
    public void shut(ShopId shop) {
        if (!unitOfWork.isActive()) {
            throw new IllegalStateException("a door is shut inside a unit of work");
        }
    }

    @Override
    public DataClass dataClass() {
        return DataClass.WEBHOOK_PAYLOAD;
    }

    @Override
    public synchronized int purge(Horizon horizon, int limit) {
        List<Long> hidden = rows.values().stream()
                .filter(row -> !horizon.shows(row.delivery().lifetime()))
                .map(Row::id)
                .limit(limit)
                .toList();
        hidden.forEach(rows::remove);
        return hidden.size();
    }

    /** The oldest clock start, of what is done too. */
    @Override
    public synchronized Optional<Instant> oldest() {
        return rows.values().stream()
                .map(row -> row.delivery().lifetime().clockStart())
                .min(Comparator.naturalOrder());
    }

    private synchronized void remove(long id) {
        rows.remove(id);
    }

    private synchronized void restore(Row row) {
        rows.put(row.id(), row);
    }
}
