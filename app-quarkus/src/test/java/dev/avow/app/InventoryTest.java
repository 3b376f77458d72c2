package dev.avow.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.StoredFields;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.core.conversation.Citation;
import dev.avow.core.conversation.Rating;
import dev.avow.core.conversation.Speaker;
import dev.avow.core.conversation.Turn;
import dev.avow.core.conversation.TurnState;
import dev.avow.core.disclosure.FieldCategory;
import dev.avow.core.disclosure.FieldPath;
import dev.avow.core.disclosure.Inventory;
import dev.avow.core.disclosure.InventoryFile;
import dev.avow.core.disclosure.StoredField;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import dev.avow.core.subject.SourceLink;
import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.testkit.data.TestTexts;
import dev.avow.testkit.data.TestTime;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** S0-09, S1-03, S2-01, S2-02: what is stored is declared, and what is declared is stored. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class InventoryTest {

    private static final Inventory DECLARED =
            read("/dev/avow/app/persistence/inventory.txt").and(read("/dev/avow/adapters/mongo/inventory.txt"));

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    DataSource dataSource;

    @Inject
    MongoClient mongo;

    @Inject
    TranscriptStore transcripts;

    @Inject
    PoliciesInForce policies;

    private static Inventory read(String resource) {
        try (InputStream file = Objects.requireNonNull(InventoryTest.class.getResourceAsStream(resource), resource)) {
            return InventoryFile.read(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<FieldPath> declared(String store) {
        return DECLARED.fields().stream()
                .map(StoredField::path)
                .filter(path -> path.store().equals(store))
                .toList();
    }

    @Test
    void everyColumnIsDeclaredAndEveryDeclaredColumnIsThere() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertThat(StoredFields.postgres(connection)).containsExactlyElementsOf(declared("postgresql"));
        }
    }

    @Test
    void everyPathInADocumentIsDeclaredAndEveryDeclaredPathIsWritten() {
        String storefront = sandbox.storefront(Surroundings.SHOP).toString();
        Visitor visitor = Visitor.at(sandbox.storefront(Surroundings.SHOP));
        visitor.sayOn(storefront + "products/lamp?ref=friend", "Call me at +40 722 123 456 about the lamp");
        String lead = Visitor.json(
                        visitor.leave("{\"id\":\"m-1\",\"email\":\"mara@example.com\",\"phone\":\"+40 722 123 456\","
                                        + "\"consent\":{\"text\":\"lead-1\",\"language\":\"ro\"}}")
                                .body())
                .get("id")
                .asText();
        Visitor.post(
                app.origin().resolve("/api/v1/leads/" + lead + "/contacted"),
                new byte[0],
                "Authorization",
                "Bearer " + sandbox.idToken(Surroundings.SHOP));

        citingAnswer();

        Set<FieldPath> stored = StoredFields.mongo(mongo);
        Visitor.delete(
                app.origin().resolve("/api/v1/leads/" + lead),
                "Authorization",
                "Bearer " + sandbox.idToken(Surroundings.SHOP));

        assertThat(stored).containsExactlyElementsOf(declared("mongodb"));
    }

    /** An answer that names its source and was rated, in a shop of its own. */
    private void citingAnswer() {
        ShopId shop = ShopId.of("inventory-lamps.myshopify.com");
        ConversationId chat = new ConversationId("citing");
        Lifetime life = Lifetime.fixed(TestTime.START, TestTime.START.plus(Duration.ofDays(2)), new PolicyVersion(1));
        RedactedText text = TestTexts.redacted("Do you deliver?");
        MessageId message = new MessageId("m-1");
        transcripts.start(
                shop,
                chat,
                life,
                new Turn(message, Speaker.SHOPPER, text, TestTime.START, TurnState.COMPLETE),
                List.of());
        transcripts.append(
                shop,
                chat,
                new Horizon(TestTime.START, Instant.EPOCH),
                1,
                new Turn(
                        message,
                        Speaker.ASSISTANT,
                        text,
                        TestTime.START,
                        TurnState.COMPLETE,
                        Optional.empty(),
                        List.of(new Citation(
                                1, new SourceLink("Delivery", Optional.of("https://acme-lamps.example/delivery"))))),
                List.of());
        transcripts.rate(shop, chat, new Horizon(TestTime.START, Instant.EPOCH), message, Rating.UNHELPFUL);
    }

    @Test
    void plantedColumnIsFound() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("ALTER TABLE rate_bucket ADD COLUMN shoe_size integer");
            statement.execute("ALTER TABLE webhook_inbox DROP COLUMN topic");
            Set<FieldPath> planted = StoredFields.postgres(connection);
            connection.rollback();
            connection.setAutoCommit(true);

            assertThat(DECLARED.undeclared(planted))
                    .containsExactly(new FieldPath("postgresql", "rate_bucket", "shoe_size"));
            assertThat(DECLARED.missing(planted)).contains(new FieldPath("postgresql", "webhook_inbox", "topic"));
        }
    }

    @Test
    void plantedPathInADocumentIsFound() {
        MongoCollection<Document> planted = mongo.getDatabase("planted").getCollection("transcripts");
        planted.insertOne(new Document("_id", "x")
                .append("turns", List.of(new Document("text", List.of("hello")).append("mood", "good"))));

        Set<FieldPath> stored = StoredFields.mongo(mongo);
        planted.drop();

        assertThat(DECLARED.undeclared(stored)).containsExactly(new FieldPath("mongodb", "transcripts", "turns.mood"));
    }

    /** S1-07: the chat's session is joined with no account: where a conversation is named, no customer is. */
    @Test
    void s1_07_noPlaceNamesAConversationAndACustomer() {
        Set<String> chats = places("conversation");
        Set<String> customers = places("customer");

        assertThat(chats).contains("transcripts", "leads");
        assertThat(customers).contains("abandoned_checkout");
        assertThat(chats).doesNotContainAnyElementsOf(customers);
    }

    /** Collections and tables with a field of which a part has this name. */
    private static Set<String> places(String name) {
        return DECLARED.fields().stream()
                .map(StoredField::path)
                .filter(path -> path.field().toLowerCase(Locale.ROOT).contains(name))
                .map(FieldPath::place)
                .collect(Collectors.toSet());
    }

    @Test
    void declaredBasisIsThatOfItsPurpose() {
        assertThat(DECLARED.fields())
                .allSatisfy(field -> policies.newest()
                        .purposes()
                        .ruleFor(field.purpose())
                        .ifPresent(rule -> assertThat(field.basis())
                                .as("%s", field.path())
                                .isEqualTo(rule.ground().basis())));
    }

    /** Of recovered orders these columns and no others: no e-mail, no name, in no form but a keyed hash to find them by. */
    @Test
    void s4_17_recoveredOrdersHoldNoMailAddressAndNoName() {
        assertThat(fields("recovered_order"))
                .containsExactlyInAnyOrder(
                        "id",
                        "shop",
                        "order_id",
                        "checkout",
                        "tie",
                        "paid",
                        "refunded",
                        "currency",
                        "paid_at",
                        "changed_at",
                        "started_at",
                        "clock_start",
                        "expires_at",
                        "policy_version");
        assertThat(fields("recovered_order_locator"))
                .containsExactlyInAnyOrder("shop", "order_id", "customer", "person");
        assertThat(fields("recovered_sum")).containsExactlyInAnyOrder("shop", "currency", "revenue");
        assertThat(contacts(DataClass.RECOVERED_ORDER))
                .containsExactlyInAnyOrder("recovered_order_locator.person hashed");
    }

    /** Of a person recovery keeps the mail address and the name, sealed, and keyed hashes of the address. */
    @Test
    void s4_01_abandonedCheckoutsHoldMailAddressAndNameOnly() {
        assertThat(contacts(DataClass.ABANDONED_CHECKOUT))
                .containsExactlyInAnyOrder(
                        "abandoned_checkout.email sealed",
                        "abandoned_checkout.email_index hashed",
                        "abandoned_checkout.name sealed",
                        "recovery_mail.person hashed",
                        "order_trace.hash hashed");
    }

    private static List<String> fields(String place) {
        return DECLARED.fields().stream()
                .map(StoredField::path)
                .filter(path -> path.place().equals(place))
                .map(FieldPath::field)
                .toList();
    }

    private static List<String> contacts(DataClass dataClass) {
        return DECLARED.fields().stream()
                .filter(field -> field.dataClass() == dataClass && field.category() == FieldCategory.CONTACT)
                .map(field -> field.path().place() + "." + field.path().field() + " "
                        + field.protection().name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** S4-07: nobody is weighed: no field is a score, a segment or an inference, and there is no category for one. */
    @Test
    void s4_07_nothingThatIsStoredRatesAPerson() {
        Pattern rating = Pattern.compile(
                ".*(score|rank|segment|profil|propens|likelihood|cluster|cohort|affinity|infer|predict|interest).*",
                Pattern.CASE_INSENSITIVE);
        assertThat(DECLARED.fields())
                .extracting(StoredField::path)
                .noneMatch(path ->
                        rating.matcher(path.place() + "." + path.field()).matches());
        assertThat(FieldCategory.values())
                .noneMatch(category -> rating.matcher(category.name()).matches());
    }

    @Test
    void noClassThatHoldsOthersWordsLiesOpen() {
        assertThat(DECLARED.open(Set.of(DataClass.WEBHOOK_PAYLOAD, DataClass.RATE_LIMIT)))
                .isEmpty();
    }
}
