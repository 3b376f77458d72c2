package dev.avow.adapters.shopify.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.adapters.shopify.ShopifyWebhookBodies;
import dev.avow.core.subject.Feature;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Only the scopes that switched-on features need, and all of the mandatory webhooks (S0-11, S0-12, S2-15, S3-31). */
class AppTomlTest {

    private static final AppToml APP =
            new AppToml("Avow", "client-1", URI.create("https://chat.example.com"), "2026-10");

    @Test
    void everyFeatureAsksForItsOwnScopesAlone() {
        assertThat(scopes()).isEmpty();
        assertThat(scopes(Feature.INBOX, Feature.ANALYTICS, Feature.LEADS)).isEmpty();
        assertThat(scopes(Feature.CHAT))
                .containsExactly("read_content", "read_legal_policies", "read_products", "write_app_proxy");
        assertThat(scopes(Feature.ORDER_STATUS))
                .containsExactly("read_customers", "read_fulfillments", "read_orders", "write_returns");
        assertThat(scopes(Feature.REFERRAL)).containsExactly("read_orders", "write_app_proxy");
        assertThat(scopes(Feature.CART_RECOVERY))
                .containsExactly("read_customers", "read_orders", "write_draft_orders");
    }

    /** What one feature needs does not change by what another needs. */
    @Test
    void scopesOfSeveralFeaturesAreTheUnion() {
        for (Feature first : Feature.values()) {
            for (Feature second : Feature.values()) {
                Set<String> union = new TreeSet<>(scopes(first));
                union.addAll(scopes(second));
                assertThat(scopes(first, second)).isEqualTo(union);
            }
        }
    }

    /** S3-11: an app that asks for orders is not sent any. */
    @Test
    void ordersAreSentOnlyWhereThePolicySaysSo() {
        assertThat(AppNeeds.of(Set.of(Feature.REFERRAL), false).topics())
                .noneMatch(topic -> topic.startsWith("orders/"));
        assertThat(AppNeeds.of(Set.of(Feature.REFERRAL), true).topics())
                .contains("orders/create", "orders/updated", "orders/paid", "orders/cancelled");
    }

    /**
     * A document nobody claims would ask for what no scope was requested for. Those of {@code BulkOperations} are for who
     * embeds the adapter.
     */
    @Test
    void everyDocumentBelongsToAFeature() throws IOException {
        Path folder = Path.of("src/main/resources/dev/avow/adapters/shopify/admin");
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> documents = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".graphql"))
                    .map(name -> name.substring(0, name.length() - ".graphql".length()))
                    .filter(name -> !name.startsWith("bulk-"))
                    .collect(Collectors.toSet());
            assertThat(everything().documents()).containsExactlyInAnyOrderElementsOf(documents);
        }
    }

    /** What is subscribed to can be read, and what is read is subscribed to by some app. */
    @Test
    void topicsAreThoseThatCanBeRead() {
        Set<String> subscribed = new TreeSet<>(everything().topics());
        subscribed.addAll(Topics.COMPLIANCE);
        Set<String> unsubscribed = new TreeSet<>(ShopifyWebhookBodies.topics());
        assertThat(unsubscribed).containsAll(subscribed);
        unsubscribed.removeAll(subscribed);
        assertThat(unsubscribed).as("orders/updated tells of the same").containsExactly("orders/fulfilled");
    }

    /** S4-10: a merge or a deletion that nobody is told of forbids nothing. */
    @Test
    void s4_10_recoveryIsToldOfEverythingThatCouldForbidAMail() {
        assertThat(AppNeeds.forbidReminders())
                .containsExactlyInAnyOrder(
                        "app/uninstalled",
                        "checkouts/create",
                        "checkouts/update",
                        "orders/create",
                        "orders/updated",
                        "orders/paid",
                        "orders/cancelled",
                        "customers_email_marketing_consent/update",
                        "customers/merge",
                        "customers/delete",
                        "customers/redact",
                        "shop/redact");
        Set<String> told = AppNeeds.of(Set.of(Feature.CART_RECOVERY), false).topics();
        told.addAll(Topics.COMPLIANCE);
        assertThat(told).containsAll(AppNeeds.forbidReminders());
    }

    /** The same object as an uninstall's: see {@link ShopifyWebhookBodies}. */
    @Test
    void shopUpdatesAreNeverSubscribedTo() {
        assertThat(everything().topics()).doesNotContain("shop/update");
    }

    /** S4-02: no address, no telephone number, no browser, nothing of the payment. */
    @Test
    void bodiesOfOrdersAndCheckoutsAreCutToWhatIsRead() {
        assertThat(List.of("orders/create", "checkouts/update"))
                .allSatisfy(topic -> assertThat(Topics.fields(topic))
                        .contains("updated_at")
                        .noneMatch(field -> field.contains("address")
                                || field.contains("phone")
                                || field.contains("ip")
                                || field.equals("customer")
                                || field.equals("line_items")
                                || field.contains("payment")));
    }

    @Test
    void wholeFile() {
        assertThat(APP.write(AppNeeds.of(Set.of(Feature.REFERRAL), false))).isEqualTo("""
                # Made by `shopify toml` from the policy. Change the policy and make it anew.
                client_id = "client-1"
                name = "Avow"
                application_url = "https://chat.example.com/app"
                embedded = true

                [access_scopes]
                scopes = "read_orders,write_app_proxy"

                [auth]
                redirect_urls = ["https://chat.example.com/auth/callback"]

                [webhooks]
                api_version = "2026-10"

                [[webhooks.subscriptions]]
                compliance_topics = ["customers/data_request", "customers/redact", "shop/redact"]
                uri = "https://chat.example.com/shopify/webhooks/compliance"

                [[webhooks.subscriptions]]
                topics = ["app/scopes_update"]
                uri = "https://chat.example.com/shopify/webhooks"

                [[webhooks.subscriptions]]
                topics = ["app/uninstalled"]
                uri = "https://chat.example.com/shopify/webhooks"

                [[webhooks.subscriptions]]
                topics = ["app_subscriptions/update"]
                uri = "https://chat.example.com/shopify/webhooks"

                [app_proxy]
                prefix = "apps"
                subpath = "avow"
                url = "https://chat.example.com/storefront"
                """);
    }

    @Test
    void appWithoutStorefrontHasNoProxy() {
        assertThat(APP.write(AppNeeds.of(Set.of(Feature.CART_RECOVERY), false)))
                .doesNotContain("app_proxy")
                .contains("include_fields = [\"id\", \"order_number\"");
    }

    @Test
    void namesAreEscaped() {
        AppToml quoted = new AppToml("A \"B\" \\ \n", "c", URI.create("https://chat.example.com"), "2026-10");
        assertThat(quoted.write(AppNeeds.of(Set.of(), false))).contains("name = \"A \\\"B\\\" \\\\ \\u000A\"");
    }

    @Test
    void otherAddressesAreRefused() {
        for (String url : new String[] {
            "http://chat.example.com", "https://chat.example.com/", "https://chat.example.com/x", "chat.example.com"
        }) {
            assertThatThrownBy(() -> new AppToml("a", "c", URI.create(url), "2026-10"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static AppNeeds everything() {
        return AppNeeds.of(EnumSet.allOf(Feature.class), true);
    }

    private static Set<String> scopes(Feature... features) {
        return AppNeeds.of(List.of(features), false).scopes();
    }
}
