package dev.avow.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.RecoveryProfile;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.app.wiring.ServiceClock;
import dev.avow.core.event.ShopEvent.CheckoutChanged;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.recovery.RecoveryReason;
import dev.avow.core.subject.CartLine;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.DecideCheckouts;
import dev.avow.core.usecase.Handling;
import dev.avow.core.usecase.MailCarts;
import dev.avow.core.usecase.Occurrence;
import dev.avow.core.usecase.ReadRecovery;
import dev.avow.core.usecase.TakeCheckout;
import dev.avow.shopify.sandbox.SandboxShop;
import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.shopify.sandbox.fault.Fault;
import dev.avow.shopify.sandbox.shop.Basket;
import dev.avow.shopify.sandbox.shop.Checkout;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Many open checkouts in one shop: how long it takes to decide about all of them, whether memory stays flat, and whether an
 * hour in which Shopify lets nothing through loses any. No part of {@code verify}; {@code docs/benchmarks/recovery.md}.
 */
@QuarkusTest
@TestProfile(RecoveryProfile.class)
@WithTestResource(Surroundings.class)
class RecoveryBenchmark {

    private static final ShopId SHOP = new ShopId(Surroundings.OTHER_SHOP);
    private static final int CHECKOUTS = Integer.getInteger("recovery.checkouts", 100_000);
    private static final int MAILS = 50;
    private static final int UNIT = 500;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final long MOST_GROWTH = 32L << 20;
    private static final Path REPORT = Path.of("target", "benchmarks", "recovery.md");

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    TakeCheckout takeCheckout;

    @Inject
    DecideCheckouts decideCheckouts;

    @Inject
    MailCarts mailCarts;

    @Inject
    ReadRecovery readRecovery;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    ServiceClock clock;

    private final List<String> lines = new ArrayList<>();

    @Test
    void aHundredThousandOpenCheckoutsAreDecidedWithinAMinute() throws Exception {
        SandboxShop shop = sandbox.shop(SHOP.domain());
        sandbox.onAdvance(clock::advance);
        shop.app().install();
        switchOn();
        long product = shop.product().variants().get(0).id();
        sandbox.quietly(() -> {
            for (int i = 0; i < CHECKOUTS; i++) {
                shop.checkouts().begin(Basket.of(product, 1).guest("p" + i + "@example.com"));
            }
        });
        takeIn(shop);
        sandbox.advance(Duration.ofHours(11));

        decideAll();
        assertThat(tally().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(CHECKOUTS);
        assertThat(tally()).containsEntry(RecoveryReason.SHOP_CAP, (long) CHECKOUTS - MAILS);

        anHourOfThrottling(shop);
        int rounds = 0;
        while (shop.outbox().size() < MAILS && rounds < MAILS) {
            mailCarts.handle(MAILS);
            sandbox.advance(Duration.ofMinutes(1));
            rounds++;
        }
        assertThat(shop.outbox()).as("mails that the shop's cap allows").hasSize(MAILS);
        assertThat(tally().values().stream().mapToLong(Long::longValue).sum())
                .as("nothing is lost")
                .isEqualTo(CHECKOUTS);
        report();
    }

    private Map<RecoveryReason, Long> tally() {
        return readRecovery.overview(SHOP).tally();
    }

    private void switchOn() throws Exception {
        String bearer = "Bearer " + sandbox.idToken(SHOP.domain());
        Visitor.get(app.origin().resolve("/api/v1/features"), "Authorization", bearer);
        String choices = "{\"paused\":false,\"delayMinutes\":10,\"betweenHours\":24,\"mailsPerPersonAndWeek\":2,"
                + "\"mailsPerDay\":" + MAILS + ",\"quietFrom\":\"00:00\",\"quietTo\":\"00:00\",\"zone\":\"UTC\","
                + "\"youngerThanDays\":8,\"trial\":false}";
        for (Map.Entry<String, String> put : List.of(
                Map.entry("/api/v1/features/cart-recovery", "{\"on\":true}"),
                Map.entry("/api/v1/recovery/settings", choices))) {
            HttpRequest request = HttpRequest.newBuilder(app.origin().resolve(put.getKey()))
                    .header("Authorization", bearer)
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString(put.getValue()))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    /** As a poll does, but for the poll. */
    private void takeIn(SandboxShop shop) {
        long begun = System.nanoTime();
        List<Runnable> unit = new ArrayList<>();
        for (Checkout checkout : shop.checkouts().table().all()) {
            Handling handling = takeCheckout.handle(new Occurrence<>(
                    SHOP, seen(checkout), Optional.of(clock.instant()), clock.instant(), checkout.id()));
            handling.fold(done -> unit.add(done.record()), (after, code) -> false, code -> false);
            if (unit.size() == UNIT) {
                commit(unit);
            }
        }
        commit(unit);
        lines.add("| taken in | %.1f s |".formatted((System.nanoTime() - begun) / 1e9));
    }

    private void commit(List<Runnable> unit) {
        unitOfWork.call(() -> {
            unit.forEach(Runnable::run);
            return true;
        });
        unit.clear();
    }

    private static CheckoutChanged seen(Checkout checkout) {
        return new CheckoutChanged(
                checkout.token(),
                Optional.of(checkout.id()),
                Optional.of(checkout.cartToken()),
                Optional.empty(),
                checkout.email().map(PersonalText::of),
                Optional.empty(),
                List.of(new CartLine(checkout.lines().get(0).variantId().orElseThrow(), 1)),
                Optional.of("EUR"),
                Optional.empty(),
                checkout.updatedAt());
    }

    private void decideAll() {
        long before = used();
        long most = before;
        long decided = 0;
        long nanos = 0;
        int count;
        do {
            long begun = System.nanoTime();
            count = decideCheckouts.handle(40);
            nanos += System.nanoTime() - begun;
            decided += count;
            most = Math.max(most, used());
        } while (count > 0);
        Duration took = Duration.ofNanos(nanos);
        lines.add("| decided about %,d | %.1f s |".formatted(decided, nanos / 1e9));
        lines.add("| heap after a collection, before | %d MiB |".formatted(before >> 20));
        lines.add("| heap after a collection, at the most | %d MiB |".formatted(most >> 20));
        lines.add("| mean load of the machine | %.1f |"
                .formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        assertThat(decided).isEqualTo(CHECKOUTS);
        assertThat(most - before).as("growth of the heap").isLessThan(MOST_GROWTH);
        assertThat(took).isLessThan(LONGEST);
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void anHourOfThrottling(SandboxShop shop) {
        shop.faults().always(Fault.ADMIN_THROTTLED);
        try {
            for (int round = 0; round < 3; round++) {
                mailCarts.handle(MAILS);
                sandbox.advance(Duration.ofMinutes(20));
            }
            assertThat(shop.outbox())
                    .as("nothing goes while nothing is let through")
                    .isEmpty();
        } finally {
            shop.faults().clear();
        }
    }

    private void report() throws IOException {
        Files.createDirectories(REPORT.getParent());
        Files.write(
                REPORT,
                Stream.concat(Stream.of("| what | |", "| --- | --- |"), lines.stream())
                        .toList());
    }
}
