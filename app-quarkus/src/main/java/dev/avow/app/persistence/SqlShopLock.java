package dev.avow.app.persistence;

import dev.avow.core.subject.ShopId;

/** Locks of one shop that end with the transaction that took them. Always taken in the order of their declaration. */
enum SqlShopLock {
    /** Who changes checkouts of the shop. */
    RECOVERY,
    /** Through it deliveries of the shop come in: each shares it, and who shuts the door has it alone. */
    DELIVERIES;

    private static final String KEY = "hashtextextended(?, 0)";

    /** Takes it alone. */
    void take(SqlWork sql, ShopId shop) {
        sql.first("SELECT pg_advisory_xact_lock(" + KEY + ") IS NULL", row -> row.getBoolean(1), key(shop));
    }

    /** Takes it with others who share it. */
    void share(SqlWork sql, ShopId shop) {
        sql.first("SELECT pg_advisory_xact_lock_shared(" + KEY + ") IS NULL", row -> row.getBoolean(1), key(shop));
    }

    private String key(ShopId shop) {
        return name() + "/" + shop.domain();
    }
}
