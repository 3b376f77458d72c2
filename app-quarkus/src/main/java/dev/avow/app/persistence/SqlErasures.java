package dev.avow.app.persistence;

import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.OpenClocks;
import dev.avow.core.port.Residue;
import dev.avow.core.subject.DataClass;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How what rests in tables that know shops and no shoppers is forgotten, counted, and started to be over. */
@Singleton
class SqlErasures {

    /** What still has to be carried out is not forgotten with what it is about. */
    private static final String NOT_AN_ORDER = " AND (state = 'DONE' OR topic NOT IN " + SqlWebhookQueue.BY_LAW + ")";

    private final SqlWork sql;

    SqlErasures(SqlWork sql) {
        this.sql = sql;
    }

    @Produces
    @Singleton
    OpenClocks declarationClocks() {
        return new SqlOpenClocks(sql, DataClass.POLICY_ACCEPTANCE, "declaration", "started_at");
    }

    @Produces
    @Singleton
    OpenClocks merchantMappingClocks() {
        return new SqlOpenClocks(sql, DataClass.MERCHANT_MAPPING, "merchant_mapping", "started_at");
    }

    @Produces
    @Singleton
    ErasureStep forgetUsageCounts() {
        return new SqlShopErasure(sql, DataClass.USAGE_STATISTICS, "usage_count", "started_at");
    }

    @Produces
    @Singleton
    Residue usageCountsLeft() {
        return new SqlShopResidue(sql, DataClass.USAGE_STATISTICS, "usage_count", "started_at");
    }

    @Produces
    @Singleton
    ErasureStep forgetDeclarations() {
        return new SqlShopErasure(sql, DataClass.POLICY_ACCEPTANCE, "declaration", "started_at");
    }

    @Produces
    @Singleton
    Residue declarationsLeft() {
        return new SqlShopResidue(sql, DataClass.POLICY_ACCEPTANCE, "declaration", "started_at");
    }

    @Produces
    @Singleton
    ErasureStep forgetMerchantMappings() {
        return new SqlShopErasure(sql, DataClass.MERCHANT_MAPPING, "merchant_mapping", "started_at");
    }

    @Produces
    @Singleton
    Residue merchantMappingsLeft() {
        return new SqlShopResidue(sql, DataClass.MERCHANT_MAPPING, "merchant_mapping", "started_at");
    }

    /** The installation itself is no part of it: it is the order by which the shop is forgotten, and goes last. */
    @Produces
    @Singleton
    ErasureStep forgetInstructions() {
        return new SqlShopErasure(sql, DataClass.SHOP_ACCOUNT, "instruction", "given_at");
    }

    @Produces
    @Singleton
    Residue instructionsLeft() {
        return new SqlShopResidue(sql, DataClass.SHOP_ACCOUNT, "instruction", "given_at");
    }

    @Produces
    @Singleton
    OpenClocks instructionClocks() {
        return new SqlOpenClocks(sql, DataClass.SHOP_ACCOUNT, "instruction", "given_at");
    }

    @Produces
    @Singleton
    ErasureStep forgetTokens() {
        return new SqlShopErasure(sql, DataClass.ACCESS_TOKEN, "access_token", "started_at");
    }

    @Produces
    @Singleton
    Residue tokensLeft() {
        return new SqlShopResidue(sql, DataClass.ACCESS_TOKEN, "access_token", "started_at");
    }

    @Produces
    @Singleton
    ErasureStep forgetDeliveries() {
        return new SqlShopErasure(sql, DataClass.WEBHOOK_PAYLOAD, "webhook_inbox", "received_at", NOT_AN_ORDER);
    }

    @Produces
    @Singleton
    Residue deliveriesLeft() {
        return new SqlShopResidue(sql, DataClass.WEBHOOK_PAYLOAD, "webhook_inbox", "received_at", NOT_AN_ORDER);
    }
}
