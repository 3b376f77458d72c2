package dev.avow.app.wiring;

import dev.avow.adapters.shopify.admin.AdminDocument;
import dev.avow.adapters.shopify.admin.AdminListener;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Counts what happens at the Admin interface, and says in the log, once each, what somebody must look at. */
@Singleton
class AdminAlarms implements AdminListener {

    private static final Logger LOG = Logger.getLogger(AdminAlarms.class);

    private final MeterRegistry metrics;
    private final Set<String> said = ConcurrentHashMap.newKeySet();

    AdminAlarms(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @Override
    public void fellForward(String asked, String used) {
        metrics.counter("avow.shopify.fell-forward").increment();
        once("shopify.fell-forward: version " + asked + " is over, Shopify answers in " + used);
    }

    @Override
    public void waited(AdminDocument document, Duration pause) {
        metrics.timer("avow.shopify.waited", "document", document.name()).record(pause);
    }

    @Override
    public void withheld(AdminDocument document, String field) {
        metrics.counter("avow.shopify.withheld", "document", document.name()).increment();
        once("shopify.withheld: the app is not approved for " + field + " in " + document.name());
    }

    @Override
    public void searchIgnored(AdminDocument document, int nodes) {
        metrics.counter("avow.shopify.search-ignored", "document", document.name())
                .increment(nodes);
        once("shopify.search-ignored: a filter of " + document.name() + " is not known to Shopify");
    }

    private void once(String what) {
        if (said.add(what)) {
            LOG.error(what);
        }
    }
}
