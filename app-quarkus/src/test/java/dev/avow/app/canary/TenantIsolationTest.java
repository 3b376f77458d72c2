package dev.avow.app.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.avow.app.schedule.WebhookWork;
import dev.avow.app.testing.CanaryPerson;
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
import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.testkit.data.Cases;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Shoppers and staff of three shops do things in any order, through the public faces and with one another's names and keys. No
 * answer ever holds a value of another shop; what is another shop's is told exactly as what never was; nobody's counts move
 * by what others do; and each shop sees all of its own (S0-04, S1-05).
 */
@Tag("journey")
@QuarkusTest
@TestProfile(CanaryProfile.Together.class)
@WithTestResource(Surroundings.class)
class TenantIsolationTest {

    private static final int CASES = 3;
    private static final int STEPS = 60;
    private static final String FOREIGN_ID = "FOREIGN";
    /** Under which a form's content is booked once. */
    private static final Pattern FORM_ID = Pattern.compile("(?<=name=\"id\" value=\")[0-9a-f-]{36}(?=\")");

    private static final int SHORT = 9;

    /** What staff read; a path of one shop is the path of all. */
    private static final List<String> READS = List.of(
            "/api/v1/conversations?limit=100",
            "/api/v1/leads?limit=100",
            "/api/v1/knowledge",
            "/api/v1/knowledge/faq?limit=100",
            "/api/v1/referrals/orders?limit=100",
            "/api/v1/referrals/orders.csv",
            "/api/v1/referrals/commissions",
            "/api/v1/referrals/partners",
            "/api/v1/recovery",
            "/api/v1/recovery/checkouts",
            "/api/v1/recovery/settings",
            "/api/v1/rights",
            "/api/v1/features",
            "/api/v1/terms",
            "/api/v1/export",
            "/api/v1/export?format=csv&class=lead",
            "/api/v1/export?format=csv&class=transcript",
            "/app/inbox",
            "/app/inbox/news?since=",
            "/app/leads/board",
            "/app/analytics/overview",
            "/app/analytics/counts.csv",
            "/app/promises",
            "/app/knowledge/shelf",
            "/app/knowledge/rows",
            "/app/recovery/overview",
            "/app/recovery/checkouts",
            "/app/referrals/overview",
            "/app/referrals/orders",
            "/app/requests");

    private static final List<String> DOCUMENTS = List.of(
            "/app",
            "/app/leads",
            "/app/analytics",
            "/app/knowledge",
            "/app/recovery",
            "/app/referrals",
            "/app/requests",
            "/app/promises");

    /** Lists whose length is a shop's own business. */
    private static final Map<String, String> COUNTED = Map.of(
            "/api/v1/conversations?limit=100", "conversations",
            "/api/v1/leads?limit=100", "leads",
            "/api/v1/knowledge/faq?limit=100", "entries",
            "/api/v1/referrals/orders?limit=100", "orders",
            "/api/v1/referrals/partners", "",
            "/api/v1/rights", "");

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    WebhookWork work;

    @Inject
    AttributionLedger ledger;

    @Inject
    Merchants merchants;

    @Inject
    RetentionInForce retention;

    @Inject
    ServiceClock clock;

    private List<Tenant> tenants = List.of();

    /** A way to a thing by its name. */
    private record Way(Tenant.Thing thing, String method, String path, String body) {}

