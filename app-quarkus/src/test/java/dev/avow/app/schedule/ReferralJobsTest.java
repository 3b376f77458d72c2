package dev.avow.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.LogLines;
import dev.avow.core.inmemory.InMemoryAttributionLedger;
import dev.avow.core.inmemory.InMemoryClicks;
import dev.avow.core.inmemory.InMemoryInstructions;
import dev.avow.core.inmemory.InMemoryKeyedHasher;
import dev.avow.core.inmemory.InMemoryOrderFeed;
import dev.avow.core.inmemory.InMemoryPartnerLinks;
import dev.avow.core.inmemory.InMemoryPollMarks;
import dev.avow.core.inmemory.InMemoryRunLedger;
import dev.avow.core.policy.Compilation;
import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicyCompiler;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.policy.PolicyTree;
import dev.avow.core.port.Instruction;
import dev.avow.core.port.OrderFeed;
import dev.avow.core.port.PollMark;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.KeepCommissions;
import dev.avow.core.usecase.PollOrders;
import dev.avow.core.usecase.WatchPolls;
import dev.avow.testkit.data.TestIds;
import dev.avow.testkit.data.TestTime;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S3-11: what the polls' job says by meters and log. */
class ReferralJobsTest {

    private static final ShopId SHOP = new ShopId("acme-lamps.myshopify.com");
    private static final ShopId BROKEN = new ShopId("aaa-broken.myshopify.com");
    private static final ShopId LAST = new ShopId("zen-bikes.myshopify.com");

    private final TestTime time = new TestTime();
    private final PoliciesInForce policies =
            new PoliciesInForce(List.of(new PoliciesInForce.Announcement(referral(), TestTime.START)), Map.of());
    private final InMemoryInstructions instructions = new InMemoryInstructions();
    private final InMemoryPollMarks marks = new InMemoryPollMarks(time);
    private final InMemoryOrderFeed working = new InMemoryOrderFeed();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final LogLines lines = LogLines.of(ReferralJobs.class);
    private boolean throttled = true;
    private List<ShopId> shops = List.of(SHOP);
    private final ReferralJobs jobs = jobs();

    private static PolicySet referral() {
        return PolicyCompiler.compile(PolicyTree.of(Origin.APP, Map.of("profiles", "referral")))
                .fold(Compilation.Compiled::policy, rejected -> {
                    throw new IllegalArgumentException(rejected.problems().toString());
                });
    }

    private ReferralJobs jobs() {
        InMemoryAttributionLedger ledger =
                new InMemoryAttributionLedger(new InMemoryKeyedHasher(new TestIds("h")), policies, time);
        OrderFeed feed = (shop, since, after, limit) -> {
            if (shop.equals(BROKEN)) {
                throw new IllegalStateException("a message that may quote somebody");
            }
            if (throttled) {
                throw new PortException.Unavailable("shopify.throttled", "later");
            }
            return working.page(shop, since, after, limit);
        };
        PollOrders poll = new PollOrders(
                policies,
                new PollOrders.Ports(new InMemoryPartnerLinks(), new InMemoryClicks(), ledger, feed, marks),
                shop -> Optional.of(new MerchantId("m-1")),
                (shop, order, placedAt) -> false,
                time,
                pause -> {});
        return new ReferralJobs(
                poll,
                new WatchPolls(policies, instructions, marks, time),
                new KeepCommissions(ledger, new InMemoryRunLedger(time), policies, time),
                () -> shops,
                instructions,
                metrics);
    }

    @BeforeEach
    void switchOn() {
        for (ShopId shop : List.of(BROKEN, SHOP, LAST)) {
            instructions.record(
                    shop,
                    new Instruction(
                            Feature.REFERRAL,
                            true,
                            time.instant(),
                            policies.newest().version()));
        }
    }

    @AfterEach
    void listenNoMore() {
        lines.close();
    }

    private double gauge(String name) {
        return metrics.get(name).gauge().value();
    }

    @Test
    void s3_11_alarmComesWhilePollsKeepFailingAndEndsWithTheFirstThatSucceeds() {
        failUntilDay(30);
        assertThat(gauge("avow.referral.polls.late")).isZero();
        assertThat(gauge("avow.referral.unread.seconds"))
                .isEqualTo((double) Duration.ofDays(30).toSeconds());
        assertThat(alarms()).isZero();

        failUntilDay(31);
        assertThat(gauge("avow.referral.polls.late")).isEqualTo(1);
        assertThat(alarms()).isEqualTo(1);
        assertThat(metrics.get("avow.referral.poll.failed")
                        .tag("code", "shopify.throttled")
                        .counter()
                        .count())
                .isEqualTo(31);

        throttled = false;
        time.advance(Duration.ofHours(1));
        jobs.poll();
        jobs.watch();
        assertThat(gauge("avow.referral.polls.late")).isZero();
        assertThat(gauge("avow.referral.unread.seconds")).isZero();
        assertThat(alarms()).as("not again").isEqualTo(1);
    }

    /** S3-11: what goes wrong with one shop, whatever it is, keeps no shop behind it waiting. */
    @Test
    void s3_11_oneShopThatFailsKeepsNoOtherWaiting() {
        throttled = false;
        shops = List.of(BROKEN, SHOP, LAST);

        jobs.poll();

        assertThat(List.of(SHOP, LAST))
                .allSatisfy(shop -> assertThat(marks.find(shop).flatMap(PollMark::seenUntil))
                        .as("how far orders of %s were read", shop)
                        .isPresent());
        assertThat(metrics.get("avow.referral.poll.failed")
                        .tag("code", "failed-IllegalStateException")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(lines.all()).isNotEmpty().noneMatch(line -> line.contains("quote somebody"));
    }

    private long alarms() {
        return lines.errors().stream().filter(line -> line.contains("ALARM")).count();
    }

    private void failUntilDay(int day) {
        while (time.instant().isBefore(TestTime.START.plus(Duration.ofDays(day)))) {
            time.advance(Duration.ofDays(1));
            jobs.poll();
            jobs.watch();
        }
    }
}
