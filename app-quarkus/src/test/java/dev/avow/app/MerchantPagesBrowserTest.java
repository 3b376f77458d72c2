package dev.avow.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.InBrowser;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.app.wiring.ServiceClock;
import dev.avow.core.port.AccessTokens;
import dev.avow.core.subject.ShopId;
import dev.avow.shopify.sandbox.ShopifySandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From page to page of a merchant, in a real browser; pictures are left in {@code target/screenshots} (S0-15, S1-14). */
@QuarkusTest
@WithTestResource(Surroundings.class)
class MerchantPagesBrowserTest extends InBrowser {

    private static final List<String> PLACES =
            List.of("Inbox", "Leads", "Analytics", "Knowledge", "Privacy requests", "Promises");

    /** What a page keeps: for the tab, and where it outlives the tab. */
    private static final String KEPT_FOR_THE_TAB = "JSON.stringify(sessionStorage)";

    private static final String KEPT =
            "indexedDB.databases().then(all => Object.keys(localStorage).length + all.length)";

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    AccessTokens tokens;

    @Inject
    ServiceClock clock;

    /** Leads of these tests are in nobody else's way. */
    @AfterEach
    void forget() {
        String bearer = "Bearer " + sandbox.idToken(Surroundings.SHOP);
        JsonNode leads = Visitor.json(
                        Visitor.get(app.origin().resolve("/api/v1/leads?limit=100"), "Authorization", bearer)
                                .body())
                .get("leads");
        for (JsonNode lead : leads) {
            if (lead.path("email").asText().equals("nav@example.com")) {
                Visitor.delete(
                        app.origin().resolve("/api/v1/leads/" + lead.get("id").asText()), "Authorization", bearer);
            }
        }
    }

    private Page open(BrowserContext profile, String path) {
        Page page = profile.newPage();
        page.navigate(
                app.origin() + path + "?shop=" + Surroundings.SHOP + "&id_token=" + sandbox.idToken(Surroundings.SHOP));
        return page;
    }

    private static Locator place(Page page, String name) {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Pages of the app"))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private void talk() {
        Visitor one = Visitor.at(sandbox.storefront(Surroundings.SHOP));
        one.say("How do I return a lamp? I am at +40 722 123 456");
        one.rateLast(true);
        Visitor two = Visitor.at(sandbox.storefront(Surroundings.SHOP));
        two.say("Do you gild tulips?");
        two.rateLast(false);
        two.leave(
                "{\"id\":\"m-9\",\"email\":\"nav@example.com\",\"consent\":{\"text\":\"lead-1\",\"language\":\"en\"}}");
    }

    /** A token lives for a minute; a frame that is reloaded brings the old one. */
    @Test
    void s1_31_aFrameWithoutALivingTokenFetchesOneFromAppBridgeAndShowsTheApp() {
        try (BrowserContext profile = browser.profile(new NewContextOptions())) {
            Page page = profile.newPage();
            AtomicInteger loads = deadTokens(page, 1);
            page.navigate(sandbox.adminOrigin()
                    .resolve("/admin?shop=" + Surroundings.SHOP)
                    .toString());

            assertThat(page.frameLocator("iframe.app").locator("h1")).hasText("Inbox");
            assertThat(loads).hasValue(2);
        }
    }

    @Test
    void s1_31_aFrameWhoseFreshTokenIsRefusedTooSaysWhereToGoAndAsksNoMore() {
        try (BrowserContext profile = browser.profile(new NewContextOptions())) {
            Page page = profile.newPage();
            AtomicInteger loads = deadTokens(page, Integer.MAX_VALUE);
            page.navigate(sandbox.adminOrigin()
                    .resolve("/admin?shop=" + Surroundings.SHOP)
                    .toString());

            page.waitForCondition(() -> loads.get() == 2);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(page.frameLocator("iframe.app").locator("h1")).hasText("Open this app from your Shopify admin");
            assertThat(loads).hasValue(2);
        }
    }

