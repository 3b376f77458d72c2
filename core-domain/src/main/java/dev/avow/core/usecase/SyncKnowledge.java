package dev.avow.core.usecase;

import dev.avow.core.knowledge.CataloguePiece;
import dev.avow.core.knowledge.Source;
import dev.avow.core.knowledge.SourceKind;
import dev.avow.core.port.Catalogue;
import dev.avow.core.port.FinishedRun;
import dev.avow.core.port.KnowledgeShelf;
import dev.avow.core.port.Run;
import dev.avow.core.port.RunLedger;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Brings what a shop shows to everybody onto its shelf, and takes away what it does not show any more (S1-03, S2-09). One
 * instance reads a shop at a time. What did not change is left alone, so that doing it again costs little; a run that dies
 * is begun anew, and takes nothing away before it has seen everything. Thread-safe.
 */
public final class SyncKnowledge {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int MOST_PAGES = 5_000;
    private static final int REMOVED_AT_ONCE = 100;

    private final Catalogue catalogue;
    private final KnowledgeShelf shelf;
    private final RunLedger ledger;
    private final RetentionInForce retention;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;
    private final Duration every;

    /**
     * What was done.
     *
     * @param seen texts that the shop shows
     * @param changed those of them that were new or different
     * @param removed texts that it does not show any more
     */
    public record Outcome(int seen, int changed, int removed) {
        private Outcome plus(Outcome other) {
            return new Outcome(seen + other.seen, changed + other.changed, removed + other.removed);
        }
    }

    /**
     * Puts the use case together.
     *
     * @param every the least time between two runs of a shop
     */
    public SyncKnowledge(
            Catalogue catalogue,
            KnowledgeShelf shelf,
            RunLedger ledger,
            RetentionInForce retention,
            UnitOfWork unitOfWork,
            InstantSource clock,
            Duration every) {
        this.catalogue = catalogue;
        this.shelf = shelf;
        this.ledger = ledger;
        this.retention = retention;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
        this.every = every;
    }

    /**
     * Reads a shop, if it is due.
     *
     * @return empty if it is not due, or another instance is at it
     * @throws dev.avow.core.port.PortException if Shopify, or a store, cannot be asked: a later call begins anew
     */
    public Optional<Outcome> handle(ShopId shop) {
        Instant now = clock.instant();
        Lifetime record = retention.at(now).lifetime(DataClass.RUN_RECORD, now);
        return ledger.claim(job(shop), record, every, LEASE).map(run -> read(shop, run));
    }

    /** When the shop was last read whole; empty if it never was. */
    public Optional<Instant> last(ShopId shop) {
        return ledger.last(job(shop)).map(FinishedRun::finishedAt);
    }

    private static String job(ShopId shop) {
        return "knowledge/" + shop.domain();
    }

    private Outcome read(ShopId shop, Run run) {
        Outcome total = new Outcome(0, 0, 0);
        for (CataloguePiece.Kind kind : CataloguePiece.Kind.values()) {
            total = total.plus(read(shop, kind, run));
        }
        ledger.finish(new FinishedRun(run.removing(total.removed()), clock.instant(), Optional.empty()));
        return total;
    }

    private Outcome read(ShopId shop, CataloguePiece.Kind kind, Run run) {
        Lifetime lifetime = retention.at(shop, run.cutoff()).lifetime(DataClass.KNOWLEDGE, run.cutoff());
        Outcome outcome = new Outcome(0, 0, 0);
        Optional<String> cursor = Optional.empty();
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Catalogue.Page page = catalogue.page(shop, kind, cursor);
            outcome = outcome.plus(keep(shop, page.pieces(), lifetime));
            ledger.keep(run, LEASE);
            cursor = page.next();
            if (cursor.isEmpty()) {
                int removed = removeUnseen(shop, SourceKind.valueOf(kind.name()), run.cutoff());
                return outcome.plus(new Outcome(0, 0, removed));
            }
        }
        return outcome;
    }

    private Outcome keep(ShopId shop, List<CataloguePiece> pieces, Lifetime lifetime) {
        List<Source> sources =
                pieces.stream().flatMap(piece -> piece.source().stream()).toList();
        int changed = unitOfWork.call(() -> (int) sources.stream()
                .filter(source -> shelf.put(shop, source, lifetime))
                .count());
        return new Outcome(sources.size(), changed, 0);
    }

    private int removeUnseen(ShopId shop, SourceKind kind, Instant since) {
        int removed = 0;
        int more;
        do {
            more = shelf.removeUnseen(shop, kind, since, REMOVED_AT_ONCE);
            removed += more;
        } while (more > 0);
        return removed;
    }
}
