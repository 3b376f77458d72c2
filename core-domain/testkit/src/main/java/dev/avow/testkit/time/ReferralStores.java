package dev.avow.testkit.time;

import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.Clicks;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.PartnerLinks;
import dev.avow.core.port.PollMarks;
import dev.avow.core.port.Purge;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** The stores of referrals of one installation, and a way to look past them. */
public interface ReferralStores {

    /** How they are opened, once it is known under which rules they work. */
    @FunctionalInterface
    interface Opening {
        /** Opens them. */
        ReferralStores open(KeyedHasher hasher, RetentionInForce retention, InstantSource clock);
    }

    /** Of partners. */
    PartnerLinks partners();

    /** Of visits. */
    Clicks clicks();

    /** Of orders and totals. */
    AttributionLedger ledger();

    /** Of poll marks. */
    PollMarks marks();

    /** Erases orders. */
    ErasureStep erasure();

    /** Of visits, orders, totals and tombstones. */
    List<Purge> purges();

    /**
     * What is physically there of visits, orders, totals and tombstones. A total begins with its accounting year.
     *
     * @throws IllegalArgumentException if asked for another class
     */
    Map<String, Found> records(DataClass dataClass);
}
