package dev.avow.adapters.llm.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.adapters.llm.AwsSigning;
import dev.avow.adapters.llm.ModelsInOrder;
import dev.avow.adapters.llm.ProviderDialect;
import dev.avow.adapters.llm.ProviderLanguageModel;
import dev.avow.adapters.llm.RequestSigner;
import dev.avow.core.inmemory.ScriptedLanguageModel;
import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import dev.avow.testkit.data.TestTime;
import dev.avow.testkit.http.Request;
import dev.avow.testkit.http.ScriptedServer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/** What Bedrock sees of requests that are signed, and what becomes of credentials that it no longer takes (S2-04). */
@Timeout(60)
class AwsRequestSignerTest {

    private static final List<String> SECRETS = List.of(
            "secret+of/the=lasting", "secret-of-the-first", "secret-of-the-second", "token/of+the=first", "CANARY");

    private final TestTime time = new TestTime();
    private final AwsDoor door = Keys.known(new AwsDoor(Bedrock.REGION, "bedrock", time));

    private RequestSigner signer(Keys keys) {
        return new AwsRequestSigner(keys, Bedrock.REGION, "bedrock", time);
    }

    private ProviderLanguageModel model(ScriptedServer server, RequestSigner signer) {
        return Bedrock.model(server.base(), ProviderDialect.CHAT_COMPLETIONS, signer, time, false);
    }

    private ScriptedServer.Script answering() {
        return door.before(Bedrock.saying(ProviderDialect.CHAT_COMPLETIONS, List.of("Yes, ", "to Sweden."), true));
    }

    private static ModelFailure failure(ModelOutcome outcome) {
        assertThat(SECRETS).noneMatch(outcome.toString()::contains);
        if (outcome instanceof ModelOutcome.Failed failed) {
            return failed.failure();
        }
        throw new AssertionError("expected a failure, got " + outcome);
    }

    @Test
    void s2_04_everyDialectIsSignedWithLastingAndWithTemporaryCredentials() {
        for (ProviderDialect dialect : ProviderDialect.values()) {
            for (Keys keys : List.of(Keys.found(Keys.LASTING), Keys.found(Keys.FIRST))) {
                try (ScriptedServer server =
                        ScriptedServer.of(door.before(Bedrock.saying(dialect, List.of("Yes, ", "to Sweden."), true)))) {
                    Bedrock.Asked asked = Bedrock.ask(Bedrock.model(server.base(), dialect, signer(keys), time, false));

                    assertThat(asked.outcome()).isEqualTo(new ModelOutcome.Answered(Optional.of("6f1d")));
                    assertThat(asked.text()).isEqualTo("Yes, to Sweden.");
                    Request request = server.received().get(0);
                    assertThat(request.head()).doesNotContain("secret").doesNotContain("Bearer");
                    assertThat(request.header("x-api-key")).isEmpty();
                    assertThat(request.body()).doesNotContain("token/of");
                }
            }
        }
    }

    /** Each attempt is signed when it is made: a signature is over after some minutes. */
    @Test
    void eachAttemptIsSignedAnew() {
        try (ScriptedServer server = ScriptedServer.of(
                x -> {
                    time.advance(Duration.ofMinutes(6));
                    x.respond(503, "{}");
                },
                answering())) {
            Bedrock.Asked asked = Bedrock.ask(model(server, signer(Keys.found(Keys.FIRST))));

            assertThat(asked.text()).isEqualTo("Yes, to Sweden.");
            assertThat(server.received())
                    .extracting(request -> request.header("x-amz-date").get(0))
                    .containsExactly("21000101T000000Z", "21000101T000600Z");
        }
    }

    @Test
    void wrongClockSecretRegionOrServiceIsRefusedOnceAndSaidToBeSo() {
        TestTime slow = new TestTime();
        slow.advance(Duration.ofMinutes(-6));
        List<RequestSigner> wrong = List.of(
                new AwsRequestSigner(Keys.found(Keys.LASTING), Bedrock.REGION, "bedrock", slow),
                new AwsRequestSigner(Keys.found(Keys.LASTING), "us-east-1", "bedrock", time),
                new AwsRequestSigner(Keys.found(Keys.LASTING), Bedrock.REGION, "bedrock-mantle", time),
                signer(Keys.found(AwsBasicCredentials.create("AKIDLASTING", "another-secret"))));
        for (RequestSigner signer : wrong) {
            try (ScriptedServer server = ScriptedServer.of(answering())) {
                Bedrock.Asked asked = Bedrock.ask(model(server, signer));

                assertThat(failure(asked.outcome())).isEqualTo(ModelFailure.AUTHENTICATION);
                assertThat(server.received()).hasSize(1);
            }
        }
    }

    /** What a proxy on the way changes is noticed at the other end. */
    @Test
    void bodyPathHostAndTokenAreCoveredByTheSignature() {
        try (ScriptedServer server = ScriptedServer.of(answering())) {
            Bedrock.ask(model(server, signer(Keys.found(Keys.FIRST))));
            Request sent = server.received().get(0);

            assertThat(door.refusal(sent)).isEmpty();
            assertThat(door.refusal(new Request(sent.head(), sent.body().replace("eu.some", "us.some"))))
                    .contains("InvalidSignatureException");
            for (String[] change : new String[][] {
                {"POST /v1/chat", "POST /v2/chat"},
                {"Host: 127.0.0.1", "Host: 127.0.0.2"},
                {"application/json", "text/plain"},
                {"T000000Z", "T000001Z"}
            }) {
                assertThat(sent.head()).contains(change[0]);
                String head = sent.head().replace(change[0], change[1]);
                assertThat(door.refusal(new Request(head, sent.body())))
                        .as(change[0])
                        .contains("InvalidSignatureException");
            }
            assertThat(door.refusal(new Request(sent.head().replace("token/of", "token/off"), sent.body())))
                    .contains("UnrecognizedClientException");
        }
    }

