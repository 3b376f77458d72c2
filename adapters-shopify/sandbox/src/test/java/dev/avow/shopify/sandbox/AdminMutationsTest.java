package dev.avow.shopify.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.shopify.sandbox.shop.Basket;
import dev.avow.shopify.sandbox.shop.Customer;
import dev.avow.shopify.sandbox.shop.Marketing;
import dev.avow.shopify.sandbox.shop.Order;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Consent, returns, drafts that are wrong, bulk operations, catalogue, and the end of an installation. */
class AdminMutationsTest {

    private final ShopifySandbox sandbox = ShopifySandbox.start(SandboxFixture.settings());
    private final SandboxShop shop = sandbox.shop(SandboxFixture.SHOP);
    private final AdminCall admin = new AdminCall(sandbox, SandboxFixture.SHOP);
    private final Customer mara = shop.customers().add("Mara", "K", "mara@example.com");

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void consentIsSetOnlyToWhatCanBeSet() {
        String update = """
                mutation($input: CustomerEmailMarketingConsentUpdateInput!) { customerEmailMarketingConsentUpdate(input: $input) {
                  customer { defaultEmailAddress { marketingState marketingUpdatedAt } } userErrors { field message code } } }
                """;
        Map<String, Object> consent =
                Map.of("marketingState", "SUBSCRIBED", "consentUpdatedAt", "2026-11-20T08:00:00Z");
        assertThat(admin.at(
                        "customerEmailMarketingConsentUpdate.customer.defaultEmailAddress",
                        update,
                        Map.of("input", Map.of("customerId", mara.gid(), "emailMarketingConsent", consent))))
                .isEqualTo(Map.of("marketingState", "SUBSCRIBED", "marketingUpdatedAt", "2026-11-20T08:00:00Z"));
        Object refused = admin.at(
                "customerEmailMarketingConsentUpdate.userErrors.0.code",
                update,
                Map.of(
                        "input",
                        Map.of(
                                "customerId",
                                mara.gid(),
                                "emailMarketingConsent",
                                Map.of("marketingState", "REDACTED"))));
        assertThat(refused).isEqualTo("INCLUSION");
        assertThat(mara.marketing()).isEqualTo(Marketing.SUBSCRIBED);
    }

    @Test
    void saleOfDataIsObjectedToByAddress() {
        String optOut =
                "mutation($email: String!) { dataSaleOptOut(email: $email) { customerId userErrors { code } } }";
        assertThat(admin.at("dataSaleOptOut.customerId", optOut, Map.of("email", "MARA@example.com")))
                .isEqualTo(mara.gid());
        assertThat(mara.dataSaleOptOut()).isTrue();
        assertThat(admin.at("dataSaleOptOut.userErrors.0.code", optOut, Map.of("email", "nobody@example.com")))
                .isEqualTo("FAILED");
    }

    @Test
    void returnIsAskedForOnceForEachThingThatWasSent() {
        Order order = shop.orders().placePaid(Basket.of(shop.product(), 2).by(mara));
        shop.orders().fulfil(order);
        String returnable = """
                query($id: ID!) { returnableFulfillments(orderId: $id, first: 5) { nodes { id fulfillment { id }
                  returnableFulfillmentLineItems(first: 20) { nodes { quantity fulfillmentLineItem { id lineItem { id title } } } } } } }
                """;
        String base = "returnableFulfillments.nodes.0.returnableFulfillmentLineItems.nodes.0.";
        assertThat(admin.at(base + "quantity", returnable, Map.of("id", order.gid())))
                .isEqualTo(2L);
        String line = String.valueOf(admin.at(base + "fulfillmentLineItem.id", returnable, Map.of("id", order.gid())));
        String request = """
                mutation($input: ReturnRequestInput!) { returnRequest(input: $input) { return { id name status } userErrors { code } } }
                """;
        Map<String, Object> input = Map.of(
                "orderId",
                order.gid(),
                "returnLineItems",
                List.of(Map.of("fulfillmentLineItemId", line, "quantity", 2)));
        assertThat(admin.at("returnRequest.return.status", request, Map.of("input", input)))
                .isEqualTo("REQUESTED");
        assertThat(admin.at("returnRequest.userErrors.0.code", request, Map.of("input", input)))
                .isEqualTo("INVALID");
        assertThat((List<?>) admin.at("returnableFulfillments.nodes", returnable, Map.of("id", order.gid())))
                .isEmpty();
        assertThat(admin.at(
                        "order.returnStatus",
                        "query($id: ID!) { order(id: $id) { returnStatus } }",
                        Map.of("id", order.gid())))
                .isEqualTo("RETURN_REQUESTED");
    }

    @Test
    void draftThatIsWrongIsComplainedAbout() {
        String create = """
                mutation($input: DraftOrderInput!) { draftOrderCreate(input: $input) { draftOrder { id } userErrors { field message } } }
                """;
        assertThat(admin.at("draftOrderCreate.userErrors.0.message", create, Map.of("input", Map.of())))
                .isEqualTo("Add at least 1 product");
        shop.catalogue()
                .withoutVariant(shop.product(), shop.product().variants().get(0).id());
        Map<String, Object> gone =
                Map.of("lineItems", List.of(Map.of("variantId", "gid://shopify/ProductVariant/1", "quantity", 1)));
        assertThat(admin.at("draftOrderCreate.userErrors.0.field", create, Map.of("input", gone)))
                .isEqualTo(List.of("lineItems", "0", "variantId"));
        Map<String, Object> own = Map.of(
                "email",
                "not an address",
                "lineItems",
                List.of(Map.of(
                        "title",
                        "Gift",
                        "quantity",
                        1,
                        "originalUnitPriceWithCurrency",
                        Map.of("amount", "5", "currencyCode", "EUR"))));
        assertThat(admin.at("draftOrderCreate.userErrors.0.message", create, Map.of("input", own)))
                .isEqualTo("Email is invalid");
        assertThat(shop.drafts().table().size()).isZero();
        String send =
                "mutation($id: ID!) { draftOrderInvoiceSend(id: $id) { draftOrder { id } userErrors { message } } }";
        assertThat(admin.at(
                        "draftOrderInvoiceSend.userErrors.0.message", send, Map.of("id", "gid://shopify/DraftOrder/1")))
                .isEqualTo("Draft order not found");
    }

