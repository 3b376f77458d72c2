package dev.avow.app.persistence;

import dev.avow.core.port.Purge;
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
    Purge auditEntries() {
        return new SqlPurge(dataSource, failures, DataClass.AUDIT_ENTRY, "audit_entry", "asked_at");
    }

    @Produces
    @Singleton
    Purge declarations() {
        return new SqlPurge(dataSource, failures, DataClass.POLICY_ACCEPTANCE, "declaration", "started_at");
    }
}
