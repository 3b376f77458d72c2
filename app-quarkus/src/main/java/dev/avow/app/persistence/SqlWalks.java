package dev.avow.app.persistence;

import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.Residue;
import dev.avow.core.port.SealedFields;
import dev.avow.core.subject.DataClass;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

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
    Holdings usageCounts() {
        return new SqlShopHoldings(sql, DataClass.USAGE_STATISTICS, "usage_count", "started_at");
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
    Holdings tokens() {
        return new SqlShopHoldings(sql, DataClass.ACCESS_TOKEN, "access_token", "started_at");
    }

    @Produces
    @Singleton
    Holdings deliveries() {
        return new SqlShopHoldings(sql, DataClass.WEBHOOK_PAYLOAD, "webhook_inbox", "received_at");
    }

    @Produces
    @Singleton
    SealedFields sealedRequests() {
        return new SqlSealedColumns(sql, DataClass.RIGHTS_REQUEST, "rights_request", "t.shop", List.of("person"));
    }

    @Produces
    @Singleton
    SealedFields sealedPackages() {
        return new SqlSealedColumns(
                sql, DataClass.EXPORT_PACKAGE, "access_package", "t.shop", List.of("content", "person"));
    }

    /** A certificate is no shop's: its nonce is sealed under a name that stands for all. */
    @Produces
    @Singleton
    SealedFields sealedNonces() {
        return new SqlSealedColumns(
                sql, DataClass.CERTIFICATE, "certificate", "'certificates.myshopify.com'", List.of("nonce"));
    }
}