    @Test
    void discountOfADraftIsTakenOffAndItsDeletionTold() {
        String create = """
                mutation($input: DraftOrderInput!) { draftOrderCreate(input: $input) {
                  draftOrder { id totalPriceSet { shopMoney { amount } } appliedDiscount { value valueType } } userErrors { message } } }
                """;
        Map<String, Object> input = Map.of(
                "purchasingEntity",
                Map.of("customerId", mara.gid()),
                "appliedDiscount",
                Map.of("value", 10, "valueType", "PERCENTAGE"),
                "lineItems",
                List.of(Map.of("variantId", shop.product().variants().get(0).gid(), "quantity", 1)));
        Object draft = admin.at("draftOrderCreate.draftOrder", create, Map.of("input", input));
        assertThat(AdminCall.at(draft, "totalPriceSet.shopMoney.amount")).isEqualTo("44.10");
        String delete =
                "mutation($input: DraftOrderDeleteInput!) { draftOrderDelete(input: $input) { deletedId userErrors { message } } }";
        Map<String, Object> id = Map.of("id", String.valueOf(AdminCall.at(draft, "id")));
        assertThat(admin.at("draftOrderDelete.deletedId", delete, Map.of("input", id)))
                .isEqualTo(id.get("id"));
        assertThat(admin.at("draftOrderDelete.userErrors.0.message", delete, Map.of("input", id)))
                .isEqualTo("Draft order not found");
    }

    @Test
    void bulkOperationGivesLinesWithTheirParents() {
        String run =
                "mutation($q: String!) { bulkOperationRunQuery(query: $q) { bulkOperation { id status } userErrors { message } } }";
        String query = "{ products { edges { node { id title variants { edges { node { id sku } } } } } } }";
        Object started = admin.at("bulkOperationRunQuery.bulkOperation", run, Map.of("q", query));
        assertThat(AdminCall.at(started, "status")).isEqualTo("CREATED");
        String look = "query($id: ID!) { bulkOperation(id: $id) { status objectCount rootObjectCount url } }";
        Map<String, Object> id = Map.of("id", String.valueOf(AdminCall.at(started, "id")));
        Object done = admin.at("bulkOperation", look, Map.copyOf(id));
        assertThat(AdminCall.at(done, "status")).isEqualTo("COMPLETED");
        assertThat(AdminCall.at(done, "rootObjectCount")).isEqualTo("3");
        String lines =
                Web.get(URI.create(String.valueOf(AdminCall.at(done, "url")))).body();
        assertThat(lines.lines()).hasSize(7);
        assertThat(lines.lines().toList().get(1))
                .contains("\"sku\":\"DESK-LAMP-NOVA-1\"")
                .contains("\"__parentId\":\"" + shop.product().gid() + "\"");
        assertThat(admin.at("bulkOperationRunQuery.userErrors.0.message", run, Map.of("q", "mutation { x }")))
                .isEqualTo("Invalid bulk query");
    }

    @Test
    void catalogueAndPoliciesAreReadable() {
        String catalogue = """
                { products(first: 5, query: "status:ACTIVE", sortKey: TITLE, reverse: true) { nodes { title handle onlineStoreUrl
                    description(truncateAt: 12) priceRangeV2 { minVariantPrice { amount } } featuredMedia { preview { image { url } } }
                    options(first: 1) { values } variants(first: 5) { nodes { price selectedOptions { name value } } } } }
                  pages(first: 5, query: "published_status:published") { nodes { handle title body } }
                  shop { name myshopifyDomain currencyCode ianaTimezone shopPolicies { type title body url } }
                  currentAppInstallation { accessScopes { handle } activeSubscriptions { name status } }
                  consentPolicy { countryCode consentRequired } }
                """;
        shop.throttle().on(false);
        shop.app().subscription("Plan", "ACTIVE");
        Map<?, ?> answer = admin.answer(catalogue, Map.of());
        assertThat(answer.containsKey("errors")).isFalse();
        assertThat(AdminCall.at(answer, "data.products.nodes.0.title")).isEqualTo("Floor lamp Luna");
        assertThat(AdminCall.at(answer, "data.products.nodes.1.description")).isEqualTo("A warm, dimm");
        assertThat(AdminCall.at(answer, "data.pages.nodes.0.handle")).isEqualTo("delivery");
        assertThat(AdminCall.at(answer, "data.shop.shopPolicies.0.type")).isEqualTo("REFUND_POLICY");
        assertThat(AdminCall.at(answer, "data.currentAppInstallation.activeSubscriptions.0.status"))
                .isEqualTo("ACTIVE");
    }

    @Test
    void appCanUninstallItself() {
        assertThat(admin.at(
                        "appUninstall.userErrors",
                        "mutation { appUninstall { app { id } userErrors { code } } }",
                        Map.of()))
                .isEqualTo(List.of());
        assertThat(shop.app().isInstalled()).isFalse();
        assertThat(admin.send("{ shop { id } }", Map.of()).statusCode()).isEqualTo(401);
    }
}
