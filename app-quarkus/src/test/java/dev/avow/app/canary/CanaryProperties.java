package dev.avow.app.canary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.avow.app.schedule.RightsWatch;
import dev.avow.app.schedule.WebhookWork;
import dev.avow.app.testing.CanaryPerson;
import dev.avow.app.testing.CrashingSteps;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.app.wiring.ServiceClock;
import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.Merchants;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.CarryOutUninstalls;
import dev.avow.core.usecase.ConfirmInstallations;
import dev.avow.core.usecase.VerifyAudit;
import dev.avow.shopify.sandbox.SandboxShop;
import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.testkit.data.Cases;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Under any profile: somebody goes through every flow that the profile has, then Shopify's words come in any order, twice,
 * late, with crashes between the steps. Afterwards nothing that was theirs is anywhere, all that is somebody else's is still
 * there, every certificate verifies and the audit trail is whole (S0-14, S1-33, S1-36, S1-38, S3-23, S3-24,
 * S3-25, S3-31, S3-32, S3-33, S3-34, S3-35, S3-40, S3-43, S3-44, S4-18, S4-19, S4-20, S4-25).
 */
@Tag("journey")
abstract class CanaryProperties {

    /** More under {@code -Pfull}. */
    private static final boolean THOROUGH = Boolean.getBoolean("checks.full");

    private static final int CASES = THOROUGH ? 10 : 5;
    private static final int LEAVINGS = THOROUGH ? 6 : 2;

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    WebhookWork work;

    @Inject
    CarryOutUninstalls uninstalls;

    @Inject
    ConfirmInstallations confirm;

    @Inject
    RightsWatch watch;

    @Inject
    CanaryScan scan;

    @Inject
    VerifyAudit verifyAudit;

    @Inject
    AttributionLedger ledger;

    @Inject
    Merchants merchants;

    @Inject
    RetentionInForce retention;

    @Inject
    ServiceClock clock;

    private SandboxShop shop;
    private SandboxShop leaving;

    /** What the profile under test has beside what all have, by the names of features. */
    abstract Set<String> features();

    @BeforeEach
    void install() {
        shop = sandbox.shop(Surroundings.SHOP);
        leaving = sandbox.shop(Surroundings.OTHER_SHOP);
        sandbox.onAdvance(clock::advance);
        installed(shop);
    }

    @AfterEach
    void calm() {
        CrashingSteps.calm();
        sandbox.forgetWaiting();
        shop.webhooks().reset();
        leaving.webhooks().reset();
    }

    @Test
    void s3_43_nothingOfACanaryIsLeftInWhateverOrderTheWordsCome() {
        Cases.each(CASES, cases -> {
            CanaryPerson gone = CanaryPerson.at(shop);
            CanaryPerson stays = CanaryPerson.at(shop);
            walkThroughAllFlows(shop, stays, cases, false);
            settle();
            walkThroughAllFlows(shop, gone, cases, true);
            askAndRedact(gone, cases);
            finish(10, Duration.ofMinutes(20));

            scan.findsNothingOf(gone);
            stillThere(stays);
            everyProofHolds();
        });
    }

    /** The app is taken off, and Shopify says so early, late, twice, after its own safety net, or never. */
    @Test
    void s3_44_nothingOfAShopsCanaryIsLeftInWhateverOrderItsEndIsTold() {
        Cases.each(LEAVINGS, cases -> {
            CanaryPerson stays = CanaryPerson.at(shop);
            walkThroughAllFlows(shop, stays, cases, false);
            settle();
            installed(leaving);
            CanaryPerson gone = CanaryPerson.at(leaving);
            leaving.webhooks().delay(anyDelay(cases));
            walkThroughAllFlows(leaving, gone, cases, true);
            isLeft(gone, cases);
            finish(16, Duration.ofHours(12));

            scan.findsNoShopperOf(leaving.domain());
            scan.findsNothingOf(gone);
            assertThat(scan.everythingThatRests())
                    .as("somebody of another shop")
                    .contains(stays.traces(features()));
            everyProofHolds();
        });
    }

    /** A merchant opens the app in a shop, and switches on what the profile has. */
    private void installed(SandboxShop at) {
        at.app().install();
        merchant(at, "/api/v1/features");
        // What was attested goes with the shop.
        for (String text : List.of("chat-notice-1", "lead-follow-up-1", "storefront-consent-1")) {
            Visitor.post(
                    app.origin().resolve("/api/v1/terms/declarations"),
                    ("{\"text\":\"" + text + "\",\"language\":\"en\"}").getBytes(StandardCharsets.UTF_8),
                    "Authorization",
                    "Bearer " + sandbox.idToken(at.domain()));
        }
        for (String feature : features()) {
            HttpResponse<String> on = Visitor.put(
                    app.origin().resolve("/api/v1/features/" + feature),
                    "{\"on\":true}",
                    "Authorization",
                    "Bearer " + sandbox.idToken(at.domain()));
            assertThat(on.statusCode()).as(feature + " " + on.body()).isEqualTo(200);
        }
        sandbox.forgetWaiting();
    }

