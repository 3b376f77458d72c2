package dev.avow.app.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A Chromium found on this machine. Without one a test is skipped, or fails where {@code checks.full} is set. */
public final class Browser implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    /** What is awaited comes at once on an idle machine, and late on a busy one. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Path executable) {
        PlaywrightAssertions.setDefaultAssertionTimeout((double) PATIENCE.toMillis());
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Starts the browser. */
    public static Browser start() {
        Optional<Path> found = find();
        if (Boolean.getBoolean("checks.full")) {
            assertThat(found).as("-Pfull needs a Chromium on the PATH").isPresent();
        }
        assumeThat(found).as("no Chromium on the PATH: browser test skipped").isPresent();
        return new Browser(found.orElseThrow());
    }

    /** A fresh profile: no cookies, no storage. */
    public BrowserContext profile(com.microsoft.playwright.Browser.NewContextOptions options) {
        return chromium.newContext(options);
    }

    private static Optional<Path> find() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
