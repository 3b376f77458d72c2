package dev.avow.core.usecase;

import dev.avow.core.event.ShopEvent;

/**
 * What one kind of event sets going. Several handlers may wait for one kind; all of them are called, in no order that
 * could be relied on, and the delivery is done when all have settled. A handler may be called again for the same
 * occurrence, on another instance, and after a crash at any point: it must be idempotent. Thread-safe.
 */
public interface EventHandler<E extends ShopEvent> {

    /** The kind it waits for. */
    Class<E> event();

    /**
     * Does its work, outside any unit of work. What is to be recorded together with the delivery's end goes into
     * {@link Handling#done(Runnable)}.
     *
     * @throws dev.avow.core.port.PortException to be called again later
     */
    Handling handle(Occurrence<E> occurrence);
}
