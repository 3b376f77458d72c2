package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.ws.rs.Path;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the service serves beside its main job. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class ServiceTest {

    @FromSurroundings
    Surroundings.AppAddress app;

    @Test
    void theApiIsDescribed() {
        HttpResponse<String> description = get("/api/v1/openapi");

        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.body())
                .contains(
                        "/shopify/webhooks/compliance",
                        "/storefront/messages",
                        "/api/v1/conversations",
                        "/staff/status")
                .doesNotContain("/app/inbox", "TemplateInstance");
    }

    /** Bodies are read and written by reflection, of which a native image knows only what is registered. */
    @Test
    void everyBodyOfAResourceIsKnownToANativeImage() {
        List<Class<?>> resources = Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .filter(type -> Stream.of(type.getDeclaredClasses()).anyMatch(Class::isRecord))
                .toList();

        assertThat(resources)
                .hasSizeGreaterThan(5)
                .allSatisfy(type -> assertThat(type).hasAnnotation(RegisterForReflection.class));
    }

    @Test
    void theWidgetIsServedCompressed() {
        for (String half : List.of("/avow.js", "/avow-more.js", "/avow-order.js")) {
            HttpResponse<String> widget = Visitor.get(app.origin().resolve(half), "Accept-Encoding", "gzip");

            assertThat(widget.statusCode()).isEqualTo(200);
            assertThat(widget.headers().firstValue("content-encoding")).hasValue("gzip");
            assertThat(widget.headers().firstValue("content-type"))
                    .hasValueSatisfying(type -> assertThat(type).contains("javascript"));
        }
    }

    /** A storefront fetches the second half as a module, which a browser allows only where the file says so. */
    @Test
    void theSecondHalfMayBeReadByEveryPage() {
        HttpResponse<String> half =
                Visitor.get(app.origin().resolve("/avow-more.js?0"), "Origin", "https://lamps.example");

        assertThat(half.headers().firstValue("access-control-allow-origin")).hasValue("*");
    }

    @Test
    void whatIsNotThereIsAProblemWithoutAPage() {
        HttpResponse<String> missing = get("/nothing/here");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(missing.body()).contains("\"code\":\"http.404\"").doesNotContain("here");
    }

    @Test
    void healthAndMetricsAreNotOnThePublicPort() {
        assertThat(get("/q/health").statusCode()).isEqualTo(404);
        assertThat(get("/q/metrics").statusCode()).isEqualTo(404);
        assertThat(get("/avow/clock").statusCode()).isEqualTo(404);
    }

    /** Flooding: what nobody signed in for is bounded before it is read, whether its length is said or not. */
    @Test
    void aLargeBodyIsRefusedEverywhereButAtTheDoorOfWebhooks() throws InterruptedException {
        byte[] wide = ("{\"signature\":{\"key\":\"k\",\"value\":\"v\"},\"a\":[" + "{},".repeat(1 << 20) + "{}]}")
                .getBytes(StandardCharsets.UTF_8);
        for (String path : List.of("/certificates", "/storefront/session", "/storefront/messages")) {
            assertThat(Visitor.post(app.origin().resolve(path), wide).statusCode())
                    .as(path)
                    .isEqualTo(413);
            assertThat(isRefusedInPieces(path, wide)).as(path).isTrue();
        }
        assertThat(Visitor.post(app.origin().resolve("/shopify/webhooks"), wide).statusCode())
                .as("an unsigned webhook of the same size")
                .isEqualTo(401);
    }

    /** As large, as wide and as deep as a body may be: it is looked at and is no certificate. */
    @Test
    void aCertificateOfTheLargestSizeIsLookedAtAndRefused() {
        String signature = "{\"signature\":{\"key\":\"k\",\"value\":\"v\"},\"a\":";
        String wide = signature + "[" + "{},".repeat(40_000) + "{}]}";
        String deep = signature + "[".repeat(60_000) + "]".repeat(60_000) + "}";

        assertThat(post("/certificates", wide).body()).isEqualTo("{\"valid\":false}");
        assertThat(post("/certificates", deep).body()).contains("\"code\":\"certificate.malformed\"");
    }

    private HttpResponse<String> post(String path, String body) {
        return Visitor.post(app.origin().resolve(path), body.getBytes(StandardCharsets.UTF_8));
    }

    /** Of a length that is not said. The server may break the connection while there is more to come. */
    private boolean isRefusedInPieces(String path, byte[] body) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(app.origin().resolve(path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 413;
        } catch (IOException e) {
            return true;
        }
    }

    private HttpResponse<String> get(String path) {
        return Visitor.get(app.origin().resolve(path));
    }
}
