package dev.avow.app.canary;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import dev.avow.app.schedule.WebhookWork;
import dev.avow.app.testing.EverythingThatRests;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.app.wiring.ServiceClock;
import dev.avow.core.port.Installations;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.ConfirmInstallations;
import dev.avow.core.usecase.EnforceRetention;
import dev.avow.shopify.sandbox.SandboxShop;
import dev.avow.shopify.sandbox.ShopifySandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * S0-13: under {@code inbox-chat} a conversation is kept for the subscription and 30 days, on the real stores, with the app still
 * there (I26). The end is told by Shopify, or found by asking.
 */
@QuarkusTest
@TestProfile(CanaryProfile.InboxChat.class)
@WithTestResource(Surroundings.class)
class SubscriptionEndTest {

    private static final ShopId SHOP = new ShopId(Surroundings.LATECOMER);
    private static final Duration LIFE = Duration.ofDays(30);
    /** The profile sweeps once a day. */
    private static final Duration TOLERANCE = Duration.ofDays(1);

    private static final Duration WHILE_PAID = Duration.ofDays(40);
    /** Whoever was asked about within 12 hours is not asked about again. */
    private static final Duration UNTIL_ASKED = Duration.ofHours(13);
    /** Real seconds pass while the service answers. */
    private static final Duration SHORTLY = Duration.ofMinutes(5);

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    Installations installations;

    @Inject
    WebhookWork work;

    @Inject
    ConfirmInstallations confirm;

    @Inject
    EnforceRetention enforceRetention;

    @Inject
    ServiceClock clock;

    @Inject
    MongoClient mongo;

    @BeforeEach
    void subscribe() {
        sandbox.onAdvance(clock::advance);
        shop().app().install();
        get("/api/v1/features");
        Visitor.post(
                app.origin().resolve("/api/v1/terms/declarations"),
                "{\"text\":\"chat-notice-1\",\"language\":\"en\"}".getBytes(StandardCharsets.UTF_8),
                "Authorization",
                bearer());
        for (String feature : new String[] {"chat", "inbox"}) {
            HttpResponse<String> on = Visitor.put(
                    app.origin().resolve("/api/v1/features/" + feature), "{\"on\":true}", "Authorization", bearer());
            assertThat(on.statusCode()).as(on.body()).isEqualTo(200);
        }
        shop().app().subscription("Plan", "ACTIVE");
        told();
    }

    @AfterEach
    void remove() {
        sandbox.forgetWaiting();
        installations.find(SHOP).ifPresent(installations::remove);
    }

    @Test
    void s0_13_thirtyDaysAfterTheToldEndOfTheSubscriptionTheConversationIsGone() {
        String conversation = chat("peony");
        sandbox.advance(WHILE_PAID);
        assertThat(inbox()).as("as long as it is paid for").contains(conversation);
        Instant before = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        shop().app().subscription("Plan", "CANCELLED");
        told();

        assertThat(expiry(conversation))
                .isBetween(before.plus(LIFE), clock.instant().plus(LIFE));
        livesToItsEnd(conversation, "peony");
    }

    /** Shopify's word was lost; the end is when it was found. */
    @Test
    void s0_13_thirtyDaysAfterAFoundEndOfTheSubscriptionTheConversationIsGone() {
        String conversation = chat("dahlia");
        sandbox.advance(WHILE_PAID);
        assertThat(expiry(conversation)).as("as long as it is paid for").isEqualTo(Lifetime.FAR);
        shop().app().subscription("Plan", "CANCELLED");
        sandbox.forgetWaiting();
        sandbox.advance(UNTIL_ASKED);
        Instant before = clock.instant();
        assertThat(confirm.handle().confirmed()).isPositive();

        assertThat(expiry(conversation))
                .isBetween(before.plus(LIFE), clock.instant().plus(LIFE));
        livesToItsEnd(conversation, "dahlia");
    }

    private void livesToItsEnd(String conversation, String word) {
        Instant end = expiry(conversation);
        sandbox.advance(Duration.between(clock.instant(), end).minus(SHORTLY));
        enforceRetention.handle();
        assertThat(inbox()).as("not earlier").contains(conversation);
        assertThat(EverythingThatRests.mongo(mongo)).contains(word);

        sandbox.advance(SHORTLY);
        assertThat(inbox()).as("hidden at once").doesNotContain(conversation);
        assertThat(get("/api/v1/export").body()).doesNotContain(word);

        sandbox.advance(TOLERANCE);
        enforceRetention.handle();
        assertThat(EverythingThatRests.mongo(mongo)).as("after the daily sweep").doesNotContain(word);
    }

    /** Says a word, and gives the conversation's name. */
    private String chat(String word) {
        Visitor visitor = Visitor.at(sandbox.storefront(SHOP.domain()));
        assertThat(visitor.sayThroughProxy("Do you restring " + word + " lanterns?")
                        .statusCode())
                .isEqualTo(200);
        return Visitor.json(Visitor.get(
                                URI.create(visitor.session().get("endpoint").asText() + "/me"),
                                "Authorization",
                                "Bearer " + visitor.token())
                        .body())
                .get("rows")
                .get(0)
                .get("conversation")
                .asText();
    }

    private Instant expiry(String conversation) {
        return Instant.parse(
                Visitor.json(get("/api/v1/conversations/" + conversation).body())
                        .get("expiresAt")
                        .asText());
    }

    private void told() {
        sandbox.settle();
        work.drain();
    }

    private String inbox() {
        HttpResponse<String> answer = get("/api/v1/conversations");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private SandboxShop shop() {
        return sandbox.shop(SHOP.domain());
    }

    private HttpResponse<String> get(String path) {
        return Visitor.get(app.origin().resolve(path), "Authorization", bearer());
    }

    private String bearer() {
        return "Bearer " + sandbox.idToken(SHOP.domain());
    }
}
