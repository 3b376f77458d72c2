package dev.avow.core.port;

import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.util.Optional;

/** Lets proofs be read for permitted purposes only; writes pass. As thread-safe as its parts. */
public final class PurposeLimitedProofs implements ConsentProofs {

    private final ConsentProofs store;
    private final PurposeGuard guard;

    /** Puts the guard in front of a store. */
    public PurposeLimitedProofs(ConsentProofs store, PurposeGuard guard) {
        this.store = store;
        this.guard = guard;
    }

    @Override
    public void keep(ShopId shop, ConsentProof proof) {
        store.keep(shop, proof);
    }

    @Override
    public Optional<ConsentProof> find(ShopId shop, Purpose purpose, LeadId lead, Horizon horizon) {
        guard.require(shop, purpose);
        return store.find(shop, purpose, lead, horizon);
    }
}
