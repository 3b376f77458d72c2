package dev.avow.shopify.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.shopify.sandbox.fault.Fault;
import dev.avow.shopify.sandbox.shop.Marketing;
import dev.avow.shopify.sandbox.shop.Order;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShopPanelTest {

    private final ShopifySandbox sandbox = ShopifySandbox.start(SandboxFixture.settings());
    private final SandboxShop shop = sandbox.shop(SandboxFixture.SHOP);

    @AfterEach
    void close() {
        sandbox.close();
    }

    private HttpResponse<String> press(String what, long id, String choice, String... headers) {
        URI button = sandbox.startPage().resolve("/shop/do?shop=" + shop.domain() + "&what=" + what + "&id=" + id);
        return Web.post(button, "choice=" + choice, headers);
    }

    private String page() {
        return Web.get(sandbox.startPage().resolve("/shop?shop=" + shop.domain()))
                .body();
    }

    private Order order() {
        return shop.orders().table().all().iterator().next();
    }

    @Test
    void buttonsPlacePayRefundAndCancel() {
        assertThat(press("order", 0, "").body()).isEqualTo("order\n");
        assertThat(page()).contains("#1001").contains("49.00 EUR, pending");
        press("pay", order().id(), "");
        press("refund-part", order().id(), "");
        assertThat(page()).contains("partially refunded");
        press("fulfil", order().id(), "");
        press("cancel", order().id(), "");
        assertThat(order().financialStatus()).isEqualTo("REFUNDED");
        press("abandon", 0, "");
        long checkout = shop.checkouts().table().all().iterator().next().id();
        press("complete", checkout, "");
        assertThat(shop.orders().table().size()).isEqualTo(2);
    }

    @Test
    void buttonsSpeakForPeopleAndTheMerchant() {
        var mara = shop.customers().add("Mara", "K", "mara@example.com");
        press("subscribe", mara.id(), "");
        assertThat(mara.marketing()).isEqualTo(Marketing.SUBSCRIBED);
        press("redact", mara.id(), "");
        assertThat(page()).contains("Redacted").doesNotContain("mara@example.com");
        press("uninstall", 0, "");
        assertThat(page()).contains("Not installed.");
        press("install", 0, "");
        press("subscription", 0, "FROZEN");
        assertThat(page()).contains("Installed since").contains("Subscription FROZEN.");
    }

    @Test
    void buttonsMakeTroubleAndEndIt() {
        press("fault-always", 0, "ADMIN_520");
        press("api", 0, "MISSING");
        press("region", 0, "CALIFORNIA");
        press("gpc-on", 0, "");
        assertThat(page()).contains("Admin: 520").contains("CALIFORNIA, API MISSING, banner, GPC");
        assertThat(shop.faults().on()).containsExactly(Fault.ADMIN_520);
        press("no-faults", 0, "");
        press("drain", 0, "");
        assertThat(shop.faults().on()).isEmpty();
        assertThat(shop.throttle().available()).isZero();
        press("webhooks-late", 0, "");
        press("order", 0, "");
        assertThat(sandbox.settle()).isZero();
        assertThat(sandbox.waiting()).isPositive();
    }

    @Test
    void whatCannotBeDoneIsRefused() {
        assertThat(press("pay", 1, "").statusCode()).isEqualTo(409);
        assertThat(press("fault-once", 0, "NONSENSE").statusCode()).isEqualTo(409);
        assertThat(press("nonsense", 0, "").statusCode()).isEqualTo(400);
        press("uninstall", 0, "");
        assertThat(press("uninstall", 0, "").statusCode()).isEqualTo(409);
        assertThat(press("order", 0, "", "Origin", "https://example.com").statusCode())
                .isEqualTo(403);
        assertThat(Web.get(sandbox.startPage().resolve("/shop?shop=other.myshopify.com"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void secretIsRotatedAndRevoked() {
        String old = sandbox.clientSecret();
        String told = Web.post(sandbox.startPage().resolve("/secrets/rotate"), "")
                .body()
                .strip();
        assertThat(sandbox.clientSecret()).isEqualTo(told).isNotEqualTo(old);
        assertThat(sandbox.secrets().old()).contains(old);
        Web.post(sandbox.startPage().resolve("/secrets/revoke"), "");
        assertThat(sandbox.secrets().old()).isEmpty();
    }

    @Test
    void panelIsWellFormedAndLeadsABrowserBack() throws Exception {
        press("order", 0, "");
        press("abandon", 0, "");
        String html = page();
        assertThat(html).doesNotContain("{{");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        assertThat(press("order", 0, "", "Accept", "text/html").headers().firstValue("location"))
                .contains("/shop?shop=" + shop.domain());
    }
}
