package dev.avow.adapters.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.subject.ShopId;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameAncestorsTest {

    private static final ShopId SHOP = ShopId.of("acme-lamps.myshopify.com");

    @Test
    void onlyTheShopsOwnAdminMayFrameItsPages() {
        assertThat(FrameAncestors.ofShopify().directive(SHOP))
                .isEqualTo("frame-ancestors https://acme-lamps.myshopify.com https://admin.shopify.com");
    }

    @Test
    void standInAdminIsAdded() {
        assertThat(FrameAncestors.ofShopify().and("http://127.0.0.1:9090").directive(SHOP))
                .isEqualTo("frame-ancestors https://acme-lamps.myshopify.com https://admin.shopify.com"
                        + " http://127.0.0.1:9090");
    }

    @Test
    void whatIsNoOriginIsRefused() {
        for (String other : List.of("", "*", "https://*", "https://a.example; script-src *", "data:", "https://a/b")) {
            assertThatThrownBy(() -> FrameAncestors.ofShopify().and(other))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("an admin origin must be scheme, host and port");
        }
    }
}
