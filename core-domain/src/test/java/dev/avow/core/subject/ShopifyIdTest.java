package dev.avow.core.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopifyIdTest {

    @Test
    void globalIdsAreReadAndWritten() {
        OrderId order = OrderId.ofGid("gid://shopify/Order/5001112223331");
        assertThat(order).isEqualTo(new OrderId(5_001_112_223_331L));
        assertThat(order.gid()).isEqualTo("gid://shopify/Order/5001112223331");
        assertThat(CustomerId.ofGid("gid://shopify/Customer/7").number()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5001",
                "gid://shopify/Customer/5001",
                "gid://shopify/Order/",
                "gid://shopify/Order/0x1",
                "gid://shopify/Order/-3"
            })
    void whatIsNoOrderIsRefused(String gid) {
        assertThatIllegalArgumentException().isThrownBy(() -> OrderId.ofGid(gid));
    }

    @Test
    void theNumberIsNotPrinted() {
        assertThat(new OrderId(5_001_112_223_331L).toString()).doesNotContain("5001112223331");
        assertThat(new CustomerId(81_002L).toString()).doesNotContain("81002");
        assertThat(PersonalText.of("mara@example.com").toString()).doesNotContain("mara");
    }
}
