package dev.avow.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.IdentityProvider;
import dev.avow.app.testing.InBrowser;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.core.rights.Incident;
import dev.avow.core.rights.Incident.Risk;
import dev.avow.core.subject.DataClass;
import dev.avow.core.usecase.NoteIncident;
import dev.avow.shopify.sandbox.ShopifySandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people read of their rights, as they see it: wide and at 360 px, in the light and in the dark (S1-45, S1-38, S1-50). */
@QuarkusTest
@WithTestResource(Surroundings.class)
class RightsBrowserTest extends InBrowser {

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @FromSurroundings
    IdentityProvider provider;

    @Inject
    NoteIncident note;

    @Inject
    InstantSource clock;

    private String shopper() {
        Visitor visitor = Visitor.at(sandbox.storefront(Surroundings.SHOP));
        visitor.say("Where is my parcel?");
        String email = "mara-" + UUID.randomUUID().toString().substring(0, 8) + "@example.com";
        assertThat(visitor.leave("{\"id\":\"m-1\",\"email\":\"" + email
                                + "\",\"consent\":{\"text\":\"lead-1\",\"language\":\"ro\"}}")
                        .statusCode())
                .isEqualTo(200);
        return email;
    }

    private Page requests(BrowserContext profile) {
        Page page = profile.newPage();
        page.navigate(
                app.origin() + "/app?shop=" + Surroundings.SHOP + "&id_token=" + sandbox.idToken(Surroundings.SHOP));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Privacy requests"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Privacy requests")))
                .isVisible();
        return page;
    }

    private void ask(Page page, String kind, String email) {
        Locator form = form(page, "Ask for a customer");
        form.getByLabel("What").selectOption(kind);
        form.getByLabel("Which").fill(email);
        form.getByRole(AriaRole.BUTTON).click();
        // The answer brings an empty form; until then the notice is that of what was asked for before.
        assertThat(form.getByLabel("Which")).hasValue("");
        assertThat(page.getByRole(AriaRole.STATUS).first()).isVisible();
    }

    private static Locator form(Page page, String name) {
        return page.getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName(name));
    }

    /** S1-39 (GDPR Art. 18(3)): with the keyboard alone; not before the person was told, and not twice. */
    @Test
    void s1_39_aMerchantLiftsARestrictionOfWhichThePersonWasTold() {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            for (int width : new int[] {1_180, 360}) {
                NewContextOptions options = new NewContextOptions()
                        .setViewportSize(width, 800)
                        .setColorScheme(scheme)
                        .setTimezoneId("Asia/Tokyo");
                try (BrowserContext profile = browser.profile(options)) {
                    String email = "mara-" + UUID.randomUUID() + "@example.com";
                    Page page = requests(profile);
                    ask(page, "restriction", email);
                    Locator form = form(page, "Lift what was stopped");
                    Locator word = form.getByLabel("I told the person that the restriction ends");

                    form.getByLabel("Which").fill(email);
                    form.getByLabel("Which").press("Enter");
                    assertThat(word.evaluate("radio => radio.validity.valueMissing"))
                            .as("the browser asks for the confirmation")
                            .isEqualTo(true);
                    word.press("Space");
                    form.getByLabel("When that was").fill("2024-11-02T10:30");
                    isFit(page, "requests-lift", width, scheme);
                    page.keyboard().press("Enter");
                    assertThat(page.getByRole(AriaRole.STATUS).first()).hasText("It is lifted.");
                    Locator newest = page.getByRole(AriaRole.ROW).nth(1);
                    assertThat(newest).containsText("lift of restriction, one person");
                    assertThat(newest).containsText("the person was told");
                    assertThat(newest.locator("time[datetime^='2024-11-02T01:30']"))
                            .isVisible();

                    liftAgain(form, email);
                    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("rights.not-stopped");
                    isFit(page, "requests-not-stopped", width, scheme);
                }
            }
        }
    }

    private static void liftAgain(Locator form, String email) {
        form.getByLabel("Which").fill(email);
        form.getByLabel("I told the person that the restriction ends").press("Space");
        form.getByLabel("When that was").fill("2024-11-02T10:30");
        form.getByRole(AriaRole.BUTTON).press("Enter");
    }

    @Test
    void s1_45_aMerchantAsksForSomebodyAndTheCertificateIsReadByEverybody() {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            for (int width : new int[] {1_180, 360}) {
                NewContextOptions options =
                        new NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme);
                try (BrowserContext profile = browser.profile(options)) {
                    String email = shopper();
                    Page page = requests(profile);
                    ask(page, "rectification", shopper());
                    ask(page, "access", email);
                    ask(page, "erasure", email);
                    String certificate = page.getByRole(
                                    AriaRole.LINK, new Page.GetByRoleOptions().setName("Certificate to pass on"))
                            .getAttribute("href");
                    isFit(page, "requests", width, scheme);
                    page.getByLabel("How the request ended").first().selectOption("taken-back");
                    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close"))
                            .first()
                            .click();
                    assertThat(page.getByRole(AriaRole.STATUS).first()).hasText("The request is closed.");
                    Page proof = profile.newPage();
                    proof.navigate(app.origin() + certificate);
                    assertThat(proof.locator("main")).containsText("The signature is ours");
                    assertThat(proof.locator("main")).not().containsText(email);
                    isFit(proof, "certificate", width, scheme);
                }
            }
        }
    }

    /** S3-35, S3-38: the answer that nothing is held is opened as every other. */
    @Test
    void s3_38_theAnswerThatNothingIsHeldIsOpened() {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            for (int width : new int[] {1_180, 360}) {
                NewContextOptions options =
                        new NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme);
                try (BrowserContext profile = browser.profile(options)) {
                    Page page = requests(profile);
                    ask(page, "access", "nobody-" + UUID.randomUUID() + "@example.com");
                    assertThat(page.getByRole(AriaRole.STATUS).first()).hasText("nothing held");
                    isFit(page, "requests-nothing-held", width, scheme);
                    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open package"))
                            .first()
                            .click();
                    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Nothing is held")))
                            .isVisible();
                    isFit(page, "nothing-held", width, scheme);
                }
            }
        }
    }

    @Test
    void s1_50_staffReadTheRegisterOfIncidents() {
        Incident drill = note.handle(new NoteIncident.Command(
                Optional.of(clock.instant().minus(Duration.ofHours(30))),
                EnumSet.of(DataClass.LEAD, DataClass.TRANSCRIPT, DataClass.SHOP_ACCOUNT),
                Risk.HIGH,
                true));
        String token = provider.sign(IdentityProvider.claims("staff@maker.example", clock.instant(), "maker-support"));
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            for (int width : new int[] {1_180, 360}) {
                NewContextOptions options = new NewContextOptions()
                        .setViewportSize(width, 800)
                        .setColorScheme(scheme)
                        .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token));
                try (BrowserContext profile = browser.profile(options)) {
                    Page page = profile.newPage();
                    page.navigate(app.origin() + "/staff/incidents");
                    assertThat(page.locator("main")).containsText(drill.id());
                    isFit(page, "incidents", width, scheme);
                }
            }
        }
    }

    /** Nothing is cut off, nothing that axe knows is wrong; a picture for whoever wants to look. */
    private static void isFit(Page page, String name, int width, ColorScheme scheme) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(
                        "target",
                        "screenshots",
                        name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s: no sideways scrolling at %d px", name, width)
                .isEqualTo(true);
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
    }
}
