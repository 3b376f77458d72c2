package dev.avow.core.inmemory;

import dev.avow.core.port.DraftOrders;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;

/** Keeps draft orders and the invoices about them in memory; lost when the process ends. */
public final class InMemoryDraftOrders implements DraftOrders {

    private static final class Draft {
        private final Wish wish;
        private final List<String> mailedTo = new ArrayList<>();
        private Optional<Instant> invoicedAt = Optional.empty();
        private boolean paid;

        private Draft(Wish wish) {
            this.wish = wish;
        }
    }

    private record Key(ShopId shop, String draft) {}

    private final LongPredicate sells;
    private final InstantSource clock;
    private final Map<Key, Draft> drafts = new LinkedHashMap<>();
    private long last;

    /**
     * No draft orders yet.
     *
     * @param sells the variants that there are
     * @param clock tells when an invoice was sent
     */
    public InMemoryDraftOrders(LongPredicate sells, InstantSource clock) {
        this.sells = sells;
        this.clock = clock;
    }

    @Override
    public synchronized String create(ShopId shop, Wish wish) {
        if (wish.lines().isEmpty() || !wish.lines().stream().allMatch(line -> sells.test(line.variant()))) {
            throw new PortException.Rejected("draft.refused", "what is not sold cannot be ordered");
        }
        last++;
        String draft = "gid://shopify/DraftOrder/" + last;
        drafts.put(new Key(shop, draft), new Draft(wish));
        return draft;
    }

    @Override
    public synchronized List<String> tagged(ShopId shop, String tag) {
        return drafts.entrySet().stream()
                .filter(entry -> entry.getKey().shop().equals(shop))
                .filter(entry -> entry.getValue().wish.tag().equals(tag))
                .map(entry -> entry.getKey().draft())
                .toList();
    }

    @Override
    public synchronized void sendInvoice(ShopId shop, String draft, PersonalText to) {
        Draft found = drafts.get(new Key(shop, draft));
        if (found == null || found.paid) {
            throw new PortException.Rejected("draft.refused", "there is no draft order that could be paid");
        }
        found.mailedTo.add(to.value());
        found.invoicedAt = Optional.of(clock.instant());
    }

    @Override
    public synchronized Look look(ShopId shop, String draft) {
        Draft found = drafts.get(new Key(shop, draft));
        if (found == null) {
            return new Look(Status.GONE, Optional.empty());
        }
        Status unpaid = found.invoicedAt.isPresent() ? Status.INVOICED : Status.OPEN;
        return new Look(found.paid ? Status.COMPLETED : unpaid, found.invoicedAt);
    }

    @Override
    public synchronized void delete(ShopId shop, String draft) {
        Draft found = drafts.get(new Key(shop, draft));
        if (found != null && !found.paid) {
            drafts.remove(new Key(shop, draft));
        }
    }

    /** What one was made of, if it is there. */
    public synchronized Optional<Wish> wish(ShopId shop, String draft) {
        return Optional.ofNullable(drafts.get(new Key(shop, draft))).map(found -> found.wish);
    }

    /** The addresses that its invoices went to, in order. */
    public synchronized List<String> mailedTo(ShopId shop, String draft) {
        return Optional.ofNullable(drafts.get(new Key(shop, draft)))
                .map(found -> List.copyOf(found.mailedTo))
                .orElse(List.of());
    }

    /** How many a shop has. */
    public synchronized int count(ShopId shop) {
        return (int)
                drafts.keySet().stream().filter(key -> key.shop().equals(shop)).count();
    }

    /** Somebody pays. */
    public synchronized void pay(ShopId shop, String draft) {
        Optional.ofNullable(drafts.get(new Key(shop, draft))).ifPresent(found -> found.paid = true);
    }
}