    private static final List<Way> WAYS = List.of(
            new Way(Tenant.Thing.CONVERSATION, "GET", "/api/v1/conversations/{}", ""),
            new Way(Tenant.Thing.CONVERSATION, "GET", "/app/conversations/{}", ""),
            new Way(Tenant.Thing.LEAD, "POST", "/api/v1/leads/{}/contacted", ""),
            new Way(Tenant.Thing.LEAD, "DELETE", "/api/v1/leads/{}", ""),
            new Way(Tenant.Thing.LEAD, "POST", "/app/leads/{}/contacted", ""),
            new Way(Tenant.Thing.LEAD, "POST", "/app/leads/{}/removed", ""),
            new Way(Tenant.Thing.FAQ, "PUT", "/api/v1/knowledge/faq/{}", "{\"question\":\"q\",\"answer\":\"a\"}"),
            new Way(Tenant.Thing.FAQ, "DELETE", "/api/v1/knowledge/faq/{}", ""),
            new Way(Tenant.Thing.FAQ, "POST", "/app/knowledge/faq/{}/removed", ""),
            new Way(Tenant.Thing.ORDER, "GET", "/api/v1/referrals/orders/{}", ""),
            new Way(Tenant.Thing.ORDER, "GET", "/app/referrals/orders/{}", ""),
            new Way(Tenant.Thing.PARTNER, "PUT", "/api/v1/referrals/partners/{}", "{\"active\":false}"),
            new Way(Tenant.Thing.PARTNER, "DELETE", "/api/v1/referrals/partners/{}", ""),
            new Way(Tenant.Thing.PARTNER, "POST", "/app/referrals/partners/{}/paused", ""),
            new Way(Tenant.Thing.PARTNER, "POST", "/app/referrals/partners/{}/removed", ""),
            new Way(Tenant.Thing.REQUEST, "GET", "/api/v1/rights/{}/package", ""),
            new Way(Tenant.Thing.REQUEST, "POST", "/app/requests/{}/package", ""),
            new Way(Tenant.Thing.REQUEST, "POST", "/api/v1/rights/{}/close", "{\"how\":\"unfounded\"}"));

    @BeforeEach
    void open() {
        sandbox.onAdvance(clock::advance);
        tenants = List.of(
                tenant(Surroundings.SHOP, "quokka"),
                tenant(Surroundings.OTHER_SHOP, "wombat"),
                tenant(Surroundings.NEW_SHOP, "numbat"));
        sandbox.forgetWaiting();
        for (Tenant tenant : tenants) {
            seed(tenant);
        }
        sandbox.settle();
        work.drain();
    }

    @AfterEach
    void close() {
        sandbox.forgetWaiting();
    }

    @Test
    void s0_04_s1_05_noShopSeesAnotherWhateverAnybodyDoes() {
        Cases.each(CASES, cases -> {
            Map<Tenant, Map<String, Integer>> before = new HashMap<>();
            tenants.forEach(tenant -> before.put(tenant, counts(tenant)));
            for (int step = 0; step < STEPS; step++) {
                Tenant acting = tenants.get(cases.between(0, tenants.size() - 1));
                Map<Tenant, Map<String, Integer>> others = new HashMap<>();
                boolean looksAtOthers = cases.between(0, 9) == 0;
                tenants.stream()
                        .filter(tenant -> looksAtOthers && tenant != acting)
                        .forEach(tenant -> others.put(tenant, counts(tenant)));

                act(acting, another(acting, cases), cases);

                others.forEach((tenant, counted) -> assertThat(counts(tenant))
                        .as("counts of %s after something in %s", tenant, acting)
                        .isEqualTo(counted));
            }
            tenants.forEach(tenant -> {
                assertThat(counts(tenant))
                        .as("all kinds were made in %s", tenant)
                        .isNotEqualTo(before.get(tenant));
                everythingOfOnesOwnIsSeen(tenant);
            });
        });
    }

    @Test
    void aPlantedLeakIsFound() {
        Tenant one = tenants.get(0);
        HttpResponse<String> own = one.chat();

        assertThatThrownBy(() -> look(tenants.get(1), "planted", own)).isInstanceOf(AssertionError.class);
    }

    private void act(Tenant acting, Tenant other, Cases cases) {
        switch (cases.between(0, 9)) {
            case 0 -> look(acting, "chat", acting.chat());
            case 1 -> look(acting, "lead", acting.leaveContact());
            case 2 -> look(acting, "faq", acting.writeFaq());
            case 3 -> look(acting, "partner", acting.addPartner());
            case 4 -> look(acting, "erased chat", acting.eraseChat());
            case 5 -> nothingIsHeldOfAnothersShopper(acting, other);
            case 6 -> aForeignKeyOpensNothing(acting, other);
            case 7 -> {
                String path = READS.get(cases.between(0, READS.size() - 1));
                look(acting, path, acting.get(path));
            }
            default -> aForeignNameIsToldAsNone(acting, other, WAYS.get(cases.between(0, WAYS.size() - 1)), cases);
        }
    }

