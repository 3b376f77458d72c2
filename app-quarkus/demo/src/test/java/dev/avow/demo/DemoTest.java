package dev.avow.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.testkit.http.FreePorts;
import java.io.IOException;
import java.io.Reader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DemoTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void itTellsWhereToLookWiresTheAppAndEndsEverythingWhenAsked() throws Exception {
        DemoProcess demo = start(FakeApp.class).awaitUp();
        int port = demo.port();
        ProcessHandle app = app();
        List<ProcessHandle> parts = List.of(app, postgres());

        assertThat(demo.said())
                .contains(
                        "http://127.0.0.1:" + demo.sandboxPort() + "/",
                        "http://127.0.0.1:" + (demo.sandboxPort() + 1) + "/admin",
                        "http://127.0.0.1:" + (demo.sandboxPort() + 2) + "/",
                        "Stand-ins",
                        "mongo-java-server",
                        "quotes the shop's FAQ");
        assertThat(settings())
                .containsEntry("quarkus.http.port", Integer.toString(port))
                .containsEntry("avow.public-url", "http://127.0.0.1:" + port)
                .containsEntry("avow.clock.simulated", "true")
                .containsEntry("avow.model.provider", "offline")
                .containsEntry("avow.shopify.admin-origins", "http://127.0.0.1:" + (demo.sandboxPort() + 1))
                .containsEntry(
                        "avow.shops.\"acme-lamps.myshopify.com\".storefront-origins",
                        "http://127.0.0.1:" + (demo.sandboxPort() + 2))
                .containsKeys(
                        "quarkus.datasource.jdbc.url",
                        "quarkus.datasource.username",
                        "quarkus.datasource.password",
                        "quarkus.mongodb.connection-string",
                        "avow.shopify.client-id",
                        "avow.shopify.app-bridge-url",
                        "avow.shops.\"acme-lamps.myshopify.com\".faq[7].answer");
        assertNoSecretIsInSight(app);

        assertThat(demo.end()).isNotZero();

        assertThat(demo.said()).doesNotContain("cannot go on");
        assertEnded(parts);
        for (int i = 0; i < 5; i++) {
            DemoProcess.listen(port + i).close();
        }
    }

    /** A process whose work is done may take a moment to be gone. */
    private static void assertEnded(List<ProcessHandle> processes) {
        for (ProcessHandle process : processes) {
            assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(20));
        }
    }

    private void assertNoSecretIsInSight(ProcessHandle app) throws IOException {
        Properties settings = settings();
        String secret = settings.getProperty("avow.shopify.client-secret");
        String masterKey = settings.getProperty("avow.secrets.master-key");
        assertThat(secret).hasSizeGreaterThanOrEqualTo(32);
        assertThat(Base64.getDecoder().decode(masterKey)).hasSize(32);
        assertThat(app.info().commandLine())
                .hasValueSatisfying(line ->
                        assertThat(line).contains("quarkus.config.locations").doesNotContain(secret, masterKey));
        for (String file : List.of("app.properties", "master.key", "app.log")) {
            assertThat(Files.getPosixFilePermissions(data().resolve(file)))
                    .as(file)
                    .extracting(Enum::name)
                    .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
        }
    }

    @Test
    void theAppsClockFollowsTheSandboxs() throws Exception {
        try (DemoProcess demo = start(FakeApp.class).awaitUp()) {
            post("http://127.0.0.1:" + demo.sandboxPort() + "/clock/advance?by=PT48H");

            assertThat(data().resolve("clock.txt")).hasContent("advance=PT48H");
        }
    }

    @Test
    void anAppThatEndsEndsTheDemoWithItsLastLines() throws Exception {
        DemoProcess demo = start(FakeApp.Dying.class);

        assertThat(demo.awaitEnd()).isEqualTo(1);

        assertThat(demo.said()).contains("cannot go on", "ended with code 3", "no such database", "start afresh");
        assertThat(data().resolve("stores/postgres-18/postmaster.pid")).doesNotExist();
    }

    @Test
    void anAppThatEndsLaterEndsTheDemoToo() throws Exception {
        DemoProcess demo = start(FakeApp.class).awaitUp();

        assertThat(app().destroyForcibly()).isTrue();

        assertThat(demo.awaitEnd()).isEqualTo(1);
        assertThat(demo.said()).contains("cannot go on", "the app ended with code", "the fake app is up");
    }

    @Test
    void anAppThatNeverGetsReadyIsGivenUp() throws Exception {
        DemoProcess demo = start(FakeApp.Stubborn.class, "-D" + DemoSettings.PATIENCE + "=1");

        assertThat(demo.awaitEnd()).isEqualTo(1);

        assertThat(demo.said()).contains("was not ready within 1 seconds");
    }

    @Test
    void whatAKilledDemoLeftIsEndedByTheNextOne() throws Exception {
        DemoProcess killed = start(FakeApp.class).awaitUp();
        String masterKey = settings().getProperty("avow.secrets.master-key");
        List<ProcessHandle> left = List.of(app(), postgres());
        killed.kill();
        assertThat(left).allMatch(ProcessHandle::isAlive);

        try (DemoProcess next = DemoProcess.start(folder.resolve("quarkus-run.jar"), data(), killed.port())) {
            next.awaitUp();
            assertThat(next.said()).contains("it was ended");
            assertEnded(left);
            assertThat(settings()).containsEntry("avow.secrets.master-key", masterKey);
        }
    }

    @Test
    void aSecondDemoOnTheSameFolderIsRefusedAndTheFirstGoesOn() throws Exception {
        try (DemoProcess first = start(FakeApp.class).awaitUp()) {
            DemoProcess second = DemoProcess.start(folder.resolve("quarkus-run.jar"), data(), FreePorts.row(5));

            assertThat(second.awaitEnd()).isEqualTo(1);

            assertThat(second.said()).contains("another process uses the folder");
            assertThat(get("http://127.0.0.1:" + (first.port() + 1) + "/q/health/ready"))
                    .isEqualTo(200);
        }
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        int port = FreePorts.row(5);
        for (int i : List.of(1, 4)) {
            try (ServerSocket taken = DemoProcess.listen(port + i)) {
                DemoProcess demo = DemoProcess.start(DemoProcess.jar(folder, FakeApp.class), data(), port);

                assertThat(demo.awaitEnd()).isEqualTo(1);

                assertThat(demo.said()).contains("port " + taken.getLocalPort() + " is taken", "-Davow.demo.");
            }
        }
    }

    @Test
    void anAppThatIsNotBuiltIsNamed() throws Exception {
        DemoProcess demo = DemoProcess.start(folder.resolve("nothing.jar"), data(), FreePorts.row(5));

        assertThat(demo.awaitEnd()).isEqualTo(1);

        assertThat(demo.said()).contains("not built", "nothing.jar");
        assertThat(data()).doesNotExist();
    }

    private DemoProcess start(Class<?> app, String... more) throws IOException {
        return DemoProcess.start(DemoProcess.jar(folder, app), data(), FreePorts.row(5), more);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Properties settings() throws IOException {
        Properties settings = new Properties();
        try (Reader text = Files.newBufferedReader(data().resolve("app.properties"), StandardCharsets.ISO_8859_1)) {
            settings.load(text);
        }
        return settings;
    }

    private ProcessHandle app() throws IOException {
        return process("app.pid");
    }

    private ProcessHandle postgres() throws IOException {
        return process("stores/postgres-18/postmaster.pid");
    }

    private ProcessHandle process(String pidFile) throws IOException {
        String pid = Files.readAllLines(data().resolve(pidFile)).get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private int get(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private void post(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(400);
    }
}