    /** The first so many times that the app is loaded, it is with a token that is dead by then; counts all. */
    private AtomicInteger deadTokens(Page page, int times) {
        AtomicInteger loads = new AtomicInteger();
        page.route(
                address -> address.startsWith(app.origin() + "/app?"),
                route -> route.resume(
                        loads.incrementAndGet() <= times
                                ? new Route.ResumeOptions()
                                        .setUrl(route.request().url().replaceAll("id_token=[^&]*", "id_token=x.y.z"))
                                : new Route.ResumeOptions()));
        return loads;
    }

    @Test
    void everyPageIsReachedByKeyboardAndSaysWhereItIs() {
        talk();
        try (BrowserContext profile = browser.profile(new NewContextOptions().setViewportSize(1180, 900))) {
            Page page = open(profile, "/app");
            assertThat(place(page, "Inbox")).hasAttribute("aria-current", "page");
            for (String name : PLACES) {
                place(page, name).press("Enter");
                assertThat(heading(page)).hasText(name);
                assertThat(heading(page)).isFocused();
                assertThat(place(page, name)).hasAttribute("aria-current", "page");
                assertThat(page.locator(".places [aria-current]")).hasCount(1);
                assertThat(page).hasTitle(name + " · Avow");
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as(name)
                        .isEmpty();
                shot(page, name);
            }
            // Whatever this profile does not offer is not in the navigation.
            assertThat(place(page, "Referrals")).hasCount(0);
            assertThat(page.locator("s-app-nav s-link")).hasCount(PLACES.size());

            page.goBack();
            assertThat(heading(page)).hasText("Privacy requests");
            assertThat(place(page, "Privacy requests")).hasAttribute("aria-current", "page");
        }
    }

    @Test
    void pagesOpenByTheirOwnAddressAndFitASmallDarkScreen() {
        talk();
        NewContextOptions small =
                new NewContextOptions().setViewportSize(360, 740).setColorScheme(ColorScheme.DARK);
        try (BrowserContext profile = browser.profile(small)) {
            for (String path : List.of(
                    "/app", "/app/leads", "/app/analytics", "/app/knowledge", "/app/requests", "/app/promises")) {
                Page page = open(profile, path);
                assertThat(page.locator(".places [aria-current]")).hasAttribute("href", path);
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as("no sideways scrolling at 360 px on %s", path)
                        .isEqualTo(true);
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as(path)
                        .isEmpty();
                shot(page, "small" + path.replace('/', '-'));
                page.close();
            }
        }
    }

    /**
     * S4-13: the token of the Admin API stands in nothing that a browser is given or keeps. S2-16: the pages keep no cookie of
     * their own, but for the one of a grant that is under way.
     */
    @Test
    void s4_13_s2_16_noTokenStandsOnAPageAndNoPageKeepsACookie() {
        sandbox.shop(Surroundings.SHOP).app().install();
        // Whoever was told before that the app is not there is asked again after a while.
        sandbox.onAdvance(clock::advance);
        sandbox.advance(Duration.ofHours(1));
        talk();
        try (BrowserContext profile = browser.profile(new NewContextOptions())) {
            Page page = profile.newPage();
            List<Response> answers = new CopyOnWriteArrayList<>();
            page.onResponse(answers::add);
            page.navigate(app.origin() + "/app?shop=" + Surroundings.SHOP + "&id_token="
                    + sandbox.idToken(Surroundings.SHOP));
            for (String name : PLACES) {
                place(page, name).press("Enter");
                assertThat(heading(page)).hasText(name);
            }
            page.waitForLoadState(LoadState.NETWORKIDLE);
            String token =
                    tokens.current(new ShopId(Surroundings.SHOP)).orElseThrow().reveal();

            StringBuilder given = new StringBuilder(page.content()).append(page.evaluate(KEPT_FOR_THE_TAB));
            answers.stream()
                    .filter(answer -> answer.status() == 200)
                    .forEach(answer -> given.append(answer.allHeaders()).append(answer.text()));
            assertThat(answers).hasSizeGreaterThan(PLACES.size());
            assertThat(given.indexOf("Privacy requests")).isPositive();
            for (String secret : List.of(token, "shpat_", "shprt_", sandbox.clientSecret())) {
                assertThat(given.indexOf(secret)).as("given to the browser").isNegative();
            }
            assertThat(page.evaluate(KEPT)).as("kept by the browser").isEqualTo(0);
            assertThat(profile.cookies())
                    .as("what the app's host left in the jar")
                    .filteredOn(cookie -> !cookie.name.equals("avow_grant"))
                    .isEmpty();
        }
    }

