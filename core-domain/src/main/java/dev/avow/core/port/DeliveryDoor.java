package dev.avow.core.port;

import dev.avow.core.subject.ShopId;

/**
 * The door through which a shop's deliveries come in. "Received" means: acknowledged before the door was shut for a mail
 * (S4-10). Thread-safe. Its duties:
 *
 * <ul>
 *   <li>DD-1 from the moment the door is shut until the unit of work ends, no delivery of that shop becomes acknowledged:
 *       it waits, and is acknowledged after the unit
 *   <li>DD-2 a delivery that was acknowledged before is seen by {@link PendingDeliveries} inside that unit
 *   <li>DD-3 other shops' deliveries come in
 * </ul>
 */
public interface DeliveryDoor {

    /** Shuts it until the unit of work ends. Called inside a {@link UnitOfWork}. */
    void shut(ShopId shop);
}
