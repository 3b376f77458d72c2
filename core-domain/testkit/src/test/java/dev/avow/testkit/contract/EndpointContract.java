package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryTokenEndpoint;
import dev.avow.core.installation.GrantCode;
import dev.avow.core.installation.SubjectToken;
import dev.avow.core.port.TokenEndpoint;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestIds;
import dev.avow.testkit.data.TestTime;
import java.util.function.UnaryOperator;

/** Hands an endpoint to its contract: the in-memory one, or what a twist makes of it. */
final class EndpointContract implements TokenEndpointContract {

    private final TestTime time = new TestTime();
    private final InMemoryTokenEndpoint right = new InMemoryTokenEndpoint(new TestIds(), time);
    private final InMemoryTokenEndpoint away = new InMemoryTokenEndpoint(new TestIds(), time);
    private final UnaryOperator<TokenEndpoint> twist;

    EndpointContract(UnaryOperator<TokenEndpoint> twist) {
        this.twist = twist;
        away.setAway(true);
    }

    @Override
    public TokenEndpoint endpoint() {
        return twist.apply(right);
    }

    @Override
    public TokenEndpoint unreachable() {
        return twist.apply(away);
    }

    @Override
    public TestTime time() {
        return time;
    }

    @Override
    public ShopId shop() {
        return new ShopId("kit-one.myshopify.com");
    }

    @Override
    public ShopId otherShop() {
        return new ShopId("kit-other.myshopify.com");
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
