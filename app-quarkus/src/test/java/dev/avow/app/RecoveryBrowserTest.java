package dev.avow.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.avow.app.schedule.WebhookWork;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.InBrowser;
import dev.avow.app.testing.RecoveryProfile;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.app.wiring.ServiceClock;
import dev.avow.core.usecase.DecideCheckouts;
import dev.avow.core.usecase.MailCarts;
import dev.avow.shopify.sandbox.SandboxShop;
import dev.avow.shopify.sandbox.ShopifySandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody leaves a cart and comes back by Shopify's mail; the merchant sees it (S4-03, S4-04, S4-05, S4-06, S4-10), in a browser. */
@QuarkusTest
@TestProfile(RecoveryProfile.class)
@WithTestResource(Surroundings.class)
class RecoveryBrowserTest extends InBrowser {

    private static final String ADDRESS = "vera.lund@example.com";

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    WebhookWork work;

    @Inject
    DecideCheckouts decideCheckouts;

    @Inject
    MailCarts mailCarts;

    @Inject
    ServiceClock clock;

    @BeforeEach
    void install() throws Exception {
        sandbox.onAdvance(clock::advance);
        shop().app().install();
        Visitor.get(app.origin().resolve("/api/v1/features"), "Authorization", bearer());
        HttpRequest on = HttpRequest.newBuilder(app.origin().resolve("/api/v1/features/cart-recovery"))
                .header("Authorization", bearer())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"on\":true}"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(on, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private SandboxShop shop() {
        return sandbox.shop(Surroundings.SHOP);
    }

    private String bearer() {
        return "Bearer " + sandbox.idToken(Surroundings.SHOP);
    }

    /** Everything that runs by the clock. */
    private void run() {
        for (int round = 0; round < 2; round++) {
            sandbox.settle();
            work.drain();
            decideCheckouts.handle(10);
            mailCarts.handle(10);
        }
        decideCheckouts.handle(10);
    }

    private long recovered() {
        JsonNode overview =
                Visitor.json(Visitor.get(app.origin().resolve("/api/v1/recovery"), "Authorization", bearer())
                        .body());
        return overview.findValues("orders").stream()
                .mapToLong(JsonNode::asLong)
                .sum();
    }

    @Test
    void whoLeavesACartComesBackByShopifysMailAndTheMerchantSeesIt() {
        long before = recovered();
        try (BrowserContext profile = browser.profile(new NewContextOptions().setViewportSize(1180, 900))) {
            Page page = profile.newPage();
            saveChoices(page);
            leaveCart(page);
            run();
            assertThat(mailsToHer(page)).hasCount(0);

            sandbox.advance(Duration.ofHours(11));
            run();

            assertThat(mailsToHer(page)).hasCount(1);
            shot(page, "recovery-outbox");
            String link = shop().outbox().get(shop().outbox().size() - 1).link();
            Page admin = merchantsPage(profile);
            assertThat(rowOfHers(admin)).containsText("Mailed");
            shot(admin, "recovery-mailed");

            page.navigate(link);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pay now"))
                    .click();
            page.waitForURL("**/orders/*");
            run();

            assertThat(recovered()).isEqualTo(before + 1);
            admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Refresh"))
                    .click();
            assertThat(rowOfHers(admin)).containsText("It was bought");
            assertThat(admin.locator("#months tbody tr").first()).isVisible();
            assertThat(admin.locator("canvas#chart")).isVisible();
            shot(admin, "recovery");
            assertThat(new AxeBuilder(admin).analyze().getViolations()).isEmpty();
        }
    }

    /** The merchant's own choices, by the page's form; the preview says what they come to. */
    private void saveChoices(Page page) {
        page.navigate(address());
        page.getByLabel("Left after (minutes)").fill("30");
        // No earlier than the policy says.
        assertThat(page.locator("#preview")).containsText("about 10 hours from now, to the customer");
        page.getByLabel("Quiet from").fill("00:00");
        page.getByLabel("Quiet to").fill("00:00");
        // Shopify has not been asked yet.
        page.getByLabel("Time zone").fill("Europe/Berlin");
        page.getByLabel("Pause: take in, send nothing").check();
        assertThat(page.locator("#preview")).containsText("nothing is sent");
        page.getByLabel("Pause: take in, send nothing").uncheck();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).isVisible();
        assertThat(page.getByLabel("Left after (minutes)")).hasValue("30");
    }

    private void leaveCart(Page page) {
        page.navigate(sandbox.storefront(Surroundings.SHOP) + "products/"
                + shop().product().handle());
        page.locator("#add-to-cart button.buy").click();
        assertThat(page.locator("#added")).containsText("in your cart");
        page.navigate(sandbox.storefront(Surroundings.SHOP) + "cart");
        page.locator("main button.buy").click();
        page.locator("#email").fill(ADDRESS);
        page.locator("#name").fill("Vera Lund");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                .click();
        assertThat(page.locator("main")).containsText("You can leave now");
    }

    /** What Shopify has mailed, on the sandbox's own page. */
    private Locator mailsToHer(Page page) {
        page.navigate(
                sandbox.startPage().resolve("/shop?shop=" + Surroundings.SHOP).toString());
        return page.locator("tr")
                .filter(new Locator.FilterOptions().setHasText(ADDRESS))
                .filter(new Locator.FilterOptions().setHasText("Open the invoice"));
    }

    private Page merchantsPage(BrowserContext profile) {
        Page admin = profile.newPage();
        admin.navigate(address());
        return admin;
    }

    /** As the admin opens it: with the shop, so that App Bridge gets a token for each request. */
    private String address() {
        return app.origin() + "/app/recovery?shop=" + Surroundings.SHOP + "&id_token="
                + sandbox.idToken(Surroundings.SHOP);
    }

    private static Locator rowOfHers(Page admin) {
        return admin.locator("tr")
                .filter(new Locator.FilterOptions().setHasText(ADDRESS))
                .first();
    }

    @Test
    void recoveryPageWorksInTheDarkOnASmallScreen() {
        NewContextOptions options =
                new NewContextOptions().setViewportSize(360, 740).setColorScheme(ColorScheme.DARK);
        try (BrowserContext profile = browser.profile(options)) {
            Page page = merchantsPage(profile);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Settings")))
                    .isVisible();
            shot(page, "recovery-small-dark");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("no sideways scrolling at 360 px")
                    .isEqualTo(true);
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
