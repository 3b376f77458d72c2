package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.installation.GrantCode;
import dev.avow.core.installation.RefreshToken;
import dev.avow.core.installation.SubjectToken;
import dev.avow.core.installation.TokenPair;
import dev.avow.core.port.TokenEndpoint;
import dev.avow.core.port.TokenOutcome;
import dev.avow.core.port.TokenOutcome.GrantDead;
import dev.avow.core.port.TokenOutcome.Granted;
import dev.avow.core.port.TokenOutcome.SubjectTokenInvalid;
import dev.avow.core.port.TokenOutcome.Unknown;
import dev.avow.core.subject.ShopId;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** All that a {@link TokenEndpoint} owes (TE-1 to TE-6). */
public interface TokenEndpointContract {

    /** The endpoint under test. */
    TokenEndpoint endpoint();

    /** The same kind of endpoint, with nobody at its other end. */
    TokenEndpoint unreachable();

    /** The time that the endpoint goes by. */
    InstantSource time();

    /** A shop on which the app is installed. */
    ShopId shop();

    /** Another shop on which the app is installed. */
    ShopId otherShop();

    /** What a merchant of the shop who opens the app brings. */
    SubjectToken opened(ShopId shop);

    /** What a merchant of the shop who grants the app brings back. */
    GrantCode granted(ShopId shop);

    private static TokenPair pair(TokenOutcome outcome) {
        assertThat(outcome).isInstanceOf(Granted.class);
        return ((Granted) outcome).pair();
    }

    /** TE-1. */
    @Test
    default void te1BothTokensOfAPairEndLaterThanNow() {
        TokenPair exchanged = pair(endpoint().exchange(shop(), opened(shop())));
        TokenPair redeemed = pair(endpoint().redeem(otherShop(), granted(otherShop())));

        for (TokenPair pair : new TokenPair[] {exchanged, redeemed}) {
            assertThat(pair.accessExpiresAt()).isAfter(time().instant());
            assertThat(pair.refreshExpiresAt()).isAfter(pair.accessExpiresAt());
        }
    }

    /** TE-2. */
    @Test
    default void te2ARefreshGivesAnotherPair() {
        TokenPair first = pair(endpoint().exchange(shop(), opened(shop())));

        TokenPair second = pair(endpoint().refresh(shop(), first.refresh()));

        assertThat(second.access()).isNotEqualTo(first.access());
        assertThat(second.refresh()).isNotEqualTo(first.refresh());
    }

    /** TE-2: the answer was lost on the way. */
    @Test
    default void te2TheOldTokenMayBeTriedAgainUntilTheNewOneIsUsed() {
        TokenPair first = pair(endpoint().exchange(shop(), opened(shop())));
        endpoint().refresh(shop(), first.refresh());

        TokenPair again = pair(endpoint().refresh(shop(), first.refresh()));
        pair(endpoint().refresh(shop(), again.refresh()));

        assertThat(endpoint().refresh(shop(), first.refresh())).isInstanceOf(GrantDead.class);
    }

    /** TE-3. */
    @Test
    default void te3WhatWasNeverGivenCannotBeRefreshed() {
        TokenPair foreign = pair(endpoint().exchange(otherShop(), opened(otherShop())));

        assertThat(endpoint().refresh(shop(), RefreshToken.of("never-given"))).isInstanceOf(GrantDead.class);
        assertThat(endpoint().refresh(shop(), foreign.refresh())).isInstanceOf(GrantDead.class);
    }

    /** TE-4. */
    @Test
    default void te4ASubjectTokenOfAnotherShopIsInvalid() {
        assertThat(endpoint().exchange(shop(), SubjectToken.of("never-given"))).isInstanceOf(SubjectTokenInvalid.class);
        assertThat(endpoint().exchange(shop(), opened(otherShop()))).isInstanceOf(SubjectTokenInvalid.class);
    }

    /** TE-5. */
    @Test
    default void te5ACodeIsRedeemedOnce() {
        GrantCode code = granted(shop());
        pair(endpoint().redeem(shop(), code));

        assertThat(endpoint().redeem(shop(), code)).isInstanceOf(GrantDead.class);
    }

    /** TE-6. */
    @Test
    default void te6TroubleOnTheWayIsUnknown() {
        assertThat(unreachable().exchange(shop(), SubjectToken.of("any"))).isInstanceOf(Unknown.class);
        assertThat(unreachable().redeem(shop(), GrantCode.of("any"))).isInstanceOf(Unknown.class);
        assertThat(unreachable().refresh(shop(), RefreshToken.of("any"))).isInstanceOf(Unknown.class);
    }
}
