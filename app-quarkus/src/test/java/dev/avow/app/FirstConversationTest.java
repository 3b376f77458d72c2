package dev.avow.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import dev.avow.app.testing.EverythingThatRests;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.app.wiring.ServiceClock;
import dev.avow.core.subject.DataClass;
import dev.avow.core.usecase.EnforceRetention;
import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.shopify.sandbox.model.ModelStandIn;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The main job from end to end: asked, answered, read by the merchant, gone in time; and nothing leaked on the way. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class FirstConversationTest {

    private static final List<String> PRIVATE = List.of("#4821390756", "+40 722 123 456", "mara@example.com");
    private static final String QUESTION =
            "Where is my order #4821390756? Call me at +40 722 123 456, mara@example.com";

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    ModelStandIn model;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    MongoClient mongo;

    @Inject
    DataSource dataSource;

    @Inject
    ServiceClock clock;

    @Inject
    EnforceRetention enforceRetention;

    @Test
    void s1_11_s1_29_s1_30_noPrivateValueReachesModelStoreOrLog() {
        Visitor visitor = visitor();

        Visitor.Answer answer = visitor.say(QUESTION);

        assertThat(answer.end()).isEqualTo("complete");
        assertThat(answer.text()).contains("[PHONE_1]", "[EMAIL_1]", "[ORDER_NUMBER_1]");
        String sent = model.requests().stream()
                .map(request -> request.body() + request.headers())
                .collect(Collectors.joining("\n"));
        assertThat(sent).contains("[PHONE_1]", "[EMAIL_1]", "[ORDER_NUMBER_1]");
        assertThat(EverythingThatRests.mongo(mongo)).contains("Where is my order");
        assertThat(EverythingThatRests.log()).contains("\"level\"");
        for (String place : List.of(
                sent,
                answer.body(),
                EverythingThatRests.mongo(mongo),
                EverythingThatRests.sql(dataSource),
                EverythingThatRests.log())) {
            assertThat(PRIVATE.stream().flatMap(EverythingThatRests::formsOf).filter(place::contains))
                    .as("private values in %s…", place.substring(0, Math.min(40, place.length())))
                    .isEmpty();
        }
    }

    @Test
    void s1_06_theMerchantReadsTheConversationWithPlaceholders() {
        visitor().say(QUESTION);

        String id = newest();
        HttpResponse<String> conversation = api("/api/v1/conversations/" + id, Surroundings.SHOP);

        assertThat(conversation.statusCode()).isEqualTo(200);
        assertThat(conversation.body())
                .contains("[ORDER_NUMBER_1]? Call me at [PHONE_1], [EMAIL_1]")
                .contains("\"speaker\":\"assistant\"");
        assertThat(api("/api/v1/conversations/" + id, Surroundings.OTHER_SHOP).statusCode())
                .as("S0-04: another shop's staff")
                .isEqualTo(404);
    }

    @Test
    void s1_08_theStorefrontPageIsKeptAsContextWithoutWhatItsQueryTells() {
        visitor()
                .sayOn("https://acme.example/products/lamp?email=mara@example.com&t=Zm9vYmFyYmF6cXV4", "Is it bright?");
        visitor().sayOn("javascript:alert(1)", "Is it warm?");

        assertThat(EverythingThatRests.mongo(mongo))
                .contains("https://acme.example/products/lamp?")
                .doesNotContain("Zm9vYmFy", "mara@", "javascript:");
        String id = newest();
        assertThat(api("/api/v1/conversations/" + id, Surroundings.SHOP).body()).doesNotContain("\"page\"");
    }

    @Test
    void theShopsOwnContactsAreNamedToTheModelAndPutBackForPeople() {
        Visitor.Answer answer = visitor().say("Is 021 555 0100 your number? Mine is +40 722 123 456, order LUX-88-RO");

        String sent = model.requests().get(model.requests().size() - 1).body();
        assertThat(sent)
                .contains("[SHOP_PHONE]", "[PHONE_1]", "[ORDER_NUMBER_1]")
                .doesNotContain("555", "88-RO");
        assertThat(answer.text())
                .contains("+40 21 555 01 00")
                .contains("[PHONE_1]")
                .doesNotContain("[SHOP_PHONE]");
        assertThat(api("/api/v1/conversations/" + newest(), Surroundings.SHOP).body())
                .contains("Is +40 21 555 01 00 your number?");
    }

    private String newest() {
        return api("/api/v1/conversations", Surroundings.SHOP).body().replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1");
    }

    @Test
    void s1_21_twoDaysLaterTheConversationIsInvisibleAtOnceAndGoneAfterOneSweep() {
        Visitor visitor = visitor();
        visitor.say("Is the oak lamp dimmable?");
        sandbox.onAdvance(clock::advance);

        sandbox.advance(Duration.ofDays(2));

        assertThat(api("/api/v1/conversations", Surroundings.SHOP).body()).contains("\"conversations\":[]");
        assertThat(visitor.resume().session().get("turns")).isEmpty();
        assertThat(EverythingThatRests.mongo(mongo)).as("hidden, not yet swept").contains("oak lamp");
        EnforceRetention.Outcome sweep = enforceRetention.handle();
        assertThat(sweep.sweeps())
                .filteredOn(it -> it.dataClass() == DataClass.TRANSCRIPT)
                .singleElement()
                .satisfies(it -> assertThat(it.removed()).isPositive());
        assertThat(EverythingThatRests.mongo(mongo)).doesNotContain("oak lamp");
    }

    /** S1-07: the session is kept no longer than the chat; its token leads to nothing afterwards. */
    @Test
    void s1_07_anExpiredConversationTakesNoFurtherMessage() {
        Visitor visitor = visitor();
        visitor.say("Is the oak lamp dimmable?");
        String before = visitor.token();
        sandbox.onAdvance(clock::advance);

        sandbox.advance(Duration.ofMinutes(31));
        assertThat(visitor.say("Hello?").code()).isEqualTo("session.invalid");
        assertThat(visitor.resume().session().get("turns"))
                .as("same conversation, new token")
                .hasSize(2);
        assertThat(visitor.token()).isNotEqualTo(before);

        sandbox.advance(Duration.ofDays(2));
        assertThat(visitor.resume().session().get("turns"))
                .as("a new conversation")
                .isEmpty();
    }

    private Visitor visitor() {
        return Visitor.at(sandbox.storefront(Surroundings.SHOP));
    }

    private HttpResponse<String> api(String path, String shop) {
        return Visitor.get(app.origin().resolve(path), "Authorization", "Bearer " + sandbox.idToken(shop));
    }
}
