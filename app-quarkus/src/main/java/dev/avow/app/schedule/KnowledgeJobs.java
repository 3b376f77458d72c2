package dev.avow.app.schedule;

import dev.avow.core.port.Instructions;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.EmbedKnowledge;
import dev.avow.core.usecase.SyncKnowledge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Reads what shops show to everybody, for answers to rest on. Every instance calls; the ledger says which one does it. */
@Singleton
class KnowledgeJobs {

    private static final Logger LOG = Logger.getLogger(KnowledgeJobs.class);

    private final SyncKnowledge syncKnowledge;
    private final PolledShops shops;
    private final Instructions instructions;
    private final MeterRegistry metrics;
    private final FillVectors fillVectors;

    KnowledgeJobs(
            SyncKnowledge syncKnowledge,
            FillVectors fillVectors,
            PolledShops shops,
            Instructions instructions,
            MeterRegistry metrics) {
        this.syncKnowledge = syncKnowledge;
        this.fillVectors = fillVectors;
        this.shops = shops;
        this.instructions = instructions;
        this.metrics = metrics;
    }

    @Scheduled(
            identity = "knowledge",
            every = "${avow.knowledge.look-every:60s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void read() {
        EachShop.of(shops.all(), this::read, (shop, code) -> {
            metrics.counter("avow.knowledge.failed", "code", code).increment();
            LOG.warnf("knowledge: texts of %s could not be read: %s", shop, code);
        });
    }

    private void read(ShopId shop) {
        if (instructions.switchedOn(shop).contains(Feature.CHAT)) {
            syncKnowledge.handle(shop).ifPresent(outcome -> tell(shop, outcome));
            tell(shop, fillVectors.of(shop));
        }
    }

    private void tell(ShopId shop, EmbedKnowledge.Outcome outcome) {
        metrics.counter("avow.knowledge.embedded").increment(outcome.made());
        if (outcome.refused() > 0) {
            metrics.counter("avow.knowledge.refused", "by", "provider").increment(outcome.refused());
            LOG.warnf("knowledge: the provider makes no vector of %d passages of %s", outcome.refused(), shop);
        }
    }

    private void tell(ShopId shop, SyncKnowledge.Outcome outcome) {
        metrics.counter("avow.knowledge.changed").increment(outcome.changed());
        metrics.counter("avow.knowledge.removed").increment(outcome.removed());
        if (outcome.changed() + outcome.removed() > 0) {
            LOG.infof(
                    "knowledge: %s shows %d texts; %d are new or changed, %d are gone",
                    shop, outcome.seen(), outcome.changed(), outcome.removed());
        }
    }
}
