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
import dev.avow.core.usecase.MailCarts;
import dev.avow.shopify.sandbox.SandboxShop;
import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.shopify.sandbox.shop.Basket;
import dev.avow.shopify.sandbox.shop.Checkout;
import dev.avow.shopify.sandbox.shop.Customer;
import dev.avow.shopify.sandbox.shop.InvoiceMail;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
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
    ServiceClock clock;

    @Inject
    DataSource dataSource;

    private SandboxShop shop;

    @BeforeEach
    void install() throws Exception {
        shop = sandbox.shop(Surroundings.OTHER_SHOP);
        sandbox.onAdvance(clock::advance);
        shop.app().install();
        get("/api/v1/features");
        assertThat(put("/api/v1/features/cart-recovery", "{\"on\":true}").statusCode())
                .isEqualTo(200);
        HttpResponse<String> chosen = put(
                "/api/v1/recovery/settings",
                "{\"paused\":false,\"delayMinutes\":10,\"betweenHours\":24,\"mailsPerPersonAndWeek\":2,\"mailsPerDay\":50,"
                        + "\"quietFrom\":\"00:00\",\"quietTo\":\"00:00\",\"zone\":\"UTC\",\"youngerThanDays\":8,"
                        + "\"trial\":false}");
        assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(200);
    }

    private String bearer() {
        return "Bearer " + sandbox.idToken(Surroundings.OTHER_SHOP);
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
                Visitor.get(app.origin().resolve("/app/recovery?id_token=" + sandbox.idToken(Surroundings.OTHER_SHOP)));
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
}
