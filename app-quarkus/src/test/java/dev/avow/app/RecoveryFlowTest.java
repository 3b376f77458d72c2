package dev.avow.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.schedule.WebhookWork;
import dev.avow.app.testing.EverythingThatRests;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.RecoveryProfile;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.app.wiring.ServiceClock;
import dev.avow.core.usecase.DecideCheckouts;
import dev.avow.core.usecase.EndDrafts;
import dev.avow.core.usecase.MailCarts;
import dev.avow.shopify.sandbox.SandboxShop;
import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.shopify.sandbox.fault.Fault;
import dev.avow.shopify.sandbox.shop.Basket;
import dev.avow.shopify.sandbox.shop.Checkout;
import dev.avow.shopify.sandbox.shop.Customer;
import dev.avow.shopify.sandbox.shop.DraftOrder;
import dev.avow.shopify.sandbox.shop.InvoiceMail;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cart recovery of the running service against the sandbox, over HTTP and PostgreSQL (S4-03, S4-04, S4-05, S4-06, S4-10, S4-17). */
@QuarkusTest
@TestProfile(RecoveryProfile.class)
@WithTestResource(Surroundings.class)
class RecoveryFlowTest {

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    WebhookWork work;

    @Inject
    DecideCheckouts decideCheckouts;

    @Inject
    MailCarts mailCarts;

    @Inject
    EndDrafts endDrafts;

    @Inject
    ServiceClock clock;

    @Inject
    DataSource dataSource;

    private String domain = Surroundings.OTHER_SHOP;
    private SandboxShop shop;

    @BeforeEach
    void install() throws Exception {
        sandbox.onAdvance(clock::advance);
        install(Surroundings.OTHER_SHOP);
        HttpResponse<String> chosen = put(
                "/api/v1/recovery/settings",
                "{\"paused\":false,\"delayMinutes\":10,\"betweenHours\":24,\"mailsPerPersonAndWeek\":2,\"mailsPerDay\":50,"
                        + "\"quietFrom\":\"00:00\",\"quietTo\":\"00:00\",\"zone\":\"UTC\",\"youngerThanDays\":8,"
                        + "\"trial\":false}");
        assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(200);
    }

    private void install(String its) throws Exception {
        domain = its;
        shop = sandbox.shop(its);
        shop.app().install();
        get("/api/v1/features");
        assertThat(put("/api/v1/features/cart-recovery", "{\"on\":true}").statusCode())
                .isEqualTo(200);
    }

    private String bearer() {
        return "Bearer " + sandbox.idToken(domain);
    }

    private HttpResponse<String> get(String path) {
        return Visitor.get(app.origin().resolve(path), "Authorization", bearer());
    }

