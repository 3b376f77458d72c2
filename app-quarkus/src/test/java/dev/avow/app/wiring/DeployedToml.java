package dev.avow.app.wiring;

import dev.avow.core.policy.PoliciesInForce;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Deploys the app's configuration file at the sandbox, as its maker does at Shopify: what a profile's policy forgets to subscribe
 * to is not sent in tests of that profile either.
 */
@Singleton
class DeployedToml {

    private static final URI ANYWHERE = URI.create("https://app.example");

    void deploy(
            @Observes StartupEvent start,
            PoliciesInForce policies,
            @ConfigProperty(name = "sandbox.start-page") Optional<URI> sandbox)
            throws IOException, InterruptedException {
        if (sandbox.isPresent()) {
            String file = ShopifyToml.write(policies.newest(), "Avow", "client-1", ANYWHERE);
            HttpRequest request = HttpRequest.newBuilder(sandbox.get().resolve("/deploy"))
                    .POST(BodyPublishers.ofString(file))
                    .build();
            int status = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) {
                throw new IllegalStateException("the sandbox did not take the configuration: " + status);
            }
        }
    }
}