    /** Where the admin has its own navigation, it leads; ours stands back. */
    @Test
    void theAdminsNavigationLeadsWhereThereIsOne() {
        try (BrowserContext profile = browser.profile(new NewContextOptions())) {
            Page page = profile.newPage();
            page.addInitScript("const real = Object.freeze; Object.freeze = it => { if (it?.idToken) {"
                    + " it.environment = { embedded: true }; } return real(it); };");
            page.navigate(app.origin() + "/app?shop=" + Surroundings.SHOP + "&id_token="
                    + sandbox.idToken(Surroundings.SHOP));
            assertThat(place(page, "Leads")).isHidden();

            page.evaluate("document.querySelector('s-app-nav s-link[href=\"/app/leads\"]')"
                    + ".dispatchEvent(new Event('shopify:navigate', { bubbles: true }))");

            assertThat(heading(page)).hasText("Leads");
        }
    }

    @Test
    void s1_14_aLeadIsTickedOffAndAQuestionBecomesAnAnswer() throws IOException {
        talk();
        try (BrowserContext profile = browser.profile(new NewContextOptions().setViewportSize(1180, 900))) {
            Page page = open(profile, "/app/leads");
            Locator row = page.getByRole(AriaRole.ROW)
                    .filter(new Locator.FilterOptions().setHasText("nav@example.com"))
                    .first();
            assertThat(row).containsText("New");
            row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Mark nav@example.com as contacted"))
                    .click();
            assertThat(row.locator(".badge")).hasText("Contacted");

            place(page, "Analytics").click();
            assertThat(page.getByRole(AriaRole.IMG)).isVisible();
            Download csv =
                    page.waitForDownload(() -> page.getByText("Export CSV").click());
            try (Stream<String> lines = Files.lines(csv.path())) {
                assertThat(lines.anyMatch(line -> line.contains(",queries,"))).isTrue();
            }
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Write an answer to: Do you gild tulips?"))
                    .first()
                    .click();
            assertThat(heading(page)).hasText("Knowledge");
            assertThat(page.locator("input[name=question]")).hasValue("Do you gild tulips?");
            assertThat(place(page, "Knowledge")).hasAttribute("aria-current", "page");
        }
    }

    @Test
    void aLateAnswerDoesNotReplaceThePageThatWasOpenedSince() {
        talk();
        try (BrowserContext profile = browser.profile(new NewContextOptions().setViewportSize(1180, 900))) {
            Page page = open(profile, "/app/leads");
            List<Route> held = new ArrayList<>();
            page.route("**/contacted", held::add);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mark nav@example.com as contacted"))
                    .first()
                    .click();
            page.waitForCondition(() -> !held.isEmpty());
            place(page, "Analytics").click();
            assertThat(heading(page)).hasText("Analytics");

            page.waitForResponse("**/contacted", () -> held.get(0).resume()).finished();
            page.evaluate("() => new Promise(done => setTimeout(done))");

            assertThat(heading(page)).hasText("Analytics");
        }
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "merchant-" + name.replace(' ', '-') + ".png")));
    }
}
