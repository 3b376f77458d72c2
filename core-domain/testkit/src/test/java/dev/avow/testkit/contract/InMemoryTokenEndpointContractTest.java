package dev.avow.testkit.contract;

import dev.avow.core.installation.GrantCode;
import dev.avow.core.installation.SubjectToken;
import dev.avow.core.port.TokenEndpoint;
import dev.avow.core.subject.ShopId;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

class InMemoryTokenEndpointContractTest implements TokenEndpointContract {

    private final EndpointContract right = new EndpointContract(UnaryOperator.identity());

    @Override
    public TokenEndpoint endpoint() {
        return right.endpoint();
    }

    @Override
    public TokenEndpoint unreachable() {
        return right.unreachable();
    }

    @Override
    public InstantSource time() {
        return right.time();
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
    public SubjectToken opened(ShopId shop) {
        return right.opened(shop);
    }

    @Override
    public GrantCode granted(ShopId shop) {
        return right.granted(shop);
    }
}
