package dev.avow.app.testing;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** Tests in a real browser, which is there as long as their class runs. */
@Tag("browser")
public abstract class InBrowser {

    /** The browser; each test has a profile of its own in it. */
    protected static Browser browser;

    /** For tests alone. */
    protected InBrowser() {}

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }
}
