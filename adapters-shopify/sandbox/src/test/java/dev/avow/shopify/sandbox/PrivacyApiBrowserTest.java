package dev.avow.shopify.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.avow.shopify.sandbox.storefront.Embed;
import dev.avow.shopify.sandbox.storefront.Privacy;
import dev.avow.shopify.sandbox.web.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Customer Privacy API in a real browser. An app's script asks it and writes what it hears into the page. Without a
 * Chromium the test is skipped, unless all checks are wanted.
 */
@Tag("browser")
class PrivacyApiBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Pattern HEARD = Pattern.compile("<output id=\"heard\">([^<]*)</output>");
    private static final String SCRIPT = """
            (() => {
              if (!document.currentScript.src.endsWith('/listener.js')) return;
              const heard = [];
              const show = () => {
                const out = document.getElementById('heard') ?? document.createElement('output');
                out.id = 'heard';
                out.textContent = heard.join(' ');
                document.body.append(out);
              };
              const say = (text) => { heard.push(text); show(); };
              document.addEventListener('visitorConsentCollected', (event) => say('event:' + event.detail.marketingAllowed));
              if (!window.Shopify?.loadFeatures) { say('missing'); return; }
              window.Shopify.loadFeatures([{ name: 'consent-tracking-api', version: '0.1' }], (error) => {
                if (error) { say('error'); return; }
                const api = window.Shopify.customerPrivacy;
                try {
                  say('marketing:' + api.marketingAllowed());
                  say('region:' + api.getRegion());
                  say('banner:' + api.shouldShowBanner());
                  say('raw:' + JSON.stringify(api.currentVisitorConsent().marketing).replaceAll('"', "'"));
                  api.setTrackingConsent({ marketing: true }, () => say('now:' + api.marketingAllowed()));
                  api.setTrackingConsent({ marketing: true }, () => say('again'));
                  api.setTrackingConsent({ marketing: false }, () => say('then:' + api.marketingAllowed()));
                } catch (e) {
                  say('threw');
                }
              });
            })();
            """;

    @TempDir
    private Path profile;

    private final StubApp app = new StubApp();
    private final ShopifySandbox sandbox = ShopifySandbox.start(SandboxFixture.settings());
    private final Privacy privacy = sandbox.shop(SandboxFixture.SHOP).online().privacy();

    @BeforeEach
    void needsABrowser() {
        boolean found = Files.isExecutable(CHROMIUM);
        assertThat(found || !Boolean.getBoolean("checks.full"))
                .as("Chromium is there")
                .isTrue();
        assumeTrue(found, "no Chromium");
        app.replyWith(Reply.text(200, "text/javascript", SCRIPT));
        sandbox.appAt(app.address());
        sandbox.shop(SandboxFixture.SHOP).online().embed(new Embed("/listener.js", Map.of()));
    }

    @AfterEach
    void close() {
        sandbox.close();
        app.close();
    }

    private String heard() throws IOException, InterruptedException {
        Path page = profile.resolve("page.html");
        Process chromium = new ProcessBuilder(
                        CHROMIUM.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + profile.resolve("profile"),
                        "--virtual-time-budget=2000",
                        "--dump-dom",
                        sandbox.storefront(SandboxFixture.SHOP).toString())
                .redirectOutput(page.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(chromium.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            chromium.destroyForcibly();
        }
        Matcher matcher = HEARD.matcher(Files.readString(page, StandardCharsets.UTF_8));
        return matcher.find() ? matcher.group(1) : "nothing";
    }

    @Test
    void whereConsentIsNeededNothingIsAllowedBeforeItAndChangesAreToldOnce() throws Exception {
        assertThat(heard())
                .startsWith(
                        "marketing:false region:DEBE banner:true raw:'' event:true now:true again event:false then:false");
    }

    @Test
    void whereNoConsentIsNeededItIsAllowedUntilGlobalPrivacyControlForbidsIt() throws Exception {
        privacy.region(Privacy.Region.CALIFORNIA);
        assertThat(heard()).startsWith("marketing:true region:USCA banner:false raw:''");
        privacy.globalPrivacyControl(true);
        assertThat(heard())
                .startsWith("marketing:false region:USCA")
                .contains("now:false")
                .doesNotContain("event:true");
    }

    @Test
    void brokenApiIsBrokenAsItIsTold() throws Exception {
        privacy.api(Privacy.Api.MISSING);
        assertThat(heard()).isEqualTo("missing");
        privacy.api(Privacy.Api.FAILS);
        assertThat(heard()).isEqualTo("error");
        privacy.api(Privacy.Api.THROWS);
        assertThat(heard()).isEqualTo("threw");
        privacy.api(Privacy.Api.SILENT);
        assertThat(heard()).isEqualTo("nothing");
    }
}
