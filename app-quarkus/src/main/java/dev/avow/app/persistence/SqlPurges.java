package dev.avow.app.persistence;

import dev.avow.core.port.Purge;
import dev.avow.core.port.Signer;
import dev.avow.core.subject.DataClass;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** The tables that are swept, each with its class of data. */
@Singleton
class SqlPurges {

    private final DataSource dataSource;
    private final SqlFailures failures;

    SqlPurges(DataSource dataSource, SqlFailures failures) {
        this.dataSource = dataSource;
        this.failures = failures;
    }

    @Produces
    @Singleton
    Purge webhookPayloads() {
        return new SqlPurge(dataSource, failures, DataClass.WEBHOOK_PAYLOAD, "webhook_inbox", "received_at");
    }

    @Produces
    @Singleton
    Purge usageCounts() {
        return new SqlPurge(dataSource, failures, DataClass.USAGE_STATISTICS, "usage_count", "started_at");
    }

    @Produces
    @Singleton
    Purge runRecords() {
        return new SqlPurge(dataSource, failures, DataClass.RUN_RECORD, "run_record", "cutoff");
    }

    @Produces
    @Singleton
    Purge consentProofs() {
        return new SqlPurge(dataSource, failures, DataClass.CONSENT_RECORD, "consent_proof", "started_at");
    }

    @Produces
    @Singleton
    Purge auditEntries(Signer signer) {
        return new SqlAuditPurge(dataSource, failures, signer);
    }

    @Produces
    @Singleton
    Purge declarations() {
        return new SqlPurge(dataSource, failures, DataClass.POLICY_ACCEPTANCE, "declaration", "started_at");
    }

    @Produces
    @Singleton
    Purge merchantMappings() {
        return new SqlPurge(dataSource, failures, DataClass.MERCHANT_MAPPING, "merchant_mapping", "started_at");
    }

    @Produces
    @Singleton
    Purge abandonedCheckouts() {
        return new SqlCheckoutPurge(
                new SqlLeftDrafts(new SqlWork(dataSource, failures)),
                new SqlPurge(dataSource, failures, DataClass.ABANDONED_CHECKOUT, "abandoned_checkout", "started_at"));
    }

    @Produces
    @Singleton
    Purge leftDrafts() {
        return new SqlPurge(dataSource, failures, DataClass.ABANDONED_CHECKOUT, "left_draft", "started_at");
    }

    @Produces
    @Singleton
    Purge rightsRequests() {
        return new SqlPurge(dataSource, failures, DataClass.RIGHTS_REQUEST, "rights_request", "received_at");
    }

    @Produces
    @Singleton
    Purge orderTraces() {
        return new SqlPurge(dataSource, failures, DataClass.ABANDONED_CHECKOUT, "order_trace", "started_at");
    }

    @Produces
    @Singleton
    Purge certificates() {
        return new SqlPurge(dataSource, failures, DataClass.CERTIFICATE, "certificate", "started_at");
    }

    @Produces
    @Singleton
    Purge mailWords() {
        return new SqlPurge(dataSource, failures, DataClass.OPT_OUT, "mail_word", "started_at");
    }

    @Produces
    @Singleton
    Purge recoveredOrders() {
        return new SqlPurge(dataSource, failures, DataClass.RECOVERED_ORDER, "recovered_order", "started_at");
    }

    @Produces
    @Singleton
    Purge installations() {
        return new SqlPurge(dataSource, failures, DataClass.SHOP_ACCOUNT, "installation", "started_at");
    }

    @Produces
    @Singleton
    Purge instructions() {
        return new SqlPurge(dataSource, failures, DataClass.SHOP_ACCOUNT, "instruction", "given_at");
    }

    @Produces
    @Singleton
    Purge accessTokens() {
        return new SqlPurge(dataSource, failures, DataClass.ACCESS_TOKEN, "access_token", "started_at");
    }

    @Produces
    @Singleton
    Purge packages() {
        return new SqlPurge(dataSource, failures, DataClass.EXPORT_PACKAGE, "access_package", "started_at");
    }

    @Produces
    @Singleton
    Purge incidents() {
        return new SqlPurge(dataSource, failures, DataClass.AUDIT_ENTRY, "incident", "started_at");
    }
}
