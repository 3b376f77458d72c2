package dev.avow.app.canary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import com.mongodb.client.MongoClient;
import dev.avow.app.schedule.RightsWatch;
import dev.avow.app.schedule.WebhookWork;
import dev.avow.app.testing.EverythingThatRests;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.InBrowser;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.app.wiring.ServiceClock;
import dev.avow.core.port.Installations;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.EnforceRetention;
import dev.avow.shopify.sandbox.SandboxShop;
import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.shopify.sandbox.shop.Basket;
import dev.avow.shopify.sandbox.shop.Order;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Under a profile that has a chat, in a real browser: a merchant installs the app and switches it on, a shopper asks on the
 * storefront and leaves a contact where the profile takes one, the merchant reads it, the shopper takes a copy and has all of it
 * deleted, and what nobody deletes is gone when its time is over (S0-15, S1-06, S1-12, S1-13, S1-14, S1-17, S1-36, S1-40, S1-46).
 * Pictures are left in {@code target/screenshots}.
 */
abstract class ChatJourney extends InBrowser {

    private static final ShopId SHOP = new ShopId(Surroundings.OTHER_SHOP);
    private static final Duration STEP = Duration.ofDays(1);

    /** What the storefront sets of itself, with a chat and without. */
    private static final Set<String> SHOP_COOKIES = Set.of("cart", "_landing_page", "_orig_referrer");

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    Installations installations;

    @Inject
    WebhookWork work;

    @Inject
    RightsWatch watch;

    @Inject
    EnforceRetention enforceRetention;

    @Inject
    ServiceClock clock;

    @Inject
    MongoClient mongo;

    /** The profile, as a policy file names it. */
    abstract String profile();

    /** What a merchant switches on. */
    abstract Set<String> features();

    /** How long a conversation lives that nobody goes on with; or after the uninstall, where it lives as long as the app is there. */
    abstract Duration life();

    boolean livesWithTheInstallation() {
        return false;
    }

    /** Whether the profile lets a model know what an order is about (C6). */
    boolean lettingTheModelKnow() {
        return false;
    }

    /** Whether a cookie keeps the chat together (S2-16), or the tab alone (S1-07). */
    boolean keptByCookie() {
        return false;
    }

    @BeforeEach
    void install() {
        sandbox.onAdvance(clock::advance);
        sandbox.shop(SHOP.domain()).app().install();
        assertThat(get("/api/v1/features").statusCode()).isEqualTo(200);
        for (String text : Set.of("chat-notice-1", "lead-follow-up-1")) {
            post("/api/v1/terms/declarations", "{\"text\":\"" + text + "\",\"language\":\"en\"}");
        }
        for (String feature : features()) {
            HttpResponse<String> on = Visitor.put(
                    app.origin().resolve("/api/v1/features/" + feature), "{\"on\":true}", "Authorization", bearer());
            assertThat(on.statusCode()).as(feature + " " + on.body()).isEqualTo(200);
        }
    }

    @AfterEach
    void remove() {
        sandbox.forgetWaiting();
        installations.find(SHOP).ifPresent(installations::remove);
    }

    @Test
    void s0_15_s1_06_s1_12_s1_40_fromTheStorefrontToTheCertificate() throws IOException {
        try (BrowserContext shopper = browser.profile(new NewContextOptions().setViewportSize(1180, 820))) {
            Page storefront = ask(shopper, "Do you restring wisteria lanterns? I am mara@example.com, +40 722 123 456");
            assertThat(storefront.getByText("You asked:").last()).containsText("[PHONE_1]");
            assertThat(storefront.locator("avow-chat #notice")).containsText("AI");
            keptAsTheNoticeSays(shopper);
            button(storefront, "Not helpful").click();
            button(storefront, "Helpful").press("Enter");
            assertThat(button(storefront, "Helpful")).hasAttribute("aria-pressed", "true");
            assertThat(button(storefront, "Not helpful")).hasAttribute("aria-pressed", "false");
            if (features().contains("leads")) {
                leaveContact(storefront, "wisteria@example.com");
                assertThat(get("/api/v1/leads").body()).contains("wisteria@example.com");
            } else {
                // No contact is asked for where none is taken.
                assertThat(button(storefront, "Leave a contact")).hasCount(0);
            }
            noViolation(storefront);
            merchantReads(shopper, "wisteria");

            copyIsTaken(storefront, "wisteria");
            everythingIsDeleted(storefront);

            assertThat(get("/api/v1/export").body()).doesNotContain("wisteria");
            assertThat(EverythingThatRests.mongo(mongo)).doesNotContain("wisteria");
            assertThat(cookies(shopper))
                    .as("S1-17: no cookie but the shop's own")
                    .isEmpty();
            nothingOutlivesTheTab(storefront);
        }
    }

