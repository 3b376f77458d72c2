package dev.avow.shopify.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.shopify.sandbox.shop.Basket;
import dev.avow.shopify.sandbox.shop.Checkout;
import dev.avow.shopify.sandbox.shop.DraftOrder;
import dev.avow.shopify.sandbox.shop.Line;
import dev.avow.shopify.sandbox.shop.Marketing;
import dev.avow.shopify.sandbox.shop.Order;
import dev.avow.shopify.sandbox.storefront.Embed;
import dev.avow.shopify.sandbox.web.JsonReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A visitor without JavaScript, and the Ajax cart. */
class OnlineShopTest {

    private final ShopifySandbox sandbox = ShopifySandbox.start(SandboxFixture.settings());
    private final SandboxShop shop = sandbox.shop(SandboxFixture.SHOP);
    private final URI home = sandbox.storefront(SandboxFixture.SHOP);
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final long variant = shop.product().variants().get(0).id();

    @AfterEach
    void close() {
        sandbox.close();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(path)).GET();
        return browser.send(
                (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(path)).POST(BodyPublishers.ofString(body));
        return browser.send(
                (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    private Object cart(String path) throws Exception {
        return String.valueOf(AdminCall.at(JsonReader.read(get("/cart.js").body()), path));
    }

    private Checkout checkout() {
        return shop.checkouts().table().all().iterator().next();
    }

    @Test
    void visitorBuysByFormsAlone() throws Exception {
        get("/?ref=partner7", "Referer", "https://blog.example/");
        assertThat(get("/products/desk-lamp-nova").body())
                .contains("Desk lamp Nova")
                .contains("49.00 EUR");
        assertThat(post("/cart/add", "id=" + variant + "&quantity=2").body()).contains("98.00 EUR");
        HttpResponse<String> page = post("/checkout", "");
        assertThat(page.uri().getPath()).startsWith("/checkouts/");
        assertThat(checkout().isAbandoned()).isFalse();
        post(page.uri().getPath(), "email=ida@example.com&name=Ida+Nowak&marketing=yes&code=WELCOME10&do=save");
        assertThat(checkout().isAbandoned()).isTrue();
        assertThat(checkout().landingSite()).isEqualTo("/?ref=partner7");
        assertThat(checkout().referringSite()).isEqualTo("https://blog.example/");
        assertThat(checkout().customer().orElseThrow().marketing()).isEqualTo(Marketing.SUBSCRIBED);
        HttpResponse<String> thanks = post(page.uri().getPath(), "email=ida@example.com&do=pay");
        assertThat(thanks.body()).contains("Order #1001").contains("88.20 EUR").contains("paid");
        Order order = shop.orders().table().all().iterator().next();
        assertThat(order.discount().text()).isEqualTo("9.80");
        assertThat(cart("item_count")).isEqualTo("0");
        assertThat(get(page.uri().getPath()).body()).contains("This checkout is completed");
    }

    @Test
    void privateAttributesReachTheOrderAndNoTheme() throws Exception {
        post("/cart/add.js", "{\"items\":[{\"id\":" + variant + ",\"quantity\":1}]}");
        post("/cart/update.js", "{\"attributes\":{\"__ref\":\"click-1\",\"gift\":\"yes\"}}");
        assertThat(cart("attributes")).isEqualTo("{gift=yes}");
        assertThat(cart("token").toString()).contains("?key=");
        post("/cart/clear.js", "");
        assertThat(cart("attributes")).isEqualTo("{gift=yes}");
        assertThat(cart("item_count")).isEqualTo("0");
        post("/cart/add.js", "{\"id\":" + variant + "}");
        HttpResponse<String> page = post("/checkout", "");
        post(page.uri().getPath(), "email=ida@example.com&name=Ida&do=pay");
        Order order = shop.orders().table().all().iterator().next();
        assertThat(order.attributes())
                .extracting(each -> each.name() + "=" + each.value())
                .containsExactly("__ref=click-1", "gift=yes");
        assertThat(order.cartToken()).isPresent();
    }

    @Test
    void emptyCartLosesItsAttributesUnlessItIsToldToKeepThem() throws Exception {
        post("/cart/update.js", "{\"attributes\":{\"gift\":\"yes\"}}");
        assertThat(cart("attributes")).isEqualTo("{}");
        shop.online().emptyCartKeepsAttributes(true);
        post("/cart/update.js", "{\"attributes\":{\"gift\":\"yes\"}}");
        assertThat(cart("attributes")).isEqualTo("{gift=yes}");
    }

    @Test
    void buyingNowPassesTheCartBy() throws Exception {
        post("/cart/add.js", "{\"id\":" + variant + ",\"attributes\":{\"__ref\":\"click-1\"}}");
        assertThat(post("/checkout/now", "id=" + variant).uri().getPath()).startsWith("/checkouts/");
        assertThat(checkout().attributes()).isEmpty();
    }

    @Test
    void quantitiesAndStrangersAreChecked() throws Exception {
        for (String body : List.of("{\"id\":1}", "{\"id\":" + variant + ",\"quantity\":0}", "{}", "{\"items\":[7]}")) {
            assertThat(post("/cart/add.js", body).statusCode()).as(body).isEqualTo(422);
        }
        assertThat(post("/cart/update.js", "{\"updates\":{\"" + variant + "\":-1}}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/cart/add.js", "{broken").statusCode()).isEqualTo(400);
        assertThat(post("/cart/add.js", "{}", "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        post("/cart/update.js", "{\"updates\":{\"" + variant + "\":3}}");
        assertThat(cart("item_count")).isEqualTo("3");
        post("/cart/update.js", "{\"updates\":{\"" + variant + "\":0}}");
        assertThat(get("/cart").body()).contains("Your cart is empty");
        assertThat(post("/checkout", "").body()).contains("Your cart is empty");
    }

    @Test
    void recoveryLinkNeedsItsKey() throws Exception {
        Checkout checkout = shop.checkouts().begin(Basket.of(variant, 1));
        URI link = shop.checkouts().recoveryLink(checkout);
        assertThat(get(link.toString()).uri().getPath()).isEqualTo("/checkouts/" + checkout.token());
        assertThat(get(link.toString() + "x").statusCode()).isEqualTo(404);
    }

    @Test
    void invoiceIsPaidOnItsPageOnce() throws Exception {
        DraftOrder draft = shop.drafts()
                .create(new DraftOrder.Content(
                        Optional.empty(),
                        Optional.of("ida@example.com"),
                        checkoutLines(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty()));
        String path = shop.drafts().invoiceLink(draft).getPath();
        assertThat(get(path).body()).contains("Invoice #D1").contains("Pay now");
        assertThat(post(path, "").body()).contains("Order #1001");
        assertThat(post(path, "").body()).contains("This invoice is paid");
        assertThat(shop.orders().table().size()).isEqualTo(1);
        assertThat(draft.status()).isEqualTo("COMPLETED");
    }

    private List<Line> checkoutLines() {
        return shop.checkouts().begin(Basket.of(variant, 1)).lines();
    }

    @Test
    void unsubscribeLinkUnsubscribesAfterAPress() throws Exception {
        var mara = shop.customers().add("Mara", "K", "mara@example.com");
        shop.customers().subscribe(mara);
        get("/unsubscribe/" + mara.id());
        assertThat(mara.marketing()).isEqualTo(Marketing.SUBSCRIBED);
        post("/unsubscribe/" + mara.id(), "");
        assertThat(mara.marketing()).isEqualTo(Marketing.UNSUBSCRIBED);
        assertThat(get("/unsubscribe/1").statusCode()).isEqualTo(404);
    }

    @Test
    void appsScriptsAreOnPagesAndNotInTheCheckout() throws Exception {
        sandbox.appAt(URI.create("http://127.0.0.1:9"));
        shop.online().embed(new Embed("/referral.js", Map.of("data-parameter", "ref")));
        assertThat(get("/").body())
                .contains("<script src=\"http://127.0.0.1:9/referral.js\" data-parameter=\"ref\" async=\"\"></script>")
                .contains("avow.js");
        post("/cart/add", "id=" + variant + "&quantity=1");
        assertThat(post("/checkout", "").body()).doesNotContain("referral.js").doesNotContain("avow.js");
        shop.online().withoutEmbeds();
        assertThat(get("/").body()).doesNotContain("referral.js").contains("avow.js");
    }
}
