package dev.avow.testkit.contract;

import dev.avow.core.port.Catalogue;
import dev.avow.core.subject.ShopId;
import java.util.Set;
import java.util.function.UnaryOperator;

class InMemoryCatalogueContractTest implements CatalogueContract {

    private final ShownShops right = new ShownShops(UnaryOperator.identity());

    @Override
    public Catalogue catalogue() {
        return right.catalogue();
    }

    @Override
    public ShopId shop() {
        return right.shop();
    }

    @Override
    public ShopId otherShop() {
        return right.otherShop();
    }

    @Override
    public Set<String> publicProducts() {
        return right.publicProducts();
    }

    @Override
    public String hiddenProduct() {
        return right.hiddenProduct();
    }
}
