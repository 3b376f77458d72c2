package dev.avow.app.canary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.avow.app.schedule.PolicyWatch;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.InBrowser;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.app.wiring.ServiceClock;
import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PolicyTree;
import dev.avow.core.port.PolicyLedger;
import dev.avow.core.usecase.AnnouncePolicy;
import dev.avow.shopify.sandbox.ShopifySandbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Under a policy that is accepted by saying so, the merchant's pages ask for it, and no use of them is taken for it (S1-54); a
 * change that was announced is told on each of them (S1-52).
 */
@QuarkusTest
@TestProfile(AcceptanceBrowserTest.Saying.class)
@WithTestResource(Surroundings.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AcceptanceBrowserTest extends InBrowser {

    /** The profile {@code strict}, in an instance that nobody else uses. */
    public static final class Saying extends CanaryProfile {
        /** Made by the test framework. */
        public Saying() {
            super("strict");
        }
    }

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    PolicyLedger ledger;

    @Inject
    ServiceClock clock;

    @Inject
    @Wellness
    PolicyWatch watch;

    @Inject
    MeterRegistry metrics;

    @Test
    @Order(1)
    void s1_54_merchantAcceptsByAPressAndNotByUse() {
        try (BrowserContext profile = browser.profile(new NewContextOptions())) {
            Page page = open(profile);
            assertThat(said()).as("a page was used").noneMatch(made -> made.startsWith("policy-"));
            assertThat(terms().get("policy").get("due").asText()).isEqualTo("policy-1");
            assertThat(part(page, "Announced change")).hasCount(0);
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();

            Locator asked = part(page, "Privacy policy to accept");
            asked.getByRole(AriaRole.BUTTON).click();

            assertThat(asked.getByRole(AriaRole.STATUS)).hasText("You accepted the privacy policy.");
            assertThat(said()).contains("policy-1 explicit").doesNotContain("policy-1 by-use");
            assertThat(terms().get("policy").has("due")).isFalse();
            assertThat(part(open(profile), "Privacy policy to accept")).hasCount(0);
        }
    }

    @Test
    @Order(2)
    void s1_52_changeThatWasAnnouncedIsToldOnThePages() {
        PolicyTree change = PolicyTree.of(
                Origin.APP, Map.of("profiles", "strict", "version", "2", "retention.transcript.life", "3 days"));
        new AnnouncePolicy(ledger, clock).handle(new AnnouncePolicy.Command(change, Map.of()));
        try (BrowserContext profile = browser.profile(new NewContextOptions())) {
            Page page = open(profile);

            assertThat(part(page, "Announced change")).containsText("The privacy policy changes on");
            assertThat(part(page, "Announced change").locator("a")).hasAttribute("href", "/privacy/next");
            assertThat(Visitor.get(app.origin().resolve("/privacy/next")).body())
                    .as("whichever instance announced it")
                    .contains("3 days");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
    }

    /** It was started before: it obeys and publishes what it knows, whatever was announced since, and somebody is called. */
    @Test
    @Order(3)
    void s1_52_anInstanceThatDoesNotKnowTheNewestVersionSaysSo() {
        assertThat(watch.call().getStatus()).as("others are being replaced").isEqualTo(Status.UP);

        clock.advance(Duration.ofDays(31));
        watch.look();

        assertThat(watch.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(watch.call().getData().orElseThrow())
                .containsEntry("version", "v1")
                .containsEntry("announced", "v2");
        assertThat(metrics.get("avow.policy.outdated").gauge().value()).isOne();
        assertThat(Visitor.get(app.origin().resolve("/privacy")).body())
                .contains("<title>Privacy policy (v1)</title>")
                .doesNotContain("3 days from ");
    }

    private Page open(BrowserContext profile) {
        Page page = profile.newPage();
        page.navigate(
                app.origin() + "/app?shop=" + Surroundings.SHOP + "&id_token=" + sandbox.idToken(Surroundings.SHOP));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        return page;
    }

    private static Locator part(Page page, String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private JsonNode terms() {
        return Visitor.json(Visitor.get(
                        app.origin().resolve("/api/v1/terms"),
                        "Authorization",
                        "Bearer " + sandbox.idToken(Surroundings.SHOP))
                .body());
    }

    private List<String> said() {
        List<String> said = new ArrayList<>();
        terms().get("declarations")
                .forEach(one ->
                        said.add(one.get("text").asText() + " " + one.get("how").asText()));
        return said;
    }
}