    /** S1-07, S2-16: a cookie that ends with the browser session and is the shop's alone, or none; the notice says which. */
    private void keptAsTheNoticeSays(BrowserContext shopper) {
        String notice = Visitor.get(app.origin().resolve("/privacy"), "Accept", "text/html")
                .body();
        if (!keptByCookie()) {
            assertThat(cookies(shopper)).isEmpty();
            assertThat(notice).contains("session storage; it sets no cookie.");
            return;
        }
        assertThat(notice).contains("a cookie that ends with the browser session.");
        assertThat(cookies(shopper)).singleElement().satisfies(cookie -> {
            assertThat(cookie.expires).as("no end of its own").isEqualTo(-1);
            assertThat(cookie.secure).isTrue();
            assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.STRICT);
            assertThat(cookie.value).hasSizeGreaterThan(40);
            assertThat(cookie.domain)
                    .isEqualTo(sandbox.storefront(SHOP.domain()).getHost());
        });
    }

    /** Whatever the jar holds that the storefront does not set of itself, from whomever it came. */
    private static List<Cookie> cookies(BrowserContext profile) {
        return profile.cookies().stream()
                .filter(cookie -> !SHOP_COOKIES.contains(cookie.name))
                .toList();
    }

    /** S1-07, S1-17: the browser keeps nothing of the chat where it outlives the tab. */
    private static void nothingOutlivesTheTab(Page storefront) {
        assertThat(storefront.evaluate("Object.keys(localStorage).length")).isEqualTo(0);
        assertThat(storefront.evaluate("indexedDB.databases().then(all => all.length)"))
                .isEqualTo(0);
        assertThat(storefront.evaluate("'caches' in window ? caches.keys().then(all => all.length) : 0"))
                .isEqualTo(0);
    }

    /** The test of the test: a cookie of anybody, by any name, is seen. */
    @Test
    void s1_17_aTrackingCookieIsSeen() {
        try (BrowserContext shopper = browser.profile(new NewContextOptions())) {
            Page storefront = shopper.newPage();
            storefront.navigate(sandbox.storefront(SHOP.domain()).toString());
            storefront.evaluate("document.cookie = '_ga=GA1.1.1'");

            assertThat(cookies(shopper)).extracting(cookie -> cookie.name).containsExactly("_ga");
        }
    }

    @Test
    void s1_21_s1_22_whatNobodyDeletesIsGoneWhenItsTimeIsOver() {
        try (BrowserContext shopper = browser.profile(new NewContextOptions().setViewportSize(360, 740))) {
            Page storefront = ask(shopper, "Do you restring marigold lanterns?");
            assertThat(storefront.getByText("You asked:").last()).containsText("marigold");
            if (features().contains("leads")) {
                leaveContact(storefront, "marigold@example.com");
            }
            shot(storefront, "phone");
            noViolation(storefront);
            assertThat(get("/api/v1/export").body()).contains("marigold");

            if (livesWithTheInstallation()) {
                passes(life().plus(STEP));
                assertThat(get("/api/v1/export").body())
                        .as("as long as the app is there")
                        .contains("marigold");
                sandbox.shop(SHOP.domain()).uninstall();
            } else {
                passes(life().minus(STEP));
                assertThat(get("/api/v1/export").body())
                        .as("not before its time")
                        .contains("marigold");
            }
            passes(life().plus(STEP));

            if (!livesWithTheInstallation()) {
                assertThat(get("/api/v1/export").body()).doesNotContain("marigold");
                assertThat(get("/api/v1/leads").body()).doesNotContain("marigold");
            }
            assertThat(EverythingThatRests.mongo(mongo)).doesNotContain("marigold");
        }
    }

    /** On the storefront, with the form alone: what is told is in no store, and no cookie was needed (S1-09, S1-10, S1-17). */
    void anOrderIsToldOfAndSentBack() {
        SandboxShop shop = sandbox.shop(SHOP.domain());
        Order order = shop.orders().placePaid(Basket.of(shop.product(), 1).phone("+40733555777"));
        shop.orders().fulfil(order);
        try (BrowserContext shopper = browser.profile(new NewContextOptions().setViewportSize(1180, 820))) {
            Page storefront = shopper.newPage();
            storefront.navigate(sandbox.storefront(SHOP.domain()).toString());
            button(storefront, "Chat").press("Enter");
            button(storefront, "Order and returns").click();
            Locator form =
                    storefront.getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName("Order and returns"));
            form.getByLabel("Order number").fill(order.name());
            form.getByLabel("Phone number of the order").fill("0733 555 778");
            formButton(form, "Show status").click();
            assertThat(form).containsText("We found no order");
            form.getByLabel("Phone number of the order").fill("0733 555 777");
            formButton(form, "Show status").click();
            assertThat(form).containsText("It has been sent.");
            Locator know = formButton(form, "Let the AI assistant know about this order, without its number");
            if (lettingTheModelKnow()) {
                know.press("Enter");
                assertThat(know).hasAttribute("aria-pressed", "true");
            } else {
                assertThat(know).hasCount(0);
            }
            shot(storefront, "order-told");
            formButton(form, "Return something").click();
            form.getByRole(AriaRole.SPINBUTTON).fill("1");
            shot(storefront, "order");
            noViolation(storefront);
            formButton(form, "Ask for the return").click();
            assertThat(form).containsText("passed on to the shop");

            assertThat(shop.orders().returns().all()).anyMatch(each -> each.orderId() == order.id());
            assertThat(get("/api/v1/export").body()).doesNotContain("555 777").doesNotContain("40733555777");
            assertThat(EverythingThatRests.mongo(mongo)).doesNotContain("It has been sent");
            keptAsTheNoticeSays(shopper);
            nothingOutlivesTheTab(storefront);
        }
    }

    private static Locator formButton(Locator form, String name) {
        return form.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private void passes(Duration time) {
        sandbox.settle();
        work.drain();
        sandbox.advance(time);
        sandbox.settle();
        work.drain();
        watch.work();
        enforceRetention.handle();
    }

    private Page ask(BrowserContext shopper, String question) {
        Page storefront = shopper.newPage();
        storefront.navigate(sandbox.storefront(SHOP.domain()).toString());
        button(storefront, "Chat").press("Enter");
        Locator input = storefront.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Your message"));
        input.fill(question);
        input.press("Enter");
        assertThat(button(storefront, "Helpful")).isVisible();
        return storefront;
    }

    private void leaveContact(Page storefront, String email) {
        button(storefront, "Leave a contact").click();
        Locator form = storefront.getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName("Leave a contact"));
        assertThat(form.locator("#purpose")).containsText("only to get back to me");
        form.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Email"))
                .fill(email);
        shot(storefront, "lead");
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Agree and send"))
                .click();
        assertThat(storefront.getByText("the shop has received your contact")).isVisible();
    }

    private void merchantReads(BrowserContext context, String word) {
        Page inbox = context.newPage();
        inbox.navigate(app.origin() + "/app?shop=" + SHOP.domain() + "&id_token=" + sandbox.idToken(SHOP.domain()));
        Locator row = inbox.getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText(word));
        assertThat(row.first()).isVisible();
        shot(inbox, "inbox");
        row.first().click();
        assertThat(inbox.locator(".turn.shopper")).containsText("[EMAIL_1]");
        assertThat(inbox.locator("body")).not().containsText("722 123 456");
        assertThat(inbox.locator(".turn.assistant .badge")).hasText("Rated helpful");
        assertThat(inbox.locator("#main .page-header"))
                .containsText(livesWithTheInstallation() ? "Stays while the app is in use." : "Gone in ");
        shot(inbox, "conversation");
        inbox.close();
    }

    private void copyIsTaken(Page storefront, String word) throws IOException {
        button(storefront, "My chat data").click();
        Download copy =
                storefront.waitForDownload(() -> button(storefront, "Download").click());
        assertThat(Files.readString(copy.path())).contains(word, "transcript");
        if (features().contains("leads")) {
            assertThat(Files.readString(copy.path())).contains("wisteria@example.com", "lead-1");
        }
    }

    private void everythingIsDeleted(Page storefront) {
        button(storefront, "Delete").click();
        assertThat(storefront.getByText("This cannot be undone")).isVisible();
        shot(storefront, "delete");
        button(storefront, "Delete").click();
        assertThat(storefront.getByText("This chat was deleted.")).isVisible();
        Page certificate = storefront.waitForPopup(() -> storefront
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Certificate of deletion"))
                .click());
        assertThat(certificate.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Certificate of erasure");
        shot(certificate, "certificate");
        certificate.close();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", profile() + "-" + name + ".png")));
    }

    private static void noViolation(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    private HttpResponse<String> get(String path) {
        return Visitor.get(app.origin().resolve(path), "Authorization", bearer());
    }

    private HttpResponse<String> post(String path, String body) {
        return Visitor.post(
                app.origin().resolve(path), body.getBytes(StandardCharsets.UTF_8), "Authorization", bearer());
    }

    private String bearer() {
        return "Bearer " + sandbox.idToken(SHOP.domain());
    }
}
