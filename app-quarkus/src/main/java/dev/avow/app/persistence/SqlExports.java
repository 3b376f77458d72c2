package dev.avow.app.persistence;

import dev.avow.core.port.ExportPart;
import dev.avow.core.subject.DataClass;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What tables that know shops and no shoppers bring to a merchant's export (S0-17, S2-13). */
@Singleton
class SqlExports {

    private final SqlWork sql;

    SqlExports(SqlWork sql) {
        this.sql = sql;
    }

    @Produces
    @Singleton
    ExportPart instructions() {
        return new SqlTableExport(
                sql, DataClass.SHOP_ACCOUNT, "instruction", List.of("feature", "switched_on", "given_at"));
    }

    @Produces
    @Singleton
    ExportPart usageCounts() {
        return new SqlTableExport(sql, DataClass.USAGE_STATISTICS, "usage_count", List.of("day", "name", "amount"));
    }

    @Produces
    @Singleton
    ExportPart declarations() {
        return new SqlTableExport(
                sql,
                DataClass.POLICY_ACCEPTANCE,
                "declaration",
                List.of("text_version", "language", "manner", "declared_at"));
    }

    @Produces
    @Singleton
    ExportPart consentProofs() {
        return new SqlTableExport(
                sql,
                DataClass.CONSENT_RECORD,
                "consent_proof",
                List.of("lead", "purpose", "text_version", "language", "given_at", "withdrawn_at"));
    }

    @Produces
    @Singleton
    ExportPart audit() {
        return new SqlTableExport(
                sql, DataClass.AUDIT_ENTRY, "audit_entry", List.of("action", "verdict", "ground", "asked_at"));
    }
}
