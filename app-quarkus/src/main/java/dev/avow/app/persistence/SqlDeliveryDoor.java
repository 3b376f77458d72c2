package dev.avow.app.persistence;

import dev.avow.core.port.DeliveryDoor;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;

/** The door is a lock that every delivery shares while it is kept. */
@Singleton
final class SqlDeliveryDoor implements DeliveryDoor {

    private final SqlWork sql;

    SqlDeliveryDoor(SqlWork sql) {
        this.sql = sql;
    }

    @Override
    public void shut(ShopId shop) {
        SqlShopLock.DELIVERIES.take(sql, shop);
    }
}
