package dev.avow.adapters.shopify.sandbox;

import static dev.avow.adapters.shopify.sandbox.LookAlike.OTHER;
import static dev.avow.adapters.shopify.sandbox.LookAlike.SHOP;

import dev.avow.adapters.shopify.ShopifyCatalogue;
import dev.avow.core.port.Catalogue;
import dev.avow.core.subject.ShopId;
import dev.avow.shopify.sandbox.shop.Product;
import dev.avow.testkit.contract.CatalogueContract;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;

/** The catalogue against the look-alike (S0-11, S1-03). */
class SandboxCatalogueContractTest implements CatalogueContract {

    private final LookAlike lookAlike = new LookAlike();
    private final Product hidden;

    SandboxCatalogueContractTest() {
        lookAlike.shop().catalogue().add("Reading lamp", "<p>Reads.</p>", "19.00");
        lookAlike.shop().catalogue().add("Garden lamp", "<p>Glows.</p>", "29.00");
        lookAlike.shop().catalogue().page("about", "About", "<p>We &amp; our lamps.<br>Since 1990.</p>");
        lookAlike.shop().catalogue().policy("REFUND_POLICY", "Refunds", "<p>30 days &amp; free.</p>");
        lookAlike.sandbox.shop(OTHER.domain()).catalogue().add("Chair", "<p>Sits.</p>", "99.00");
        Product product = lookAlike.shop().catalogue().add("Secret lamp", "<p>Not yet.</p>", "1.00");
        hidden = lookAlike
                .shop()
                .catalogue()
                .change(new Product(
                        product.id(),
                        product.handle(),
                        product.title(),
                        product.html(),
                        "DRAFT",
                        false,
                        product.vendor(),
                        product.productType(),
                        product.tags(),
                        product.variants(),
                        product.createdAt(),
                        product.updatedAt()));
    }

    @AfterEach
    void close() {
        lookAlike.close();
    }

    @Override
    public Catalogue catalogue() {
        return new ShopifyCatalogue(lookAlike.api(), 2);
    }

    @Override
    public ShopId shop() {
        return SHOP;
    }

    @Override
    public ShopId otherShop() {
        return OTHER;
    }

    @Override
    public Set<String> publicProducts() {
        return lookAlike.shop().catalogue().products().all().stream()
                .map(Product::gid)
                .filter(gid -> !gid.equals(hidden.gid()))
                .collect(Collectors.toSet());
    }

    @Override
    public String hiddenProduct() {
        return hidden.gid();
    }
}
