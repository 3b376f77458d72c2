package dev.avow.app.persistence;

import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.Clicks;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.ExportPart;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.Merchants;
import dev.avow.core.port.PartnerLinks;
import dev.avow.core.port.PollMarks;
import dev.avow.core.port.Purge;
import dev.avow.core.port.PurposeGuard;
import dev.avow.core.port.PurposeLimitedAttribution;
import dev.avow.core.port.PurposeLimitedReferrals;
import dev.avow.core.port.Residue;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import javax.sql.DataSource;

/** The stores of referrals. Nobody gets one that can be read but behind the guard. */
@Singleton
class SqlReferrals {

    private final DataSource dataSource;
    private final SqlFailures failures;
    private final KeyedHasher hasher;
    private final RetentionInForce retention;
    private final InstantSource clock;

    SqlReferrals(
            DataSource dataSource,
            SqlFailures failures,
            KeyedHasher hasher,
            RetentionInForce retention,
            InstantSource clock) {
        this.dataSource = dataSource;
        this.failures = failures;
        this.hasher = hasher;
        this.retention = retention;
        this.clock = clock;
    }

    @Produces
    @Singleton
    PartnerLinks partners(PurposeGuard guard) {
        return limited(guard);
    }

    @Produces
    @Singleton
    Clicks clicks(PurposeGuard guard) {
        return limited(guard);
    }

    private PurposeLimitedReferrals limited(PurposeGuard guard) {
        return new PurposeLimitedReferrals(openPartners(), openClicks(), guard);
    }

    @Produces
    @Singleton
    AttributionLedger ledger(PurposeGuard guard) {
        return new PurposeLimitedAttribution(openLedger(), guard);
    }

    @Produces
    @Singleton
    PollMarks marks() {
        return new SqlPollMarks(dataSource, failures);
    }

    @Produces
    @Singleton
    Purge orders() {
        return removal();
    }

    @Produces
    @Singleton
    Purge totals() {
        return new SqlTotalsPurge(dataSource, failures);
    }

    @Produces
    @Singleton
    Purge visits() {
        return new SqlPurge(dataSource, failures, DataClass.ATTRIBUTION_TOUCH, "referral_click", "started_at");
    }

    @Produces
    @Singleton
    Purge tombstones() {
        return new SqlPurge(dataSource, failures, DataClass.FORGOTTEN_ORDER, "forgotten_order", "clock_start");
    }

    @Produces
    @Singleton
    ErasureStep orderErasure() {
        return removal();
    }

    @Produces
    @Singleton
    ErasureStep clickErasure() {
        return openClickErasure();
    }

    @Produces
    @Singleton
    ErasureStep settingsErasure() {
        return settings();
    }

    @Produces
    @Singleton
    Residue orderResidue() {
        return residue();
    }

    @Produces
    @Singleton
    Residue clickResidue() {
        return openClickErasure();
    }

    @Produces
    @Singleton
    Residue settingsResidue() {
        return settings();
    }

    @Produces
    @Singleton
    Holdings orderHoldings() {
        return residue();
    }

    @Produces
    @Singleton
    Holdings clickHoldings() {
        return openClickErasure();
    }

    @Produces
    @Singleton
    Holdings settingsHoldings() {
        return settings();
    }

    @Produces
    @Singleton
    ExportPart orderExport() {
        return new SqlOrderExport(dataSource, failures, retention, clock);
    }

    @Produces
    @Singleton
    ExportPart clickExport() {
        return new SqlClickExport(dataSource, failures, retention, clock);
    }

    @Produces
    @Singleton
    ExportPart partnerExport() {
        return new SqlPartnerExport(dataSource, failures);
    }

    @Produces
    @Singleton
    ExportPart totalExport(Merchants merchants) {
        return new SqlTotalExport(openLedger(), merchants, retention, clock);
    }

    SqlOrderResidue residue() {
        return new SqlOrderResidue(dataSource, failures);
    }

    SqlClickErasure openClickErasure() {
        return new SqlClickErasure(dataSource, failures);
    }

    SqlReferralSettings settings() {
        return new SqlReferralSettings(dataSource, failures);
    }

    /** Of every order: its commission stays. */
    SqlOrderRemoval removal() {
        return new SqlOrderRemoval(dataSource, failures, hasher, retention, clock);
    }

    PartnerLinks openPartners() {
        return new SqlPartnerLinks(dataSource, failures);
    }

    Clicks openClicks() {
        return new SqlClicks(dataSource, failures);
    }

    AttributionLedger openLedger() {
        return new SqlAttributionLedger(dataSource, failures, hasher);
    }
}