    /** In any order; where {@code loose} is set, Shopify's words about it come whenever they come. */
    private void walkThroughAllFlows(SandboxShop at, CanaryPerson person, Cases cases, boolean loose) {
        List<Runnable> flows = new ArrayList<>();
        if (features().contains("chat")) {
            flows.add(() ->
                    person.chats(sandbox.storefront(at.domain()), features().contains("leads")));
        }
        if (features().contains("referral")) {
            flows.add(() -> record(new ShopId(at.domain()), person));
        }
        flows.add(person::subscribes);
        flows.add(person::leavesACheckout);
        flows.add(person::buys);
        while (!flows.isEmpty()) {
            flows.remove(cases.between(0, flows.size() - 1)).run();
            if (loose && cases.between(0, 2) == 0) {
                settle();
            }
        }
    }

    /** As a poll would have done before anybody asked. */
    private void record(ShopId at, CanaryPerson person) {
        Instant now = clock.instant();
        merchants.give(
                at,
                new MerchantId(UUID.randomUUID().toString()),
                retention.at(now).lifetime(DataClass.MERCHANT_MAPPING, now));
        MerchantId merchant = merchants
                .merchantOf(at, retention.at(now).horizon(DataClass.MERCHANT_MAPPING, now))
                .orElseThrow();
        ledger.record(at, merchant, person.credited(now), retention.at(now).lifetime(DataClass.ATTRIBUTED_ORDER, now));
    }

    private void askAndRedact(CanaryPerson person, Cases cases) {
        anyManner(shop, cases);
        List<Runnable> words = new ArrayList<>(List.of(person::asks, person::asks));
        words.add(cases.between(0, words.size()), person::isRedacted);
        if (features().contains("chat") && !features().contains("leads")) {
            words.add(cases.between(0, words.size()), person::erasesTheChat);
        }
        for (Runnable word : words) {
            word.run();
            if (cases.between(0, 1) == 0) {
                settleWithACrash(cases);
            }
        }
        settleWithACrash(cases);
        shop.webhooks().reset();
    }

    /** Somebody may have asked or been redacted before, and Shopify say so afterwards. */
    private void isLeft(CanaryPerson person, Cases cases) {
        anyManner(leaving, cases);
        if (cases.between(0, 1) == 0) {
            leaving.webhooks().delay(anyDelay(cases));
            person.asks();
        }
        if (cases.between(0, 1) == 0) {
            leaving.webhooks().delay(anyDelay(cases));
            person.isRedacted();
        }
        if (cases.between(0, 1) == 0) {
            settleWithACrash(cases);
        }
        leaving.webhooks().delay(anyDelay(cases)).loseNext(cases.between(0, 2));
        if (cases.between(0, 1) == 0) {
            // Longer than two clocks may be apart, so that nobody has to ask Shopify which installation is meant.
            sandbox.advance(Duration.ofMinutes(5));
        }
        leaving.app().uninstallDelay(anyDelay(cases));
        leaving.uninstall();
        settleWithACrash(cases);
        CrashingSteps.after(cases.between(0, 12));
        uninstalls.handle();
        leaving.webhooks().reset();
    }

    private static void anyManner(SandboxShop at, Cases cases) {
        at.webhooks().repeats(cases.between(0, 2)).twins(cases.between(0, 1)).reversed(cases.between(0, 1) == 1);
    }

    /** At once, late, or after the safety net of two days. */
    private static Duration anyDelay(Cases cases) {
        return Duration.ofHours(List.of(0, 3, 50).get(cases.between(0, 2)));
    }

    private void settleWithACrash(Cases cases) {
        CrashingSteps.after(cases.between(0, 12));
        settle();
    }

    private void settle() {
        sandbox.settle();
        work.drain();
    }

    /** The machine is well again, and time goes on. */
    private void finish(int rounds, Duration step) {
        CrashingSteps.calm();
        for (int round = 0; round < rounds; round++) {
            sandbox.advance(step);
            scan.endLeases();
            settle();
            confirm.handle();
            uninstalls.handle();
            watch.work();
        }
        assertThat(scan.open()).as("requests that are not done").isZero();
    }

    private void stillThere(CanaryPerson person) {
        String export = merchant(shop, "/api/v1/export").body();
        if (features().contains("chat")) {
            assertThat(export).as("somebody else's chat").contains(person.conversation());
        }
        if (features().contains("leads")) {
            assertThat(export).as("somebody else's contact").contains(person.email());
        }
        if (features().contains("cart-recovery")) {
            assertThat(export).as("somebody else's checkout").contains(person.email());
        }
        if (features().contains("referral")) {
            assertThat(export).as("somebody else's order").contains(person.orderName());
        }
    }

    private HttpResponse<String> merchant(SandboxShop of, String path) {
        HttpResponse<String> answer =
                Visitor.get(app.origin().resolve(path), "Authorization", "Bearer " + sandbox.idToken(of.domain()));
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    /** The audit trail is whole, and each certificate is signed and says that nothing is left. */
    private void everyProofHolds() {
        assertThat(verifyAudit.handle(List.of()).problem()).isEmpty();
        assertThat(scan.certificates()).isNotEmpty();
        for (String certificate : scan.certificates()) {
            JsonNode checked = Visitor.json(
                    Visitor.post(app.origin().resolve("/certificates"), certificate.getBytes(StandardCharsets.UTF_8))
                            .body());
            assertThat(checked.get("valid").asBoolean()).isTrue();
            JsonNode classes = Visitor.json(certificate).get("classes");
            classes.forEach(one -> assertThat(one.get("left").asLong()).isZero());
        }
    }
}
