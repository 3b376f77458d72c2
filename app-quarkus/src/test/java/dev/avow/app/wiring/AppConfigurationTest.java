package dev.avow.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.avow.adapters.shopify.setup.AppNeeds;
import dev.avow.adapters.shopify.setup.AppToml;
import dev.avow.app.cli.Commands;
import dev.avow.app.cli.ShopifyCommands;
import dev.avow.core.policy.Compilation;
import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PolicyCompiler;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.policy.PolicyTree;
import dev.avow.core.policy.Profiles;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What Shopify is told of the app is what the app is (S0-12, S2-15, S3-31). */
class AppConfigurationTest {

    private static final String APP = "https://chat.example.com";
    private static final java.nio.file.Path ROOT = java.nio.file.Path.of("..");

    /** For each profile, the scopes that its features were granted by hand; a spare or a missing one fails here. */
    private static final Map<String, Set<String>> SCOPES = Map.of(
            "inbox-chat",
            Set.of("read_products", "read_content", "read_legal_policies", "write_app_proxy"),
            "short-chat",
            Set.of(
                    "read_products",
                    "read_content",
                    "read_legal_policies",
                    "write_app_proxy",
                    "read_orders",
                    "read_customers",
                    "read_fulfillments",
                    "write_returns"),
            "agent-chat",
            Set.of(
                    "read_products",
                    "read_content",
                    "read_legal_policies",
                    "write_app_proxy",
                    "read_orders",
                    "read_customers",
                    "read_fulfillments",
                    "write_returns"),
            "referral",
            Set.of("read_orders", "write_app_proxy"),
            "cart-recovery",
            Set.of("read_orders", "read_customers", "write_draft_orders"));

    static Stream<String> profiles() {
        return SCOPES.keySet().stream().sorted();
    }

    private static PolicySet policy(String profile) {
        Compilation compilation = PolicyCompiler.compile(PolicyTree.of(Origin.APP, Map.of("profiles", profile)));
        return compilation.fold(Compilation.Compiled::policy, rejected -> {
            throw new AssertionError(rejected.all().toString());
        });
    }

    private static String toml(String profile) {
        return ShopifyToml.write(policy(profile), "Avow", "client-1", URI.create(APP));
    }

