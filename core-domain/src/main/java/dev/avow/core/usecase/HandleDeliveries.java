package dev.avow.core.usecase;

import dev.avow.core.event.ShopEvent;
import dev.avow.core.port.ClaimedDelivery;
import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.FieldContext;
import dev.avow.core.port.PendingDeliveries;
import dev.avow.core.port.PortException;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.port.WebhookBodies;
import dev.avow.core.port.WebhookDelivery;
import dev.avow.core.port.WebhookQueue;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Works through what was kept of Shopify's webhooks: each delivery is read, every handler of its event is called, and it
 * ends in one unit of work with what they record (S3-33). What cannot be read, or fails for good, goes to the shelf; what
 * fails for now is put off for longer each time. Nothing relies on an order. What is claimed together is given back where
 * its turn comes too late, and what no worker came to an end with last time is worked on alone: neither a store that hangs
 * nor a delivery that ends its worker counts against another. What law asks for comes first of what is claimed, and may have a
 * worker to itself. Thread-safe, on any number of instances.
 */
public final class HandleDeliveries {

    /** Longer than any handler may take: whoever takes longer is replaced. */
    private static final Duration LEASE = Duration.ofMinutes(2);
    /** How much of it those before may take: whatever is begun has the rest. */
    private static final Duration SHARED = Duration.ofSeconds(10);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int MOST_FAILURES = 8;
    private static final int MOST_SILENT_CLAIMS = 4;
    private static final int SETTLING = 20;

    private final WebhookQueue queue;
    private final PendingDeliveries pending;
    private final UnitOfWork unitOfWork;
    private final FieldCipher cipher;
    private final WebhookBodies bodies;
    private final List<EventHandler<?>> handlers;
    private final InstantSource clock;

    /** Puts the use case together. */
    public HandleDeliveries(
            WebhookQueue queue,
            PendingDeliveries pending,
            UnitOfWork unitOfWork,
            FieldCipher cipher,
            WebhookBodies bodies,
            List<EventHandler<?>> handlers,
            InstantSource clock) {
        this.queue = queue;
        this.pending = pending;
        this.unitOfWork = unitOfWork;
        this.cipher = cipher;
        this.bodies = bodies;
        this.handlers = List.copyOf(handlers);
        this.clock = clock;
    }

    /** How a delivery ended this time. */
    public enum End {
        /** Its work is done. */
        DONE,
        /** It is tried again. */
        PUT_OFF,
        /** A person must look at it. */
        SHELVED,
        /** Another worker took over meanwhile. */
        LOST
    }

    /**
     * What became of a delivery.
     *
     * @param topic as the header said
     * @param end how it ended
     * @param code why it is not done; empty where it is
     */
    public record Worked(String topic, End end, String code) {}

    /**
     * Claims deliveries that are due and works on each.
     *
     * @param limit how many at most, at least 1
     * @return what became of them; empty if none was due
     * @throws PortException if the queue cannot be reached
     */
    public List<Worked> handle(int limit) {
        return work(now -> queue.claim(Optional.empty(), limit, LEASE, now));
    }

    /**
     * As {@link #handle}, of what is {@link WebhookDelivery#isByLaw by law} alone: whoever does nothing else is held up by
     * nothing else.
     */
    public List<Worked> handleByLaw(int limit) {
        return work(now -> queue.claimByLaw(limit, LEASE, now));
    }

    /**
     * Works on what waits of a shop, and says whether anything is left of topics that matter: held by another worker, put
     * off, or on the shelf. Whoever is about to do what a delivery could forbid does so only if nothing is (S4-10).
     *
     * @throws PortException if the queue cannot be reached
     */
    public boolean settle(ShopId shop, Set<String> topics) {
        int rounds = 0;
        while (pending.hasAny(shop, topics)
                && rounds < SETTLING
                && !work(now -> queue.claim(Optional.of(shop), SETTLING, LEASE, now))
                        .isEmpty()) {
            rounds++;
        }
        return !pending.hasAny(shop, topics);
    }

    private List<Worked> work(Function<Instant, List<ClaimedDelivery>> claim) {
        Instant since = clock.instant();
        List<ClaimedDelivery> claimed = claim.apply(since).stream()
                .sorted(Comparator.comparing(it -> !it.delivery().isByLaw()))
                .toList();
        int together = together(claimed);
        claimed.subList(together, claimed.size()).forEach(this::giveBack);
        List<Worked> worked = new ArrayList<>();
        for (ClaimedDelivery next : claimed.subList(0, together)) {
            if (worked.isEmpty() || !clock.instant().isAfter(since.plus(SHARED))) {
                worked.add(work(next));
            } else {
                giveBack(next);
            }
        }
        return worked;
    }

    /** How many are worked on under one claim: what may be what stops workers is worked on alone. */
    private static int together(List<ClaimedDelivery> claimed) {
        int unsuspected = (int) claimed.stream()
                .takeWhile(it -> it.everSettled() || it.claims() == 1)
                .count();
        return Math.min(Math.max(unsuspected, 1), claimed.size());
    }

