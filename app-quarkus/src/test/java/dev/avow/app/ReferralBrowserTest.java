package dev.avow.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.InBrowser;
import dev.avow.app.testing.ReferralProfile;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.core.port.PollMark;
import dev.avow.core.port.PollMarks;
import dev.avow.core.subject.ShopId;
import dev.avow.shopify.sandbox.SandboxShop;
import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.shopify.sandbox.shop.Order;
import dev.avow.shopify.sandbox.storefront.Embed;
import dev.avow.shopify.sandbox.storefront.Privacy;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The whole way in a real browser against the sandbox (S3-01, S3-03, S3-07, S3-09, S3-11, S3-13): a visit by a partner's
 * link, with consent, ends in the merchant's report; without, with Global Privacy Control, or after a withdrawal there is no
 * cookie, no attribute and no row. Pictures are left in {@code target/screenshots}.
 */
@QuarkusTest
@TestProfile(ReferralProfile.ByTheClock.class)
@WithTestResource(Surroundings.class)
class ReferralBrowserTest extends InBrowser {

    private static final ShopId SHOP = new ShopId(Surroundings.SHOP);
    private static final String ATTRIBUTE = "__avow_ref";

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    PollMarks marks;

    @Inject
    InstantSource clock;

    @Inject
    DataSource dataSource;

    /** How many of the script's questions of the page that was visited last are not answered yet. */
    private AtomicInteger told = new AtomicInteger();

    private long known;

    @BeforeEach
    void embedTheScript() throws Exception {
        known = clicks();
        shop().app().install();
        shop().online().embed(new Embed("/avow-referral.js", Map.of("data-proxy", "/apps/avow")));
        shop().online()
                .privacy()
                .region(Privacy.Region.GERMANY)
                .api(Privacy.Api.WORKS)
                .globalPrivacyControl(false);
        Visitor.post(
                app.origin().resolve("/api/v1/referrals/partners"),
                "{\"code\":\"MARIA10\",\"rate\":\"10\",\"basis\":\"subtotal\"}".getBytes(StandardCharsets.UTF_8),
                bearer());
    }

    @AfterEach
    void takeTheScriptAway() {
        shop().online().withoutEmbeds();
        shop().online()
                .privacy()
                .region(Privacy.Region.GERMANY)
                .api(Privacy.Api.WORKS)
                .globalPrivacyControl(false);
    }

    private SandboxShop shop() {
        return sandbox.shop(SHOP.domain());
    }

    private String[] bearer() {
        return new String[] {"Authorization", "Bearer " + sandbox.idToken(SHOP.domain())};
    }

