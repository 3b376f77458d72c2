package dev.avow.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.core.port.Instruction;
import dev.avow.core.port.Instructions;
import dev.avow.core.port.KnowledgeSource;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.shopify.sandbox.ShopifySandbox;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableBean;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.lang.reflect.Type;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** S0-16, S1-02, S1-19, S3-12, S3-48: what the merchant did not switch on is not read, whoever asks. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class PurposeTest {

    private static final ShopId SHOP = new ShopId(Surroundings.OTHER_SHOP);

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    Instructions instructions;

    @Inject
    InstantSource clock;

    @AfterEach
    void switchOnAgain() {
        instruct(Feature.CHAT, true);
        instruct(Feature.INBOX, true);
    }

    private void instruct(Feature feature, boolean on) {
        instructions.record(SHOP, new Instruction(feature, on, clock.instant(), new PolicyVersion(1)));
    }

    @Test
    void configuredShopsHaveTheConfiguredFeaturesOnUnderTheFirstPolicy() {
        ShopId untouched = new ShopId(Surroundings.SHOP);

        assertThat(instructions.switchedOn(untouched)).containsExactlyInAnyOrder(Feature.CHAT, Feature.INBOX);
        assertThat(instructions.all(untouched))
                .hasSize(2)
                .allSatisfy(instruction -> assertThat(instruction.version()).isEqualTo(new PolicyVersion(1)));
        assertThat(instructions.switchedOn(new ShopId(Surroundings.STRANGER))).isEmpty();
    }

    @Test
    void inboxIsRefusedFromTheInstantItIsSwitchedOff() {
        assertThat(inbox("/api/v1/conversations").statusCode()).isEqualTo(200);

        instruct(Feature.INBOX, false);

        for (String path : List.of("/api/v1/conversations", "/api/v1/conversations/some-id", "/app/inbox")) {
            HttpResponse<String> refused = inbox(path);
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(refused.body()).contains("\"code\":\"purpose.refused\"").doesNotContain(SHOP.domain());
        }
        instruct(Feature.INBOX, true);
        assertThat(inbox("/api/v1/conversations").statusCode()).isEqualTo(200);
    }

    @Test
    void chatIsRefusedWhenItIsSwitchedOffAndTheInboxStays() {
        Visitor visitor = Visitor.at(sandbox.storefront(SHOP.domain()));
        assertThat(visitor.say("Do you have lamps?").end()).isEqualTo("complete");

        instruct(Feature.CHAT, false);

        Visitor.Answer refused = visitor.say("And bikes?");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("purpose.refused");
        assertThat(inbox("/api/v1/conversations").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> inbox(String path) {
        return Visitor.get(app.origin().resolve(path), "Authorization", "Bearer " + sandbox.idToken(SHOP.domain()));
    }

    @Test
    void everyReadableStoreIsReachedThroughItsGuardOnly() {
        Set<String> guarded = beans().filter(
                        bean -> portsThatNameAPurpose(bean.getTypes()).findAny().isPresent())
                .map(bean -> Arc.container().instance(bean).get().getClass().getName())
                .collect(Collectors.toSet());
        List<String> raw = beans().flatMap(bean -> bean.getTypes().stream())
                .map(Type::getTypeName)
                .filter(type ->
                        type.startsWith("dev.avow.adapters.mongo.") || type.startsWith("dev.avow.core.inmemory."))
                .toList();

        assertThat(guarded)
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(name -> name.startsWith("dev.avow.core.port.PurposeLimited"));
        assertThat(raw).isEmpty();
    }

    @Test
    void portsThatNameAPurposeAreRecognised() {
        assertThat(portsThatNameAPurpose(Set.of(TranscriptStore.class, KnowledgeSource.class, Instructions.class)))
                .containsExactlyInAnyOrder(TranscriptStore.class, KnowledgeSource.class);
    }

    private static Stream<InjectableBean<?>> beans() {
        return Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<InjectableBean<?>>map(bean -> (InjectableBean<?>) bean);
    }

    private static Stream<Class<?>> portsThatNameAPurpose(Set<Type> types) {
        return types.stream()
                .filter(type -> type.getTypeName().startsWith("dev.avow.core.port."))
                .filter(Class.class::isInstance)
                .<Class<?>>map(Class.class::cast)
                .filter(Class::isInterface)
                .filter(type -> Stream.of(type.getMethods())
                        .anyMatch(method -> List.of(method.getParameterTypes()).contains(Purpose.class)));
    }
}