    private HttpResponse<String> put(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(app.origin().resolve(path))
                .header("Authorization", bearer())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Each leaves a checkout, and the delay of all of them is over. */
    private List<Checkout> abandon(Customer... customers) {
        List<Checkout> left = Stream.of(customers)
                .map(customer ->
                        shop.checkouts().begin(Basket.of(shop.product(), 1).by(customer)))
                .toList();
        run();
        sandbox.advance(Duration.ofHours(11));
        return left;
    }

    /** Everything that runs by the clock. */
    private void run() {
        sandbox.settle();
        work.drain();
        decideCheckouts.handle(10);
        mailCarts.handle(10);
        decideCheckouts.handle(10);
    }

    private List<String> mailsTo(Customer customer) {
        return shop.outbox().stream()
                .map(InvoiceMail::to)
                .filter(to -> customer.email().stream().anyMatch(to::equalsIgnoreCase))
                .toList();
    }

    private String page() {
        HttpResponse<String> page =
                Visitor.get(app.origin().resolve("/app/recovery?id_token=" + sandbox.idToken(domain)));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }

    @Test
    void aLeftCheckoutIsMailedAboutByShopifyPaidAndCounted() throws Exception {
        Customer customer = shop.customers().add("Mara", "Vint", "mara.vint@example.com");
        shop.customers().subscribe(customer);
        abandon(customer);

        run();
        run();

        assertThat(mailsTo(customer)).hasSize(1);
        assertThat(get("/api/v1/recovery/checkouts").body()).contains("mara.vint@example.com", "\"reason\":\"mailed\"");
        assertThat(page()).contains("Mara Vint", "Mailed", "No recovered orders");
        long draft = shop.outbox().get(shop.outbox().size() - 1).draftId();
        shop.drafts().pay(shop.drafts().table().find(draft).orElseThrow());
        run();

        assertThat(get("/api/v1/recovery").body()).contains("\"orders\":1");
        assertThat(page())
                .contains("Recovered revenue", "49.00 EUR", "Mara Vint", "It was bought")
                .doesNotContain("No recovered orders");
        String dump = EverythingThatRests.sql(dataSource);
        assertThat(dump).doesNotContain("mara.vint@example.com", "Mara Vint");
    }

    @Test
    void whoOptedOutOrBoughtGetsNoMail() {
        Customer out = shop.customers().add("Ivo", "Lenz", "ivo.lenz@example.com");
        Customer buyer = shop.customers().add("Ana", "Roth", "ana.roth@example.com");
        List<Checkout> left = abandon(out, buyer);
        shop.customers().subscribe(out);
        shop.customers().unsubscribe(out);
        shop.checkouts().complete(left.get(1));

        run();
        run();

        assertThat(mailsTo(out)).isEmpty();
        assertThat(mailsTo(buyer)).isEmpty();
        assertThat(get("/api/v1/recovery/checkouts").body())
                .contains("\"reason\":\"opted-out\"", "\"reason\":\"completed\"");
    }

    /** S4-20, I19: whoever is erased has no draft order in the store either, also where Shopify is away just then. */
    @Test
    void theDraftOrderOfWhoeverIsRedactedIsDeletedInTheStoreAsSoonAsShopifyIsBack() {
        Customer redacted = shop.customers().add("Rita", "Moos", "rita.moos@example.com");
        Customer other = shop.customers().add("Olaf", "Berg", "olaf.berg@example.com");
        abandon(redacted, other);
        run();
        assertThat(draftsOf(redacted)).hasSize(1);

        shop.customers().redact(redacted);
        run();
        sandbox.advance(Duration.ofHours(1));
        shop.faults().next(Fault.ADMIN_FROZEN);
        assertThat(endDrafts.handle()).isEqualTo(new EndDrafts.Outcome(0, 1));
        shop.faults().clear();
        assertThat(endDrafts.handle()).isEqualTo(new EndDrafts.Outcome(1, 0));

        assertThat(draftsOf(redacted)).isEmpty();
        assertThat(draftsOf(other)).hasSize(1);
        assertThat(endDrafts.handle()).isEqualTo(new EndDrafts.Outcome(0, 0));
    }

    private List<DraftOrder> draftsOf(Customer customer) {
        return shop.drafts().table().all().stream()
                .filter(draft -> draft.content().email().equals(customer.email()))
                .toList();
    }

    /** S4-05: nothing was chosen: the quiet hours are by the clocks of the shop, and while nobody knows them no mail goes. */
    @Test
    void quietHoursAreInTheZoneThatShopifyNames() throws Exception {
        install(Surroundings.NEW_SHOP);
        assertThat(get("/api/v1/recovery/settings").body()).contains("\"zone\":\"\"", "\"quietFrom\":\"21:00\"");
        Customer customer = shop.customers().add("Nora", "Nacht", "nora.nacht@example.com");
        abandon(customer);
        run();
        assertThat(get("/api/v1/recovery/checkouts").body()).contains("\"reason\":\"undecidable\"");

        assertThat(get("/api/v1/recovery/settings").body()).contains("\"zone\":\"Europe/Berlin\"");
        ZonedDateTime night =
                sandbox.now().atZone(ZoneId.of("Europe/Berlin")).plusDays(1).with(LocalTime.of(21, 30));
        sandbox.advance(Duration.between(sandbox.now(), night));
        run();
        Instant morning = night.plusDays(1).with(LocalTime.of(8, 0)).toInstant();
        assertThat(get("/api/v1/recovery/checkouts").body())
                .contains("\"reason\":\"quiet-hours\"", "\"nextAt\":\"" + morning + "\"");
        assertThat(mailsTo(customer)).isEmpty();
        sandbox.advance(Duration.between(sandbox.now(), morning));
        run();
        run();

        assertThat(mailsTo(customer)).hasSize(1);
    }

    /** S1-39: a restriction is told as one, the person is not shown, and after the lift everything is decided anew. */
    @Test
    void aRestrictionHidesThePersonAndIsLookedAtAgain() {
        Customer customer = shop.customers().add("Rex", "Streng", "rex.streng@example.com");
        abandon(customer);
        ask(customer, "restriction");
        run();
        assertThat(get("/api/v1/recovery/checkouts").body())
                .contains("\"reason\":\"restricted\"", "\"restricted\":true")
                .doesNotContain("rex.streng", "Streng");
        assertThat(page()).contains("not shown").doesNotContain("rex.streng", "Streng");
        assertThat(mailsTo(customer)).isEmpty();

        lift(customer, "restriction", "told");
        sandbox.advance(Duration.ofDays(1));
        run();
        run();

        assertThat(mailsTo(customer)).hasSize(1);
        assertThat(page()).contains("Rex Streng");
    }

    /** S4-10, S1-39 (GDPR Art. 18, 21; Cal. Civ. Code 1798.120): what was opted out of before outlives a restriction that is lifted. */
    @Test
    void whoOptedOutGetsNoMailAfterARestrictionWasLifted() {
        Customer customer = shop.customers().add("Olga", "Stumm", "olga.stumm@example.com");
        abandon(customer);
        ask(customer, "opt-out");
        ask(customer, "restriction");
        run();
        String restricted = get("/api/v1/recovery/checkouts").body();

        lift(customer, "restriction", "told");
        sandbox.advance(Duration.ofDays(1));
        run();
        run();

        assertThat(restricted).doesNotContain("olga.stumm");
        assertThat(page()).contains("Olga Stumm");
        assertThat(mailsTo(customer)).isEmpty();
    }

    /** S4-10: what staff lift is what was entered here; the no that somebody gave in the shop itself is theirs, and stays. */
    @Test
    void whoUnsubscribedInTheShopGetsNoMailAfterTheOptOutOfStaffWasLifted() {
        Customer customer = shop.customers().add("Ines", "Ruhig", "ines.ruhig@example.com");
        Customer other = shop.customers().add("Otto", "Ruhig", "otto.ruhig@example.com");
        shop.customers().subscribe(customer);
        shop.customers().unsubscribe(customer);
        ask(customer, "opt-out");
        ask(other, "opt-out");

        lift(customer, "opt-out", "asked");
        lift(other, "opt-out", "asked");
        abandon(customer, other);
        run();
        run();

        assertThat(mailsTo(customer)).isEmpty();
        assertThat(mailsTo(other)).hasSize(1);
    }

    private void lift(Customer customer, String kind, String word) {
        HttpResponse<String> lifted = Visitor.post(
                app.origin().resolve("/api/v1/rights/lift"),
                ("{\"kind\":\"" + kind + "\",\"customer\":" + customer.id() + ",\"word\":\"" + word + "\",\"wordAt\":\""
                                + clock.instant() + "\"}")
                        .getBytes(StandardCharsets.UTF_8),
                "Authorization",
                bearer());
        assertThat(lifted.statusCode()).as(lifted.body()).isEqualTo(200);
    }

    private void ask(Customer customer, String kind) {
        HttpResponse<String> taken = Visitor.post(
                app.origin().resolve("/api/v1/rights"),
                ("{\"kind\":\"" + kind + "\",\"customer\":" + customer.id() + "}").getBytes(StandardCharsets.UTF_8),
                "Authorization",
                bearer());
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
    }
}