    @Test
    void s3_13_visitByLinkWithConsentEndsInTheMerchantsReport() {
        long before = rows();
        try (BrowserContext profile = browser.profile(new NewContextOptions().setViewportSize(1180, 900))) {
            Page page = visit(profile, "?ref=MARIA10");
            assertThat(referralCookies(profile))
                    .as("before the visitor has decided")
                    .isEmpty();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept"))
                    .click();
            page.waitForCondition(() -> !referralCookies(profile).isEmpty());
            shot(page, "referral-storefront");

            buy(page, true);
            awaitPoll(page);

            assertThat(rows()).isEqualTo(before + 1);
            Page admin = profile.newPage();
            admin.navigate(
                    app.origin() + "/app/referrals?shop=" + SHOP + "&id_token=" + sandbox.idToken(SHOP.domain()));
            assertThat(admin.getByRole(
                            AriaRole.HEADING,
                            new Page.GetByRoleOptions().setName("Referrals").setExact(true)))
                    .isVisible();
            assertThat(admin.locator("#months tbody tr").first()).isVisible();
            assertThat(admin.locator("canvas#chart")).isVisible();
            shot(admin, "referrals");
            assertThat(new AxeBuilder(admin).analyze().getViolations()).isEmpty();
            admin.locator("#main td a").first().click();
            assertThat(admin.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("credited?");
            assertThat(admin.locator("body")).containsText("while the shop's consent settings allowed marketing");
            shot(admin, "referral-why");
            assertThat(new AxeBuilder(admin).analyze().getViolations()).isEmpty();
        }
    }

    @Test
    void s3_09_withoutConsentWithGpcAndAfterWithdrawalThereIsNothing() {
        long before = rows();
        try (BrowserContext profile = browser.profile(new NewContextOptions())) {
            Page page = visit(profile, "?ref=MARIA10");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Decline"))
                    .click();
            leavesNothing(profile, page);
        }
        shop().online().privacy().region(Privacy.Region.CALIFORNIA).globalPrivacyControl(true);
        try (BrowserContext profile = browser.profile(new NewContextOptions())) {
            leavesNothing(profile, visit(profile, "?ref=MARIA10"));
        }
        shop().online().privacy().globalPrivacyControl(false).api(Privacy.Api.FAILS);
        try (BrowserContext profile = browser.profile(new NewContextOptions())) {
            leavesNothing(profile, visit(profile, "?ref=MARIA10"));
        }
        shop().online().privacy().api(Privacy.Api.WORKS);
        try (BrowserContext profile = browser.profile(new NewContextOptions())) {
            Page page = visit(profile, "?ref=MARIA10");
            page.waitForCondition(() -> !referralCookies(profile).isEmpty());
            page.evaluate("window.Shopify.customerPrivacy.setTrackingConsent({marketing: false})");
            page.waitForCondition(() -> referralCookies(profile).isEmpty());
            leavesNothing(profile, page);
        }
        try (BrowserContext profile = browser.profile(new NewContextOptions())) {
            Page page = visit(profile, "?utm_source=x");
            leavesNothing(profile, page);
            awaitPoll(page);
        }
        assertThat(rows()).isEqualTo(before);
    }

    /**
     * The table of S3-09, end to end: without a word only where no regime asks for consent, and there not against Global
     * Privacy Control; where nobody knows the region, or the interface does not work, nothing.
     */
    @Test
    void s3_09_withoutAWordThereIsACookieOnlyWhereNoConsentRegimeApplies() {
        Set<Privacy.Region> free = EnumSet.of(Privacy.Region.CALIFORNIA, Privacy.Region.ONTARIO);
        for (Privacy.Region region : Privacy.Region.values()) {
            for (Privacy.Api api : EnumSet.complementOf(EnumSet.of(Privacy.Api.SILENT))) {
                for (boolean gpc : api == Privacy.Api.WORKS ? List.of(false, true) : List.of(false)) {
                    shop().online().privacy().region(region).api(api).globalPrivacyControl(gpc);
                    boolean expected = free.contains(region) && api == Privacy.Api.WORKS && !gpc;
                    try (BrowserContext profile = browser.profile(new NewContextOptions())) {
                        Page page = visit(profile, "?ref=MARIA10");
                        assertCarried(profile, page, expected, region + ", API " + api + ", GPC " + gpc);
                    }
                }
            }
        }
    }

    /** A yes counts everywhere and a no everywhere; Global Privacy Control is a no. */
    @Test
    void s3_09_whatTheVisitorSaysCountsInEveryRegion() {
        for (Privacy.Region region : Privacy.Region.values()) {
            for (boolean yes : new boolean[] {false, true}) {
                for (boolean gpc : new boolean[] {false, true}) {
                    shop().online().privacy().region(region).globalPrivacyControl(gpc);
                    try (BrowserContext profile = browser.profile(new NewContextOptions())) {
                        Page page = visit(profile, "?ref=MARIA10");
                        page.evaluate(
                                "yes => window.Shopify.customerPrivacy.setTrackingConsent({marketing: yes})", yes);
                        assertCarried(profile, page, yes && !gpc, region + ", said " + yes + ", GPC " + gpc);
                    }
                }
            }
        }
    }

    /** There is a cookie and a visit on record, or neither; a no that came later has taken both back. */
    private void assertCarried(BrowserContext profile, Page page, boolean expected, String what) {
        int carried = expected ? 1 : 0;
        try {
            // A visit that is under way is taken back when it has come, which closing the page would keep from being
            // done.
            for (int i = 0; i < 2; i++) {
                settle(page);
                page.waitForCondition(() -> told.get() == 0);
            }
            page.waitForCondition(() -> referralCookies(profile).size() == carried && clicks() - known == carried);
        } catch (TimeoutError e) {
            throw new AssertionError(what, e);
        }
        known += carried;
    }

    /** More round trips, one after the other, than the script makes. */
    private static void settle(Page page) {
        page.evaluate("async () => { for (let i = 0; i < 8; i++) { await fetch('/cart.js'); } }");
    }

    private long clicks() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM referral_click")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The order is placed all the same, and nothing of ours is on it. */
    private void leavesNothing(BrowserContext profile, Page page) {
        buy(page, false);
        assertThat(referralCookies(profile)).isEmpty();
        Order newest = shop().orders().table().all().stream()
                .max(Comparator.comparingLong(Order::id))
                .orElseThrow();
        assertThat(newest.attributes())
                .filteredOn(attribute ->
                        attribute.name().equals(ATTRIBUTE) && !attribute.value().isEmpty())
                .isEmpty();
    }

    @Test
    void referralPageWorksInTheDarkOnASmallScreen() {
        NewContextOptions options =
                new NewContextOptions().setViewportSize(360, 740).setColorScheme(ColorScheme.DARK);
        try (BrowserContext profile = browser.profile(options)) {
            Page page = profile.newPage();
            page.navigate(app.origin() + "/app/referrals?shop=" + SHOP + "&id_token=" + sandbox.idToken(SHOP.domain()));
            assertThat(page.getByText("MARIA10", new Page.GetByTextOptions().setExact(true))
                            .first())
                    .isVisible();
            shot(page, "referrals-small-dark");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("no sideways scrolling at 360 px")
                    .isEqualTo(true);
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
    }

    private Page visit(BrowserContext profile, String query) {
        Page page = profile.newPage();
        AtomicInteger open = new AtomicInteger();
        page.onRequest(request -> open.addAndGet(isTold(request) ? 1 : 0));
        page.onRequestFinished(request -> open.addAndGet(isTold(request) ? -1 : 0));
        page.onRequestFailed(request -> open.addAndGet(isTold(request) ? -1 : 0));
        told = open;
        page.navigate(sandbox.storefront(SHOP.domain()) + query);
        page.waitForLoadState();
        return page;
    }

    private static boolean isTold(Request request) {
        return request.url().contains("/referral/");
    }

    private static List<String> referralCookies(BrowserContext profile) {
        return profile.cookies().stream()
                .filter(cookie -> cookie.name.equals("avow_ref"))
                .map(cookie -> cookie.value)
                .toList();
    }

    private void buy(Page page, boolean carries) {
        page.navigate(sandbox.storefront(SHOP.domain()) + "products/"
                + shop().product().handle());
        page.locator("#add-to-cart button.buy").click();
        assertThat(page.locator("#added")).containsText("in your cart");
        String cart = sandbox.storefront(SHOP.domain()) + "cart";
        if (carries) {
            page.waitForResponse("**/cart/update.js", () -> page.navigate(cart));
        } else {
            page.navigate(cart);
        }
        page.locator("main button.buy").click();
        page.locator("#email").fill("mara@example.com");
        page.locator("main button.buy").click();
        page.waitForURL("**/orders/*");
    }

    private long rows() {
        JsonNode orders = Visitor.json(Visitor.get(app.origin().resolve("/api/v1/referrals/orders?limit=100"), bearer())
                .body());
        return orders.get("orders").size();
    }

    /** The service asks Admin by its own schedule; this waits until it has read whatever was placed by now. */
    private void awaitPoll(Page page) {
        Instant placed = clock.instant();
        page.waitForCondition(() -> marks.find(SHOP)
                .flatMap(PollMark::seenUntil)
                .filter(placed::isBefore)
                .isPresent());
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
