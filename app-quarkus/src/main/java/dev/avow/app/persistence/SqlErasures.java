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
}