    @Test
    void credentialsThatEndInTheMiddleAreRenewedOnce() {
        Keys keys = Keys.found(Keys.FIRST, Keys.SECOND);
        RequestSigner signer = signer(keys);
        try (ScriptedServer server = ScriptedServer.of(answering())) {
            assertThat(Bedrock.ask(model(server, signer)).text()).isEqualTo("Yes, to Sweden.");
            door.ends("ASIAFIRST");

            Bedrock.Asked asked = Bedrock.ask(model(server, signer));

            assertThat(asked.outcome()).isInstanceOf(ModelOutcome.Answered.class);
            assertThat(server.received()).hasSize(3);
            assertThat(keys.chainsMade()).isEqualTo(2);
            assertThat(keys.chainsClosed())
                    .as("the chain that is not used any more")
                    .isEqualTo(1);
        }
    }

    /** AWS says so with 400 as well as with 403. */
    @Test
    void endedCredentialsAreKnownByTheirNameWhateverTheStatus() {
        try (ScriptedServer server = ScriptedServer.of(
                x -> x.respond(400, "{\"message\":\"CANARY\"}", "x-amzn-errortype: ExpiredTokenException:http://aws/"),
                answering())) {
            assertThat(Bedrock.ask(model(server, signer(Keys.found(Keys.FIRST, Keys.SECOND))))
                            .text())
                    .isEqualTo("Yes, to Sweden.");
        }
    }

    @Test
    void newCredentialsThatAreRefusedTooAreAClearFailureAndTheNextModelIsAsked() {
        door.ends("ASIAFIRST").ends("ASIASECOND");
        List<ModelsInOrder.PassedOver> passedOver = new ArrayList<>();
        try (ScriptedServer server = ScriptedServer.of(answering())) {
            ModelsInOrder models = new ModelsInOrder(
                    shop -> List.of(
                            new ModelsInOrder.Choice(
                                    "bedrock", model(server, signer(Keys.found(Keys.FIRST, Keys.SECOND)))),
                            new ModelsInOrder.Choice(
                                    "next",
                                    new ScriptedLanguageModel(
                                            List.of("By post."), new ModelOutcome.Answered(Optional.empty())))),
                    passedOver::add,
                    Duration.ofMinutes(1),
                    Bedrock.FREE);

            ModelOutcome outcome =
                    models.answer(Bedrock.SHOP, Bedrock.question(), piece -> {}).await();

            assertThat(outcome).isInstanceOf(ModelOutcome.Answered.class);
            assertThat(passedOver)
                    .containsExactly(
                            new ModelsInOrder.PassedOver(Bedrock.SHOP, "bedrock", "next", ModelFailure.AUTHENTICATION));
            assertThat(server.received()).hasSize(2);
        }
    }

    @Test
    void withoutCredentialsNothingIsSent() {
        try (ScriptedServer server = ScriptedServer.of(answering())) {
            Keys none = Keys.found();

            assertThat(failure(Bedrock.ask(model(server, signer(none))).outcome()))
                    .isEqualTo(ModelFailure.AUTHENTICATION);

            assertThat(server.received()).isEmpty();
            assertThat(none.chainsMade()).as("looked for twice").isEqualTo(2);
        }
    }

    /** A role that may not ask Bedrock must not make every question ask the machine for its role. */
    @Test
    void credentialsAreLookedForAnewAtMostOnceAMinute() {
        Keys keys = Keys.found(Keys.FIRST);
        RequestSigner signer = signer(keys);
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://bedrock.example/"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        Map<String, String> refused =
                signer.sign(request, "{}".getBytes(StandardCharsets.UTF_8)).orElseThrow();

        assertThat(signer.renew(refused)).isFalse();
        assertThat(signer.renew(refused)).isFalse();
        assertThat(keys.chainsMade()).isEqualTo(2);
        time.advance(Duration.ofMinutes(1));
        assertThat(signer.renew(refused)).isFalse();
        assertThat(keys.chainsMade()).isEqualTo(3);
    }

    /** Many answers fail at once when credentials end; the first one renews them for all. */
    @Test
    void whatAnotherAnswerRenewedIsUsed() {
        Keys keys = Keys.found(Keys.FIRST, Keys.SECOND);
        RequestSigner signer = signer(keys);
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://bedrock.example/"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        Map<String, String> refused = signer.sign(request, new byte[0]).orElseThrow();

        assertThat(signer.renew(refused)).isTrue();
        assertThat(signer.renew(refused)).isTrue();

        assertThat(keys.chainsMade()).isEqualTo(2);
        assertThat(refused.toString() + signer).doesNotContain("secret-of");
    }

    /** Found as the service finds it, with the chain that it uses. */
    @Test
    void signerOfTheClassPathTakesWhatTheDefaultChainFinds() {
        System.setProperty("aws.accessKeyId", "AKIDLASTING");
        System.setProperty("aws.secretAccessKey", "secret+of/the=lasting");
        try (ScriptedServer server = ScriptedServer.of(answering())) {
            RequestSigner found = AwsSigning.find().orElseThrow().signer(Bedrock.REGION, "bedrock", time);

            assertThat(Bedrock.ask(model(server, found)).text()).isEqualTo("Yes, to Sweden.");
            assertThat(found).hasToString("AwsRequestSigner[eu-central-1, bedrock]");
        } finally {
            System.clearProperty("aws.accessKeyId");
            System.clearProperty("aws.secretAccessKey");
        }
    }
}
