package dev.avow.testkit.usecase;

import dev.avow.core.event.ShopEvent.CheckoutChanged;
import dev.avow.core.inmemory.InMemoryUnitOfWork;
import dev.avow.core.port.DraftOrders;
import dev.avow.core.port.LiveCheckouts;
import dev.avow.core.recovery.CheckoutFacts.Live;
import dev.avow.core.recovery.CheckoutFacts.Standing;
import dev.avow.core.recovery.Known;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Shopify's side of cart recovery in memory. A test can make anything happen in the middle of a call: before it takes
 * effect, and after that but before its answer. Fails when it is called inside a unit of work.
 */
final class FakeCarts implements DraftOrders, LiveCheckouts {

    /** A draft order. */
    static final class Draft {
        final Wish wish;
        final List<String> mailedTo = new ArrayList<>();
        Optional<Instant> invoicedAt = Optional.empty();
        boolean paid;

        Draft(Wish wish) {
            this.wish = wish;
        }
    }

    /** What happens in the middle of calls. */
    interface Interruption {
        /** Before a call takes effect; may throw instead of it. */
        void before(String call, long checkout);

        /** After it took effect, before its answer; may throw instead of that. */
        void after(String call, long checkout);
    }

    final Map<String, Draft> drafts = new LinkedHashMap<>();
    final Map<Long, CheckoutChanged> checkouts = new LinkedHashMap<>();
    final Map<String, List<Instant>> orders = new HashMap<>();
    final Map<String, Standing> standings = new HashMap<>();
    final List<String> deleted = new ArrayList<>();
    boolean unknown;
    Interruption interruption = new Interruption() {
        @Override
        public void before(String call, long checkout) {}

        @Override
        public void after(String call, long checkout) {}
    };

    private final TestTime time;
    private final InMemoryUnitOfWork unitOfWork;

    FakeCarts(TestTime time, InMemoryUnitOfWork unitOfWork) {
        this.time = time;
        this.unitOfWork = unitOfWork;
    }

    /** Addresses that got an invoice, in order. */
    List<String> outbox() {
        return drafts.values().stream()
                .flatMap(draft -> draft.mailedTo.stream())
                .toList();
    }

    private void called() {
        if (unitOfWork.isActive()) {
            throw new AssertionError("Shopify is called outside units of work");
        }
    }

    private static long checkoutOf(Wish wish) {
        return Long.parseLong(wish.tag().substring(wish.tag().lastIndexOf('-') + 1));
    }

    @Override
    public String create(ShopId shop, Wish wish) {
        called();
        long checkout = checkoutOf(wish);
        interruption.before("create", checkout);
        String id = "gid://shopify/DraftOrder/" + (drafts.size() + 1);
        drafts.put(id, new Draft(wish));
        interruption.after("create", checkout);
        return id;
    }

    @Override
    public List<String> tagged(ShopId shop, String tag) {
        called();
        interruption.before("search", 0);
        return drafts.entrySet().stream()
                .filter(entry -> entry.getValue().wish.tag().equals(tag))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void sendInvoice(ShopId shop, String draft, PersonalText to) {
        called();
        Draft one = Objects.requireNonNull(drafts.get(draft));
        long checkout = checkoutOf(one.wish);
        interruption.before("invoice", checkout);
        one.mailedTo.add(to.value());
        one.invoicedAt = Optional.of(time.instant());
        interruption.after("invoice", checkout);
    }

    @Override
    public Look look(ShopId shop, String draft) {
        called();
        interruption.before("look", 0);
        Draft one = drafts.get(draft);
        if (one == null || deleted.contains(draft)) {
            return new Look(Status.GONE, Optional.empty());
        }
        Status status = one.paid ? Status.COMPLETED : one.invoicedAt.isPresent() ? Status.INVOICED : Status.OPEN;
        return new Look(status, one.invoicedAt);
    }

    @Override
    public void delete(ShopId shop, String draft) {
        called();
        interruption.before("delete", 0);
        if (!Objects.requireNonNull(drafts.get(draft)).paid) {
            deleted.add(draft);
        }
    }

    @Override
    public Live look(ShopId shop, Question question) {
        called();
        interruption.before("live", question.checkout());
        String email = question.email().value();
        boolean ordered =
                orders.getOrDefault(email, List.of()).stream().anyMatch(placed -> !placed.isBefore(question.left()));
        boolean completed = Optional.ofNullable(checkouts.get(question.checkout()))
                .flatMap(CheckoutChanged::completedAt)
                .isPresent();
        if (unknown) {
            return new Live(Known.UNKNOWN, Known.UNKNOWN, Known.YES, Standing.UNKNOWN);
        }
        return new Live(
                Known.of(completed), Known.of(ordered), Known.YES, standings.getOrDefault(email, Standing.SILENT));
    }

    @Override
    public Page page(ShopId shop, Instant changedSince, Optional<String> after, int limit) {
        called();
        interruption.before("page", 0);
        int from = after.map(Integer::parseInt).orElse(0);
        List<CheckoutChanged> all = checkouts.values().stream()
                .filter(seen -> !seen.updatedAt().isBefore(changedSince))
                .toList();
        int to = Math.min(all.size(), from + limit);
        Optional<String> next = to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty();
        return new Page(all.subList(from, to), next, Duration.ZERO);
    }
}
