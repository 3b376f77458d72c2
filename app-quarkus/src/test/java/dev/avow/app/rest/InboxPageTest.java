package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.shopify.sandbox.ShopifySandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class InboxPageTest {

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Test
    void s1_31_thePageOpensWithAnIdTokenAndIsFramedByItsShopOnly() {
        HttpResponse<String> page = page("/app?id_token=" + sandbox.idToken(Surroundings.SHOP));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1 tabindex=\"-1\">Inbox</h1>").contains("app-bridge.js");
        assertThat(page.headers().firstValue("content-security-policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'")
                        .contains("frame-ancestors https://" + Surroundings.SHOP + " https://admin.shopify.com")
                        .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(page.headers().firstValue("set-cookie")).isEmpty();
    }

    @Test
    void withoutAGoodTokenNothingIsShown() {
        for (String address : new String[] {
            "/app", "/app?id_token=", "/app?id_token=x.y.z", "/app?shop=" + Surroundings.SHOP,
        }) {
            HttpResponse<String> page = page(address);
            assertThat(page.statusCode()).as(address).isEqualTo(401);
            assertThat(page.body()).contains("Open this app from your Shopify admin");
        }
        HttpResponse<String> fragment = page("/app/inbox");
        assertThat(fragment.statusCode()).isEqualTo(401);
        assertThat(fragment.headers().firstValue("x-shopify-retry-invalid-session-request"))
                .hasValue("1");
        assertThat(page("/app?id_token=" + sandbox.idToken(Surroundings.STRANGER))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void s1_31_aPageWithoutALivingTokenIsFramedByTheShopThatItsAddressNamesAndByNobodyElse() {
        for (String token : new String[] {"", "&id_token=", "&id_token=x.y.z"}) {
            HttpResponse<String> page = page("/app?shop=" + Surroundings.OTHER_SHOP + token);
            assertThat(page.statusCode()).as(token).isEqualTo(401);
            assertThat(page.body()).contains("app-bridge.js", "/merchant-again.js");
            assertThat(policy(page))
                    .contains("default-src 'none'", "frame-ancestors https://" + Surroundings.OTHER_SHOP + " ")
                    .doesNotContain("unsafe");
            assertThat(page.headers().firstValue("cache-control")).hasValue("no-store");
        }
        for (String named : new String[] {"", "?shop=", "?shop=evil.example", "?shop=a.myshopify.com%3B*"}) {
            HttpResponse<String> page = page("/app" + named);
            assertThat(page.statusCode()).as(named).isEqualTo(401);
            assertThat(page.body()).doesNotContain("app-bridge.js");
            assertThat(policy(page)).endsWith("; frame-ancestors 'none'");
        }
    }

    private static String policy(HttpResponse<String> page) {
        return page.headers().firstValue("content-security-policy").orElseThrow();
    }

    @Test
    void whatAShopperTypedIsTextAndNeverMarkup() {
        Visitor.at(sandbox.storefront(Surroundings.SHOP)).say("<script>alert(1)</script> \"quoted\" & more");

        HttpResponse<String> inbox = Visitor.get(
                app.origin().resolve("/app/inbox"), "Authorization", "Bearer " + sandbox.idToken(Surroundings.SHOP));

        assertThat(inbox.body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }

    @Test
    void manyConversationsArePagedWithoutGapOrRepetition() {
        for (int i = 0; i < 27; i++) {
            Visitor.at(sandbox.storefront(Surroundings.OTHER_SHOP))
                    .say("question number " + (char) ('a' + i % 26) + "x");
        }
        String first = inbox("/app/inbox");
        String next = first.replaceFirst("(?s).*hx-get=\"(/app/inbox\\?after=[^\"]+)\".*", "$1");
        String second = inbox(next);

        assertThat(first.split("data-label=\"Started\"", -1)).hasSize(26);
        assertThat(second.split("data-label=\"Started\"", -1)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(inboxResponse("/app/inbox?after=nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void aConversationThatIsNotThereSaysSo() {
        assertThat(inbox("/app/conversations/no-such-conversation")).contains("This conversation is gone");
        assertThat(inbox("/app/conversations/%20")).contains("This conversation is gone");
    }

    @Test
    void aWordIsFoundInTheShopsOwnConversationsOnly() {
        Visitor visitor = Visitor.at(sandbox.storefront(Surroundings.OTHER_SHOP));
        visitor.say("Do you mend peonyquux shades? +40 722 123 456");
        visitor.say("And sell hyacinthquux ones?");

        assertThat(found(Surroundings.OTHER_SHOP, "text=PEONYquux")).contains("peonyquux");
        assertThat(found(Surroundings.OTHER_SHOP, "text=hyacinthquux&state=any"))
                .contains("peonyquux");
        assertThat(found(Surroundings.OTHER_SHOP, "text=722+123")).contains("Nothing found");
        assertThat(found(Surroundings.OTHER_SHOP, "text=peonyquux&state=waiting"))
                .contains("Nothing found");
        assertThat(found(Surroundings.SHOP, "text=peonyquux")).contains("Nothing found");
        assertThat(inbox("/app/inbox/news?since=")).contains("new conversation");
        assertThat(inbox("/app/inbox/news?since=7000000000000.x")).doesNotContain("new conversation");
    }

    private String found(String shop, String form) {
        return Visitor.submit(
                        app.origin().resolve("/app/inbox/found"),
                        form,
                        "Authorization",
                        "Bearer " + sandbox.idToken(shop))
                .body();
    }

    private String inbox(String path) {
        return inboxResponse(path).body();
    }

    private HttpResponse<String> inboxResponse(String path) {
        return Visitor.get(
                app.origin().resolve(path), "Authorization", "Bearer " + sandbox.idToken(Surroundings.OTHER_SHOP));
    }

    private HttpResponse<String> page(String path) {
        return Visitor.get(app.origin().resolve(path));
    }
}
