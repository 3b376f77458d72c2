package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.avow.app.schedule.RightsWatch;
import dev.avow.app.testing.EverythingThatRests;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.core.rights.Correction;
import dev.avow.core.rights.RightsRequest.Kind;
import dev.avow.core.rights.RightsTerms.Channel;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AskForRights;
import dev.avow.core.usecase.PutRight;
import dev.avow.core.usecase.TakeRequest;
import dev.avow.shopify.sandbox.ShopifySandbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Clocks of requests that wait for a person, as the maker's alarms and the merchant's page show them (S1-45, S3-45, S3-46). */
@QuarkusTest
@WithTestResource(Surroundings.class)
class RightsClocksTest {

    private static final ShopId SHOP = new ShopId(Surroundings.SHOP);

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    TakeRequest taking;

    @Inject
    PutRight putRight;

    @Inject
    RightsWatch watch;

    @Inject
    MeterRegistry metrics;

    @Inject
    InstantSource clock;

    private final String email = "canary" + UUID.randomUUID() + "@example.com";
    private final SubjectLocator person = SubjectLocator.ofEmail(email);

    /** What the gauges show after a look. */
    private List<Double> gauges() {
        watch.work();
        return List.of(gauge("open"), gauge("due.soon"), gauge("overdue"));
    }

    private double gauge(String name) {
        return metrics.get("avow.rights." + name).gauge().value();
    }

    /** Somebody asked so long ago to have something put right, and nobody has found out yet what is. */
    private String asked(String ticket, Duration ago) {
        return taking.handle(new TakeRequest.Command(
                        SHOP,
                        Optional.of(person),
                        Kind.RECTIFICATION,
                        Channel.SUPPORT,
                        ticket,
                        clock.instant().minus(ago)))
                .request()
                .id();
    }

    private void settle(String ticket) {
        putRight.handle(
                new AskForRights.Command(SHOP, Optional.of(person), Kind.RECTIFICATION, Channel.SUPPORT, ticket),
                new Correction(Optional.of(PersonalText.of("right@example.com")), Optional.empty(), Optional.empty()));
    }

    private HttpResponse<String> merchant(String path) {
        return Visitor.get(app.origin().resolve(path), "Authorization", "Bearer " + sandbox.idToken(Surroundings.SHOP));
    }

    private String standing(String id) {
        for (JsonNode each : Visitor.json(merchant("/api/v1/rights").body())) {
            if (each.get("id").asText().equals(id)) {
                return each.get("status").asText() + " " + each.get("standing").asText();
            }
        }
        throw new AssertionError("the merchant does not see it");
    }

    @Test
    void s1_45_aClockThatRunsOutRemindsAndThenAlarmsUntilTheRequestIsSettled() {
        List<Double> before = gauges();
        String reds = badges();
        int logged = EverythingThatRests.log().length();
        String soon = asked("soon-" + email, Duration.ofDays(23));
        String late = asked("late-" + email, Duration.ofDays(31));

        List<Double> while23And31DaysOld = gauges();

        assertThat(while23And31DaysOld).containsExactly(before.get(0) + 2, before.get(1) + 1, before.get(2) + 1);
        assertThat(EverythingThatRests.log().substring(logged))
                .contains("rights: rectification is due soon", "rights: ALARM, rectification is overdue")
                .doesNotContain(email);
        assertThat(standing(soon)).isEqualTo("waiting due-soon");
        assertThat(standing(late)).isEqualTo("waiting overdue");
        assertThat(badges()).isEqualTo(reds + "waiting, overdue\n");

        settle("soon-" + email);
        settle("late-" + email);

        assertThat(gauges()).isEqualTo(before);
        assertThat(standing(late)).isEqualTo("done in-time");
        assertThat(badges()).isEqualTo(reds);
    }

    /** S1-45: the page and the list end somewhere, but not before what is overdue. */
    @Test
    void s1_45_whatIsOverdueIsShownHoweverManyCameSince() {
        String reds = badges();
        String late = asked("late-" + email, Duration.ofDays(31));
        for (int i = 0; i < 100; i++) {
            asked("later-" + i + email, Duration.ZERO);
        }
        watch.work();

        String redsNow = badges();
        String standing = standing(late);
        settle("late-" + email);
        for (int i = 0; i < 100; i++) {
            settle("later-" + i + email);
        }

        assertThat(redsNow).isEqualTo(reds + "waiting, overdue\n");
        assertThat(standing).isEqualTo("waiting overdue");
        assertThat(badges()).isEqualTo(reds);
    }

    /** What is red on the merchant's page. */
    private String badges() {
        StringBuilder red = new StringBuilder();
        String rest = merchant("/app/requests").body();
        String badge = "<span class=\"badge critical\">";
        for (int at = rest.indexOf(badge); at >= 0; at = rest.indexOf(badge, at + 1)) {
            int text = at + badge.length();
            red.append(rest, text, rest.indexOf('<', text)).append('\n');
        }
        return red.toString();
    }
}
