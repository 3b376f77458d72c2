package dev.avow.core.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopIdTest {

    private static final String LONGEST_NAME = "a".repeat(255 - ".myshopify.com".length());

    @ParameterizedTest
    @ValueSource(strings = {"a.myshopify.com", "0.myshopify.com", "acme-lamps.myshopify.com", "a--b-.myshopify.com"})
    void shopsHostIsAccepted(String host) {
        assertThat(new ShopId(host).domain()).isEqualTo(host);
        assertThat(ShopId.isShop(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".myshopify.com",
                "-a.myshopify.com",
                "a_b.myshopify.com",
                "a.b.myshopify.com",
                "amyshopify.com",
                "a.myshopify.com.example.com",
                "a.myshopify.com\n",
                "\na.myshopify.com",
                "a.myshopify.com ",
                "https://a.myshopify.com",
                "a.myshopify.com/admin",
                "a.myshopify.com:443",
                "a.myshopifyXcom",
                "a.myshopify.co",
                "ä.myshopify.com",
                "a.example.com"
            })
    void anyOtherHostIsRefusedWithoutQuotingIt(String host) {
        assertThat(ShopId.isShop(host)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> ShopId.of(host)).withMessage("not a shop domain");
    }

    @Test
    void upperCaseIsReadInLowerCaseAndRefusedAsDomain() {
        assertThat(ShopId.of("Acme.MyShopify.COM")).isEqualTo(new ShopId("acme.myshopify.com"));
        assertThat(ShopId.isShop("Acme.MyShopify.COM")).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new ShopId("Acme.myshopify.com"));
    }

    @Test
    void hostOf255CharactersIsTheLongest() {
        assertThat(new ShopId(LONGEST_NAME + ".myshopify.com").domain()).hasSize(255);
        assertThat(ShopId.isShop(LONGEST_NAME + "a.myshopify.com")).isFalse();
    }

    @Test
    void readsAsItsDomain() {
        assertThat(new ShopId("acme.myshopify.com")).hasToString("acme.myshopify.com");
    }
}
