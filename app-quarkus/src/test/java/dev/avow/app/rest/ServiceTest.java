package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
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
                .contains("/shopify/webhooks/compliance", "/storefront/messages", "/api/v1/conversations")
                .doesNotContain("/app/inbox", "TemplateInstance");
    }

    @Test
    void theWidgetIsServedCompressedAndSmall() {
        HttpResponse<String> widget = Visitor.get(app.origin().resolve("/avow.js"), "Accept-Encoding", "gzip");

        assertThat(widget.statusCode()).isEqualTo(200);
        assertThat(widget.headers().firstValue("content-encoding")).hasValue("gzip");
        assertThat(widget.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).contains("javascript"));
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
