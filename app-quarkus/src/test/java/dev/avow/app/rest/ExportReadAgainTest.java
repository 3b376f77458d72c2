package dev.avow.app.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.core.conversation.ContactEmail;
import dev.avow.core.conversation.ContactPhone;
import dev.avow.core.conversation.Speaker;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.Purpose;
import dev.avow.shopify.sandbox.ShopifySandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * S1-40, S0-17: whatever way data leaves, it is of the published shape, and who reads it again has what was said and left, in the
 * core's own types.
 */
@QuarkusTest
@WithTestResource(Surroundings.class)
class ExportReadAgainTest {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final String EMAIL = "read.again@example.com";
    private static final String PHONE = "+40722555666";
    private static final List<String> SAID =
            List.of("Do you ship to Cluj? Write to read.again@example.com", "And how long does it take?");

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    /** A turn as a reader has it. */
    private record Turn(int number, Speaker speaker, Instant at, String text) {
        static Turn of(JsonNode row) {
            return new Turn(
                    Integer.parseInt(row.get("turn").asText()),
                    Speaker.valueOf(row.get("speaker").asText().toUpperCase(Locale.ROOT)),
                    instant(row, "at"),
                    row.get("text").asText());
        }
    }

    @Test
    void s1_40_whatLeavesIsOfThePublishedShapeAndReadAgainAsItWas() {
        Visitor visitor = Visitor.at(sandbox.storefront(Surroundings.SHOP));
        SAID.forEach(visitor::say);
        visitor.leave("{\"id\":\"m-1\",\"email\":\"" + EMAIL + "\",\"phone\":\"" + PHONE
                + "\",\"consent\":{\"text\":\"lead-1\",\"language\":\"ro\"}}");
        List<JsonNode> own = rows(Visitor.json(get("/storefront/me", visitor.token())));
        ConversationId conversation =
                new ConversationId(own.get(0).get("conversation").asText());

        List<JsonNode> exported = exported();
        List<JsonNode> packed = packed();
        List<JsonNode> lines = exported.stream()
                .filter(row -> row.path("conversation").asText().equals(conversation.value()))
                .toList();

        JsonSchema shape = FACTORY.getSchema(Visitor.json(get("/api/v1/export/schema", merchant())));
        assertThat(Stream.of(exported, own, packed).flatMap(List::stream))
                .hasSizeGreaterThan(14)
                .allSatisfy(row -> assertThat(shape.validate(row))
                        .as("a row of class %s", row.path("class").asText())
                        .isEmpty());
        for (List<JsonNode> way : List.of(lines, own, packed)) {
            readAgain(way);
        }
        assertThat(lines).containsExactlyInAnyOrderElementsOf(own);
    }

    private static void readAgain(List<JsonNode> rows) {
        List<Turn> turns = of("transcript", rows).stream().map(Turn::of).toList();
        List<JsonNode> leads = of("lead", rows);

        assertThat(turns).extracting(Turn::number).containsExactly(1, 2, 3, 4);
        assertThat(turns)
                .extracting(Turn::speaker)
                .containsExactly(Speaker.SHOPPER, Speaker.ASSISTANT, Speaker.SHOPPER, Speaker.ASSISTANT);
        assertThat(turns.get(0).text()).isEqualTo("Do you ship to Cluj? Write to [EMAIL_1]");
        assertThat(turns.get(2).text()).isEqualTo(SAID.get(1));
        assertThat(turns).extracting(Turn::at).isSorted();
        assertThat(leads).hasSize(1).allSatisfy(lead -> {
            assertThat(ContactEmail.parse(lead.get("email").asText()))
                    .isPresent()
                    .isEqualTo(ContactEmail.parse(EMAIL));
            assertThat(ContactPhone.parse(lead.get("phone").asText()))
                    .isPresent()
                    .isEqualTo(ContactPhone.parse(PHONE));
            assertThat(new LeadId(lead.get("lead").asText()).value()).isNotBlank();
            assertThat(Purpose.valueOf(lead.get("purpose").asText().toUpperCase(Locale.ROOT)))
                    .isEqualTo(Purpose.LEAD_FOLLOW_UP);
            assertThat(Duration.between(instant(lead, "submitted_at"), instant(lead, "expires_at")))
                    .isPositive()
                    .isLessThanOrEqualTo(Duration.ofDays(2));
        });
    }

    private List<JsonNode> exported() {
        List<JsonNode> rows = new ArrayList<>();
        get("/api/v1/export", merchant()).lines().map(Visitor::json).forEach(rows::add);
        return rows;
    }

    private List<JsonNode> packed() {
        String id = Visitor.json(Visitor.post(
                                app.origin().resolve("/api/v1/rights"),
                                ("{\"kind\":\"access\",\"email\":\"" + EMAIL + "\"}").getBytes(UTF_8),
                                "Authorization",
                                "Bearer " + merchant())
                        .body())
                .get("request")
                .asText();
        return rows(Visitor.json(get("/api/v1/rights/" + id + "/package", merchant())));
    }

    private static List<JsonNode> of(String dataClass, List<JsonNode> rows) {
        return rows.stream()
                .filter(row -> row.get("class").asText().equals(dataClass))
                .toList();
    }

    private static List<JsonNode> rows(JsonNode answer) {
        List<JsonNode> rows = new ArrayList<>();
        answer.get("rows").forEach(rows::add);
        return rows;
    }

    private static Instant instant(JsonNode row, String field) {
        return Instant.parse(row.get(field).asText());
    }

    private String merchant() {
        return sandbox.idToken(Surroundings.SHOP);
    }

    private String get(String path, String token) {
        HttpResponse<String> answer = Visitor.get(app.origin().resolve(path), "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
