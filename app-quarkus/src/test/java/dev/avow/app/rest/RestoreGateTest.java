package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.app.wiring.ServiceClock;
import dev.avow.shopify.sandbox.ShopifySandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** S3-43, I25: where nobody can tell what was erased, nothing is served. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class RestoreGateTest {

    private static final List<String> CLOSED = List.of(
            "/api/v1/rights",
            "/api/v1/knowledge/faq",
            "/api/v1/leads",
            "/api/v1/conversations",
            "/api/v1/export",
            "/storefront/me",
            "/app/inbox");

    private static final List<String> OPEN = List.of("/avow.js", "/.well-known/avow-certificate-keys.json");

    /** How long a word is kept. */
    private static final Duration KEPT = Duration.ofSeconds(1);

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    @ConfigProperty(name = "avow.rights.journal")
    Path journal;

    @Inject
    ServiceClock clock;

    @Test
    void s3_43_whileTheJournalCannotBeReadNothingIsServed() throws IOException {
        Path file = journal.resolve("suppressions.log");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, "no line of ours\n".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        clock.advance(KEPT);
        try {
            assertThat(CLOSED).allSatisfy(path -> {
                HttpResponse<String> answer = get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(503);
                assertThat(answer.body()).contains("\"code\":\"rights.restore\"");
                assertThat(answer.headers().firstValue("retry-after")).isPresent();
            });
            assertThat(OPEN)
                    .allSatisfy(
                            path -> assertThat(get(path).statusCode()).as(path).isEqualTo(200));
            assertThat(Visitor.options(app.origin().resolve("/storefront/me")).statusCode())
                    .as("a browser's question is answered")
                    .isEqualTo(204);
        } finally {
            Files.write(file, whole);
        }

        clock.advance(KEPT);

        assertThat(get("/api/v1/rights").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) {
        return Visitor.get(app.origin().resolve(path), "Authorization", "Bearer " + sandbox.idToken(Surroundings.SHOP));
    }
}
