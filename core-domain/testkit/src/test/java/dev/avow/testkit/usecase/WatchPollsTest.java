package dev.avow.testkit.usecase;

import static dev.avow.testkit.usecase.ReferralDesk.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.avow.core.inmemory.InMemoryInstructions;
import dev.avow.core.port.Instruction;
import dev.avow.core.port.OrderFeed;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.WatchPolls;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** S3-11: somebody is called well before the feed's horizon, above all while polls keep failing. */
class WatchPollsTest {

    private static final ShopId OTHER = new ShopId("zen-bikes.myshopify.com");
    private static final OrderFeed THROTTLED = (shop, since, after, limit) -> {
        throw new PortException.Unavailable("shopify.throttled", "later");
    };

    private final ReferralDesk desk = new ReferralDesk(Map.of());
    private final InMemoryInstructions instructions = new InMemoryInstructions();
    private final WatchPolls watch = new WatchPolls(desk.policies, instructions, desk.marks, desk.time);

    WatchPollsTest() {
        instruct(true);
    }

    private void instruct(boolean on) {
        instructions.record(
                SHOP,
                new Instruction(
                        Feature.REFERRAL,
                        on,
                        desk.time.instant(),
                        desk.policies.newest().version()));
    }

    private WatchPolls.Outcome look() {
        return watch.handle(List.of(SHOP, OTHER));
    }

    private void failFor(int days) {
        for (int day = 0; day < days; day++) {
            desk.time.advance(Duration.ofDays(1));
            assertThatExceptionOfType(PortException.Unavailable.class)
                    .isThrownBy(() -> desk.poller(THROTTLED).handle(SHOP));
        }
    }

    @Test
    void s3_11_pollsThatKeepFailingAreToldAfterThirtyDaysAndNotBefore() {
        desk.poll();

        failFor(30);
        assertThat(look().late()).as("thirty days and not more").isEmpty();
        assertThat(look().longest()).isEqualTo(Duration.ofDays(30));
        failFor(1);

        assertThat(look()).isEqualTo(new WatchPolls.Outcome(Duration.ofDays(31), List.of(SHOP)));
        assertThat(desk.poll().gap()).as("in time").isEmpty();
        assertThat(look()).isEqualTo(new WatchPolls.Outcome(Duration.ZERO, List.of()));
    }

    @Test
    void s3_11_shopWhoseFirstPollNeverSucceedsIsTold() {
        failFor(31);

        assertThat(look().late()).containsExactly(SHOP);
    }

    @Test
    void s3_11_shopThatNobodyPollsIsTold() {
        desk.poll();
        desk.time.advance(Duration.ofDays(31));

        assertThat(look().late()).containsExactly(SHOP);
    }

    /** A mark in the future does not say that all was read. */
    @Test
    void s3_11_markThatAClockLeftFarAheadIsTold() {
        desk.poller(desk.feed, () -> desk.time.instant().plus(Duration.ofDays(300)))
                .handle(SHOP);

        assertThat(look()).isEqualTo(new WatchPolls.Outcome(Duration.ofDays(300), List.of(SHOP)));
        assertThat(desk.poller().handle(SHOP)).as("by a clock that is right").isPresent();
        assertThat(look()).isEqualTo(new WatchPolls.Outcome(Duration.ZERO, List.of()));
    }

    @Test
    void shopThatSwitchedReferralsOffIsNotMissed() {
        desk.poll();
        instruct(false);
        desk.time.advance(Duration.ofDays(90));

        assertThat(look()).isEqualTo(new WatchPolls.Outcome(Duration.ZERO, List.of()));
    }
}
