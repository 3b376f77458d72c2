package dev.avow.testkit.contract;

import dev.avow.core.attribution.ShopOrder;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTime;
import java.time.Instant;

/** Hands a broken feed to its contract. */
record FeedOfShops(BrokenFeed feed) implements OrderFeedContract {
    @Override
    public ShopId shop() {
        return Fresh.shop();
    }

    @Override
    public void put(ShopId shop, ShopOrder order) {
        feed.right.put(shop, order);
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
