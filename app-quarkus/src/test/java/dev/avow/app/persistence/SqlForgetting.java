package dev.avow.app.persistence;

import dev.avow.core.port.ErasureOfPackages;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.Residue;
import dev.avow.core.port.ResidueOfPackages;
import dev.avow.core.port.SubjectLinks;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.retention.RetentionInForce;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;

/** What the service's SQL stores bring to an erasure, over a data source of a test's own. */
@Singleton
class SqlForgetting {

    private final SqlFailures failures;
    private final UnitOfWork unitOfWork;
    private final KeyedHasher hasher;
    private final FieldCipher cipher;
    private final RetentionInForce retention;
    private final InstantSource clock;

    SqlForgetting(
            SqlFailures failures,
            UnitOfWork unitOfWork,
            KeyedHasher hasher,
            FieldCipher cipher,
            RetentionInForce retention,
            InstantSource clock) {
        this.failures = failures;
        this.unitOfWork = unitOfWork;
        this.hasher = hasher;
        this.cipher = cipher;
        this.retention = retention;
        this.clock = clock;
    }

    /** All of it. */
    record Stores(List<ErasureStep> steps, List<Residue> looks, SubjectLinks links) {}

    Stores over(DataSource source) {
        SqlWork sql = new SqlWork(source, failures);
        SqlErasures shops = new SqlErasures(sql);
        SqlWalks walks = new SqlWalks(sql);
        SqlRecoveryErasures recovery = new SqlRecoveryErasures(sql, hasher, cipher);
        SqlReferrals referrals = new SqlReferrals(source, failures, hasher, retention, clock);
        SqlKnowledgeStores knowledge = new SqlKnowledgeStores(sql, source, failures);
        SqlChoiceErasure choices = new SqlChoiceErasure(sql);
        return new Stores(
                List.of(
                        new SqlCheckoutErasure(sql, unitOfWork, hasher, clock),
                        // With and without the sum that the policy may keep: two statements.
                        new SqlRevenueErasure(sql, hasher, (any, at) -> true),
                        new SqlRevenueErasure(sql, hasher, (any, at) -> false),
                        recovery.forgetMailWords(),
                        choices,
                        referrals.orderErasure(),
                        referrals.clickErasure(),
                        referrals.settingsErasure(),
                        knowledge.forgetKnowledge(),
                        walks.forgetConsentProofs(),
                        shops.forgetUsageCounts(),
                        shops.forgetDeclarations(),
                        shops.forgetMerchantMappings(),
                        shops.forgetInstructions(),
                        shops.forgetTokens(),
                        shops.forgetDeliveries(),
                        new ErasureOfPackages(new SqlPackages(sql), cipher)),
                List.of(
                        recovery.checkoutsLeft(),
                        recovery.recoveredOrdersLeft(),
                        recovery.mailWordsLeft(),
                        choices,
                        referrals.orderResidue(),
                        referrals.clickResidue(),
                        referrals.settingsResidue(),
                        knowledge.knowledgeLeft(),
                        walks.consentProofsLeft(),
                        shops.usageCountsLeft(),
                        shops.declarationsLeft(),
                        shops.merchantMappingsLeft(),
                        shops.instructionsLeft(),
                        shops.tokensLeft(),
                        shops.deliveriesLeft(),
                        new ResidueOfPackages(new SqlPackages(sql), cipher)),
                new SqlRecoveryLinks(sql, hasher));
    }
}
