package dev.avow.testkit.contract;

import dev.avow.core.attribution.ShopOrder;
import dev.avow.core.inmemory.InMemoryAttributionLedger;
import dev.avow.core.inmemory.InMemoryClicks;
import dev.avow.core.inmemory.InMemoryKeyedHasher;
import dev.avow.core.inmemory.InMemoryOrderFeed;
import dev.avow.core.inmemory.InMemoryPartnerLinks;
import dev.avow.core.inmemory.InMemoryPollMarks;
import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.Clicks;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.OrderFeed;
import dev.avow.core.port.PartnerLinks;
import dev.avow.core.port.PollMarks;
import dev.avow.core.port.Purge;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestIds;
import dev.avow.testkit.data.TestTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** The reference stores of referrals meet their contracts. */
class InMemoryReferralContractTest {

    private static InMemoryAttributionLedger fresh() {
        return new InMemoryAttributionLedger(
                new InMemoryKeyedHasher(new TestIds()),
                RetentionInForce.always(new RetentionPolicy(List.of())),
                new TestTime());
    }

    @Nested
    class Partners implements PartnerLinksContract {
        private final InMemoryPartnerLinks partners = new InMemoryPartnerLinks();

        @Override
        public PartnerLinks partners() {
            return partners;
        }
    }

    @Nested
    class Visits implements ClicksContract {
        private final InMemoryClicks clicks = new InMemoryClicks();

        @Override
        public Clicks clicks() {
            return clicks;
        }

        @Override
        public Purge purge() {
            return clicks;
        }
    }

    @Nested
    class Marks implements PollMarksContract {
        private final InMemoryPollMarks marks = new InMemoryPollMarks(new TestTime());

        @Override
        public PollMarks marks() {
            return marks;
        }
    }

    @Nested
    class Feed implements OrderFeedContract {
        private final InMemoryOrderFeed feed = new InMemoryOrderFeed();

        @Override
        public OrderFeed feed() {
            return feed;
        }

        @Override
        public ShopId shop() {
            return Fresh.shop();
        }

        @Override
        public void put(ShopId shop, ShopOrder order) {
            feed.put(shop, order);
        }

        @Override
        public void shut(ShopId shop) {
            feed.shut(shop);
        }

        @Override
        public Instant recent() {
            return TestTime.START;
        }
    }

    @Nested
    class Ledger implements AttributionLedgerContract {
        private final InMemoryAttributionLedger ledger = fresh();

        @Override
        public AttributionLedger ledger() {
            return ledger;
        }

        @Override
        public ErasureStep erasure() {
            return ledger;
        }

        @Override
        public Purge purge() {
            return ledger;
        }
    }
}
