package dev.avow.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.avow.app.testing.InBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The storefront's script in a real browser, on a page that is made up here: the whole decision table of consent (S3-01,
 * S3-07, S3-08, S3-09). What the page may not do is seen by what it asked for, stored and left in the cookie jar.
 */
class ReferralScriptBrowserTest extends InBrowser {

    private static final String SHOP = "https://shop.example";
    private static final Path SCRIPT = Path.of("src/main/resources/META-INF/resources/avow-referral.js");

    /** 90 days. */
    private static final long LIFE = 7_776_000;

    private static String script;

    @BeforeAll
    static void readScript() throws IOException {
        script = Files.readString(SCRIPT);
    }

    /** A visitor of a made-up storefront. */
    private static final class Visit implements AutoCloseable {
        final BrowserContext profile = browser.profile(new NewContextOptions());
        final Page page = profile.newPage();
        final List<String> asked = new CopyOnWriteArrayList<>();
        private final String shopify;
        private final int status;
        private final String settings;
        private String names = "\"attribute\":\"__avow_ref\",\"cookie\":\"avow_ref\"";
        private long seconds = LIFE;
        private boolean waitsForARecord;

        /** With the script's usual settings. */
        Visit(String shopify, int status) {
            this(shopify, status, "data-x");
        }

        /** What the service's answer says of names. */
        Visit named(String attribute, String cookie) {
            names = "\"attribute\":\"" + attribute + "\",\"cookie\":" + cookie;
            return this;
        }

        /** For how long the service says that the click still counts. */
        Visit ending(long inSeconds) {
            seconds = inSeconds;
            return this;
        }

        /** As the service answers under the gate {@code signal}. */
        Visit answeredOnARecordOnly() {
            waitsForARecord = true;
            return this;
        }

        /**
         * Comes to no page yet.
         *
         * @param shopify what the theme says of {@code window.Shopify}
         * @param status what the service answers
         * @param settings of the script
         */
        Visit(String shopify, int status, String settings) {
            this.shopify = shopify;
            this.status = status;
            this.settings = settings;
            profile.route("**/*", this::serve);
        }

