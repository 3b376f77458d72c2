package dev.avow.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.schedule.WebhookWork;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.InterruptedShopify;
import dev.avow.app.testing.Postman;
import dev.avow.app.testing.RecoveryProfile;
import dev.avow.app.testing.RecoveryReferee;
import dev.avow.app.testing.RecoveryTown;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.app.wiring.ServiceClock;
import dev.avow.core.port.DraftOrders;
import dev.avow.core.port.LiveCheckouts;
import dev.avow.core.port.MailWords;
import dev.avow.core.port.OrderTraces;
import dev.avow.core.port.RecoveryBook;
import dev.avow.core.port.RecoveryCases;
import dev.avow.core.port.RecoveryMails;
import dev.avow.core.port.Suppressions;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.recovery.RecoveryReason;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.DecideCheckouts;
import dev.avow.core.usecase.MailCalls;
import dev.avow.core.usecase.MailCarts;
import dev.avow.core.usecase.MailGate;
import dev.avow.core.usecase.PollCheckouts;
import dev.avow.core.usecase.ReadRecovery;
import dev.avow.core.usecase.RecoveryLists;
import dev.avow.core.usecase.RecoveryRules;
import dev.avow.core.usecase.RecoveryVault;
import dev.avow.shopify.sandbox.SandboxShop;
import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.testkit.data.Cases;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two instances of the use cases over PostgreSQL and against the sandbox over HTTP: checkouts, orders, opt-outs, redactions
 * and restrictions in any order, webhooks late, repeated, refused and in any order, crashes and lost answers at every call,
 * and the other instance at work in the middle of it (S4-04, S4-05, S4-10, S4-20, I22).
 */
@QuarkusTest
@TestProfile(RecoveryProfile.class)
@WithTestResource(Surroundings.class)
class RecoveryInstancesProperties {

    private static final ShopId SHOP = new ShopId(Surroundings.OTHER_SHOP);
    private static final int LIVES = Integer.getInteger("recovery.sql-lives", 6);
    /** A mailed cart may be ordered before the life ends; that none stays mailed is rare in six lives, not in so many. */
    private static final int MOST_LIVES = Math.max(LIVES, 40);

    private static final int FORBIDS_ONCE_IN = 30;

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    WebhookWork work;

    @Inject
    ServiceClock clock;

    @Inject
    RecoveryRules rules;

    @Inject
    RecoveryCases cases;

    @Inject
    RecoveryMails mails;

    @Inject
    MailWords words;

    @Inject
    OrderTraces traces;

    @Inject
    RecoveryBook book;

    @Inject
    RecoveryVault vault;

    @Inject
    RecoveryLists lists;

    @Inject
    RetentionInForce retention;

    @Inject
    DraftOrders drafts;

    @Inject
    LiveCheckouts live;

    @Inject
    MailGate.Deliveries deliveries;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    Suppressions suppressions;

    @Inject
    PollCheckouts pollCheckouts;

    @Inject
    ReadRecovery readRecovery;

    @Inject
    DataSource dataSource;

    private Postman postman;
    private SandboxShop shop;

    @BeforeEach
    void install() throws Exception {
        postman = new Postman(app.origin());
        shop = sandbox.shop(SHOP.domain());
        sandbox.forgetWaiting();
        sandbox.onAdvance(clock::advance);
        sandbox.appAt(app.origin());
        shop.app().install();
        Visitor.get(app.origin().resolve("/api/v1/features"), "Authorization", bearer());
        put("/api/v1/features/cart-recovery", "{\"on\":true}");
        put(
                "/api/v1/recovery/settings",
                "{\"paused\":false,\"delayMinutes\":10,\"betweenHours\":1,\"mailsPerPersonAndWeek\":50,"
                        + "\"mailsPerDay\":100000,\"quietFrom\":\"00:00\",\"quietTo\":\"00:00\",\"zone\":\"UTC\","
                        + "\"youngerThanDays\":30,\"trial\":false}");
        sandbox.settle();
        work.drain();
        sandbox.appAt(postman.address());
    }

    @AfterEach
    void reset() {
        sandbox.forgetWaiting();
        sandbox.appAt(app.origin());
        shop.webhooks().reset();
        shop.faults().clear();
        postman.close();
    }

    private String bearer() {
        return "Bearer " + sandbox.idToken(SHOP.domain());
    }

    private void put(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(app.origin().resolve(path))
                .header("Authorization", bearer())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private RecoveryTown.Instance instance(InterruptedShopify shopify) {
        MailGate gate = new MailGate(
                rules,
                cases,
                mails,
                words,
                traces,
                book,
                vault,
                lists,
                retention,
                new MailGate.Remote(shopify, shopify),
                deliveries,
                unitOfWork,
                clock);
        MailCalls calls = new MailCalls(cases, mails, gate, shopify, unitOfWork, clock);
        return new RecoveryTown.Instance(
                new DecideCheckouts(rules, cases, mails, unitOfWork, clock), new MailCarts(cases, gate, calls, clock));
    }

    @Test
    void noMailGoesAfterWhatForbidsItWasReceivedAndNothingIsMadeTwice() {
        AtomicInteger mailed = new AtomicInteger();
        Set<RecoveryReason> unseen =
                EnumSet.of(RecoveryReason.MAILED, RecoveryReason.OPTED_OUT, RecoveryReason.COMPLETED);
        Cases.until(unseen::isEmpty, LIVES, MOST_LIVES, random -> {
            mailed.addAndGet(live(random));
            unseen.removeAll(readRecovery.overview(SHOP).tally().keySet());
            new RecoveryReferee(shop, postman).nothingWasMadeTwice();
        });
        assertThat(mailed).as("mails that went at all").hasPositiveValue();
        assertThat(unseen).as("standings that no cart came to").isEmpty();
    }

    /** A life of the shop; how many mails went. */
    private int live(Cases random) {
        RecoveryTown town = new RecoveryTown(random, FORBIDS_ONCE_IN, sandbox, shop, postman, suppressions, dataSource);
        InterruptedShopify shopify = new InterruptedShopify(drafts, live, town);
        town.live(
                List.of(instance(shopify), instance(shopify)),
                new RecoveryTown.Service(work::drain, () -> pollCheckouts.handle(SHOP)));
        return town.mailed();
    }
}
