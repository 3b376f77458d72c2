package dev.avow.testkit.contract;

import dev.avow.core.consent.Declaration;
import dev.avow.core.port.AuditEntry;
import dev.avow.core.port.AuditTrail;
import dev.avow.core.port.Declarations;
import dev.avow.core.port.KeptDeclaration;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.OptionalLong;

/** Audit trail and declarations whose server is gone, and what they throw then. */
record GoneDesk(RuntimeException thrown)
        implements AuditTrail, Declarations, AuditTrailOutageContract, DeclarationsOutageContract {

    @Override
    public AuditTrail unreachableTrail() {
        return this;
    }

    @Override
    public Declarations unreachableDeclarations() {
        return this;
    }

    @Override
    public void append(AuditEntry entry) {
        throw thrown;
    }

    @Override
    public List<Recorded> page(Horizon horizon, OptionalLong before, int limit) {
        throw thrown;
    }

    @Override
    public void keep(ShopId shop, KeptDeclaration kept) {
        throw thrown;
    }

    @Override
    public List<Declaration> all(ShopId shop, Horizon horizon) {
        throw thrown;
    }
}