    private static Set<String> routes(Class<? extends Annotation> verb) {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.avow.app.rest")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream()
                                .filter(method -> method.isAnnotatedWith(verb))
                                .map(method -> route(type, method)))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String route(JavaClass type, JavaMethod method) {
        String below =
                method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return type.getAnnotationOfType(Path.class).value() + below;
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyAddressIsARouteOfTheApp(String profile) {
        String toml = toml(profile);

        assertThat(routes(POST.class)).contains(AppToml.WEBHOOKS, AppToml.COMPLIANCE);
        assertThat(routes(GET.class)).contains(AppToml.HOME, AppToml.GRANT);
        assertThat(routes(POST.class)).anyMatch(route -> route.startsWith(AppToml.STOREFRONT + "/"));
        assertThat(toml)
                .contains("application_url = \"" + APP + AppToml.HOME + "\"")
                .contains("uri = \"" + APP + AppToml.WEBHOOKS + "\"")
                .contains("uri = \"" + APP + AppToml.COMPLIANCE + "\"");
        Pattern.compile("\"" + Pattern.quote(APP) + "([^\"]*)\"")
                .matcher(toml)
                .results()
                .forEach(address -> assertThat(List.of(
                                AppToml.HOME, AppToml.GRANT, AppToml.WEBHOOKS, AppToml.COMPLIANCE, AppToml.STOREFRONT))
                        .contains(address.group(1)));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void scopesAreThoseOfTheFeaturesAndNoOthers(String profile) {
        assertThat(ShopifyToml.needs(policy(profile)).scopes())
                .containsExactlyInAnyOrderElementsOf(SCOPES.getOrDefault(profile, Set.of()));
        String line = toml(profile)
                .lines()
                .filter(text -> text.startsWith("scopes = "))
                .findFirst()
                .orElseThrow();
        assertThat(Arrays.asList(line.replace("scopes = ", "").replace("\"", "").split(",", -1)))
                .containsExactlyInAnyOrderElementsOf(SCOPES.getOrDefault(profile, Set.of()));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void allThreeMandatoryWebhooksAreSubscribedTo(String profile) {
        assertThat(toml(profile))
                .contains("compliance_topics = [\"customers/data_request\", \"customers/redact\", \"shop/redact\"]");
    }

    /** S3-11: the profile that asks for orders is not sent any. */
    @Test
    void profileThatPollsIsSentNoOrders() {
        AppNeeds needs = ShopifyToml.needs(policy("referral"));
        assertThat(needs.topics()).noneMatch(topic -> topic.startsWith("orders/"));
    }

    /** S0-09, S3-05, S3-11: no webhook credits an order, so none is sent under a policy that an earlier release took either. */
    @Test
    void s3_11_noOrderIsSentThatNobodyCredits() {
        Map<String, String> kept = new TreeMap<>(policy("referral").tree().texts());
        kept.put("attribution.orders-by", "webhook");
        PolicySet earlier =
                PolicyCompiler.compileMerged(PolicyTree.of(Origin.APP, kept)).orThrow();

        assertThat(ShopifyToml.needs(earlier).topics())
                .isEqualTo(ShopifyToml.needs(policy("referral")).topics())
                .noneMatch(topic -> topic.startsWith("orders/"));
    }

    @Test
    void commandPrintsTheFile() {
        StringWriter out = new StringWriter();
        CommandLine line = Commands.line(
                new ShopifyCommands(file -> new Compilation.Rejected(List.of()), ShopifyToml::write).spec());
        line.setOut(new PrintWriter(out));

        int good = line.execute(
                "shopify", "toml", "cart-recovery", "--name", "Avow", "--client-id", "client-1", "--url", APP);
        assertThat(good).isZero();
        assertThat(out.toString()).isEqualTo(toml("cart-recovery"));

        int bad = line.execute(
                "shopify", "toml", "cart-recovery", "--name", "Avow", "--client-id", "c", "--url", "http://x.example");
        assertThat(bad).isNotZero();
        assertThat(out.toString()).contains("shopify.url");
    }

    /** The theme extension loads scripts that the service has. */
    @Test
    void blocksLoadScriptsThatAreThere() throws IOException {
        java.nio.file.Path blocks = ROOT.resolve("adapters-shopify/theme-extension/blocks");
        java.nio.file.Path scripts = java.nio.file.Path.of("src/main/resources/META-INF/resources");
        for (String[] each : new String[][] {
            {"chat", "avow.js", "avow-more.js"}, {"referral", "avow-referral.js", "avow-referral.js"}
        }) {
            String block = Files.readString(blocks.resolve(each[0] + ".liquid"));
            assertThat(block).contains("'" + each[1] + "' | asset_url");
            String script = Files.readString(scripts.resolve(each[1])) + Files.readString(scripts.resolve(each[2]));
            Pattern.compile("data-([a-z]+)=")
                    .matcher(block)
                    .results()
                    .map(found -> found.group(1))
                    .forEach(setting -> assertThat(script).contains(setting));
        }
    }

    /** Checks of Shopify's own list: no secret in the tree, nothing that Shopify would run as Liquid. */
    @Test
    void sourceHoldsNoSecretAndAnswersNoLiquid() throws IOException {
        Pattern secret = Pattern.compile("shp(at|ca|pa|ss|rt)_[0-9a-fA-F]{32}");
        for (String module :
                List.of("core-domain", "adapters-shopify", "adapters-llm", "adapters-mongo", "app-quarkus")) {
            try (Stream<java.nio.file.Path> files =
                    Files.walk(ROOT.resolve(module).resolve("src/main"))) {
                for (java.nio.file.Path file :
                        files.filter(Files::isRegularFile).toList()) {
                    String text = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
                    assertThat(secret.matcher(text).find()).as("%s", file).isFalse();
                    assertThat(text.contains("application/" + "liquid"))
                            .as("%s", file)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void everyProfileIsLookedAt() {
        assertThat(Profiles.names())
                .filteredOn(name -> !name.equals("strict"))
                .containsExactlyInAnyOrderElementsOf(SCOPES.keySet());
    }
}
