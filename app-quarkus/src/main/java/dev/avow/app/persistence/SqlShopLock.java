package dev.avow.app.persistence;

import dev.avow.core.subject.ShopId;

/** Locks of one shop that end with the transaction that took them. Always taken in the order of their declaration. */
enum SqlShopLock {
    /** Who changes checkouts of the shop. */
    RECOVERY,
    /** Through it deliveries of the shop come in: each shares it, and who shuts the door has it alone. */
    DELIVERIES;

    private static final String KEY = "hashtextextended(?, 0)";

    /** What a statement calls to share the lock with others, by its {@link #key}; waits while another has it alone. */
    static final String SHARED = "pg_advisory_xact_lock_shared(" + KEY + ")";

    /** Takes it alone. */
    void take(SqlWork sql, ShopId shop) {
        sql.first("SELECT pg_advisory_xact_lock(" + KEY + ") IS NULL", row -> row.getBoolean(1), key(shop));
    }

    /** By what the lock of a shop is known. */
    String key(ShopId shop) {
        return name() + "/" + shop.domain();
    }
}
