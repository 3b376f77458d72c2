package dev.avow.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoClient;
import dev.avow.app.testing.EverythingThatRests;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.IdentityProvider;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.core.port.AccessTokens;
import dev.avow.core.port.Installations;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AskForRights;
import dev.avow.core.usecase.CloseRequest;
import dev.avow.core.usecase.GuardRestore;
import dev.avow.core.usecase.LiftStop;
import dev.avow.core.usecase.LocateOrder;
import dev.avow.core.usecase.PutRight;
import dev.avow.core.usecase.ReadRequests;
import dev.avow.shopify.sandbox.ShopifySandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What comes by mail: the maker's support types it, and it goes the way of every other request, on the real stores. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class RightsCommandsTest {

    private static final Pattern CERTIFICATE = Pattern.compile("/certificates/(\\S+)");
    private static final ShopId LATECOMER = new ShopId(Surroundings.LATECOMER);

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    ReadRequests read;

    @Inject
    AskForRights ask;

    @Inject
    PutRight putRight;

    @Inject
    LocateOrder locateOrder;

    @Inject
    GuardRestore guard;

    @Inject
    CloseRequest close;

    @Inject
    LiftStop lift;

    @FromSurroundings
    IdentityProvider provider;

    @Inject
    InstantSource clock;

    @Inject
    Installations installations;

    @Inject
    AccessTokens tokens;

    @Inject
    DataSource dataSource;

    @Inject
    MongoClient mongo;

    private final StringWriter out = new StringWriter();

    private int run(String... words) {
        out.getBuffer().setLength(0);
        CommandLine line = Commands.line(new RightsCommands(
                        () -> read, () -> ask, () -> putRight, () -> locateOrder, () -> guard, () -> close, () -> lift)
                .spec());
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(out));
        return line.execute(words);
    }

    @AfterEach
    void remove() {
        sandbox.forgetWaiting();
        installations.find(LATECOMER).ifPresent(installations::remove);
    }

    /** S1-15: who left a contact and writes a mail is forgotten everywhere, told by a certificate; the same ticket again changes nothing. */
    @Test
    void s3_29_whoAsksByMailIsForgottenOnTheSamePath() {
        String email = "canary" + UUID.randomUUID() + "@example.com";
        String ticket = "mail-" + UUID.randomUUID();
        Visitor visitor = shopper(email);
        Visitor other = shopper("other" + UUID.randomUUID() + "@example.com");

        int first = erase(Surroundings.SHOP, "email:" + email, ticket);
        String said = out.toString();
        int again = erase(Surroundings.SHOP, "email:" + email, ticket);

        assertThat(first).isZero();
        assertThat(again).isZero();
        assertThat(out.toString()).isEqualTo(said);
        assertThat(said).doesNotContain(email);
        assertThat(certificate(said).get("certificate").toString())
                .contains("\"left\":0")
                .doesNotContain(email);
        String everything =
                EverythingThatRests.mongo(mongo) + EverythingThatRests.sql(dataSource) + EverythingThatRests.log();
        EverythingThatRests.formsOf(email)
                .forEach(form -> assertThat(everything).doesNotContain(form));
        assertThat(rows(visitor)).isEmpty();
        assertThat(rows(other)).as("somebody else").isNotEmpty();
    }

    /** S0-18, S1-55: the merchant's own account is a subject like any other: the same command, engine and certificate. */
    @Test
    void s1_55_aMerchantIsServedByTheSameEngine() {
        sandbox.shop(Surroundings.LATECOMER).app().install();
        assertThat(Visitor.get(
                                app.origin().resolve("/api/v1/features"),
                                "Authorization",
                                "Bearer " + sandbox.idToken(Surroundings.LATECOMER))
                        .statusCode())
                .isEqualTo(200);
        assertThat(tokens.current(LATECOMER)).isPresent();
        assertThat(keys()).isNotEmpty();

        int asked = run(
                "rights",
                "ask",
                "erasure",
                "--shop",
                Surroundings.LATECOMER,
                "--whole-shop",
                "--ticket",
                "mail-" + UUID.randomUUID());

        assertThat(asked).isZero();
        assertThat(certificate(out.toString()).get("certificate").toString()).contains("\"left\":0");
        assertThat(tokens.current(LATECOMER)).isEmpty();
        assertThat(keys()).isEmpty();
    }

    /** What waits for a person stands in the list with its clocks, and names nobody. */
    @Test
    void s3_45_whatIsNotSettledIsListedWithItsClocks() {
        String email = "canary" + UUID.randomUUID() + "@example.com";
        shopper(email);

        int asked = run(
                "rights",
                "ask",
                "rectification",
                "--shop",
                Surroundings.SHOP,
                "--subject",
                "email:" + email,
                "--ticket",
                "mail-" + UUID.randomUUID());
        String id = out.toString().split(":", 2)[0];
        int listed = run("rights", "list");

        assertThat(asked).isZero();
        assertThat(listed).isZero();
        assertThat(out.toString())
                .containsPattern(id + " rectification of a person of " + Surroundings.SHOP + ": .*, due by 2\\d{3}-")
                .doesNotContain(email);
    }

    /** S1-45: support ends what nobody can show to be theirs, by a code of ours. */
    @Test
    void s1_45_supportClosesWhatWaits() {
        String email = "canary" + UUID.randomUUID() + "@example.com";
        shopper(email);
        run(
                "rights",
                "ask",
                "rectification",
                "--shop",
                Surroundings.SHOP,
                "--subject",
                "email:" + email,
                "--ticket",
                "mail-" + UUID.randomUUID());
        String id = out.toString().split(":", 2)[0];

        int inWords = run("rights", "close", id, "--how", "mara is on holiday");
        String said = out.toString();
        int closed = run("rights", "close", id, "--how", "not-identified");
        String done = out.toString();
        int again = run("rights", "close", id, "--how", "not-identified");

        assertThat(List.of(inWords, again)).doesNotContain(0);
        assertThat(said).contains("rights.malformed").doesNotContain("mara");
        assertThat(closed).isZero();
        assertThat(done).contains(id + ": not-identified");
        assertThat(out.toString()).contains("rights.not-waiting");
        run("rights", "list");
        assertThat(out.toString()).doesNotContain(id);
    }

    /** S1-39: by mail, too, a restriction ends once the person was told, and nothing else does with it. */
    @Test
    void s1_39_supportLiftsARestrictionOfWhichThePersonWasTold() {
        String email = "canary" + UUID.randomUUID() + "@example.com";
        Visitor visitor = shopper(email);
        String[] asked = {"rights", "ask", "restriction", "--shop", Surroundings.SHOP, "--subject", "email:" + email};
        run(with(asked, "--ticket", "mail-" + UUID.randomUUID()));
        String[] lifting = {"rights", "lift", "restriction", "--shop", Surroundings.SHOP, "--subject", "email:" + email
        };

        int untold = run(lifting);
        String notTold = out.toString();
        int wordless = run(with(lifting, "--word", "mara knows", "--word-at", "2024-01-02T03:04:05Z"));
        String malformed = out.toString();
        String meanwhile = visitor.say("And now?").code();
        int lifted = run(with(lifting, "--word", "told", "--word-at", "2024-01-02T03:04:05Z"));
        String done = out.toString();
        int again = run(with(lifting, "--word", "told", "--word-at", "2024-01-02T03:04:05Z"));

        assertThat(List.of(untold, wordless, again)).doesNotContain(0);
        assertThat(notTold).contains("rights.not-told");
        assertThat(malformed).contains("rights.malformed").doesNotContain("mara");
        assertThat(meanwhile).isEqualTo("conversation.stopped");
        assertThat(lifted).isZero();
        assertThat(done).contains(": lifted").doesNotContain(email);
        assertThat(out.toString()).contains("rights.not-stopped");
        assertThat(visitor.say("And now?").status()).isEqualTo(200);
    }

    private static String[] with(String[] words, String... more) {
        return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
    }

    /** S1-51, S2-18, S3-55: who learns that somebody is a child says so by a code. */
    @Test
    void s1_51_s2_18_s3_55_supportErasesAChildsData() {
        String email = "canary" + UUID.randomUUID() + "@example.com";
        Visitor visitor = shopper(email);
        String ticket = "mail-" + UUID.randomUUID();
        List<String> before = EverythingThatRests.written(dataSource, List.of());

        int asked = run(
                "rights",
                "ask",
                "erasure",
                "--shop",
                Surroundings.SHOP,
                "--subject",
                "email:" + email,
                "--reason",
                "child",
                "--ticket",
                ticket);

        assertThat(asked).isZero();
        assertThat(certificate(out.toString()).get("certificate").toString()).contains("\"left\":0");
        assertThat(rows(visitor)).isEmpty();
        assertThat(EverythingThatRests.written(dataSource, before))
                .filteredOn(entry -> entry.contains("TAKE_REQUEST"))
                .singleElement()
                .satisfies(entry -> assertThat(entry).contains("erasure.child"));
        assertThat(run(
                        "rights",
                        "ask",
                        "erasure",
                        "--shop",
                        Surroundings.SHOP,
                        "--subject",
                        "email:" + email,
                        "--reason",
                        "eleven",
                        "--ticket",
                        ticket))
                .isNotZero();
        assertThat(out.toString()).contains("rights.malformed").doesNotContain("eleven");
    }

    /** S1-15, S1-44: whom the maker's staff finds by contact and time is erased by the same contact, and a certificate says so. */
    @Test
    void s1_15_whoeverIsLocatedIsErasedWithACertificate() {
        String email = "canary" + UUID.randomUUID() + "@example.com";
        Visitor visitor = shopper(email);

        JsonNode located = locate(email);
        int erased = erase(Surroundings.SHOP, "email:" + email, "mail-" + UUID.randomUUID());
        JsonNode certificate = certificate(out.toString()).get("certificate");

        assertThat(located.get("outcome").asText()).isEqualTo("found");
        assertThat(erased).isZero();
        assertThat(certificate.toString()).contains("\"class\":\"lead\",\"found\":1,\"left\":0");
        assertThat(locate(email).get("outcome").asText()).isEqualTo("nothing");
        assertThat(EverythingThatRests.mongo(mongo))
                .doesNotContain(located.get("lead").asText());
        assertThat(rows(visitor)).isEmpty();
    }

    private JsonNode locate(String email) {
        String token = provider.sign(IdentityProvider.claims("staff@maker.example", clock.instant(), "maker-privacy"));
        String search = "{\"shop\":\"" + Surroundings.SHOP + "\",\"email\":\"" + email
                + "\",\"from\":\"2000-01-01T00:00:00Z\",\"to\":\""
                + clock.instant().plus(Duration.ofDays(1))
                + "\",\"ground\":{\"kind\":\"subjects-request\",\"reference\":\"DPO-2026-114\"}}";
        return Visitor.json(Visitor.post(
                        app.origin().resolve("/staff/leads/locate"),
                        search.getBytes(StandardCharsets.UTF_8),
                        "Authorization",
                        "Bearer " + token)
                .body());
    }

    @Test
    void whatIsMalformedIsSaidWithoutRepeatingIt() {
        assertThat(erase(Surroundings.SHOP, "mail:canary@example.com", "mail-1"))
                .isNotZero();
        assertThat(out.toString()).contains("rights.malformed").doesNotContain("canary@example.com");
        assertThat(erase("nowhere.example.com", "email:canary@example.com", "mail-1"))
                .isNotZero();
        assertThat(out.toString()).contains("rights.malformed").doesNotContain("canary@example.com");
        assertThat(run("rights", "ask", "magic", "--shop", Surroundings.SHOP, "--ticket", "mail-1"))
                .isNotZero();
        assertThat(out.toString()).contains("rights.malformed");
        assertThat(run("rights", "ask", "access", "--shop", Surroundings.SHOP, "--whole-shop", "--ticket", "mail-1"))
                .as("of a whole shop")
                .isNotZero();
    }

    /** S1-15: an empty variable of a script erases no shop, and a slip in an address is no proof that nothing is held. */
    @Test
    void s1_15_whoIsNotNamedOrWronglyIsNobody() {
        List<String> before = EverythingThatRests.written(dataSource, List.of());

        assertThat(erase(Surroundings.SHOP, "", "mail-1")).isEqualTo(2);
        assertThat(out.toString()).contains("rights.locator");
        assertThat(run("rights", "ask", "erasure", "--shop", Surroundings.SHOP, "--ticket", "mail-1"))
                .isEqualTo(2);
        assertThat(run(
                        "rights",
                        "ask",
                        "erasure",
                        "--shop",
                        Surroundings.SHOP,
                        "--whole-shop",
                        "--subject",
                        "email:canary@example.com",
                        "--ticket",
                        "mail-1"))
                .isEqualTo(2);
        for (String slip : List.of("email:canary", "email:P1 <p1@example.com>", "phone:abc", "phone:+")) {
            assertThat(erase(Surroundings.SHOP, slip, "mail-1")).as(slip).isNotZero();
            assertThat(out.toString()).contains("rights.malformed").doesNotContain("p1@example.com");
        }
        assertThat(EverythingThatRests.written(dataSource, before)).isEmpty();
    }

    /** What rests of the keys to the merchant's shop. */
    private List<String> keys() {
        return EverythingThatRests.sql(dataSource)
                .lines()
                .filter(row -> row.startsWith("access_token ") && row.contains(Surroundings.LATECOMER))
                .toList();
    }

    private int erase(String shop, String subject, String ticket) {
        return run("rights", "ask", "erasure", "--shop", shop, "--subject", subject, "--ticket", ticket);
    }

    private Visitor shopper(String email) {
        Visitor visitor = Visitor.at(sandbox.storefront(Surroundings.SHOP));
        visitor.say("Where is my parcel? I am " + email);
        assertThat(visitor.leave("{\"id\":\"m-1\",\"email\":\"" + email
                                + "\",\"consent\":{\"text\":\"lead-1\",\"language\":\"ro\"}}")
                        .statusCode())
                .isEqualTo(200);
        return visitor;
    }

    private JsonNode rows(Visitor visitor) {
        return Visitor.json(Visitor.get(
                                app.origin().resolve("/storefront/me"), "Authorization", "Bearer " + visitor.token())
                        .body())
                .get("rows");
    }

    private JsonNode certificate(String said) {
        Matcher address = CERTIFICATE.matcher(said);
        assertThat(address.find()).as(said).isTrue();
        return Visitor.json(
                Visitor.get(app.origin().resolve("/certificates/" + address.group(1)), "Accept", "application/json")
                        .body());
    }
}
