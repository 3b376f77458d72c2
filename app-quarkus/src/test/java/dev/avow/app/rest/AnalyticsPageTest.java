package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.EverythingThatRests;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.IdentityProvider;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.core.conversation.UsageName;
import dev.avow.core.port.UsageCounts;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import dev.avow.shopify.sandbox.ShopifySandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Counts of the chat over HTTP (S0-15, S0-17, S1-04, S1-24). */
@QuarkusTest
@WithTestResource(Surroundings.class)
class AnalyticsPageTest {

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @FromSurroundings
    IdentityProvider provider;

    @Inject
    UsageCounts counts;

    @Inject
    DataSource dataSource;

    @Inject
    InstantSource clock;

    private HttpResponse<String> get(String shop, String path) {
        return Visitor.get(app.origin().resolve(path), "Authorization", "Bearer " + sandbox.idToken(shop));
    }

    private long counted(String shop, UsageName name) {
        return get(shop, "/app/analytics/counts.csv")
                .body()
                .lines()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[1].equals(name.key()))
                .mapToLong(cells -> Long.parseLong(cells[2]))
                .sum();
    }

    /** S1-04: counts equal events. */
    @Test
    void s0_15_s1_04_whatHappensIsCountedByDayAndNothingElseIs() {
        String shop = Surroundings.OTHER_SHOP;
        long queries = counted(shop, UsageName.QUERIES);
        long sessions = counted(shop, UsageName.SESSIONS);
        long helpful = counted(shop, UsageName.HELPFUL);
        long phones = counted(shop, new UsageName("redacted-phone"));

        Visitor one = Visitor.at(sandbox.storefront(shop));
        one.say("Do you restring wisteriaquux lanterns? Call +40 722 123 456");
        one.say("And marigolds?");
        Visitor.at(sandbox.storefront(shop)).say("Hello?");
        one.rateLast(true);
        one.rateLast(true);

        assertThat(counted(shop, UsageName.SESSIONS)).isEqualTo(sessions + 2);
        assertThat(counted(shop, UsageName.HELPFUL)).isEqualTo(helpful + 1);
        assertThat(counted(shop, UsageName.QUERIES)).isEqualTo(queries + 3);
        assertThat(counted(shop, new UsageName("redacted-phone"))).isEqualTo(phones + 1);
        assertThat(EverythingThatRests.sql(dataSource)).doesNotContain("wisteriaquux");
    }

    @Test
    void s0_17_countsAreExportedForARangeAndARangeThatIsNoneIsRefused() {
        Visitor visitor = Visitor.at(sandbox.storefront(Surroundings.SHOP));
        visitor.say("Hello?");
        visitor.rateLast(false);

        HttpResponse<String> csv = get(Surroundings.SHOP, "/app/analytics/counts.csv");
        assertThat(csv.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(csv.body()).startsWith("day,name,amount\r\n").containsPattern("\\d{4}-\\d\\d-\\d\\d,unhelpful,\\d+");
        assertThat(get(Surroundings.SHOP, "/app/analytics/counts.csv?from=2000-01-01&until=2000-01-31")
                        .body())
                .isEqualTo("day,name,amount\r\n");
        assertThat(get(Surroundings.SHOP, "/api/v1/export").body()).contains("unhelpful");
        for (String range : new String[] {"from=nonsense", "from=2100-01-02&until=2100-01-01", "from=1900-01-01"}) {
            assertThat(get(Surroundings.SHOP, "/app/analytics/overview?" + range)
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(Visitor.get(app.origin().resolve("/app/analytics/overview")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void anUnansweredQuestionBecomesADraftWithOneClick() {
        Visitor.at(sandbox.storefront(Surroundings.SHOP)).say("Do you gild tulipquux shades?");

        assertThat(get(Surroundings.SHOP, "/app/analytics/overview").body())
                .contains("tulipquux", "hx-post=\"/app/knowledge/draft\"");
        HttpResponse<String> draft = Visitor.submit(
                app.origin().resolve("/app/knowledge/draft"),
                "question=Do+you+gild+tulipquux+shades%3F",
                "Authorization",
                "Bearer " + sandbox.idToken(Surroundings.SHOP));
        assertThat(draft.body()).contains("value=\"Do you gild tulipquux shades?\"");
        assertThat(get(Surroundings.OTHER_SHOP, "/app/analytics/overview").body())
                .doesNotContain("tulipquux");
    }

    /** The maker sees sums of five shops and more (short-chat's least group), and no shop's name. */
    @Test
    void s1_24_theMakerSeesNoSumOfTooFewShops() {
        LocalDate day = LocalDate.of(2150, 3, 1);
        Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        Lifetime life = Lifetime.fixed(start, start.plusSeconds(86_400L * 730), new PolicyVersion(1));
        for (int i = 0; i < 5; i++) {
            counts.add(new ShopId("group-" + i + ".myshopify.com"), day, Map.of(UsageName.QUERIES, 2), life);
        }
        counts.add(new ShopId("group-0.myshopify.com"), day, Map.of(UsageName.LEADS, 7), life);
        for (int i = 0; i < 4; i++) {
            counts.add(
                    new ShopId("group-" + i + ".myshopify.com"), day, Map.of(UsageName.fallback("timeout"), 9), life);
        }

        HttpResponse<String> sums = Visitor.get(
                app.origin().resolve("/staff/statistics?from=2150-03-01&until=2150-03-01"),
                "Authorization",
                "Bearer " + provider.sign(IdentityProvider.claims("operator-1", clock.instant(), "maker-operations")));

        assertThat(sums.body()).isEqualTo("{\"sums\":[{\"day\":\"2150-03-01\",\"name\":\"queries\",\"amount\":10}]}");
        assertThat(Visitor.get(app.origin().resolve("/staff/statistics")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoSwitchesAnalyticsOffIsNotCounted() {
        String shop = Surroundings.OTHER_SHOP;
        put(shop, false);
        try {
            assertThat(get(shop, "/app/analytics/overview").body()).contains("Analytics are off");
            assertThat(get(shop, "/app/analytics/counts.csv").statusCode()).isEqualTo(403);
        } finally {
            put(shop, true);
        }
        assertThat(get(shop, "/app/analytics/overview").body()).contains("Export CSV");
    }

    private void put(String shop, boolean on) {
        assertThat(Visitor.put(
                                app.origin().resolve("/api/v1/features/analytics"),
                                "{\"on\":" + on + "}",
                                "Authorization",
                                "Bearer " + sandbox.idToken(shop))
                        .statusCode())
                .isEqualTo(200);
    }
}
