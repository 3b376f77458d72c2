package dev.avow.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.AppProcess;
import dev.avow.app.testing.PackagedSurroundings;
import dev.avow.app.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The app maker's one file rules the built service: a changed number works without a change of code. */
class PolicyIT {

    /** Of the profile short-chat (S1-52). */
    private static final Duration NOTICE = Duration.ofDays(7);

    private static PackagedSurroundings around;

    @TempDir
    Path folder;

    @BeforeAll
    static void start(@TempDir Path shared) throws IOException {
        around = new PackagedSurroundings(shared);
    }

    @AfterAll
    static void stop() {
        around.close();
    }

    @Test
    void invalidPolicyStopsTheStartAndSaysWhyOnOneScreen() throws Exception {
        Path file = policy("profiles: [short-chat]\nretention.transcript.life: 2 dayz\nretentoin.lead.life: 1 day\n");
        try (AppProcess app = AppProcess.start(settings(file))) {
            assertThat(app.awaitEnd(Duration.ofSeconds(60))).isNotZero();
            assertThat(app.log())
                    .contains("The policy cannot be put in force: 2 problems")
                    .contains("  retention.transcript.life  ", "  retentoin.lead.life  option.unknown");
        }
    }

    @Test
    void s1_21_oneChangedNumberHidesAtOnceAndTheNextSweepRemoves() throws Exception {
        Path file = policy("profiles: [short-chat]\nretention.transcript.life: 2 days\n");
        try (AppProcess app = AppProcess.start(settings(file))) {
            around.sandbox().appAt(app.origin());
            app.awaitReady();
            Visitor.at(around.sandbox().storefront(PackagedSurroundings.SHOP)).say("Is the oak lamp dimmable?");
            assertThat(conversations(app)).contains("\"id\"").contains("\"turns\":2");
        }

        policy("profiles: [short-chat]\nretention.transcript.life: 1 second\n");
        try (AppProcess app = AppProcess.start(settings(file))) {
            app.awaitReady();
            assertThat(conversations(app)).contains("\"conversations\":[]");
            assertThat(app.log())
                    .contains("a minor change", "retention.transcript.life: 2 days -> 1 second (stricter)");
        }

        try (AppProcess run = AppProcess.start(settings(file), "retention", "status")) {
            assertThat(run.awaitEnd(Duration.ofSeconds(60))).as(run.log()).isZero();
            assertThat(run.log()).contains("transcript: kept").doesNotContain("Listening on");
        }
        try (AppProcess run = AppProcess.start(settings(file), "retention", "run")) {
            assertThat(run.awaitEnd(Duration.ofSeconds(60))).as(run.log()).isZero();
        }

        policy("profiles: [short-chat]\nretention.transcript.life: 3 days\n");
        try (AppProcess app = AppProcess.start(settings(file))) {
            app.awaitReady();
            assertThat(app.log()).contains("a material change");
            assertThat(conversations(app))
                    .as("a looser rule brings nothing back")
                    .contains("\"conversations\":[]");
            s1_52_oneAddressHasTheVersionInForceAsTimeGoes(app);
        }
    }

    /** To the minute at which what was announced takes effect. */
    private static void s1_52_oneAddressHasTheVersionInForceAsTimeGoes(AppProcess app) {
        assertThat(page(app, "/privacy"))
                .contains("<title>Privacy policy (v2)</title>")
                .doesNotContain("3 days from ");
        String announced = page(app, "/privacy/next");
        app.advance(NOTICE.minusMinutes(5));
        assertThat(page(app, "/privacy"))
                .contains("<title>Privacy policy (v2)</title>")
                .doesNotContain("3 days from ");

        app.advance(Duration.ofMinutes(5));

        assertThat(announced).contains("<title>Privacy policy (v3)</title>", "3 days from ");
        assertThat(page(app, "/privacy")).contains("<title>Privacy policy (v3)</title>", "3 days from ");
        assertThat(page(app, "/privacy/next")).contains("\"code\":\"notice.none\"");
    }

    private static String page(AppProcess app, String path) {
        return Visitor.get(app.origin().resolve(path)).body();
    }

    private static String conversations(AppProcess app) {
        return Visitor.get(
                        app.origin().resolve("/api/v1/conversations"),
                        "Authorization",
                        "Bearer " + around.sandbox().idToken(PackagedSurroundings.SHOP))
                .body();
    }

    private Path policy(String text) throws IOException {
        return Files.writeString(folder.resolve("avow.yaml"), text);
    }

    private static Map<String, String> settings(Path policy) {
        Map<String, String> settings = around.settings();
        settings.put("AVOW_POLICY", policy.toString());
        settings.put("AVOW_CLOCK_SIMULATED", "true");
        return settings;
    }
}
