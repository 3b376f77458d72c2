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
import java.net.http.HttpResponse;
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

    private HttpResponse<String> get(String path) {
        return Visitor.get(app.origin().resolve(path));
    }
}
