package dev.avow.shopify.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ControlPanelTest {

    private final ShopifySandbox sandbox = ShopifySandbox.start(SandboxFixture.settings()
            .withParts(List.of(
                    new SandboxPart("PostgreSQL", "A <real> server.", false),
                    new SandboxPart("Model", "Says what it was asked.", true))));

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void startPageListsAddressesAndSaysWhatStandsIn() {
        sandbox.appAt(URI.create("http://127.0.0.1:9"));
        assertThat(Web.get(sandbox.startPage()).body())
                .contains(sandbox.storefront(SandboxFixture.SHOP).toString())
                .contains(sandbox.admin().toString())
                .contains("http://127.0.0.1:9/")
                .contains("A &lt;real&gt; server.")
                .contains("2026-11-21T10:00:00Z")
                .contains("badge real")
                .contains("badge stand-in");
    }

    @Test
    void clockMovesTogetherWithTheAppsClock() {
        List<Duration> moved = new ArrayList<>();
        sandbox.onAdvance(moved::add);
        HttpResponse<String> answer = Web.post(clock("PT48H"), "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("2026-11-23T10:00:00Z\n");
        assertThat(moved).containsExactly(Duration.ofDays(2));
        assertThat(sandbox.now()).isEqualTo(SandboxFixture.NOW.plus(Duration.ofDays(2)));
        Web.post(clock("PT1H"), "");
        assertThat(sandbox.now()).isEqualTo(SandboxFixture.NOW.plus(Duration.ofHours(49)));
    }

    @Test
    void timeStaysWhenTheAppsClockCannotFollow() {
        sandbox.onAdvance(by -> {
            throw new IllegalStateException("the app is gone");
        });
        assertThat(Web.post(clock("PT48H"), "").statusCode()).isEqualTo(500);
        assertThat(sandbox.now()).isEqualTo(SandboxFixture.NOW);
    }

    @Test
    void browserIsSentBackToThePage() {
        HttpResponse<String> answer = Web.post(clock("PT1H"), "", "Accept", "text/html,*/*");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).contains("/");
    }

    @Test
    void strangeDurationsAreRefused() {
        for (String by : List.of("", "-PT1H", "PT0S", "soon", "P36501D", "%", "%zz")) {
            assertThat(Web.post(clock(by), "").statusCode()).as(by).isEqualTo(400);
        }
        assertThat(sandbox.now()).isEqualTo(SandboxFixture.NOW);
    }

    @Test
    void onlyThePageItselfMayPressItsButtons() {
        assertThat(Web.post(clock("PT1H"), "", "Origin", "https://example.com").statusCode())
                .isEqualTo(403);
        assertThat(Web.post(clock("PT1H"), "", "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(Web.get(clock("PT1H")).statusCode()).isEqualTo(405);
        assertThat(sandbox.now()).isEqualTo(SandboxFixture.NOW);
        String own = "http://" + sandbox.startPage().getAuthority();
        assertThat(Web.post(clock("PT1H"), "", "Origin", own).statusCode()).isEqualTo(200);
    }

    @Test
    void buttonsSendWebhooksAndShowTheAnswer() {
        try (StubApp app = new StubApp()) {
            sandbox.appAt(app.address());
            assertThat(Web.post(send("shop=acme-lamps.myshopify.com&topic=customers/redact&signing=GENUINE"), "")
                            .body())
                    .isEqualTo("200\n");
            assertThat(app.only().header("x-shopify-topic")).isEqualTo("customers/redact");
            assertThat(Web.post(sandbox.startPage().resolve("/webhooks/again"), "")
                            .body())
                    .isEqualTo("200\n");
            assertThat(app.received()).hasSize(2);
        }
        assertThat(Web.get(sandbox.startPage().resolve("/webhooks")).body())
                .contains("<td>customers/redact</td>")
                .contains("<strong>200</strong>");
    }

    @Test
    void strangeWebhooksAreNotSent() {
        assertThat(Web.post(sandbox.startPage().resolve("/webhooks/again"), "").statusCode())
                .isEqualTo(409);
        for (String query : List.of(
                "",
                "shop=other.myshopify.com&topic=shop/redact&signing=GENUINE",
                "shop=acme-lamps.myshopify.com&topic=orders/create&signing=GENUINE",
                "shop=acme-lamps.myshopify.com&topic=shop/redact&signing=BY_HAND")) {
            assertThat(Web.post(send(query), "").statusCode()).isEqualTo(400);
        }
        assertThat(sandbox.sent()).isEmpty();
    }

    private URI clock(String by) {
        return URI.create(sandbox.startPage() + "clock/advance?by=" + by.replace("%", "%25"));
    }

    private URI send(String query) {
        return sandbox.startPage().resolve("/webhooks/send?" + query);
    }
}
