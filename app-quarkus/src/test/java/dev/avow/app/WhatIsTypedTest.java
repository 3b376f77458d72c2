package dev.avow.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoClient;
import dev.avow.app.testing.EverythingThatRests;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.shopify.sandbox.model.ModelStandIn;
import dev.avow.testkit.redaction.RedactionCase;
import dev.avow.testkit.redaction.RedactionCorpus;
import dev.avow.testkit.redaction.Spellings;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever place of the running service somebody types a number, an account or an address into: it is in no store, no log and no
 * metric, and no model was sent it (S1-11, S1-16, S1-28 to S1-30). What is said is read in all spellings; the stores as a whole
 * are searched for what is long enough to stand nowhere by chance.
 */
@QuarkusTest
@WithTestResource(Surroundings.class)
class WhatIsTypedTest {

    private static final long SEED = 20_261_130L;
    private static final int PLAIN = 6;
    private static final int DISGUISED = 4;
    /** Fewer digits stand in any log by chance. */
    private static final int TELLING = 10;

    private static final Set<String> PAYMENT = Set.of("CARD", "IBAN");

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
    MeterRegistry metrics;

    /** Values of a kind among words, in many forms and languages; of cards, phones and addresses also such as are disguised. */
    private static List<RedactionCase> cases(String kind) {
        return Stream.concat(
                        some(RedactionCorpus.plain(SEED, 2), kind, PLAIN),
                        some(RedactionCorpus.disguised(SEED, 2), kind, DISGUISED))
                .toList();
    }

