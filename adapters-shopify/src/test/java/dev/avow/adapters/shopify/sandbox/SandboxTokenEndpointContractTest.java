package dev.avow.adapters.shopify.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.adapters.shopify.http.ShopAddress;
import dev.avow.adapters.shopify.http.ShopifyHttp;
import dev.avow.adapters.shopify.http.StubShop;
import dev.avow.core.installation.GrantCode;
import dev.avow.core.installation.RefreshToken;
import dev.avow.core.installation.SubjectToken;
import dev.avow.core.port.TokenEndpoint;
import dev.avow.core.port.TokenOutcome;
import dev.avow.core.port.TokenOutcome.Granted;
import dev.avow.core.port.TokenOutcome.Unknown;
import dev.avow.core.subject.ShopId;
import dev.avow.shopify.sandbox.fault.Fault;
import dev.avow.testkit.contract.TokenEndpointContract;
import dev.avow.testkit.http.FreePorts;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The token endpoint against the look-alike, faults in the middle of a rotation included (S0-21, S1-31). */
class SandboxTokenEndpointContractTest implements TokenEndpointContract {

    private final LookAlike lookAlike = new LookAlike();

    @AfterEach
    void close() {
        lookAlike.close();
    }

    @Override
    public TokenEndpoint endpoint() {
        return lookAlike.endpoint(lookAlike.http());
    }

    @Override
    public TokenEndpoint unreachable() {
        return lookAlike.endpoint(new ShopifyHttp(
                StubShop.client(), ShopAddress.of("http://127.0.0.1:" + FreePorts.one() + "/shops/{shop}")));
    }

    @Override
    public InstantSource time() {
        return lookAlike.sandbox::now;
    }

    @Override
    public ShopId shop() {
        return LookAlike.SHOP;
    }

    @Override
    public ShopId otherShop() {
        return LookAlike.OTHER;
    }

    @Override
    public SubjectToken opened(ShopId shop) {
        return SubjectToken.of(lookAlike.sandbox.idToken(shop.domain()));
    }

    @Override
    public GrantCode granted(ShopId shop) {
        return GrantCode.of(lookAlike.sandbox.shop(shop.domain()).app().code(java.util.List.of("read_orders")));
    }

    private RefreshToken first() {
        return ((Granted) endpoint().exchange(shop(), opened(shop()))).pair().refresh();
    }

    /** Each of these has bricked apps: the old token, tried again, brings the next pair. */
    @Test
    void noFaultInTheMiddleOfARotationLosesTheShop() {
        for (Fault fault : new Fault[] {
            Fault.TOKEN_LOST, Fault.TOKEN_UNAVAILABLE, Fault.TOKEN_WITHOUT_EXPIRY, Fault.TOKEN_BLANK_REFRESH
        }) {
            RefreshToken stored = first();
            lookAlike.shop().faults().next(fault);

            assertThat(endpoint().refresh(shop(), stored)).as("%s", fault).isInstanceOf(Unknown.class);
            assertThat(endpoint().refresh(shop(), stored)).as("%s", fault).isInstanceOf(Granted.class);
        }
    }

    @Test
    void shopThatTookTheAppOffRefusesTheClient() {
        RefreshToken stored = first();
        lookAlike.shop().uninstall();

        assertThat(endpoint().refresh(shop(), stored)).isInstanceOf(TokenOutcome.ClientRefused.class);
    }
}
