package dev.avow.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.InBrowser;
import dev.avow.app.testing.Surroundings;
import dev.avow.shopify.sandbox.ShopifySandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import org.junit.jupiter.api.Test;

/** A shopper and a merchant in a real browser. Pictures of what they saw are left in {@code target/screenshots}. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class FirstConversationBrowserTest extends InBrowser {

    private static final String QUESTION = "Where is my order #1001? Call me at +40 722 123 456, mara@example.com";

    /** What the storefront sets of itself, with a chat and without. */
    private static final List<String> SHOP_COOKIES = List.of("cart", "_landing_page", "_orig_referrer");

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    /** S1-17, S2-17: and no cookie is set but the shop's own, and nobody is asked but the shop and the app. */
    @Test
    void s0_15_s1_06_aShopperAsksAndTheMerchantReadsPlaceholders() {
        try (BrowserContext profile = browser.profile(new NewContextOptions().setViewportSize(1180, 760))) {
            Page storefront = profile.newPage();
            List<String> requests = new CopyOnWriteArrayList<>();
            Set<String> asked = new CopyOnWriteArraySet<>();
            storefront.onRequest(request -> {
                requests.add(describe(request));
                asked.add(URI.create(request.url()).getAuthority());
            });
            storefront.navigate(sandbox.storefront(Surroundings.SHOP).toString());
            Locator bubble = button(storefront, "Chat");
            assertThat(bubble).isVisible();
            assertThat(requests)
                    .as("nothing is asked before the chat is opened")
                    .noneMatch(this::isChat);

            ask(storefront, QUESTION);

            Locator answer = storefront.getByText("You asked:");
            assertThat(answer.last()).containsText("[PHONE_1]");
            shot(storefront, "storefront");
            assertThat(requests).contains("POST /storefront/messages");
            assertThat(requests)
                    .as("the direct way works; the proxy is not needed")
                    .noneMatch(this::isFallback);
            assertThat(profile.cookies())
                    .as("S1-17: no cookie but the shop's own")
                    .extracting(cookie -> cookie.name)
                    .isSubsetOf(SHOP_COOKIES);
            assertThat(asked)
                    .as("S2-17: nobody is asked but the shop and the app")
                    .containsExactlyInAnyOrder(
                            sandbox.storefront(Surroundings.SHOP).getAuthority(),
                            app.origin().getAuthority());
            assertThat(storefront.evaluate("Object.keys(localStorage).length")).isEqualTo(0);
            assertNoViolation(storefront);

            Page admin = profile.newPage();
            admin.navigate(sandbox.admin().toString());
            FrameLocator inbox = admin.frameLocator("iframe");
            Locator row = inbox.getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText("Call me at [PHONE_1], [EMAIL_1]"));
            assertThat(row.first()).isVisible();
            shot(admin, "inbox");
            row.first().click();
            assertThat(inbox.getByRole(AriaRole.HEADING, new FrameLocator.GetByRoleOptions().setLevel(1)))
                    .containsText("Conversation of");
            assertThat(inbox.locator(".turn.shopper")).containsText("[ORDER_NUMBER_1]");
            assertThat(inbox.locator("body")).not().containsText("722 123 456");
            shot(admin, "conversation");
            assertNoViolation(admin);
        }
    }

    /** Each tab has a session of its own, kept by the tab, and by nothing that outlives it. */
    @Test
    void s1_07_aNewTabIsAnotherSession() {
        try (BrowserContext profile = browser.profile(new NewContextOptions())) {
            String first = session(profile.newPage());
            String second = session(profile.newPage());

            assertThat(first).isNotBlank().isNotEqualTo(second);
            assertThat(second).isNotBlank();
            assertThat(profile.cookies()).extracting(cookie -> cookie.name).isSubsetOf(SHOP_COOKIES);
        }
    }

    /** What a tab keeps of a conversation that it began. */
    private String session(Page tab) {
        tab.navigate(sandbox.storefront(Surroundings.SHOP).toString());
        ask(tab, "Are the lamps dimmable?");
        assertThat(tab.getByText("You asked:").last()).isVisible();
        assertThat(tab.evaluate("Object.keys(localStorage).length")).isEqualTo(0);
        return (String) tab.evaluate("sessionStorage.getItem('avow.session')");
    }

    @Test
    void theInboxWorksByKeyboardInTheDarkOnASmallScreen() {
        NewContextOptions options =
                new NewContextOptions().setViewportSize(360, 740).setColorScheme(ColorScheme.DARK);
        try (BrowserContext profile = browser.profile(options)) {
            Page storefront = profile.newPage();
            storefront.navigate(sandbox.storefront(Surroundings.SHOP).toString());
            ask(storefront, "How do I return a lamp?");
            assertThat(storefront.getByText("You asked:").last()).isVisible();
            shot(storefront, "storefront-small-dark");

            Page page = profile.newPage();
            page.navigate(app.origin() + "/app?shop=" + Surroundings.SHOP + "&id_token="
                    + sandbox.idToken(Surroundings.SHOP));
            Locator first = page.getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText("How do I return a lamp?"))
                    .first();
            first.focus();
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isFocused();
            shot(page, "conversation-small-dark");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("no sideways scrolling at 360 px")
                    .isEqualTo(true);
            assertNoViolation(page);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Inbox"))
                    .press("Enter");
            assertThat(first).isVisible();
            assertNoViolation(page);
        }
    }

    private static void ask(Page storefront, String question) {
        button(storefront, "Chat").press("Enter");
        Locator input = storefront.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Your message"));
        assertThat(input).isFocused();
        input.fill(question);
        input.press("Enter");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void assertNoViolation(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private static String describe(Request request) {
        return request.method() + " " + URI.create(request.url()).getPath();
    }

    private boolean isFallback(String request) {
        return request.endsWith("/answers");
    }

    private boolean isChat(String request) {
        return request.contains("/apps/") || request.contains("/storefront/");
    }
}