    /** From all over a corpus. */
    private static Stream<RedactionCase> some(List<RedactionCase> corpus, String kind, int number) {
        List<RedactionCase> all =
                corpus.stream().filter(one -> kind.equals(one.kind())).toList();
        int step = Math.max(1, all.size() / number);
        return Stream.iterate(0, at -> at < all.size(), at -> at + step)
                .limit(number)
                .map(all::get);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PHONE", "CARD", "IBAN", "EMAIL", "ORDER"})
    void s1_11_s1_16_whatIsSaidInTheChatRestsNowhere(String kind) {
        List<RedactionCase> said = cases(kind);
        assertThat(said).hasSizeGreaterThanOrEqualTo(PLAIN);
        int asked = model.requests().size();
        for (RedactionCase one : said) {
            Visitor visitor = visitor();
            assertThat(visitor.say(one.text()).end()).isEqualTo("complete");
            assertThat(Spellings.in(kept(visitor), List.of(one.value())))
                    .as("%s in %s", one.id(), one.language())
                    .isEmpty();
        }
        restsNowhere(said.stream().map(RedactionCase::value).toList(), asked);
    }

    /** One message ends where the next goes on; the second half alone is as telling as the whole. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "my phone number is 0722 91|8 273 645",
                "please call +40 722 91|8273645",
                "my card is 4556 7375 |8689 9855",
                "card number 4556737586|899855",
                "IBAN DE75 5121 0800 |1245 1261 99",
                "my order is number 48213|90756"
            })
    void s1_11_s1_16_whatIsSplitOverTwoMessagesRestsNowhere(String typed) {
        String[] halves = typed.split("\\|", -1);
        String value = typed.replaceFirst("^[a-z ]+(?=[0-9+]|IBAN)", "")
                .replace("IBAN ", "")
                .replace("|", "");
        int asked = model.requests().size();
        Visitor visitor = visitor();
        for (String half : halves) {
            visitor.say(half);
        }

        assertThat(Spellings.in(kept(visitor), List.of(value))).isEmpty();
        restsNowhere(List.of(value), asked);
    }

    /** Arabic, Persian, Devanagari, Thai and full-width digits. */
    @ParameterizedTest
    @ValueSource(ints = {0x0660, 0x06F0, 0x0966, 0x0E50, 0xFF10})
    void s1_11_s1_16_digitsOfAnyScriptRestNowhere(int zero) {
        Map<String, String> values = Map.of(
                "my number is ", "0722 918 273",
                "please call +", "40722918274",
                "my card is ", "4929 3813 3266 4295");
        int asked = model.requests().size();
        values.forEach((words, plain) -> {
            String value = plain.chars()
                    .map(c -> c == ' ' ? c : zero + c - '0')
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            Visitor visitor = visitor();
            visitor.say(words + value);

            assertThat(Spellings.in(kept(visitor), List.of(value))).as(words).isEmpty();
            restsNowhere(List.of(value, plain), asked);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"PHONE", "CARD", "IBAN", "EMAIL", "ORDER"})
    void s1_08_s1_16_whatStandsInAPagesAddressRestsNowhere(String kind) {
        List<String> values = some(RedactionCorpus.plain(SEED + 1, 2), kind, PLAIN)
                .map(RedactionCase::value)
                .toList();
        int asked = model.requests().size();
        for (String value : values) {
            String written = URLEncoder.encode(value, StandardCharsets.UTF_8);
            Visitor visitor = visitor();
            visitor.sayOn("https://acme.example/pages/thanks?order=" + written + "&next=1#" + written, "Is it bright?");
            assertThat(Spellings.in(kept(visitor), List.of(value))).isEmpty();
        }
        restsNowhere(values, asked);
    }

    /** No field of the form takes a card or an account; what is a contact is sealed. */
    @ParameterizedTest
    @ValueSource(strings = {"PHONE", "CARD", "IBAN", "EMAIL", "ORDER"})
    void s1_11_s1_16_whatIsTypedIntoTheFormRestsNowhere(String kind) {
        List<String> values = Stream.concat(
                        some(RedactionCorpus.plain(SEED + 2, 2), kind, PLAIN).map(RedactionCase::value),
                        kind.equals("CARD") ? Stream.of("378282246310005", "3056 930902 5904") : Stream.of())
                .toList();
        int asked = model.requests().size();
        for (String value : values) {
            for (String field : List.of("email", "phone")) {
                int status = leave(field, value).statusCode();
                assertThat(status).as("%s in the field %s", kind, field).isIn(200, 400);
                if (PAYMENT.contains(kind)) {
                    assertThat(status).as("%s in the field %s", kind, field).isEqualTo(400);
                }
            }
        }
        restsNowhere(values, asked);
    }

    /** The test of the test. */
    @Test
    void aValueThatRestsIsFound() {
        mongo.getDatabase("planted").getCollection("said").insertOne(new Document("text", "4929381332664295"));
        List<String> found = telling(List.of("4929 3813 3266 4295"))
                .filter(EverythingThatRests.mongo(mongo)::contains)
                .toList();
        mongo.getDatabase("planted").drop();

        assertThat(found).containsExactly("4929381332664295");
    }

    private void restsNowhere(List<String> values, int asked) {
        List<String> sent = new ArrayList<>();
        model.requests().stream().skip(asked).forEach(request -> sent.add(request.body()));
        for (String place : List.of(
                String.join("\n", sent),
                EverythingThatRests.mongo(mongo),
                EverythingThatRests.sql(dataSource),
                EverythingThatRests.log(),
                EverythingThatRests.meters(metrics))) {
            assertThat(telling(values).filter(place::contains))
                    .as("values in %s…", place.substring(0, Math.min(40, place.length())))
                    .isEmpty();
        }
    }

    /** The forms of those that stand nowhere by chance. */
    private static Stream<String> telling(List<String> values) {
        return values.stream()
                .filter(value -> value.contains("@")
                        || value.codePoints().filter(Character::isDigit).count() >= TELLING)
                .flatMap(EverythingThatRests::formsOf);
    }

    /** All that is kept of a conversation, as its shopper gets it. */
    private String kept(Visitor visitor) {
        StringBuilder texts = new StringBuilder();
        JsonNode rows = Visitor.json(
                Visitor.get(app.origin().resolve("/storefront/me"), "Authorization", "Bearer " + visitor.token())
                        .body());
        for (JsonNode row : rows.get("rows")) {
            texts.append(row.path("text").asText())
                    .append('\n')
                    .append(row.path("page").asText())
                    .append('\n');
        }
        assertThat(texts).as("what was said").hasSizeGreaterThan(10);
        return texts.toString();
    }

    private HttpResponse<String> leave(String field, String value) {
        Visitor visitor = visitor();
        visitor.say("Do you repair lamps?");
        return visitor.leave("{\"id\":\"m-1\",\"" + field + "\":\"" + value
                + "\",\"consent\":{\"text\":\"lead-1\",\"language\":\"en\"}}");
    }

    private Visitor visitor() {
        URI storefront = sandbox.storefront(Surroundings.OTHER_SHOP);
        return Visitor.at(storefront);
    }
}
