package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenOrderFeedTest {

    @TestFactory
    Stream<DynamicTest> brokenFeedsAreFlagged() {
        return new ContractRun<>(OrderFeedContract.class)
                .flags(List.of(
                        feed(
                                "show old changes and orders of others",
                                () -> new BrokenFeed() {
                                    @Override
                                    public Page page(ShopId shop, Instant since, Optional<String> after, int limit) {
                                        return right.page(shop, Instant.EPOCH, after, limit);
                                    }
                                },
                                "of1OrdersOfThatShopChangedSinceComeWithAllTheirParts"),
                        feed(
                                "forget that there is more",
                                () -> new BrokenFeed() {
                                    @Override
                                    public Page page(ShopId shop, Instant since, Optional<String> after, int limit) {
                                        Page page = right.page(shop, since, after, limit);
                                        return new Page(
                                                page.orders(), page.unreadable(), Optional.empty(), page.pause());
                                    }
                                },
                                "of2PagesJoinInTheOrderOfChanges",
                                "of3OrderThatChangesMeanwhileIsNotLost"),
                        feed(
                                "say that a shut shop has no orders",
                                () -> new BrokenFeed() {
                                    @Override
                                    void shut(ShopId shop) {
                                        // Lets everybody in.
                                    }
                                },
                                "of5ShopThatTookTheAppOffIsRejected")));
    }

    private static ContractRun.Broken<OrderFeedContract> feed(
            String what, Supplier<BrokenFeed> made, String... failsBy) {
        return broken(what, () -> new FeedOfShops(made.get()), failsBy);
    }
}
