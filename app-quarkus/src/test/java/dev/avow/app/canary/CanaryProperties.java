package dev.avow.app.canary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoClient;
import dev.avow.app.schedule.RightsWatch;
import dev.avow.app.schedule.WebhookWork;
import dev.avow.app.testing.CanaryPerson;
import dev.avow.app.testing.CrashingSteps;
import dev.avow.app.testing.EverythingThatRests;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.app.wiring.ServiceClock;
import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.Merchants;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.VerifyAudit;
import dev.avow.shopify.sandbox.SandboxShop;
import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.testkit.data.Cases;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Under any profile: somebody goes through every flow that the profile has, then Shopify's words come in any order, twice,
 * late, with crashes between the steps. Afterwards nothing that was theirs is anywhere, all that is somebody else's is still
 * there, every certificate verifies and the audit trail is whole (S1-36, S1-38, S3-31 to S3-35, S3-40, S3-43, S4-19, S4-20,
 * S4-25).
 */
abstract class CanaryProperties {

    private static final int CASES = 5;

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    WebhookWork work;

    @Inject
    RightsWatch watch;

    @Inject
    DataSource dataSource;

    @Inject
    MongoClient mongo;

    @Inject
    MeterRegistry metrics;

    @Inject
    VerifyAudit verifyAudit;

    @Inject
    AttributionLedger ledger;

    @Inject
    Merchants merchants;

    @Inject
    RetentionInForce retention;

    @Inject
    ServiceClock clock;

    @Inject
    @ConfigProperty(name = "avow.rights.journal")
    String journal;

    private SandboxShop shop;

    /** What the profile under test has beside what all have, by the names of features. */
    abstract Set<String> features();

    @AfterEach
    void calm() {
        CrashingSteps.calm();
        sandbox.forgetWaiting();
        shop.webhooks().reset();
    }

