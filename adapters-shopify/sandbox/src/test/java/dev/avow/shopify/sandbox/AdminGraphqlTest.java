package dev.avow.shopify.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.shopify.sandbox.shop.Basket;
import dev.avow.shopify.sandbox.shop.Checkout;
import dev.avow.shopify.sandbox.shop.Customer;
import dev.avow.shopify.sandbox.shop.Order;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdminGraphqlTest {

    private static final String ORDERS = """
            query OrdersSince($q: String!, $after: String, $n: Int = 2) {
              orders(first: $n, after: $after, query: $q, sortKey: UPDATED_AT) {
                nodes {
                  id name createdAt updatedAt cancelledAt test sourceName cartToken checkoutToken displayFinancialStatus
                  currentSubtotalPriceSet { shopMoney { amount currencyCode } }
                  totalRefundedSet { shopMoney { amount currencyCode } }
                  discountCodes customAttributes { key value } email customer { id }
                  customerJourneySummary { ready firstVisit { landingPage utmParameters { source } } }
                } pageInfo { hasNextPage endCursor } } }
            """;
    private static final String CHECKOUTS = """
            query($q: String) { abandonedCheckouts(first: 50, query: $q, sortKey: CREATED_AT, reverse: true) {
              nodes { id name createdAt updatedAt completedAt abandonedCheckoutUrl note discountCodes
                customAttributes { key value }
                subtotalPriceSet { shopMoney { amount currencyCode } }
                customer { id locale defaultEmailAddress { emailAddress marketingState } defaultPhoneNumber { phoneNumber } }
                lineItems(first: 2) { nodes { id title variantTitle quantity product { id handle } variant { id } } } }
              pageInfo { hasNextPage endCursor } } }
            """;

    private final ShopifySandbox sandbox = ShopifySandbox.start(SandboxFixture.settings());
    private final SandboxShop shop = sandbox.shop(SandboxFixture.SHOP);
    private final AdminCall admin = new AdminCall(sandbox, SandboxFixture.SHOP);
    private final Customer mara = shop.customers().add("Mara", "K", "mara@example.com");

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void ordersCarryWhatAnAttributionNeeds() {
        Order order = shop.orders()
                .placePaid(Basket.of(shop.product(), 2)
                        .by(mara)
                        .attribute("__ref", "click-1")
                        .code("WELCOME10")
                        .landed("/?ref=partner7&utm_source=news", "https://blog.example/"));
        shop.orders().refund(order, "8.20");
        Object node = admin.at("orders.nodes.0", ORDERS, Map.of("q", "updated_at:>='2026-11-01T00:00:00Z'"));
        assertThat(AdminCall.at(node, "name")).isEqualTo("#1001");
        assertThat(AdminCall.at(node, "displayFinancialStatus")).isEqualTo("PARTIALLY_REFUNDED");
        assertThat(AdminCall.at(node, "currentSubtotalPriceSet.shopMoney.amount"))
                .isEqualTo("88.20");
        assertThat(AdminCall.at(node, "totalRefundedSet.shopMoney.amount")).isEqualTo("8.20");
        assertThat(AdminCall.at(node, "customAttributes.0")).isEqualTo(Map.of("key", "__ref", "value", "click-1"));
        assertThat(AdminCall.at(node, "discountCodes")).isEqualTo(List.of("WELCOME10"));
        assertThat(AdminCall.at(node, "customerJourneySummary.firstVisit.utmParameters.source"))
                .isEqualTo("news");
        assertThat(AdminCall.at(node, "customer.id")).isEqualTo(mara.gid());
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        for (int i = 0; i < 5; i++) {
            shop.orders().place(Basket.of(shop.product(), 1).by(mara));
        }
        Object first = admin.at("orders", ORDERS, Map.of("q", ""));
        assertThat(AdminCall.at(first, "pageInfo.hasNextPage")).isEqualTo(true);
        Object second = admin.at(
                "orders",
                ORDERS,
                Map.of("q", "", "after", String.valueOf(AdminCall.at(first, "pageInfo.endCursor")), "n", 3));
        assertThat(AdminCall.at(second, "pageInfo.hasNextPage")).isEqualTo(false);
        assertThat(List.of(
                        AdminCall.at(first, "nodes.0.name"),
                        AdminCall.at(first, "nodes.1.name"),
                        AdminCall.at(second, "nodes.0.name"),
                        AdminCall.at(second, "nodes.1.name"),
                        AdminCall.at(second, "nodes.2.name")))
                .isEqualTo(List.of("#1001", "#1002", "#1003", "#1004", "#1005"));
    }

    @Test
    void checkoutIsListedWithItsConsentAndItsLines() {
        shop.customers().subscribe(mara);
        Checkout checkout =
                shop.checkouts().begin(Basket.of(shop.product(), 1).by(mara).attribute("ref", "x"));
        shop.checkouts().begin(Basket.of(shop.product(), 1));
        Object list = admin.at("abandonedCheckouts.nodes", CHECKOUTS, Map.of("q", "status:open"));
        assertThat((List<?>) list).hasSize(1);
        assertThat(AdminCall.at(list, "0.id")).isEqualTo(checkout.gid());
        assertThat(AdminCall.at(list, "0.customer.defaultEmailAddress.marketingState"))
                .isEqualTo("SUBSCRIBED");
        assertThat(AdminCall.at(list, "0.lineItems.nodes.0.variantTitle")).isEqualTo("Oak grey");
        shop.checkouts().complete(checkout);
        assertThat((List<?>) admin.at("abandonedCheckouts.nodes", CHECKOUTS, Map.of("q", "status:open")))
                .isEmpty();
    }

    @Test
    void draftIsMadeInvoicedFoundByItsMarkAndPaid() {
        String create = """
                mutation($input: DraftOrderInput!) { draftOrderCreate(input: $input) {
                  draftOrder { id name status invoiceUrl } userErrors { field message } } }
                """;
        Map<String, Object> input = Map.of(
                "email",
                "mara@example.com",
                "tags",
                List.of("avow-mark-1"),
                "lineItems",
                List.of(Map.of("variantId", shop.product().variants().get(0).gid(), "quantity", 1)));
        Object draft = admin.at("draftOrderCreate.draftOrder", create, Map.of("input", input));
        assertThat(AdminCall.at(draft, "status")).isEqualTo("OPEN");
        String id = String.valueOf(AdminCall.at(draft, "id"));
        String send = """
                mutation($id: ID!, $email: EmailInput) { draftOrderInvoiceSend(id: $id, email: $email) {
                  draftOrder { id status invoiceSentAt invoiceUrl } userErrors { field message } } }
                """;
        assertThat(admin.at("draftOrderInvoiceSend.draftOrder.status", send, Map.of("id", id)))
                .isEqualTo("INVOICE_SENT");
        assertThat(shop.outbox()).hasSize(1);
        assertThat(shop.outbox().get(0).to()).isEqualTo("mara@example.com");
        String find = "query($q: String!) { draftOrders(first: 5, query: $q) { nodes { id status order { name } } } }";
        assertThat(admin.at("draftOrders.nodes.0.id", find, Map.of("q", "tag:'avow-mark-1'")))
                .isEqualTo(id);
        shop.drafts().pay(shop.drafts().table().all().iterator().next());
        assertThat(admin.at("draftOrders.nodes.0.order.name", find, Map.of("q", "tag:avow-mark-1")))
                .isEqualTo("#1001");
    }
}