        private void serve(Route route) {
            String path = route.request().url().substring(SHOP.length());
            if (route.request().method().equals("POST")) {
                String said = route.request().postData();
                asked.add(path + " " + said);
                boolean click = path.endsWith("/click");
                int answer = click && waitsForARecord && !said.contains("\"recorded\":true") ? 204 : status;
                String body =
                        click && answer == 200 ? "{\"click\":\"c-1\",\"seconds\":" + seconds + "," + names + "}" : "{}";
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(click ? answer : 200)
                        .setContentType("application/json")
                        .setBody(answer == 204 && click ? "" : body));
            } else {
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<!doctype html><title>Shop</title><script>" + shopify + "</script><script " + settings
                                + ">" + script + "</script><p id=done>there</p>"));
            }
        }

        Visit to(String path) {
            page.navigate(SHOP + path);
            settle();
            return this;
        }

        /** Lets everything that is under way end: more round trips, one after the other, than the script makes. */
        void settle() {
            page.evaluate("async () => { for (let i = 0; i < 8; i++)"
                    + " { await fetch('/settled', {method: 'POST', body: ''}); } }");
            asked.removeIf(each -> each.startsWith("/settled"));
        }

        /** For how many seconds the browser will still keep the cookie, by its own clock. */
        double left() {
            double now = ((Number) page.evaluate("Date.now()")).doubleValue() / 1_000;
            return profile.cookies().get(0).expires - now;
        }

        List<String> cookies() {
            return profile.cookies().stream()
                    .map(cookie -> cookie.name + "=" + cookie.value)
                    .toList();
        }

        void says(String marketing) {
            page.evaluate(
                    "allowed => document.dispatchEvent(new CustomEvent('visitorConsentCollected',"
                            + " {detail: {marketingAllowed: allowed}}))",
                    Boolean.valueOf(marketing));
            settle();
        }

        Object stored() {
            return page.evaluate("localStorage.length + sessionStorage.length");
        }

        @Override
        public void close() {
            profile.close();
        }
    }

    private static String api(String marketing) {
        return "window.Shopify = {routes: {root: '/'}, customerPrivacy: {marketingAllowed: () => " + marketing
                + "}, loadFeatures: (f, then) => setTimeout(() => then(), 1)};";
    }

    private static final String YES = api("true");

    @Test
    void s3_01_withoutAReferralParameterThereIsNothingAtAll() {
        for (String path : List.of("/", "/?utm_source=x", "/?REF=A", "/?reference=A", "/cart")) {
            try (Visit visit = new Visit(YES, 200).to(path)) {
                assertThat(visit.asked).as(path).isEmpty();
                assertThat(visit.cookies()).isEmpty();
                assertThat(visit.stored()).isEqualTo(0);
            }
        }
    }

    @Test
    void s3_07_withConsentTheClickIsCarriedByCookieAndAttribute() {
        try (Visit visit = new Visit(YES, 200).to("/products/lamp?ref=MARIA10&utm_source=x")) {
            assertThat(visit.asked)
                    .containsExactly(
                            "/apps/avow/referral/click {\"link\":\"ref=MARIA10\",\"held\":\"\",\"recorded\":false}",
                            "/cart/update.js {\"attributes\":{\"__avow_ref\":\"c-1\"}}");
            assertThat(visit.cookies()).containsExactly("avow_ref=c-1");
            assertThat(visit.stored()).isEqualTo(0);
            assertThat(visit.profile.cookies().get(0).secure).isTrue();
        }
    }

    @Test
    void s3_09_withoutAClearYesThereIsNoCookieNoAttributeAndNoRequest() {
        List<String> signals = new ArrayList<>(List.of(
                "",
                "window.Shopify = {};",
                "window.Shopify = {loadFeatures: () => { throw new Error('x') }};",
                "window.Shopify = {loadFeatures: (f, then) => then(new Error('x'))};",
                "window.Shopify = {loadFeatures: (f, then) => then()};",
                "window.Shopify = {customerPrivacy: {}, loadFeatures: (f, then) => then()};",
                "window.Shopify = {loadFeatures: () => {}, customerPrivacy: {marketingAllowed: () => true}};"));
        for (String said : List.of("false", "undefined", "null", "''", "'yes'", "1", "{throw new Error('x')}")) {
            signals.add(api(said));
        }
        for (String signal : signals) {
            try (Visit visit = new Visit(signal, 200).to("/?ref=MARIA10")) {
                assertThat(visit.asked).as(signal).isEmpty();
                assertThat(visit.cookies()).as(signal).isEmpty();
            }
        }
    }

    @Test
    void s3_09_globalPrivacyControlSaysNoWhateverTheSignalSays() {
        try (Visit visit = new Visit(YES, 200)) {
            visit.profile.addInitScript("Object.defineProperty(navigator, 'globalPrivacyControl', {value: true})");
            visit.to("/?ref=MARIA10");

            assertThat(visit.asked).isEmpty();
            assertThat(visit.cookies()).isEmpty();
            visit.says("true");
            assertThat(visit.asked).isEmpty();
        }
    }

    @Test
    void s3_09_consentThatComesLaterCountsFromThen() {
        try (Visit visit = new Visit(api("false"), 200).to("/?ref=MARIA10")) {
            assertThat(visit.cookies()).isEmpty();

            visit.says("true");

            assertThat(visit.cookies()).containsExactly("avow_ref=c-1");
        }
    }

    @Test
    void s3_09_withdrawalRemovesCookieAttributeAndClick() {
        try (Visit visit = new Visit(YES, 200).to("/?ref=MARIA10")) {
            visit.asked.clear();

            visit.says("false");

            assertThat(visit.cookies()).isEmpty();
            assertThat(visit.asked)
                    .containsExactlyInAnyOrder(
                            "/cart/update.js {\"attributes\":{\"__avow_ref\":\"\"}}",
                            "/apps/avow/referral/withdraw {\"held\":\"c-1\"}");
        }
    }

    @Test
    void s3_09_withdrawalWhileTheAnswerIsUnderWayLeavesNothingAnywhere() {
        String withdrawn = "const real = window.fetch; window.fetch = async (path, init) => {"
                + " const answer = await real(path, init); if (path.endsWith('/click')) { document.dispatchEvent("
                + "new CustomEvent('visitorConsentCollected', {detail: {marketingAllowed: false}})); } return answer; };";
        try (Visit visit = new Visit(YES + withdrawn, 200).to("/?ref=MARIA10")) {
            assertThat(visit.cookies()).isEmpty();
            assertThat(visit.asked)
                    .containsExactly(
                            "/apps/avow/referral/click {\"link\":\"ref=MARIA10\",\"held\":\"\",\"recorded\":false}",
                            "/apps/avow/referral/withdraw {\"held\":\"c-1\"}");
        }
    }

    @Test
    void settingsThatAMerchantLeftEmptyAreTheUsualOnes() {
        try (Visit visit = new Visit(YES, 200, "data-parameter data-cookie data-proxy").to("/?ref=MARIA10")) {
            assertThat(visit.cookies()).containsExactly("avow_ref=c-1");
        }
        try (Visit visit = new Visit(YES, 200, "data-parameter=via data-cookie=shop_ref")
                .named("__shop_ref", "\"shop_ref\"")
                .to("/?ref=A&via=MARIA10")) {
            assertThat(visit.asked)
                    .containsExactly(
                            "/apps/avow/referral/click {\"link\":\"via=MARIA10\",\"held\":\"\",\"recorded\":false}",
                            "/cart/update.js {\"attributes\":{\"__shop_ref\":\"c-1\"}}");
            assertThat(visit.cookies()).containsExactly("shop_ref=c-1");
        }
    }

    /** The profile {@code strict}: the cart alone carries the visit, and one that an earlier policy left goes. */
    @Test
    void s3_07_whereThePolicyNamesNoCookieNoneIsSetAndAnEarlierOneGoes() {
        try (Visit visit = new Visit(YES, 200).named("__avow_ref", "null").to("/?ref=MARIA10")) {
            assertThat(visit.asked).contains("/cart/update.js {\"attributes\":{\"__avow_ref\":\"c-1\"}}");
            assertThat(visit.cookies()).isEmpty();
            assertThat(visit.stored()).isEqualTo(0);
            visit.asked.clear();

            visit.says("false");

            assertThat(visit.asked)
                    .as("what only the page knew is taken back")
                    .containsExactlyInAnyOrder(
                            "/cart/update.js {\"attributes\":{\"__avow_ref\":\"\"}}",
                            "/apps/avow/referral/withdraw {\"held\":\"c-1\"}");
        }
        try (Visit visit = new Visit(YES, 200).to("/?ref=MARIA10")) {
            assertThat(visit.cookies()).hasSize(1);

            visit.named("__avow_ref", "null").to("/?ref=MARIA10");

            assertThat(visit.cookies()).isEmpty();
        }
    }

    /** The theme may name another cookie than the policy: then there is none, and the cart has the name that the poll reads. */
    @Test
    void s3_07_cookieAndAttributeAreCalledAsThePolicySaysOrNotAtAll() {
        try (Visit visit = new Visit(YES, 200, "data-cookie=other_ref").to("/?ref=MARIA10")) {
            assertThat(visit.asked).contains("/cart/update.js {\"attributes\":{\"__avow_ref\":\"c-1\"}}");
            assertThat(visit.cookies()).isEmpty();
        }
    }

    /** The gate {@code signal}: allowed without a word is not enough, and a yes that comes later is told. */
    @Test
    void s3_09_yesThatIsOnRecordIsToldAndWaitedForWhereThePolicyWantsOne() {
        String decided =
                "window.said = ''; window.Shopify = {routes: {root: '/'}, customerPrivacy: {marketingAllowed: () => true,"
                        + " currentVisitorConsent: () => ({marketing: window.said})}, loadFeatures: (f, then) => then()};";
        try (Visit visit = new Visit(decided, 200).answeredOnARecordOnly().to("/?ref=MARIA10")) {
            assertThat(visit.asked)
                    .containsExactly(
                            "/apps/avow/referral/click {\"link\":\"ref=MARIA10\",\"held\":\"\",\"recorded\":false}");
            assertThat(visit.cookies()).isEmpty();
            visit.asked.clear();
            visit.says("true");
            assertThat(visit.asked).as("nothing new was said").isEmpty();

            visit.page.evaluate("window.said = 'yes'");
            visit.says("true");

            assertThat(visit.asked)
                    .containsExactly(
                            "/apps/avow/referral/click {\"link\":\"ref=MARIA10\",\"held\":\"\",\"recorded\":true}",
                            "/cart/update.js {\"attributes\":{\"__avow_ref\":\"c-1\"}}");
            assertThat(visit.cookies()).containsExactly("avow_ref=c-1");
        }
    }

    @Test
    void s3_09_withdrawalBetweenTwoPagesIsSeenOnTheNext() {
        try (Visit visit = new Visit(
                        "window.Shopify = {routes: {root: '/'}, customerPrivacy: {marketingAllowed: () =>"
                                + " !location.search.includes('no')}, loadFeatures: (f, then) => then()};",
                        200)
                .to("/?ref=MARIA10")) {
            assertThat(visit.cookies()).hasSize(1);

            visit.to("/?no");

            assertThat(visit.cookies()).isEmpty();
        }
    }

    @Test
    void attributeIsSetOnceMoreAfterTheFirstAddToCart() {
        try (Visit visit = new Visit(YES, 200).to("/?ref=MARIA10")) {
            visit.asked.clear();

            visit.page.evaluate("async () => { await fetch('/cart/add.js', {method: 'POST'}); "
                    + "await fetch('/cart/add.js', {method: 'POST'}); }");
            // The browser tells of what was loaded when it has time to.
            visit.page.waitForCondition(
                    () -> visit.asked.stream().anyMatch(each -> each.startsWith("/cart/update.js")));
            visit.settle();

            assertThat(visit.asked.stream().filter(each -> each.startsWith("/cart/update.js")))
                    .containsExactly("/cart/update.js {\"attributes\":{\"__avow_ref\":\"c-1\"}}");
        }
    }

    /** What the service answers is how much is left since the first visit; a second one on day 60 has 30 days. */
    @Test
    void s3_08_cookieLastsNinetyDaysFromTheFirstVisitAndASecondVisitDoesNotProlongIt() {
        try (Visit visit = new Visit(YES, 200).to("/?ref=MARIA10")) {
            assertThat(visit.left()).isBetween(LIFE - 100.0, LIFE + 0.0);

            visit.ending(LIFE / 3).to("/?ref=MARIA10");

            assertThat(visit.left()).isBetween(LIFE / 3 - 100.0, LIFE / 3 + 0.0);
        }
    }

    @Test
    void s3_08_laterPagesProlongNothing() {
        try (Visit visit = new Visit(YES, 200).to("/?ref=MARIA10")) {
            double ends = visit.profile.cookies().get(0).expires;
            visit.asked.clear();

            visit.to("/products/other");
            assertThat(visit.asked).isEmpty();
            visit.to("/cart");

            assertThat(visit.asked).containsExactly("/cart/update.js {\"attributes\":{\"__avow_ref\":\"c-1\"}}");
            assertThat(visit.profile.cookies().get(0).expires).isEqualTo(ends);
        }
    }

    @Test
    void linkThatLeadsNowhereAndAServiceThatIsDownLeaveNothing() {
        for (int status : List.of(204, 401, 429, 503)) {
            try (Visit visit = new Visit(YES, status).to("/?ref=NOBODY")) {
                assertThat(visit.cookies()).as("status %d", status).isEmpty();
                assertThat(visit.asked).as("status %d", status).hasSize(1);
            }
        }
    }
}