    /** Staff ask about somebody who left an address in another shop. */
    private void nothingIsHeldOfAnothersShopper(Tenant acting, Tenant other) {
        String email = other.present().stream()
                        .filter(value -> value.endsWith("zz"))
                        .findFirst()
                        .orElse("nobody")
                + "@example.com";

        HttpResponse<String> made = acting.askAbout(email);

        JsonNode rows = Visitor.json(made.body()).path("rows");
        assertThat(rows.isArray() && rows.isEmpty())
                .as("%s holds nothing of %s: %s", acting, other, made.statusCode())
                .isTrue();
    }

    private void aForeignKeyOpensNothing(Tenant acting, Tenant other) {
        Visitor theirs = other.visitor();
        URI storefront = sandbox.storefront(acting.shop());
        String origin = storefront.toString().replaceFirst("/$", "");

        HttpResponse<String> answer = Visitor.post(
                storefront.resolve("/apps/avow/answers"),
                bytes("{\"session\":\"" + theirs.token() + "\",\"id\":\"m-" + UUID.randomUUID()
                        + "\",\"text\":\"Hi\"}"));
        assertThat(answer.statusCode()).isEqualTo(401);
        look(acting, "foreign key through the proxy", answer);
        for (String door : List.of("leads", "feedback", "orders", "orders/returns", "me/export", "me/erasure")) {
            HttpResponse<String> proxied = Visitor.post(
                    storefront.resolve("/apps/avow/proxied/" + door),
                    bytes("{\"session\":\"" + theirs.token() + "\"}"));
            assertThat(proxied.body()).as(door).contains("session.invalid");
            look(acting, "foreign key through the proxy at " + door, proxied);
        }

        for (String door : List.of("/messages", "/leads", "/feedback", "/orders", "/orders/returns")) {
            HttpResponse<String> refused = Visitor.post(
                    URI.create(theirs.session().get("endpoint").asText() + door),
                    bytes("{}"),
                    "Origin",
                    origin,
                    "Authorization",
                    "Bearer " + theirs.token());
            assertThat(refused.body()).as(door).contains("origin.refused");
            look(acting, "foreign key at " + door, refused);
        }

        HttpResponse<String> resumed = Visitor.post(
                storefront.resolve("/apps/avow/session"), bytes("{\"resume\":\"" + theirs.token() + "\"}"));
        assertThat(Visitor.json(resumed.body()).get("turns")).isEmpty();
        look(acting, "foreign key resumed", resumed);
    }

    /** The same status and the same words, whether it is another shop's or never was. */
    private void aForeignNameIsToldAsNone(Tenant acting, Tenant other, Way way, Cases cases) {
        List<String> names = other.names(way.thing());
        if (names.isEmpty()) {
            return;
        }
        String theirs = names.get(cases.between(0, names.size() - 1));
        String nobodys = neverGiven(theirs);

        HttpResponse<String> foreign = call(acting, way, theirs);
        HttpResponse<String> unknown = call(acting, way, nobodys);

        assertThat(foreign.statusCode()).as("%s", way).isEqualTo(unknown.statusCode());
        assertThat(masked(foreign.body(), theirs)).as("%s", way).isEqualTo(masked(unknown.body(), nobodys));
        look(acting, way.path(), foreign);
    }

    /** Without the name that was asked for, where it is long enough to stand for nothing else, and without what each page is given anew. */
    private static String masked(String body, String name) {
        String same = FORM_ID.matcher(body).replaceAll("");
        return name.length() > SHORT ? same.replace(name, FOREIGN_ID) : same;
    }

    private static HttpResponse<String> call(Tenant tenant, Way way, String name) {
        String path = way.path().replace("{}", name);
        return switch (way.method()) {
            case "GET" -> tenant.get(path);
            case "PUT" -> tenant.put(path, way.body());
            case "DELETE" -> tenant.delete(path);
            default -> tenant.post(path, way.body());
        };
    }

