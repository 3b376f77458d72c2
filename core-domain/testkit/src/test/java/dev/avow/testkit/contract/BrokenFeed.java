package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryOrderFeed;
import dev.avow.core.port.OrderFeed;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.Optional;

/** A feed that does all that the reference does; a broken one does something else. */
class BrokenFeed implements OrderFeed {
    final InMemoryOrderFeed right = new InMemoryOrderFeed();

    @Override
    public Page page(ShopId shop, Instant since, Optional<String> after, int limit) {
        return right.page(shop, since, after, limit);
    }

    void shut(ShopId shop) {
        right.shut(shop);
    }
}
