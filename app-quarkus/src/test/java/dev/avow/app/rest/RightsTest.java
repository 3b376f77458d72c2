package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoClient;
import dev.avow.app.testing.EverythingThatRests;
import dev.avow.app.testing.FirstValue;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.core.event.ShopEvent.CustomerDataRequested;
import dev.avow.core.event.ShopEvent.CustomerRedacted;
import dev.avow.core.event.ShopEvent.Person;
import dev.avow.core.rights.ErasureCertificate;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.Handling;
import dev.avow.core.usecase.Occurrence;
import dev.avow.core.usecase.RedactCustomer;
import dev.avow.core.usecase.TellSubject;
import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.shopify.sandbox.model.ModelStandIn;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of data subjects, from every way in, on the real stores. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class RightsTest {

    private static final AtomicLong DELIVERY = new AtomicLong(1_000_000);
    private static final ShopId SHOP = new ShopId(Surroundings.SHOP);
    /** Whole pages, which go by the token in their address. */
    private static final Set<String> PAGES = Set.of("/app/recovery", "/app/referrals");

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @FromSurroundings
    ModelStandIn model;

    @Inject
    RedactCustomer redactCustomer;

    @Inject
    TellSubject tellSubject;

    @Inject
    InstantSource clock;

    @Inject
    DataSource dataSource;

    @Inject
    MongoClient mongo;

    /** A shopper who said something and left a contact. */
    private record Canary(String email, String phone, Visitor visitor) {}

    private Canary canary() {
        String number = UUID.randomUUID().toString().replaceAll("\\D", "").substring(0, 6);
        String email = "canary" + number + "@example.com";
        String phone = "+40722" + number;
        Visitor visitor = Visitor.at(sandbox.storefront(Surroundings.SHOP));
        visitor.say("Where is my parcel? I am canary" + number + "@example.com, call " + phone);
        HttpResponse<String> left = visitor.leave("{\"id\":\"m-1\",\"email\":\"" + email + "\",\"phone\":\"" + phone
                + "\",\"consent\":{\"text\":\"lead-1\",\"language\":\"ro\"}}");
        assertThat(left.statusCode()).isEqualTo(200);
        return new Canary(email, phone, visitor);
    }

    private Handling redact(Person person, List<OrderId> orders) {
        return redactCustomer.handle(new Occurrence<>(
                SHOP,
                new CustomerRedacted(person, orders),
                Optional.empty(),
                clock.instant(),
                DELIVERY.incrementAndGet()));
    }

    private static Person byEmail(String email) {
        return new Person(Optional.empty(), Optional.of(PersonalText.of(email)), Optional.empty());
    }

    private static String ended(Handling handling) {
        return handling.fold(done -> "done", (after, code) -> code, code -> "shelved " + code);
    }

    private HttpResponse<String> merchant(String path) {
        return Visitor.get(app.origin().resolve(path), "Authorization", "Bearer " + sandbox.idToken(Surroundings.SHOP));
    }

    private HttpResponse<String> own(Canary canary) {
        return Visitor.get(
                app.origin().resolve("/storefront/me"),
                "Authorization",
                "Bearer " + canary.visitor().token());
    }

    private String conversation(Canary canary) {
        return canary.visitor().session().get("conversation") == null
                ? rows(own(canary)).get(0).get("conversation").asText()
                : canary.visitor().session().get("conversation").asText();
    }

    private static JsonNode rows(HttpResponse<String> response) {
        return Visitor.json(response.body()).get("rows");
    }

    /** S4-20, S3-43: known by mail address only, in another case; nothing is left anywhere, and nothing comes back. */
    @Test
    void s4_20_aCustomerWhoIsKnownByMailOnlyIsForgottenEverywhere() {
        Canary canary = canary();
        Canary other = canary();
        String conversation = conversation(canary);

        String end = ended(redact(byEmail(canary.email().toUpperCase(Locale.ROOT)), List.of()));

        assertThat(end).isEqualTo("done");
        String everything =
                EverythingThatRests.mongo(mongo) + EverythingThatRests.sql(dataSource) + EverythingThatRests.log();
        assertThat(everything).doesNotContain(conversation);
        EverythingThatRests.formsOf(canary.email())
                .forEach(form -> assertThat(everything).doesNotContain(form));
        assertThat(rows(own(canary))).isEmpty();
        assertThat(rows(own(other))).as("somebody else").isNotEmpty();
        assertThat(canary.visitor().say("Am I still here?").code()).isEqualTo("conversation.expired");
        assertThat(EverythingThatRests.mongo(mongo)).doesNotContain(conversation);
    }

    /** The bad input of compliance webhooks: ids beyond 32 bits, nobody known, nobody named, the same again. */
    @Test
    void s3_41_unknownPeopleAreAcknowledgedAndNobodyIsLookedAt() {
        Person unknown =
                new Person(Optional.of(new CustomerId(8_100_200_300_400L)), Optional.empty(), Optional.empty());
        Person nobody = new Person(Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(ended(redact(unknown, List.of(new OrderId(5_001_112_223_331L)))))
                .isEqualTo("done");
        assertThat(ended(redact(unknown, List.of()))).isEqualTo("done");
        assertThat(ended(redact(nobody, List.of()))).isEqualTo("shelved request.names-nobody");
    }

    /** S1-36, S3-35: the package is made at once, rests sealed, is handed over on the merchant's page, and that is audited. */
    @Test
    void s3_35_aPackageIsMadeSealedAndHandedOver() {
        Canary canary = canary();
        CustomerDataRequested asked =
                new CustomerDataRequested(byEmail(canary.email()), List.of(), Optional.of(DELIVERY.incrementAndGet()));
        String end = ended(tellSubject.handle(
                new Occurrence<>(SHOP, asked, Optional.empty(), clock.instant(), DELIVERY.incrementAndGet())));
        JsonNode listed = Visitor.json(merchant("/api/v1/rights").body());
        String id = "";
        for (JsonNode request : listed) {
            if (request.get("packaged").asBoolean() && id.isEmpty()) {
                id = request.get("id").asText();
            }
        }
        String atRest = EverythingThatRests.sql(dataSource);

        HttpResponse<String> handed = merchant("/api/v1/rights/" + id + "/package");
        HttpResponse<String> foreign = Visitor.get(
                app.origin().resolve("/api/v1/rights/" + id + "/package"),
                "Authorization",
                "Bearer " + sandbox.idToken(Surroundings.OTHER_SHOP));

        assertThat(end).isEqualTo("done");
        assertThat(handed.statusCode()).isEqualTo(200);
        assertThat(handed.body()).contains(canary.email(), "\"class\":\"lead\"", "\"class\":\"transcript\"");
        EverythingThatRests.formsOf(canary.email())
                .forEach(form -> assertThat(atRest).doesNotContain(form));
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(EverythingThatRests.sql(dataSource)).contains("HAND_OVER_PACKAGE");
        assertThat(merchant("/api/v1/rights").body()).contains("handed-over");
    }

    /** S3-38: nothing held is an answer, too. */
    @Test
    void s3_38_whereNothingIsHeldTheAnswerSaysSo() {
        CustomerDataRequested asked = new CustomerDataRequested(
                byEmail("nobody" + UUID.randomUUID() + "@example.com"),
                List.of(),
                Optional.of(DELIVERY.incrementAndGet()));

        tellSubject.handle(
                new Occurrence<>(SHOP, asked, Optional.empty(), clock.instant(), DELIVERY.incrementAndGet()));

        assertThat(merchant("/api/v1/rights").body()).contains("nothing-held");
    }

    /** S3-38: the answer that nothing is held is opened and fetched as every other, as long as a package lives. */
    @Test
    void s3_38_theAnswerThatNothingIsHeldIsOpenedOnThePage() {
        String asked = "{\"kind\":\"access\",\"email\":\"nobody" + UUID.randomUUID() + "@example.com\"}";
        String id = request(askAs(asked));
        String erased =
                request(askAs("{\"kind\":\"erasure\",\"email\":\"nobody" + UUID.randomUUID() + "@example.com\"}"));
        String page = "/app/requests/" + id + "/package";
        String listed = requestsPage();

        HttpResponse<String> opened = Visitor.submit(
                app.origin().resolve(page), "", "Authorization", "Bearer " + sandbox.idToken(Surroundings.SHOP));
        HttpResponse<String> fetched = merchant("/api/v1/rights/" + id + "/package");

        assertThat(listed(id).get("status").asText()).isEqualTo("done");
        assertThat(listed(id).get("packaged").asBoolean()).isTrue();
        assertThat(listed(erased).get("packaged").asBoolean()).isFalse();
        assertThat(listed).contains("hx-post=\"" + page + "\"").doesNotContain(erased + "/package");
        assertThat(opened.body()).contains("Nothing is held");
        assertThat(fetched.statusCode()).isEqualTo(200);
        assertThat(Visitor.json(fetched.body()).get("note").asText()).startsWith("Nothing is held");
    }

    private String requestsPage() {
        HttpResponse<String> page =
                Visitor.get(app.origin().resolve("/app/requests?id_token=" + sandbox.idToken(Surroundings.SHOP)));
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    /** S1-38: the visitor's key erases; the certificate is fetched with its code, verifies, and opens with the nonce. */
    @Test
    void s1_38_theVisitorsKeyErasesAndTheCertificateVerifies() {
        Canary canary = canary();
        String conversation = conversation(canary);
        JsonNode done = Visitor.json(Visitor.delete(
                        app.origin().resolve("/storefront/me"),
                        "Authorization",
                        "Bearer " + canary.visitor().token())
                .body());
        URI address = app.origin().resolve("/certificates/" + done.get("code").asText());

        JsonNode fetched =
                Visitor.json(Visitor.get(address, "Accept", "application/json").body());
        JsonNode certificate = fetched.get("certificate");
        HttpResponse<String> page = Visitor.get(address, "Accept", "text/html");
        JsonNode right = check(certificate.toString());
        JsonNode wrong = check(certificate.toString().replace("\"left\":0", "\"left\":1"));

        assertThat(done.get("status").asText()).isEqualTo("done");
        assertThat(certificate.toString()).doesNotContain(conversation).doesNotContain(canary.email());
        assertThat(certificate.get("commitments").toString())
                .contains(ErasureCertificate.commitment(fetched.get("nonce").asText(), "conversation:" + conversation));
        assertThat(right.get("valid").asBoolean()).isTrue();
        assertThat(wrong.get("valid").asBoolean()).isFalse();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Certificate of erasure", "The signature is ours");
        assertThat(Visitor.get(app.origin().resolve("/certificates/" + "A".repeat(43)), "Accept", "application/json")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Visitor.get(app.origin().resolve("/.well-known/avow-certificate-keys.json"))
                        .body())
                .contains(certificate.get("signature").get("key").asText(), "\"crv\":\"Ed25519\"");
    }

    /** S1-38: whoever missed the answer asks again and gets the same; the key of what is gone begins nothing anew. */
    @Test
    void s1_38_askedAgainTheAnswerIsTheSameAndNothingComesBack() {
        Canary canary = canary();
        JsonNode first = erase(canary);

        JsonNode again = erase(canary);

        assertThat(again).isEqualTo(first);
        assertThat(canary.visitor().resume().say("Am I back?").code()).isEqualTo("conversation.expired");
        assertThat(rows(own(canary))).isEmpty();
    }

    /** S1-39: what was lifted can be asked for again. */
    @Test
    void s1_39_aRestrictionThatWasLiftedCanBeAskedForAgain() {
        Canary canary = canary();
        JsonNode first = Visitor.json(me(canary, "restriction").body());
        Visitor.delete(
                app.origin().resolve("/storefront/me/restriction"),
                "Authorization",
                "Bearer " + canary.visitor().token());
        int meanwhile = canary.visitor().say("And now?").status();

        JsonNode second = Visitor.json(me(canary, "restriction").body());

        assertThat(meanwhile).isEqualTo(200);
        assertThat(second.get("request").asText())
                .isNotEqualTo(first.get("request").asText());
        assertThat(canary.visitor().say("And now?").code()).isEqualTo("conversation.stopped");
    }

    /** S1-39, S1-41: the key of the chat lifts the restriction, and the objection holds. */
    @Test
    void s1_41_anObjectionOutlivesTheLiftOfARestriction() {
        Canary canary = canary();
        String conversation = conversation(canary);
        me(canary, "objection");
        me(canary, "restriction");
        int restricted = merchant("/api/v1/conversations/" + conversation).statusCode();

        lift(canary, "restriction");
        int lifted = merchant("/api/v1/conversations/" + conversation).statusCode();
        String objected = canary.visitor().say("And now?").code();
        lift(canary, "objection");

        assertThat(List.of(restricted, lifted)).containsExactly(404, 200);
        assertThat(objected).isEqualTo("conversation.stopped");
        assertThat(canary.visitor().say("And now?").status()).isEqualTo(200);
    }

    private void lift(Canary canary, String kind) {
        HttpResponse<String> lifted = Visitor.delete(
                app.origin().resolve("/storefront/me/" + kind),
                "Authorization",
                "Bearer " + canary.visitor().token());
        assertThat(lifted.statusCode()).isEqualTo(204);
    }

    private JsonNode erase(Canary canary) {
        return Visitor.json(Visitor.delete(
                        app.origin().resolve("/storefront/me"),
                        "Authorization",
                        "Bearer " + canary.visitor().token())
                .body());
    }

    private JsonNode check(String certificate) {
        return Visitor.json(
                Visitor.post(app.origin().resolve("/certificates"), certificate.getBytes(StandardCharsets.UTF_8))
                        .body());
    }

    /** S1-41, S1-39: an objection stops answers, a restriction takes the conversation out of the inbox; both can be lifted. */
    @Test
    void s1_41_anObjectionStopsTheConversationAtOnce() {
        Canary canary = canary();
        String conversation = conversation(canary);
        int inInbox = merchant("/api/v1/conversations/" + conversation).statusCode();
        boolean inLeads = merchant("/api/v1/leads").body().contains(canary.email());
        HttpResponse<String> restricted = me(canary, "restriction");
        int restrictedInInbox =
                merchant("/api/v1/conversations/" + conversation).statusCode();
        boolean restrictedInLeads = merchant("/api/v1/leads").body().contains(canary.email());
        String answered = canary.visitor().say("And now?").code();
        Visitor.delete(
                app.origin().resolve("/storefront/me/restriction"),
                "Authorization",
                "Bearer " + canary.visitor().token());
        int again = merchant("/api/v1/conversations/" + conversation).statusCode();
        me(canary, "objection");

        assertThat(inInbox).isEqualTo(200);
        assertThat(restricted.statusCode()).isEqualTo(200);
        assertThat(restrictedInInbox).isEqualTo(404);
        assertThat(inLeads).isTrue();
        assertThat(restrictedInLeads).isFalse();
        assertThat(answered).isEqualTo("conversation.stopped");
        assertThat(again).isEqualTo(200);
        assertThat(canary.visitor().say("And now?").code()).isEqualTo("conversation.stopped");
        assertThat(rows(own(canary))).as("their own data is still theirs").isNotEmpty();
    }

    /** S1-39: a restriction that names a mail address alone reaches the conversation in which it was left. */
    @Test
    void s1_39_aRestrictionByMailStopsTheConversationToo() {
        Canary canary = canary();

        HttpResponse<String> asked = ask("{\"kind\":\"restriction\",\"email\":\"" + canary.email() + "\"}");

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(canary.visitor().say("And now?").code()).isEqualTo("conversation.stopped");
        assertThat(merchant("/api/v1/leads").body()).doesNotContain(canary.email());
    }

    /** S1-41: said while the model works on the answer, an objection ends it; nobody reads the rest, and it is not kept. */
    @Test
    void s1_41_anObjectionInTheMiddleOfAnAnswerEndsIt() {
        Canary canary = canary();
        model.answerWith(prompt -> {
            me(canary, "objection");
            return "A late answer about lamps, which nobody is to read any more.";
        });
        Visitor.Answer answer;
        try {
            answer = canary.visitor().say("Do you have lamps?");
        } finally {
            model.answerWith(prompt -> "You asked: " + prompt);
        }

        assertThat(answer.end()).isEqualTo("subject.stopped");
        assertThat(answer.text()).isEmpty();
        assertThat(EverythingThatRests.mongo(mongo)).doesNotContain("A late answer about lamps");
    }

    /** S3-43: erased while the model works on the answer, nothing of the conversation is written again. */
    @Test
    void s3_43_anErasureInTheMiddleOfAnAnswerLeavesNothing() {
        Canary canary = canary();
        String conversation = conversation(canary);
        model.answerWith(prompt -> {
            erase(canary);
            return "Another late answer about lamps.";
        });
        try {
            canary.visitor().say("Do you have lamps?");
        } finally {
            model.answerWith(prompt -> "You asked: " + prompt);
        }

        assertThat(EverythingThatRests.mongo(mongo))
                .doesNotContain(conversation)
                .doesNotContain("Another late answer");
    }

    /** S0-07, S4-15: a merchant's look at shoppers' data leaves one entry in the trail, and no value. */
    @Test
    void s4_15_whatAMerchantReadsIsWrittenDown() {
        Canary canary = canary();
        String conversation = conversation(canary);
        long before = reads();

        merchant("/api/v1/conversations/" + conversation);
        merchant("/api/v1/leads");
        Visitor.get(app.origin().resolve("/api/v1/leads"), "Authorization", "Bearer forged");
        merchant("/api/v1/export/schema");

        assertThat(reads() - before).isEqualTo(2);
        assertThat(EverythingThatRests.sql(dataSource))
                .contains("conversation-resource.read", "lead-board-resource.list")
                .doesNotContain(conversation);
    }

    /** The first rows of a page are people as much as those that are fetched after them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/recovery",
                "/app/recovery/overview",
                "/app/recovery/checkouts",
                "/api/v1/recovery/checkouts",
                "/app/referrals",
                "/app/referrals/overview",
                "/app/referrals/orders",
                "/app/referrals/orders/1",
                "/api/v1/referrals/orders",
                "/api/v1/referrals/orders/1",
                "/api/v1/referrals/orders.csv"
            })
    void s0_07_s4_15_eachLookAtCartsAndReferralsIsWrittenDownOnce(String path) {
        long before = reads();

        HttpResponse<String> shown = PAGES.contains(path)
                ? Visitor.get(app.origin().resolve(path + "?id_token=" + sandbox.idToken(Surroundings.SHOP)))
                : merchant(path);

        assertThat(shown.statusCode()).isNotEqualTo(401);
        assertThat(reads() - before).isEqualTo(1);
    }

    /** S0-07, S4-15: a page goes by the token in its address, and so does what is written down; a header beside it changes nothing. */
    @Test
    void s0_07_whatAPageShowsIsWrittenDownWhateverElseTheCallCarries() {
        String foreign = "Bearer " + sandbox.idToken(Surroundings.OTHER_SHOP);
        for (String page : List.of("/app", "/app/leads", "/app/analytics")) {
            for (String header : List.of("Bearer x", foreign)) {
                long before = readsOf(Surroundings.SHOP);
                long beforeOfOther = readsOf(Surroundings.OTHER_SHOP);

                HttpResponse<String> shown = Visitor.get(
                        app.origin().resolve(page + "?id_token=" + sandbox.idToken(Surroundings.SHOP)),
                        "Authorization",
                        header);

                assertThat(shown.statusCode()).as(page).isEqualTo(200);
                assertThat(readsOf(Surroundings.SHOP) - before).as(page).isEqualTo(1);
                assertThat(readsOf(Surroundings.OTHER_SHOP) - beforeOfOther)
                        .as("%s by a token that it does not go by", page)
                        .isZero();
            }
        }
    }

    private long reads() {
        return readsOf("");
    }

    private long readsOf(String shop) {
        return EverythingThatRests.sql(dataSource)
                .lines()
                .filter(line -> line.startsWith("audit_entry ") && line.contains("READ_PERSONAL_DATA"))
                .filter(line -> line.contains(shop))
                .count();
    }

    private HttpResponse<String> me(Canary canary, String kind) {
        return Visitor.post(
                app.origin().resolve("/storefront/me/" + kind),
                new byte[0],
                "Authorization",
                "Bearer " + canary.visitor().token());
    }

    /** S0-17, S1-47: the merchant's export, in lines and as a table, valid against its schema; nothing of another shop. */
    @Test
    void s0_17_theMerchantExportsEverythingAtAnyTime() {
        Canary canary = canary();
        JsonNode schema = Visitor.json(merchant("/api/v1/export/schema").body());

        HttpResponse<String> lines = merchant("/api/v1/export");
        HttpResponse<String> table = merchant("/api/v1/export?format=csv&class=lead");
        HttpResponse<String> foreign = Visitor.get(
                app.origin().resolve("/api/v1/export"),
                "Authorization",
                "Bearer " + sandbox.idToken(Surroundings.OTHER_SHOP));

        assertThat(lines.body()).contains(canary.email());
        for (String line : lines.body().split("\n", -1)) {
            if (!line.isEmpty()) {
                JsonNode row = Visitor.json(line);
                List<String> fields = new ArrayList<>();
                for (JsonNode one : schema.get("oneOf")) {
                    if (one.get("title").equals(row.get("class"))) {
                        one.get("properties").fieldNames().forEachRemaining(fields::add);
                    }
                }
                row.fieldNames()
                        .forEachRemaining(name -> assertThat(fields)
                                .as("fields of %s", row.get("class"))
                                .contains(name));
            }
        }
        assertThat(table.body())
                .startsWith("lead,conversation,submitted_at,expires_at")
                .contains(canary.email());
        assertThat(foreign.body()).doesNotContain(canary.email());
        assertThat(merchant("/api/v1/export?format=csv&class=nothing").statusCode())
                .isEqualTo(400);
    }

    /** S1-37, S2-13: the sealed contact and what finds it; no value is written down, and the new one leads to the erasure. */
    @Test
    void s1_37_aCorrectionByTheMerchantChangesEveryCopy() {
        Canary canary = canary();
        String right = "right" + UUID.randomUUID() + "@example.com";

        HttpResponse<String> done = askAs("{\"kind\":\"rectification\",\"email\":\"" + canary.email()
                + "\",\"right\":{\"email\":\"" + right + "\"}}");

        assertThat(Visitor.json(done.body()).get("outcome").asText()).isEqualTo("put-right");
        assertThat(own(canary).body()).contains(right).doesNotContain(canary.email());
        String everything =
                EverythingThatRests.mongo(mongo) + EverythingThatRests.sql(dataSource) + EverythingThatRests.log();
        EverythingThatRests.formsOf(right)
                .forEach(form -> assertThat(everything).doesNotContain(form));
        String conversation = conversation(canary);
        assertThat(ended(redact(byEmail(right), List.of()))).isEqualTo("done");
        assertThat(EverythingThatRests.mongo(mongo)).doesNotContain(conversation);
    }

    @Test
    void s1_37_aCorrectionByTheVisitorsKeyChangesTheContactOfThatChatAlone() {
        Canary canary = canary();
        Canary other = canary();

        HttpResponse<String> done = Visitor.post(
                app.origin().resolve("/storefront/me/rectification"),
                "{\"phone\":\"+40722555144\"}".getBytes(StandardCharsets.UTF_8),
                "Authorization",
                "Bearer " + canary.visitor().token());
        HttpResponse<String> nothing = Visitor.post(
                app.origin().resolve("/storefront/me/rectification"),
                "{}".getBytes(StandardCharsets.UTF_8),
                "Authorization",
                "Bearer " + canary.visitor().token());

        assertThat(Visitor.json(done.body()).get("outcome").asText()).isEqualTo("put-right");
        assertThat(own(canary).body())
                .contains("+40722555144")
                .contains(canary.email())
                .doesNotContain(canary.phone());
        assertThat(own(other).body()).contains(other.phone());
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.body()).contains("rights.correction");
    }

    /** Without what is right somebody has to find out; whoever did says so with the same ticket. */
    @Test
    void s1_37_aCorrectionWaitsForWhatIsRight() {
        Canary canary = canary();
        String ticket = "\"ticket\":\"" + UUID.randomUUID() + "\",\"kind\":\"rectification\",\"email\":\""
                + canary.email() + "\"";

        HttpResponse<String> waits = askAs("{" + ticket + "}");
        HttpResponse<String> done = askAs("{" + ticket + ",\"right\":{\"email\":\"mara.right@example.com\"}}");

        assertThat(Visitor.json(waits.body()).get("status").asText()).isEqualTo("waiting");
        assertThat(Visitor.json(done.body()).get("status").asText()).isEqualTo("done");
        assertThat(Visitor.json(done.body()).get("request"))
                .isEqualTo(Visitor.json(waits.body()).get("request"));
    }

    /** S1-38: a correction that waits is sealed and named by nobody; when its person is erased that goes, too. */
    @Test
    void s1_38_anErasureTakesWhoAWaitingRequestIsAboutAlong() {
        Canary canary = canary();
        String about = ",\"email\":\"" + canary.email() + "\"}";
        String correction = request(askAs("{\"kind\":\"rectification\"" + about));
        String access = request(askAs("{\"kind\":\"access\"" + about));
        String others = request(askAs("{\"kind\":\"rectification\",\"email\":\"" + canary().email() + "\"}"));
        List<Boolean> before = List.of(isSealed(correction), isSealed(access), isSealed(others));

        askAs("{\"kind\":\"erasure\"" + about);

        assertThat(before).containsOnly(true);
        assertThat(List.of(isSealed(correction), isSealed(access), isSealed(others)))
                .containsExactly(false, false, true);
        for (String id : List.of(correction, access)) {
            assertThat(listed(id).get("status").asText() + " "
                            + listed(id).get("outcome").asText())
                    .isEqualTo("done erased");
        }
        assertThat(merchant("/api/v1/rights/" + access + "/package").statusCode())
                .isEqualTo(404);
    }

    /** S1-45: what nobody can put right or prove is ended, by a program and on the page, by the shop whose it is. */
    @Test
    void s1_45_aRequestThatWaitsIsClosedByTheMerchant() {
        Canary canary = canary();
        String first = request(askAs("{\"kind\":\"rectification\",\"email\":\"" + canary.email() + "\"}"));
        String second = request(askAs("{\"kind\":\"rectification\",\"phone\":\"" + canary.phone() + "\"}"));
        List<String> before = EverythingThatRests.written(dataSource, List.of());

        HttpResponse<String> wordless = close(Surroundings.SHOP, first, "{\"how\":\"mara is on holiday\"}");
        HttpResponse<String> foreign = close(Surroundings.OTHER_SHOP, first, "{\"how\":\"taken-back\"}");
        HttpResponse<String> closed = close(Surroundings.SHOP, first, "{\"how\":\"not-identified\"}");
        HttpResponse<String> again = close(Surroundings.SHOP, first, "{\"how\":\"taken-back\"}");
        HttpResponse<String> page = Visitor.submit(
                app.origin().resolve("/app/requests/" + second + "/close"),
                "how=done-elsewhere",
                "Authorization",
                "Bearer " + sandbox.idToken(Surroundings.SHOP));

        assertThat(wordless.statusCode()).isEqualTo(400);
        assertThat(wordless.body()).contains("rights.closing").doesNotContain("mara");
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(Visitor.json(closed.body()).get("status").asText()).isEqualTo("refused");
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.body()).contains("rights.not-waiting");
        assertThat(page.body()).contains("The request is closed.");
        assertThat(List.of(listed(first), listed(second)))
                .extracting(row ->
                        row.get("status").asText() + " " + row.get("outcome").asText())
                .containsExactly("refused not-identified", "done done-elsewhere");
        assertThat(List.of(isSealed(first), isSealed(second))).containsOnly(false);
        assertThat(EverythingThatRests.written(dataSource, before))
                .satisfiesExactlyInAnyOrder(
                        entry -> assertThat(entry).contains("SETTLE_REQUEST", "rectification.not-identified"),
                        entry -> assertThat(entry).contains("SETTLE_REQUEST", "rectification.done-elsewhere"));
    }

    /** S0-07, S4-25: who of a shop's staff asked for what is written down as who closed it is: by a keyed hash. */
    @Test
    void s4_25_whoAskedForAnErasureOrACorrectionIsWrittenDown() {
        Canary canary = canary();
        String by = ",\"email\":\"" + canary.email() + "\"";
        String right = "mara" + UUID.randomUUID() + "@example.com";
        close(Surroundings.SHOP, request(askAs("{\"kind\":\"rectification\"" + by + "}")), "{\"how\":\"taken-back\"}");
        String closed = actor("SETTLE_REQUEST", "rectification.taken-back");
        long before = takenBy(closed);

        askAs("{\"kind\":\"rectification\"" + by + ",\"right\":{\"email\":\"" + right + "\"}}");
        String corrected = actor("SETTLE_REQUEST", "rectification.put-right");
        Visitor.submit(
                app.origin().resolve("/app/requests"),
                "kind=erasure&by=email&value=" + right,
                "Authorization",
                "Bearer " + sandbox.idToken(Surroundings.SHOP));
        askAs("{\"kind\":\"access\"" + by + "}");
        long byStaff = takenBy(closed) - before;
        erase(canary());

        assertThat(byStaff).as("a correction, an erasure, an access").isEqualTo(3);
        assertThat(corrected).as("who said what is right").isEqualTo(closed);
        assertThat(takenBy(closed) - before)
                .as("a visitor is nobody of the staff")
                .isEqualTo(3);
    }

    private String actor(String action, String verdict) {
        return FirstValue.of(
                dataSource,
                "SELECT actor FROM audit_entry WHERE action = ? AND verdict = ? ORDER BY id DESC",
                action,
                verdict);
    }

    private long takenBy(String actor) {
        return Long.parseLong(FirstValue.of(
                dataSource,
                "SELECT count(*)::text FROM audit_entry WHERE action = ? AND actor = ?",
                "TAKE_REQUEST",
                actor));
    }

    /** S3-29: two people in one file of the asker's. */
    @Test
    void s3_29_theSameTicketForAnotherPersonErasesThatPersonToo() {
        Canary anna = canary();
        Canary ben = canary();
        String ticket = "{\"kind\":\"erasure\",\"ticket\":\"" + UUID.randomUUID() + "\",\"email\":\"";

        JsonNode first = Visitor.json(askAs(ticket + anna.email() + "\"}").body());
        JsonNode second = Visitor.json(askAs(ticket + ben.email() + "\"}").body());
        JsonNode again = Visitor.json(askAs(ticket + ben.email() + "\"}").body());

        assertThat(rows(own(anna))).isEmpty();
        assertThat(rows(own(ben))).isEmpty();
        assertThat(second.get("code")).isNotEqualTo(first.get("code"));
        assertThat(again).isEqualTo(second);
    }

    private HttpResponse<String> close(String shop, String id, String body) {
        return Visitor.post(
                app.origin().resolve("/api/v1/rights/" + id + "/close"),
                body.getBytes(StandardCharsets.UTF_8),
                "Authorization",
                "Bearer " + sandbox.idToken(shop));
    }

    private static String request(HttpResponse<String> asked) {
        return Visitor.json(asked.body()).get("request").asText();
    }

    /** Whether the name of whom a request is about rests there. */
    private boolean isSealed(String id) {
        return FirstValue.of(dataSource, "SELECT (person IS NOT NULL)::text FROM rights_request WHERE id = ?", id)
                .equals("true");
    }

    private HttpResponse<String> askAs(String body) {
        HttpResponse<String> answer = Visitor.post(
                app.origin().resolve("/api/v1/rights"),
                body.getBytes(StandardCharsets.UTF_8),
                "Authorization",
                "Bearer " + sandbox.idToken(Surroundings.SHOP));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    /** S0-18, S2-13: asked for by the merchant, the same path and the same certificate; malformed requests say what is wrong. */
    @Test
    void s2_13_theMerchantAsksForAPerson() {
        Canary canary = canary();
        HttpResponse<String> erased = ask("{\"kind\":\"erasure\",\"phone\":\"" + canary.phone() + "\"}");

        assertThat(Visitor.json(erased.body()).get("status").asText()).isEqualTo("done");
        assertThat(Visitor.json(erased.body()).get("code").asText()).hasSize(43);
        assertThat(rows(own(canary))).isEmpty();
        assertThat(Visitor.json(ask("{\"kind\":\"erasure\"}").body())
                        .get("code")
                        .asText())
                .isEqualTo("rights.locator");
        assertThat(Visitor.json(ask("{\"kind\":\"magic\",\"email\":\"a@example.com\"}")
                                .body())
                        .get("code")
                        .asText())
                .isEqualTo("rights.kind");
        assertThat(Visitor.json(ask("{\"kind\":\"erasure\",\"customer\":-1}").body())
                        .get("code")
                        .asText())
                .isEqualTo("rights.locator");
    }

    /** S1-15, S1-44: a slip is told, and is no proof that nothing is held; a number is found however its country is written. */
    @Test
    void s1_15_s1_44_aSlipIsToldAndANumberIsFoundHoweverItsCountryIsWritten() {
        Canary canary = canary();
        String national = canary.phone().substring(1);
        for (String wrong : List.of(
                "\"email\":\"nobody\"",
                "\"email\":\"P1 <p1@example.com>\"",
                "\"phone\":\"abc\"",
                "\"phone\":\"+\"",
                "\"phone\":\"4242424242424242\"")) {
            HttpResponse<String> refused = ask("{\"kind\":\"erasure\"," + wrong + "}");

            assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
            assertThat(refused.body()).contains("rights.locator").doesNotContain("p1@example.com");
        }
        HttpResponse<String> both = ask("{\"kind\":\"erasure\",\"wholeShop\":true,\"email\":\"a@example.com\"}");
        assertThat(both.statusCode()).isEqualTo(400);
        assertThat(both.body()).contains("rights.whole-shop");
        for (String slip : List.of("{\"email\":\"nonsense\"}", "{\"phone\":\"abc\"}")) {
            HttpResponse<String> refused =
                    ask("{\"kind\":\"rectification\",\"email\":\"" + canary.email() + "\",\"right\":" + slip + "}");
            assertThat(refused.statusCode()).as(slip).isEqualTo(400);
            assertThat(refused.body()).contains("rights.correction");
        }
        assertThat(rows(own(canary))).isNotEmpty();

        JsonNode erased = Visitor.json(
                askAs("{\"kind\":\"erasure\",\"phone\":\"00" + national + "\"}").body());

        assertThat(erased.get("outcome").asText()).isEqualTo("erased");
        assertThat(rows(own(canary))).isEmpty();
    }

    /** S1-51, S2-18, S3-55: that it is a child's data is said by a code, and kept as one; nobody asks for an age. */
    @Test
    void s1_51_s2_18_s3_55_dataOfAChildIsErasedForThatReason() {
        Canary canary = canary();
        List<String> before = EverythingThatRests.written(dataSource, List.of());

        JsonNode erased =
                Visitor.json(askAs("{\"kind\":\"erasure\",\"reason\":\"child\",\"email\":\"" + canary.email() + "\"}")
                        .body());

        assertThat(erased.get("status").asText()).isEqualTo("done");
        assertThat(erased.get("code").asText()).hasSize(43);
        assertThat(rows(own(canary))).isEmpty();
        assertThat(listed(erased.get("request").asText()).get("reason").asText())
                .isEqualTo("child");
        assertThat(EverythingThatRests.written(dataSource, before))
                .satisfiesExactlyInAnyOrder(
                        entry -> assertThat(entry).contains("TAKE_REQUEST", "erasure.child"),
                        entry -> assertThat(entry).contains("SETTLE_REQUEST", "erasure.erased"))
                .allSatisfy(entry -> assertThat(entry).doesNotContain(canary.email()));
        for (String wrong : List.of(
                "\"kind\":\"erasure\",\"reason\":\"eleven\",\"email\":\"a@example.com\"",
                "\"kind\":\"access\",\"reason\":\"child\",\"email\":\"a@example.com\"",
                "\"kind\":\"erasure\",\"reason\":\"child\",\"wholeShop\":true")) {
            HttpResponse<String> refused = ask("{" + wrong + "}");

            assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
            assertThat(refused.body()).contains("rights.reason").doesNotContain("eleven");
        }
    }

    private JsonNode listed(String id) {
        for (JsonNode each : Visitor.json(merchant("/api/v1/rights").body())) {
            if (each.get("id").asText().equals(id)) {
                return each;
            }
        }
        throw new AssertionError("the request is not listed");
    }

    /** S1-42: who takes the consent to be called back, by mail, is gone from every list at once; that it was given and ended stays. */
    @Test
    void s1_42_aConsentThatIsTakenBackTakesWhatRestedOnItAlong() {
        Canary canary = canary();
        String lead = "";
        for (JsonNode row : rows(own(canary))) {
            lead = row.path("lead").asText(lead);
        }
        assertThat(merchant("/api/v1/leads").body()).contains(lead);

        JsonNode withdrawn = Visitor.json(askAs("{\"kind\":\"withdrawal\",\"email\":\"" + canary.email() + "\"}")
                .body());

        assertThat(withdrawn.get("status").asText()).isEqualTo("done");
        assertThat(Visitor.get(
                                app.origin()
                                        .resolve("/certificates/"
                                                + withdrawn.get("code").asText()),
                                "Accept",
                                "application/json")
                        .body())
                .containsPattern("\"class\" : \"lead\",\\s+\"found\" : 1,\\s+\"left\" : 0");
        assertThat(merchant("/api/v1/leads").body()).doesNotContain(lead, canary.email());
        assertThat(merchant("/api/v1/export").body()).doesNotContain(lead, canary.email());
        assertThat(rows(own(canary))).isEmpty();
        String id = lead;
        assertThat(EverythingThatRests.sql(dataSource).lines())
                .filteredOn(row -> row.startsWith("consent_proof ") && row.contains(id))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("lead-1"));
        String everything =
                EverythingThatRests.mongo(mongo) + EverythingThatRests.sql(dataSource) + EverythingThatRests.log();
        for (String contact : List.of(canary.email(), canary.phone())) {
            EverythingThatRests.formsOf(contact)
                    .forEach(form -> assertThat(everything).doesNotContain(form));
        }
    }

    /** S1-36: a copy holds all of one person's data and nothing of somebody else in the same shop, whoever asks for it. */
    @Test
    void s1_36_aCopyHoldsNothingOfAnotherShopperOfTheSameShop() {
        Canary canary = canary();
        Canary other = canary();
        String conversation = conversation(canary);
        String elsewhere = conversation(other);

        String packaged = merchant("/api/v1/rights/"
                        + Visitor.json(askAs("{\"kind\":\"access\",\"email\":\"" + canary.email() + "\"}")
                                        .body())
                                .get("request")
                                .asText()
                        + "/package")
                .body();

        for (String copy : List.of(packaged, own(canary).body())) {
            assertThat(copy)
                    .contains(
                            "\"class\":\"transcript\"",
                            "\"class\":\"lead\"",
                            "\"consent_text\":\"lead-1\"",
                            canary.email(),
                            canary.phone(),
                            conversation)
                    .doesNotContain(other.email(), other.phone(), elsewhere);
        }
    }

    private HttpResponse<String> ask(String body) {
        return Visitor.post(
                app.origin().resolve("/api/v1/rights"),
                body.getBytes(StandardCharsets.UTF_8),
                "Authorization",
                "Bearer " + sandbox.idToken(Surroundings.SHOP));
    }
}
