package dev.avow.app.persistence;

import dev.avow.core.port.Purge;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.DataClass;
import java.time.Instant;
import java.util.Optional;

/** Sweeps checkouts; a draft order that stands is written down before its checkout goes (RC-11, I19). */
final class SqlCheckoutPurge implements Purge {

    private final SqlLeftDrafts drafts;
    private final Purge checkouts;

    SqlCheckoutPurge(SqlLeftDrafts drafts, Purge checkouts) {
        this.drafts = drafts;
        this.checkouts = checkouts;
    }

    @Override
    public DataClass dataClass() {
        return checkouts.dataClass();
    }

    @Override
    public int purge(Horizon horizon, int limit) {
        drafts.leave(horizon);
        return checkouts.purge(horizon, limit);
    }

    @Override
    public int batch() {
        return checkouts.batch();
    }

    @Override
    public Optional<Instant> oldest() {
        return checkouts.oldest();
    }
}
