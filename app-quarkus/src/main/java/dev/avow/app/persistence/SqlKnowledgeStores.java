package dev.avow.app.persistence;

import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.ExportPart;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.JoinedKnowledge;
import dev.avow.core.port.KnowledgeShelf;
import dev.avow.core.port.KnowledgeSource;
import dev.avow.core.port.KnowledgeVectors;
import dev.avow.core.port.OpenClocks;
import dev.avow.core.port.Purge;
import dev.avow.core.port.PurposeGuard;
import dev.avow.core.port.PurposeLimitedShelf;
import dev.avow.core.port.PurposeLimitedVectors;
import dev.avow.core.port.Residue;
import dev.avow.core.subject.DataClass;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;

/** The store of merchants' texts, and all that ends them. Nobody gets what can be read but behind the guard. */
@Singleton
public class SqlKnowledgeStores {

    private static final String TABLE = "knowledge_source";
    private static final String START = "started_at";

    private final SqlWork sql;
    private final DataSource dataSource;
    private final SqlFailures failures;

    SqlKnowledgeStores(SqlWork sql, DataSource dataSource, SqlFailures failures) {
        this.sql = sql;
        this.dataSource = dataSource;
        this.failures = failures;
    }

    /** Passages of another source, and behind them those that are stored; without a guard. */
    public KnowledgeSource behind(KnowledgeSource first) {
        return new JoinedKnowledge(List.of(first, store()));
    }

    SqlVectors vectors() {
        return new SqlVectors(sql);
    }

    SqlKnowledge store() {
        return new SqlKnowledge(sql);
    }

    @Produces
    @Singleton
    KnowledgeShelf shelf(PurposeGuard guard) {
        return new PurposeLimitedShelf(store(), guard);
    }

    @Produces
    @Singleton
    KnowledgeVectors vectors(PurposeGuard guard) {
        return new PurposeLimitedVectors(vectors(), guard);
    }

    @Produces
    @Singleton
    Purge knowledge() {
        return new SqlPurge(dataSource, failures, DataClass.KNOWLEDGE, TABLE, START);
    }

    @Produces
    @Singleton
    OpenClocks knowledgeClocks() {
        return new SqlOpenClocks(sql, DataClass.KNOWLEDGE, TABLE, START);
    }

    @Produces
    @Singleton
    ErasureStep forgetKnowledge() {
        return new SqlShopErasure(sql, DataClass.KNOWLEDGE, TABLE, START);
    }

    @Produces
    @Singleton
    Residue knowledgeLeft() {
        return new SqlShopResidue(sql, DataClass.KNOWLEDGE, TABLE, START);
    }

    @Produces
    @Singleton
    Holdings knowledgeHeld() {
        return new SqlShopHoldings(sql, DataClass.KNOWLEDGE, TABLE, START);
    }

    @Produces
    @Singleton
    ExportPart exportKnowledge() {
        return new SqlKnowledgeExport(sql);
    }
}