    private void giveBack(ClaimedDelivery claimed) {
        try {
            queue.giveBack(claimed);
        } catch (PortException.Conflict e) {
            // The lease was over: another worker has it.
            return;
        }
    }

    private Worked work(ClaimedDelivery claimed) {
        String topic = claimed.delivery().topic();
        try {
            return end(claimed, settled(claimed));
        } catch (PortException.Conflict e) {
            return new Worked(topic, End.LOST, e.code());
        }
    }

    private Handling settled(ClaimedDelivery claimed) {
        if (!claimed.everSettled() && claimed.claims() > MOST_SILENT_CLAIMS) {
            return Handling.shelved("delivery.never-ends");
        }
        try {
            return read(claimed);
        } catch (PortException.Unavailable e) {
            return Handling.later(e.retryAfter().orElseGet(() -> pause(claimed)), e.code());
        } catch (PortException.OutcomeUnknown | PortException.Conflict e) {
            return Handling.later(pause(claimed), e.code());
        } catch (PortException.Rejected e) {
            return failed(claimed, e.code());
        } catch (RuntimeException e) {
            // Its message may quote the body, so it is not passed on; its kind tells a developer where to look.
            return failed(claimed, "handler.failed-" + e.getClass().getSimpleName());
        }
    }

    private Handling failed(ClaimedDelivery claimed, String code) {
        return claimed.claims() >= MOST_FAILURES ? Handling.shelved(code) : Handling.later(pause(claimed), code);
    }

    private static Duration pause(ClaimedDelivery claimed) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(claimed.claims() - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private Handling read(ClaimedDelivery claimed) {
        WebhookDelivery delivery = claimed.delivery();
        byte[] body;
        try {
            body = cipher.open(
                    delivery.payload(),
                    new FieldContext(delivery.shop(), DataClass.WEBHOOK_PAYLOAD, "payload", delivery.digest()));
        } catch (PortException.Rejected e) {
            return Handling.shelved(e.code());
        }
        return bodies.read(delivery.topic(), body, delivery.shop())
                .fold(
                        happened -> call(claimed, happened.event()),
                        wrong -> Handling.shelved("webhook.wrong-shape"),
                        other -> Handling.shelved("webhook.other-shop"),
                        unused -> Handling.done());
    }

    /** All handlers of the event are called, whatever the others say; it is done when all are. */
    private Handling call(ClaimedDelivery claimed, ShopEvent event) {
        List<Runnable> records = new ArrayList<>();
        Optional<Handling> undone = Optional.empty();
        for (EventHandler<?> handler : handlers) {
            if (handler.event().isInstance(event)) {
                Handling said = call(handler, claimed, event);
                said.fold(done -> records.add(done.record()), (after, code) -> false, code -> false);
                undone = said instanceof Handling.Done ? undone : Optional.of(worse(undone, said));
            }
        }
        return undone.orElseGet(() -> Handling.done(() -> records.forEach(Runnable::run)));
    }

    /** What is shelved stays shelved, whoever wants to wait. */
    private static Handling worse(Optional<Handling> known, Handling other) {
        return known.filter(Handling.Shelved.class::isInstance).orElse(other);
    }

    private static <E extends ShopEvent> Handling call(
            EventHandler<E> handler, ClaimedDelivery claimed, ShopEvent event) {
        WebhookDelivery delivery = claimed.delivery();
        return handler.handle(new Occurrence<>(
                delivery.shop(),
                handler.event().cast(event),
                delivery.triggeredAt(),
                delivery.lifetime().startedAt(),
                claimed.id()));
    }

    private Worked finish(ClaimedDelivery claimed, Handling.Done done) {
        String topic = claimed.delivery().topic();
        try {
            unitOfWork.call(() -> {
                done.record().run();
                queue.finish(claimed);
                return topic;
            });
            return new Worked(topic, End.DONE, "");
        } catch (PortException.Conflict | PortException.Unavailable | PortException.OutcomeUnknown e) {
            return putOff(claimed, pause(claimed), e.code());
        } catch (PortException.Rejected e) {
            return end(claimed, failed(claimed, e.code()));
        } catch (RuntimeException e) {
            return end(claimed, failed(claimed, "handler.failed-" + e.getClass().getSimpleName()));
        }
    }

    private Worked end(ClaimedDelivery claimed, Handling handling) {
        return handling.fold(
                done -> finish(claimed, done),
                (after, code) -> putOff(claimed, after, code),
                code -> shelve(claimed, code));
    }

    private Worked putOff(ClaimedDelivery claimed, Duration after, String code) {
        queue.putOff(claimed, after, code);
        return new Worked(claimed.delivery().topic(), End.PUT_OFF, code);
    }

    private Worked shelve(ClaimedDelivery claimed, String code) {
        queue.shelve(claimed, code);
        return new Worked(claimed.delivery().topic(), End.SHELVED, code);
    }
}
