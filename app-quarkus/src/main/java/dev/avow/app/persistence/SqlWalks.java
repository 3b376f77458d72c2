package dev.avow.app.persistence;

import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.Residue;
import dev.avow.core.subject.DataClass;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How the tables that know shops and no shoppers are walked through after a restore. */
@Singleton
class SqlWalks {

    private final SqlWork sql;

    SqlWalks(SqlWork sql) {
        this.sql = sql;
    }

    /** A proof outlives its shopper by law, and goes with its shop. */
    @Produces
    @Singleton
    ErasureStep forgetConsentProofs() {
        return new SqlShopErasure(sql, DataClass.CONSENT_RECORD, "consent_proof", "started_at");
    }

    @Produces
    @Singleton
    Residue consentProofsLeft() {
        return new SqlShopResidue(sql, DataClass.CONSENT_RECORD, "consent_proof", "started_at");
    }

    @Produces
    @Singleton
    Holdings consentProofs() {
        return new SqlShopHoldings(sql, DataClass.CONSENT_RECORD, "consent_proof", "started_at");
    }

    @Produces
    @Singleton
    Holdings instructions() {
        return new SqlShopHoldings(sql, DataClass.SHOP_ACCOUNT, "instruction", "given_at");
    }

    @Produces
    @Singleton
    Holdings declarations() {
        return new SqlShopHoldings(sql, DataClass.POLICY_ACCEPTANCE, "declaration", "started_at");
    }

    @Produces
    @Singleton
    Holdings merchantMappings() {
        return new SqlShopHoldings(sql, DataClass.MERCHANT_MAPPING, "merchant_mapping", "started_at");
    }

    @Produces
    @Singleton
    Holdings deliveries() {
        return new SqlShopHoldings(sql, DataClass.WEBHOOK_PAYLOAD, "webhook_inbox", "received_at");
    }
}