    /** A name of the same shape that nothing has. */
    private static String neverGiven(String name) {
        if (name.matches("[0-9]+")) {
            return "9" + name + "000000";
        }
        StringBuilder other = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            other.setCharAt(i, turned(name.charAt(i)));
        }
        return other.toString();
    }

    /** Another sign of the same kind; what is in hexadecimal stays so. */
    private static char turned(char sign) {
        if (Character.isDigit(sign)) {
            return (char) ('0' + '9' - sign);
        }
        if (!Character.isLetter(sign)) {
            return sign;
        }
        return sign == 'f' || sign == 'z' || sign == 'Z' ? (char) (sign - 5) : (char) (sign + 1);
    }

    private void everythingOfOnesOwnIsSeen(Tenant tenant) {
        StringBuilder seen = new StringBuilder();
        for (String path : READS) {
            HttpResponse<String> answer = tenant.get(path);
            assertThat(answer.statusCode()).as("%s in %s", path, tenant).isEqualTo(200);
            look(tenant, path, answer);
            seen.append(answer.body());
        }
        for (String path : DOCUMENTS) {
            HttpResponse<String> answer = tenant.page(path);
            assertThat(answer.statusCode()).as("%s in %s", path, tenant).isEqualTo(200);
            look(tenant, path, answer);
        }
        assertThat(tenant.present())
                .isNotEmpty()
                .allSatisfy(value -> assertThat(seen.indexOf(value))
                        .as("%s sees its own %s", tenant, value)
                        .isNotNegative());
    }

    /** No value of another shop stands in an answer. */
    private void look(Tenant acting, String what, HttpResponse<String> answer) {
        String told = answer.headers().map() + answer.body();
        for (Tenant other : tenants) {
            if (other != acting) {
                assertThat(other.everything())
                        .as("values of %s in what %s got at %s", other, acting, what)
                        .noneMatch(told::contains);
            }
        }
    }

    private Map<String, Integer> counts(Tenant tenant) {
        Map<String, Integer> counts = new HashMap<>();
        COUNTED.forEach((path, field) -> {
            JsonNode tree = Visitor.json(tenant.get(path).body());
            counts.put(path, (field.isEmpty() ? tree : tree.get(field)).size());
        });
        return counts;
    }

    private Tenant another(Tenant acting, Cases cases) {
        List<Tenant> others = new ArrayList<>(tenants);
        others.remove(acting);
        return others.get(cases.between(0, others.size() - 1));
    }

    private Tenant tenant(String shop, String stem) {
        Tenant tenant = new Tenant(shop, stem, app.origin(), sandbox);
        sandbox.shop(shop).app().install();
        for (String feature : List.of("chat", "leads", "referral", "cart-recovery")) {
            HttpResponse<String> on = tenant.put("/api/v1/features/" + feature, "{\"on\":true}");
            assertThat(on.statusCode()).as(feature + " " + on.body()).isEqualTo(200);
        }
        return tenant;
    }

    /** Somebody leaves a checkout and has bought by a partner's link. */
    private void seed(Tenant tenant) {
        CanaryPerson person = CanaryPerson.at(sandbox.shop(tenant.shop()));
        person.leavesACheckout();
        record(tenant, person);
        tenant.owns(person.email());
        tenant.owns(person.orderName());
        tenant.chat();
        tenant.leaveContact();
        tenant.writeFaq();
        tenant.addPartner();
    }

    /** As a poll would have done. */
    private void record(Tenant tenant, CanaryPerson person) {
        Instant now = clock.instant();
        ShopId shop = new ShopId(tenant.shop());
        merchants.give(
                shop,
                new MerchantId(UUID.randomUUID().toString()),
                retention.at(now).lifetime(DataClass.MERCHANT_MAPPING, now));
        MerchantId merchant = merchants
                .merchantOf(shop, retention.at(now).horizon(DataClass.MERCHANT_MAPPING, now))
                .orElseThrow();
        ledger.record(
                shop, merchant, person.credited(now), retention.at(now).lifetime(DataClass.ATTRIBUTED_ORDER, now));
        for (JsonNode order : Visitor.json(
                        tenant.get("/api/v1/referrals/orders?limit=100").body())
                .get("orders")) {
            if (order.get("orderName").asText().equals(person.orderName())) {
                tenant.owns(Tenant.Thing.ORDER, order.get("number").asText());
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
