package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.DeliveryDoor;
import dev.avow.core.subject.ShopId;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What {@link DeliveryDoor} owes beside, where units of work run side by side (DD-3). */
public interface DeliveryDoorSideBySideContract extends DeliveryDoorContract {

    /** DD-3: a shut door is one shop's. */
    @Test
    default void dd3OtherShopsDeliveriesComeIn() {
        boolean acknowledged = unitOfWork().call(() -> {
            door().shut(Fresh.shop());
            ShopId other = Fresh.shop();
            try {
                return comesIn(Deliveries.fresh(other)).get(HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new AssertionError("another shop's delivery waits", e);
            }
        });

        assertThat(acknowledged).isTrue();
    }
}
