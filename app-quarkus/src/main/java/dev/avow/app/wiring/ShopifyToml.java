package dev.avow.app.wiring;

import dev.avow.adapters.shopify.admin.AdminSettings;
import dev.avow.adapters.shopify.setup.AppNeeds;
import dev.avow.adapters.shopify.setup.AppToml;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.subject.Feature;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;

/** What Shopify is to know of the app under a policy: the features that its purposes speak of, and no others (S0-12). */
final class ShopifyToml {

    private ShopifyToml() {}

    static AppNeeds needs(PolicySet policy) {
        Set<Feature> features = policy.purposes().rules().stream()
                .flatMap(rule -> rule.features().stream())
                .collect(Collectors.toSet());
        // Attribution asks for orders: whatever a policy of an earlier release says, none is sent that nobody credits
        // (S3-11).
        return AppNeeds.of(features, false);
    }

    /**
     * The file's text.
     *
     * @throws IllegalArgumentException if the address is not https at a host alone
     */
    static String write(PolicySet policy, String name, String clientId, URI url) {
        return new AppToml(name, clientId, url, AdminSettings.DEFAULT.version()).write(needs(policy));
    }
}
