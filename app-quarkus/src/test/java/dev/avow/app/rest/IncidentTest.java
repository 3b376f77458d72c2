package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.avow.app.schedule.IncidentWatch;
import dev.avow.app.testing.EverythingThatRests;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.IdentityProvider;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.core.rights.Incident;
import dev.avow.core.rights.Incident.Audience;
import dev.avow.core.rights.Incident.Risk;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.FindConcerned;
import dev.avow.core.usecase.NoteIncident;
import dev.avow.core.usecase.TellOfIncident;
import dev.avow.shopify.sandbox.ShopifySandbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An incident, and a drill of one, over the service's own stores (S1-50, S3-30). */
@QuarkusTest
@WithTestResource(Surroundings.class)
class IncidentTest {

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @FromSurroundings
    IdentityProvider provider;

    @Inject
    NoteIncident note;

    @Inject
    TellOfIncident tell;

    @Inject
    FindConcerned find;

    @Inject
    IncidentWatch watch;

    @Inject
    MeterRegistry metrics;

    @Inject
    InstantSource clock;

    private HttpResponse<String> get(String accept, String... roles) {
        String token = provider.sign(IdentityProvider.claims("staff@maker.example", clock.instant(), roles));
        return Visitor.get(
                app.origin().resolve("/staff/incidents"), "Authorization", "Bearer " + token, "Accept", accept);
    }

    private double overdue() {
        watch.look();
        return metrics.get("avow.incidents.overdue").gauge().value();
    }

    @Test
    void s1_50_aClockThatRanOutAlarmsUntilTheMerchantsAreTold() {
        double before = overdue();
        Incident incident = note.handle(new NoteIncident.Command(
                Optional.of(clock.instant().minus(Duration.ofHours(73))), Set.of(DataClass.LEAD), Risk.LIKELY, false));

        assertThat(overdue()).isEqualTo(before + 1);
        assertThat(EverythingThatRests.log()).contains("ALARM, telling of an incident is overdue");
        HttpResponse<String> page = get("text/html", "maker-support");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(page.body()).contains(incident.id(), "badge critical", "overdue");

        tell.handle(new TellOfIncident.Command(incident.id(), Audience.MERCHANTS, Optional.empty()));

        assertThat(overdue()).isEqualTo(before);
        JsonNode entry = entry(incident);
        assertThat(entry.get("drill").asBoolean()).isFalse();
        assertThat(entry.get("duties").get(0).get("standing").asText()).isEqualTo("told-late");
    }

    private JsonNode entry(Incident incident) {
        for (JsonNode each :
                Visitor.json(get("application/json", "maker-auditor").body())) {
            if (each.get("id").asText().equals(incident.id())) {
                return each;
            }
        }
        throw new AssertionError("the register does not show it");
    }

    /** As {@code avow incident drill} does it, in a shop in which somebody left a contact. */
    @Test
    void s1_50_aDrillFindsTheMerchantsConcernedAndWakesNobody() {
        double before = overdue();
        Visitor visitor = Visitor.at(sandbox.storefront(Surroundings.SHOP));
        visitor.say("Is the oak lamp dimmable?");
        String email = "drill-" + UUID.randomUUID().toString().substring(0, 8) + "@example.com";
        assertThat(visitor.leave("{\"id\":\"m-1\",\"email\":\"" + email
                                + "\",\"consent\":{\"text\":\"lead-1\",\"language\":\"ro\"}}")
                        .statusCode())
                .isEqualTo(200);

        Incident drill = note.handle(
                new NoteIncident.Command(Optional.empty(), EnumSet.allOf(DataClass.class), Risk.HIGH, true));

        assertThat(find.handle(drill.id(), Optional.empty()).orElseThrow().held())
                .contains(new ShopId(Surroundings.SHOP))
                .doesNotContain(new ShopId("nothing-held.myshopify.com"));
        assertThat(entry(drill).get("duties").findValuesAsText("who"))
                .containsExactlyInAnyOrder("merchants", "authority", "subjects");
        assertThat(overdue()).isEqualTo(before);
        assertThat(get("text/html", "maker-support").body())
                .contains("Drill", drill.id())
                .doesNotContain(email, Surroundings.SHOP);
    }

    @Test
    void s0_05_theRegisterIsForStaffOnly() {
        assertThat(Visitor.get(app.origin().resolve("/staff/incidents")).statusCode())
                .isEqualTo(401);
        assertThat(get("text/html").statusCode()).isEqualTo(403);
    }
}