    @Test
    void s3_43_nothingOfACanaryIsLeftInWhateverOrderTheWordsCome() {
        Cases.each(CASES, cases -> {
            CanaryPerson gone = person();
            CanaryPerson stays = person();
            walkThroughAllFlows(stays, cases, false);
            settle();
            walkThroughAllFlows(gone, cases, true);
            askAndRedact(gone, cases);
            finish();

            String everything = everythingThatRests();
            for (String value : gone.values()) {
                String hex = HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8));
                assertThat(around(everything, value)).as(value).isEmpty();
                assertThat(around(everything, hex))
                        .as("%s in hexadecimal", value)
                        .isEmpty();
            }
            stillThere(stays);
            assertThat(verifyAudit.handle(List.of()).problem()).isEmpty();
            everyCertificateVerifies();
        });
    }

    /** Where a value stands, if it does. */
    private static String around(String everything, String value) {
        int at = everything.indexOf(value);
        return at < 0 ? "" : everything.substring(Math.max(0, at - 300), Math.min(everything.length(), at + 60));
    }

    @BeforeEach
    void install() {
        shop = sandbox.shop(Surroundings.SHOP);
        sandbox.onAdvance(clock::advance);
        shop.app().install();
        merchant("/api/v1/features");
        for (String feature : features()) {
            HttpResponse<String> on = Visitor.put(
                    app.origin().resolve("/api/v1/features/" + feature),
                    "{\"on\":true}",
                    "Authorization",
                    "Bearer " + sandbox.idToken(Surroundings.SHOP));
            assertThat(on.statusCode()).as(feature + " " + on.body()).isEqualTo(200);
        }
        sandbox.forgetWaiting();
    }

    private CanaryPerson person() {
        return CanaryPerson.at(shop);
    }

    /** In any order; where {@code loose} is set, Shopify's words about it come whenever they come. */
    private void walkThroughAllFlows(CanaryPerson person, Cases cases, boolean loose) {
        List<Runnable> flows = new ArrayList<>();
        if (features().contains("chat")) {
            flows.add(() -> person.chats(
                    sandbox.storefront(Surroundings.SHOP), features().contains("leads")));
        }
        if (features().contains("referral")) {
            flows.add(() -> record(person));
        }
        flows.add(person::subscribes);
        flows.add(person::leavesACheckout);
        flows.add(person::buys);
        while (!flows.isEmpty()) {
            flows.remove(cases.between(0, flows.size() - 1)).run();
            if (loose && cases.between(0, 2) == 0) {
                settle();
            }
        }
    }

    /** As a poll would have done before anybody asked. */
    private void record(CanaryPerson person) {
        Instant now = clock.instant();
        ShopId id = new ShopId(Surroundings.SHOP);
        merchants.give(
                id,
                new MerchantId(UUID.randomUUID().toString()),
                retention.at(now).lifetime(DataClass.MERCHANT_MAPPING, now));
        MerchantId merchant = merchants
                .merchantOf(id, retention.at(now).horizon(DataClass.MERCHANT_MAPPING, now))
                .orElseThrow();
        ledger.record(id, merchant, person.credited(now), retention.at(now).lifetime(DataClass.ATTRIBUTED_ORDER, now));
    }

    private void askAndRedact(CanaryPerson person, Cases cases) {
        shop.webhooks().repeats(cases.between(0, 2)).twins(cases.between(0, 1)).reversed(cases.between(0, 1) == 1);
        List<Runnable> words = new ArrayList<>(List.of(person::asks, person::asks));
        words.add(cases.between(0, words.size()), person::isRedacted);
        if (features().contains("chat") && !features().contains("leads")) {
            words.add(cases.between(0, words.size()), person::erasesTheChat);
        }
        for (Runnable word : words) {
            word.run();
            if (cases.between(0, 1) == 0) {
                CrashingSteps.after(cases.between(0, 12));
                settle();
            }
        }
        CrashingSteps.after(cases.between(0, 12));
        settle();
        shop.webhooks().reset();
    }

    private void settle() {
        sandbox.settle();
        work.drain();
    }

    /** The machine is well again, and time goes on. */
    private void finish() {
        CrashingSteps.calm();
        for (int round = 0; round < 8; round++) {
            sandbox.advance(Duration.ofMinutes(20));
            endLeases();
            settle();
            watch.work();
        }
        assertThat(number("SELECT count(*) FROM rights_request WHERE status = 'OPEN'"))
                .as("requests that are not done")
                .isZero();
    }

    /** Leases are the database's own clock, which goes on while a test does not wait. */
    private void endLeases() {
        execute("UPDATE rights_request SET lease_until = '-infinity'");
    }

    private String everythingThatRests() {
        StringBuilder all = new StringBuilder();
        all.append(EverythingThatRests.mongo(mongo))
                .append(EverythingThatRests.sql(dataSource))
                .append(EverythingThatRests.log());
        metrics.getMeters().forEach(meter -> all.append(meter.getId()).append('\n'));
        try (Stream<Path> files = Files.walk(Path.of(journal))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new AssertionError("the journal is not read", e);
        }
        return all.toString();
    }

    private void stillThere(CanaryPerson person) {
        String export = merchant("/api/v1/export").body();
        if (features().contains("chat")) {
            assertThat(export).as("somebody else's chat").contains(person.conversation());
        }
        if (features().contains("leads")) {
            assertThat(export).as("somebody else's contact").contains(person.email());
        }
        if (features().contains("cart-recovery")) {
            assertThat(export).as("somebody else's checkout").contains(person.email());
        }
        if (features().contains("referral")) {
            assertThat(export).as("somebody else's order").contains(person.orderName());
        }
    }

    private HttpResponse<String> merchant(String path) {
        HttpResponse<String> answer = Visitor.get(
                app.origin().resolve(path), "Authorization", "Bearer " + sandbox.idToken(Surroundings.SHOP));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }

    private void everyCertificateVerifies() {
        Set<String> certificates = new TreeSet<>();
        query("SELECT body FROM certificate WHERE id NOT LIKE '%-held'", row -> certificates.add(row.getString(1)));
        assertThat(certificates).isNotEmpty();
        for (String certificate : certificates) {
            JsonNode checked = Visitor.json(
                    Visitor.post(app.origin().resolve("/certificates"), certificate.getBytes(StandardCharsets.UTF_8))
                            .body());
            assertThat(checked.get("valid").asBoolean()).isTrue();
            JsonNode classes = Visitor.json(certificate).get("classes");
            classes.forEach(one -> assertThat(one.get("left").asLong()).isZero());
        }
    }

    private interface Reading {
        void of(ResultSet row) throws SQLException;
    }

    private void query(String sql, Reading reading) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                reading.of(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long number(String sql) {
        long[] number = new long[1];
        query(sql, row -> number[0] = row.getLong(1));
        return number[0];
    }

    private void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
