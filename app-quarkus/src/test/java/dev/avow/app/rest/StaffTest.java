package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.avow.app.testing.EverythingThatRests;
import dev.avow.app.testing.FirstValue;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.IdentityProvider;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.stores.EmbeddedStores;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

/** S0-05, S0-06, S0-07, S3-15, S4-15 over HTTP and PostgreSQL. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class StaffTest {

    private static final String NAME = "canary.staff@maker.example";
    private static final String GROUND = "\"ground\":{\"kind\":\"subjects-request\",\"reference\":\"DPO-2026-114\"}";

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @FromSurroundings
    IdentityProvider provider;

    @FromSurroundings
    EmbeddedStores stores;

    @Inject
    DataSource dataSource;

    @Inject
    InstantSource clock;

    @Test
    void whoeverHasNoValidTokenIsNobodyAndLeavesNoEntry() {
        long before = entries();
        Instant now = clock.instant();
        Map<String, Consumer<JwtClaims>> wrong = new LinkedHashMap<>();
        wrong.put("expired", claims -> claims.setExpirationTime(IdentityProvider.date(now.minusSeconds(11))));
        wrong.put("not yet valid", claims -> claims.setNotBefore(IdentityProvider.date(now.plusSeconds(60))));
        wrong.put("without an end", claims -> claims.unsetClaim("exp"));
        wrong.put("without a beginning", claims -> claims.unsetClaim("iat"));
        wrong.put("without a name", claims -> claims.unsetClaim("sub"));
        wrong.put("with an empty name", claims -> claims.setSubject(" "));
        wrong.put("for another service", claims -> claims.setAudience("another"));
        wrong.put("of another issuer", claims -> claims.setIssuer("https://id.other.example/"));
        List<String> tokens = new ArrayList<>();
        wrong.forEach((what, change) -> tokens.add(token(change, "maker-auditor")));
        String good = token(same -> {}, "maker-auditor");
        tokens.add(IdentityProvider.create().sign(IdentityProvider.claims(NAME, now, "maker-auditor")));
        tokens.add(good.substring(0, good.length() - 4) + "AAAA");
        tokens.add(good.substring(good.indexOf('.')));
        tokens.add("eyJhbGciOiJub25lIn0" + good.substring(good.indexOf('.'), good.lastIndexOf('.') + 1));
        tokens.add("x".repeat(20_000));
        tokens.add("");
        tokens.add(sandbox.idToken(Surroundings.SHOP));

        for (String token : tokens) {
            HttpResponse<String> answer = get("/staff/status", token);

            assertThat(answer.statusCode()).as(token).isEqualTo(401);
            assertThat(answer.body()).contains("\"code\":\"staff.token\"").doesNotContain("canary");
        }
        assertThat(Visitor.get(app.origin().resolve("/staff/audit")).statusCode())
                .isEqualTo(401);
        assertThat(entries()).isEqualTo(before);
        assertThat(get("/staff/status", good).statusCode()).isEqualTo(200);
        assertThat(entries()).isEqualTo(before + 1);
    }

    @Test
    void s0_06_aSessionWithoutASecondFactorIsTurnedAwayAndRecorded() {
        for (Consumer<JwtClaims> change : List.<Consumer<JwtClaims>>of(
                claims -> claims.setStringListClaim("amr", List.of("pwd")),
                claims -> claims.unsetClaim("amr"),
                claims -> claims.setClaim("amr", 7),
                claims -> claims.setClaim("amr", "pwd mfa"))) {
            long before = entries();

            HttpResponse<String> answer = get("/staff/status", token(change, "maker-support", "maker-operations"));

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("\"code\":\"staff.no-second-factor\"");
            assertThat(entries()).isEqualTo(before + 1);
            assertThat(last("verdict")).isEqualTo("staff.no-second-factor");
        }
    }

    @Test
    void s0_05_s4_15_eachRoleReachesWhatItsWorkNeedsAndNothingElse() {
        Map<String, List<String>> granted = Map.of(
                "maker-support", List.of("/staff/status"),
                "maker-operations", List.of("/staff/status", "/staff/retention/runs"),
                "maker-auditor", List.of("/staff/status", "/staff/audit"),
                "maker-privacy", List.of("/staff/leads/locate"),
                "somebody-else", List.<String>of());
        for (String role : granted.keySet()) {
            for (String path :
                    List.of("/staff/status", "/staff/retention/runs", "/staff/audit", "/staff/leads/locate")) {
                long before = entries();
                String token = token(same -> {}, role);

                HttpResponse<String> answer = path.startsWith("/staff/retention") || path.startsWith("/staff/leads")
                        ? post(path, search("nobody@example.com", GROUND), token)
                        : get(path, token);

                boolean allowed = granted.get(role).contains(path);
                assertThat(answer.statusCode()).as("%s at %s", role, path).isEqualTo(allowed ? 200 : 403);
                assertThat(entries()).as("one entry for %s at %s", role, path).isEqualTo(before + 1);
                assertThat(last("verdict")).isEqualTo(allowed ? "allowed" : "staff.not-granted");
            }
        }
    }

    @Test
    void statusShowsRetentionPolicyAndReviews() {
        JsonNode status = Visitor.json(
                get("/staff/status", token(same -> {}, "maker-support")).body());

        assertThat(status.get("policyInForce").asInt()).isEqualTo(1);
        assertThat(status.get("policyAnnounced").asInt()).isEqualTo(1);
        assertThat(status.has("change")).isFalse();
        assertThat(status.get("reviews").isArray()).isTrue();
        assertThat(status.get("retention").findValuesAsText("dataClass"))
                .contains("transcript", "lead", "audit-entry", "policy-acceptance", "run-record");
        assertThat(status.get("retention").findValuesAsText("state")).isSubsetOf("kept", "overdue", "outlived");
    }

    @Test
    void operationsRunWhatIsDueAndNothingTwice() {
        String token = token(same -> {}, "maker-operations");

        JsonNode first = Visitor.json(post("/staff/retention/runs", "", token).body());
        JsonNode second = Visitor.json(post("/staff/retention/runs", "", token).body());

        assertThat(first.get("classes").isArray()).isTrue();
        assertThat(second.get("classes").findValuesAsText("dataClass")).doesNotContain("transcript");
        assertThat(last("action")).isEqualTo("RUN_JOB");
    }

    @Test
    void s0_07_auditIsReadInPagesAndNamesNobody() {
        String token = token(same -> {}, "maker-auditor");
        get("/staff/status", token);
        get("/staff/status", token);

        JsonNode first = Visitor.json(get("/staff/audit?limit=1", token).body());
        JsonNode second = Visitor.json(
                get("/staff/audit?limit=1&before=" + first.get("next").asLong(), token)
                        .body());

        JsonNode newest = first.get("entries").get(0);
        assertThat(newest.get("action").asText()).isEqualTo("read-audit");
        assertThat(newest.get("verdict").asText()).isEqualTo("allowed");
        assertThat(newest.get("actor").asText()).hasSize(43);
        assertThat(second.get("entries").get(0).get("actor").asText())
                .isEqualTo(newest.get("actor").asText());
        assertThat(second.get("entries").get(0).get("number").asLong())
                .isLessThan(newest.get("number").asLong());
        assertThat(get("/staff/audit?limit=0", token).statusCode()).isEqualTo(400);
        assertThat(get("/staff/audit?limit=101", token).statusCode()).isEqualTo(400);
        assertThat(get("/staff/audit?before=x", token).statusCode()).isEqualTo(404);
        for (String place : List.of(EverythingThatRests.sql(dataSource), EverythingThatRests.log())) {
            assertThat(EverythingThatRests.formsOf("canary.staff").filter(place::contains))
                    .isEmpty();
        }
    }

    @Test
    void s3_15_withoutAGroundNobodyIsLookedFor() {
        String token = token(same -> {}, "maker-privacy");
        String email = left();

        for (String ground : List.of(
                "\"x\":1",
                "\"ground\":{\"kind\":\"curiosity\",\"reference\":\"DPO-2026-114\"}",
                "\"ground\":{\"kind\":\"law\"}",
                "\"ground\":{\"kind\":\"law\",\"reference\":\"canary.lead called us\"}")) {
            long before = entries();

            HttpResponse<String> answer = post("/staff/leads/locate", search(email, ground), token);

            assertThat(answer.statusCode()).as(ground).isEqualTo(403);
            assertThat(answer.body()).contains("\"code\":\"staff.no-ground\"").doesNotContain("canary");
            assertThat(entries()).isEqualTo(before + 1);
            assertThat(last("verdict")).isEqualTo("staff.no-ground");
        }
    }

    @Test
    void s1_44_s3_15_aLeadIsFoundWithItsGroundOnRecord() {
        String token = token(same -> {}, "maker-privacy");
        String email = left();

        JsonNode found = Visitor.json(
                post("/staff/leads/locate", search(email, GROUND), token).body());

        assertThat(found.get("outcome").asText()).isEqualTo("found");
        assertThat(found.get("lead").asText()).isNotBlank();
        assertThat(last("ground")).isEqualTo("SUBJECTS_REQUEST");
        assertThat(last("ground_reference")).isEqualTo("DPO-2026-114");
        assertThat(last("shop")).isEqualTo(Surroundings.SHOP);
        assertThat(post("/staff/leads/locate", search("nobody@example.com", GROUND), token)
                        .body())
                .isEqualTo("{\"outcome\":\"nothing\"}");
        for (String place : List.of(EverythingThatRests.sql(dataSource), EverythingThatRests.log())) {
            assertThat(EverythingThatRests.formsOf(email).filter(place::contains))
                    .isEmpty();
        }
    }

    @Test
    void s0_07_exactlyOneEntryIsLeftAlsoWhenTheReadFails() {
        String token = token(same -> {}, "maker-privacy");
        for (String body : List.of(
                search("nowhere", GROUND),
                search("a@example.com", GROUND).replace("\"from\":\"2000", "\"from\":\"year 2000"),
                search("a@example.com", GROUND).replace(Surroundings.SHOP, "nobody-came.myshopify.com"))) {
            long before = entries();

            assertThat(post("/staff/leads/locate", body, token).statusCode()).isIn(400, 404);

            assertThat(entries()).isEqualTo(before + 1);
        }
        long before = entries();
        stores.stopMongo();
        try {
            assertThat(post("/staff/leads/locate", search("a@example.com", GROUND), token)
                            .statusCode())
                    .isEqualTo(503);
        } finally {
            stores.startMongo();
        }
        assertThat(entries()).isEqualTo(before + 1);
        assertThat(last("verdict")).isEqualTo("allowed");
    }

    @Test
    void s0_07_anEntryCannotBeChanged() throws SQLException {
        get("/staff/status", token(same -> {}, "maker-support"));
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String change : List.of("UPDATE audit_entry SET verdict = 'allowed'", "TRUNCATE audit_entry")) {
                assertThatThrownBy(() -> statement.execute(change))
                        .as(change)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("final");
            }
        }
    }

    /** A contact that was left a moment ago. */
    private String left() {
        Visitor visitor = Visitor.at(sandbox.storefront(Surroundings.SHOP));
        visitor.say("Is the oak lamp dimmable?");
        String email = "canary.lead." + UUID.randomUUID().toString().substring(0, 8) + "@example.com";
        assertThat(visitor.leave("{\"id\":\"m-1\",\"email\":\"" + email
                                + "\",\"consent\":{\"text\":\"lead-1\",\"language\":\"ro\"}}")
                        .statusCode())
                .isEqualTo(200);
        return email;
    }

    private String search(String email, String ground) {
        return "{\"shop\":\"" + Surroundings.SHOP + "\",\"email\":\"" + email
                + "\",\"from\":\"2000-01-01T00:00:00Z\",\"to\":\""
                + clock.instant().plus(Duration.ofDays(1)) + "\"," + ground + "}";
    }

    private String token(Consumer<JwtClaims> change, String... roles) {
        JwtClaims claims = IdentityProvider.claims(NAME, clock.instant(), roles);
        change.accept(claims);
        return provider.sign(claims);
    }

    private HttpResponse<String> get(String path, String token) {
        return Visitor.get(address(path), "Authorization", "Bearer " + token);
    }

    private HttpResponse<String> post(String path, String body, String token) {
        return Visitor.post(address(path), body.getBytes(StandardCharsets.UTF_8), "Authorization", "Bearer " + token);
    }

    private URI address(String path) {
        return app.origin().resolve(path);
    }

    private long entries() {
        return Long.parseLong(FirstValue.of(dataSource, "SELECT count(*)::text FROM audit_entry"));
    }

    private String last(String column) {
        return FirstValue.of(dataSource, "SELECT " + column + " FROM audit_entry ORDER BY id DESC LIMIT 1");
    }
}
