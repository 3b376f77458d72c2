package dev.avow.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.adapters.llm.AwsSigning;
import dev.avow.adapters.llm.PluggedModel;
import dev.avow.adapters.llm.RequestSigner;
import dev.avow.core.policy.PolicyCompiler;
import dev.avow.core.policy.PolicyTree;
import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTexts;
import dev.langchain4j.model.chat.StreamingChatModel;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Which models the configuration makes, and in which order they are asked (S2-04, O20). */
class ConfiguredModelsTest {

    private static ConfiguredModels models(String... keysAndValues) {
        return new ConfiguredModels(config(keysAndValues));
    }

    private static AvowConfig config(String... keysAndValues) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "avow.public-url", "http://127.0.0.1:8080",
                "avow.shopify.client-id", "client",
                "avow.shopify.client-secret", "example-client-secret-of-32-letters",
                "avow.secrets.master-key", "dGVzdC10ZXN0LXRlc3QtdGVzdC10ZXN0LXRlc3QtMDA="));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            settings.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(AvowConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(AvowConfig.class);
    }

    private static ConfiguredEmbedder embedder(String... keysAndValues) {
        return new ConfiguredEmbedder(
                config(keysAndValues),
                new OutboundClients(
                        () -> PolicyCompiler.compile(PolicyTree.empty())
                                .orThrow()
                                .recipients(),
                        () -> SpokenTls.FROM_1_2,
                        false),
                InstantSource.system());
    }

    /** S2-09: nobody makes vectors unless somebody is named; what is named is checked as a model is. */
    @Test
    void vectorsAreMadeByWhoIsNamedAndByNobodyElse() {
        assertThat(embedder().forQuestions()).isEmpty();
        assertThat(embedder().forShelves()).isEmpty();
        assertThat(embedder().address()).isEmpty();
        assertThat(embedder().problem()).isEmpty();

        ConfiguredEmbedder named =
                embedder("avow.embedding.name", "some-embedding", "avow.embedding.dimensions", "256");
        assertThat(named.address()).contains(URI.create("https://api.openai.com/v1"));
        assertThat(named.forQuestions())
                .hasValueSatisfying(it -> assertThat(it.model()).isEqualTo("some-embedding/256"));
        assertThat(named.forShelves()).isPresent();
        assertThat(named.problem()).isEmpty();

        ConfiguredEmbedder plain = embedder(
                "avow.embedding.name", "some-embedding", "avow.embedding.base-url", "http://vectors.example/v1");
        assertThat(plain.problem())
                .hasValueSatisfying(problem -> assertThat(problem)
                        .startsWith("embedding.settings (avow.embedding")
                        .doesNotContain("vectors.example"));
        assertThat(plain.forQuestions()).isEmpty();
    }

    @Test
    void answererWithoutAModelComesLastUnlessItIsSaidOtherwise() {
        assertThat(models().order()).containsExactly("main", "offline");
        assertThat(models("avow.models.second.provider", "anthropic", "avow.model-fallbacks", "second")
                        .order())
                .containsExactly("main", "second");
    }

    @Test
    void shopMayHaveAnOrderOfItsOwn() {
        ConfiguredModels models = models(
                "avow.models.eu.provider", "bedrock-messages",
                "avow.models.eu.region", "eu-central-1",
                "avow.models.eu.name", "eu.anthropic.claude-haiku-5-5",
                "avow.shops.\"acme-lamps.myshopify.com\".models", "eu,offline");

        assertThat(models.problems()).isEmpty();
        assertThat(models.ordersOfShops()).containsOnlyKeys("acme-lamps.myshopify.com");
        assertThat(models.ordersOfShops().get("acme-lamps.myshopify.com")).containsExactly("eu", "offline");
    }

    @Test
    void eachProviderHasItsUsualAddress() {
        assertThat(address("openai-responses")).isEqualTo("https://api.openai.com/v1");
        assertThat(address("anthropic")).isEqualTo("https://api.anthropic.com/v1");
        assertThat(address("bedrock-chat")).isEqualTo("https://bedrock-runtime.eu-central-1.amazonaws.com/openai/v1");
        assertThat(address("bedrock-responses"))
                .isEqualTo("https://bedrock-runtime.eu-central-1.amazonaws.com/openai/v1");
        assertThat(address("bedrock-messages")).isEqualTo("https://bedrock-mantle.eu-central-1.api.aws/anthropic/v1");
    }

    private static String[] signed(String... others) {
        return Stream.concat(
                        Stream.of(
                                "avow.model.provider",
                                "bedrock-messages",
                                "avow.model.name",
                                "m",
                                "avow.model.region",
                                "eu-central-1",
                                "avow.model.credentials",
                                "aws"),
                        Arrays.stream(others))
                .toArray(String[]::new);
    }

    @Test
    void effortAndTheMarkOfTheServiceAreThoseOfTheConfiguration() {
        ConfiguredModels models = models(
                "avow.model.provider",
                "openai-responses",
                "avow.model.name",
                "m",
                "avow.model.reasoning-effort",
                "low",
                "avow.model.safety-identifier",
                "3f9c");

        assertThat(main(models).settings(ModelExtensions.ofClassPath(), InstantSource.system()))
                .satisfies(settings -> {
                    assertThat(settings.reasoningEffort()).contains("low");
                    assertThat(settings.safetyIdentifier()).contains("3f9c");
                });
        assertThat(models(
                                "avow.model.provider",
                                "openai-responses",
                                "avow.model.name",
                                "m",
                                "avow.model.safety-identifier",
                                "two words")
                        .problems())
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("model.settings (avow.model: ")
                .doesNotContain("two words");
    }

    /** The service as it is built brings no AWS SDK: whoever asks for a signature is told what is missing. */
    @Test
    void signatureWithoutItsArtifactIsToldByName() {
        assertThat(models(signed()).problems())
                .containsExactly(
                        "model.signer-absent (avow.model.credentials: put dev.avow:avow-bedrock-iam on the class path)");
        assertThat(models("avow.model.provider", "anthropic", "avow.model.name", "m")
                        .problems())
                .isEmpty();
    }

    @Test
    void signatureIsForTheRegionAndTheServiceOfTheAddress() {
        List<String> asked = new ArrayList<>();
        AwsSigning signing = (region, service, clock) -> {
            asked.add(region + " " + service);
            return new Unsigned();
        };
        String vpc = "https://vpce-1.bedrock-runtime.eu-central-1.vpce.amazonaws.com/openai/v1";
        for (String[] more : new String[][] {
            {},
            {"avow.model.provider", "bedrock-chat"},
            {"avow.model.provider", "bedrock-responses"},
            {
                "avow.model.provider",
                "bedrock-responses",
                "avow.model.base-url",
                "https://bedrock-mantle.eu-central-1.api.aws/v1"
            },
            {"avow.model.provider", "bedrock-chat", "avow.model.base-url", vpc}
        }) {
            ConfiguredModels models = new ConfiguredModels(config(signed(more)), with(signing));

            assertThat(models.problems()).isEmpty();
            assertThat(main(models)
                            .settings(with(signing), InstantSource.system())
                            .signer())
                    .isPresent();
        }
        assertThat(asked)
                .containsExactly(
                        "eu-central-1 bedrock-mantle",
                        "eu-central-1 bedrock",
                        "eu-central-1 bedrock",
                        "eu-central-1 bedrock-mantle",
                        "eu-central-1 bedrock");
    }

    @Test
    void signatureThatCannotBeRightIsAProblem() {
        for (String[] wrong : new String[][] {
            {"avow.model.provider", "anthropic"},
            {"avow.model.api-key", "sk-test"},
            {"avow.model.region", "eu-central-1.example.com"},
            {"avow.model.base-url", "https://bedrock-mantle.us-east-1.api.aws/anthropic/v1"}
        }) {
            assertThat(new ConfiguredModels(config(signed(wrong)), with((r, s, c) -> new Unsigned())).problems())
                    .as(wrong[1])
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .startsWith("model.settings (avow.model: avow.model.")
                    .doesNotContain("sk-test");
        }
    }

    private static ConfiguredModel main(ConfiguredModels models) {
        return Objects.requireNonNull(models.all().get(ConfiguredModels.MAIN));
    }

    private static ModelExtensions with(AwsSigning signing) {
        return new ModelExtensions(Optional.of(signing), wanted -> Optional.empty());
    }

    private static ModelExtensions with(PluggedModel plugged) {
        return new ModelExtensions(
                Optional.empty(),
                wanted -> Optional.of(plugged).filter(any -> wanted.name().equals("gemini")));
    }

    private static PluggedModel plugged(String... recipients) {
        return new PluggedModel(
                new StreamingChatModel() {},
                Arrays.stream(recipients).map(URI::create).toList(),
                List.of(PluggedModel.Duty.OPAQUE_USER),
                List.of(PluggedModel.Duty.NOT_KEPT, PluggedModel.Duty.HANGS_UP));
    }

    private static AvowConfig plugging(String name, String lacks) {
        return config("avow.model.provider", "langchain4j", "avow.model.name", name, "avow.model.lacks", lacks);
    }

    /** What a model of LangChain4j lacks is said by whoever runs the service, word for word, or the service does not start. */
    @Test
    void modelOfLangChain4jIsTakenWithWhatItLacks() {
        ModelExtensions extensions = with(plugged("https://a.example/", "https://b.example/"));

        ConfiguredModels said = new ConfiguredModels(plugging("gemini", "hangs-up, not-kept"), extensions);
        assertThat(said.problems()).isEmpty();
        assertThat(main(said).recipients(extensions))
                .containsExactlyInAnyOrder(URI.create("https://a.example/"), URI.create("https://b.example/"));
        for (String lacks : List.of("not-kept", "hangs-up,not-kept,opaque-user", "hangs-up,unkept")) {
            assertThat(new ConfiguredModels(plugging("gemini", lacks), extensions).problems())
                    .containsExactly("model.lacks (avow.model.lacks must say hangs-up, not-kept)");
        }
        assertThat(new ConfiguredModels(plugging("other", "not-kept"), extensions).problems())
                .containsExactly("model.settings (avow.model: avow.model.name is known to nothing on the class path)");
        assertThat(new ConfiguredModels(
                                plugging("gemini", "not-kept"), new ModelExtensions(Optional.empty(), wanted -> {
                                    throw new IllegalStateException("sk-secret");
                                }))
                        .problems())
                .containsExactly("model.settings (avow.model: avow.model cannot be made of these settings)");
        assertThat(models("avow.model.provider", "langchain4j", "avow.model.name", "gemini")
                        .problems())
                .as("the service as it is built brings none")
                .hasSize(1);
    }

    /** S1-18: the register is asked for each of its recipients before each call, as for any other provider. */
    @Test
    void modelOfLangChain4jThatCallsWhoIsNotPublishedIsNotAsked() {
        ModelExtensions extensions = with(plugged("https://a.example/"));
        ConfiguredModel model = main(new ConfiguredModels(plugging("gemini", "hangs-up,not-kept"), extensions));

        assertThat(ask(model, extensions))
                .isEqualTo(new ModelOutcome.Failed(ModelFailure.UNPUBLISHED, Optional.empty(), Optional.empty()));
    }

    private static final class Unsigned implements RequestSigner {

        @Override
        public Optional<Map<String, String>> sign(HttpRequest request, byte[] body) {
            return Optional.empty();
        }

        @Override
        public boolean renew(Map<String, String> refused) {
            return false;
        }
    }

    /** The register is asked before each call, not at the start alone: whoever is no recipient any more gets nothing. */
    @Test
    void providerThatIsNoRecipientGetsNothingAndSaysWhy() {
        ConfiguredModel model = main(models(
                "avow.model.provider", "openai-chat",
                "avow.model.name", "m",
                "avow.model.base-url", "https://models.example/v1"));
        assertThat(ask(model, ModelExtensions.ofClassPath()))
                .isEqualTo(new ModelOutcome.Failed(ModelFailure.UNPUBLISHED, Optional.empty(), Optional.empty()));
    }

    private static ModelOutcome ask(ConfiguredModel model, ModelExtensions extensions) {
        OutboundClients outbound = new OutboundClients(
                () -> PolicyCompiler.compile(PolicyTree.empty()).orThrow().recipients(),
                () -> SpokenTls.FROM_1_2,
                false);
        return ModelProducers.model(model, extensions, outbound, InstantSource.system())
                .answer(
                        ShopId.of("acme-lamps.myshopify.com"),
                        new RedactedPrompt("support", List.of(), List.of(), TestTexts.redacted("When?")),
                        piece -> {})
                .await();
    }

    private static String address(String provider) {
        ConfiguredModel model = models(
                        "avow.model.provider", provider, "avow.model.region", "eu-central-1", "avow.model.name", "m")
                .all()
                .get("main");
        assertThat(model).isNotNull();
        return model == null ? "" : model.baseUrl().toString();
    }

    @Test
    void everyProblemIsListedWithItsSetting() {
        assertThat(models(
                                "avow.model.provider", "anthropic",
                                "avow.models.a.provider", "bedrock-chat",
                                "avow.models.a.name", "m",
                                "avow.models.b.provider", "openai-chat",
                                "avow.models.b.name", "m",
                                "avow.models.b.base-url", "http://models.example.com/v1",
                                "avow.models.offline.provider", "offline",
                                "avow.model-fallbacks", "a,nobody",
                                "avow.shops.\"acme-lamps.myshopify.com\".models", "a,a")
                        .problems())
                .anySatisfy(problem -> assertThat(problem).contains("avow.model.name is missing"))
                .anySatisfy(problem -> assertThat(problem).contains("avow.models.\"a\".region must name an AWS region"))
                .anySatisfy(problem -> assertThat(problem).contains("avow.models.\"b\"", "base URL must be https"))
                .contains(
                        "model.name-taken (avow.models.\"offline\")",
                        "model.order (avow.model-fallbacks)",
                        "model.order (avow.shops.\"acme-lamps.myshopify.com\".models)")
                .hasSize(6);
    }

    /** A region is a part of a host's name: nothing else may come into it. */
    @Test
    void regionCannotLeadToAnotherHost() {
        for (String region : new String[] {"", "eu-central-1.example.com/", "evil.example#", "EU-CENTRAL-1", "eu"}) {
            assertThat(models(
                                    "avow.model.provider",
                                    "bedrock-chat",
                                    "avow.model.name",
                                    "m",
                                    "avow.model.region",
                                    region)
                            .problems())
                    .as(region)
                    .hasSize(1);
        }
        assertThat(URI.create(address("bedrock-chat")).getHost()).endsWith(".amazonaws.com");
    }
}
