package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.inmemory.InMemoryTokenEndpoint;
import dev.avow.core.installation.GrantCode;
import dev.avow.core.installation.RefreshToken;
import dev.avow.core.installation.SubjectToken;
import dev.avow.core.installation.TokenPair;
import dev.avow.core.port.PortException;
import dev.avow.core.port.TokenEndpoint;
import dev.avow.core.port.TokenOutcome;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenTokenEndpointTest {

    @TestFactory
    Stream<DynamicTest> brokenEndpointsAreFlagged() {
        return new ContractRun<>(TokenEndpointContract.class)
                .flags(List.of(
                        endpoint("gives tokens that are over", Over::new, "te1BothTokensOfAPairEndLaterThanNow"),
                        endpoint(
                                "gives the same pair again",
                                Same.shared(),
                                "te2ARefreshGivesAnotherPair",
                                "te2TheOldTokenMayBeTriedAgainUntilTheNewOneIsUsed",
                                "te3WhatWasNeverGivenCannotBeRefreshed",
                                "te5ACodeIsRedeemedOnce"),
                        endpoint("lets everybody in", Lenient::new, "te4ASubjectTokenOfAnotherShopIsInvalid"),
                        endpoint("throws over trouble", Throwing::new, "te6TroubleOnTheWayIsUnknown")));
    }

    private static ContractRun.Broken<TokenEndpointContract> endpoint(
            String what, UnaryOperator<TokenEndpoint> twist, String... failsBy) {
        return broken(what, () -> new EndpointContract(twist), failsBy);
    }

    private abstract static class Changed implements TokenEndpoint {

        private final TokenEndpoint right;

        Changed(TokenEndpoint right) {
            this.right = right;
        }

        abstract TokenOutcome change(ShopId shop, TokenOutcome outcome);

        @Override
        public TokenOutcome exchange(ShopId shop, SubjectToken token) {
            return change(shop, right.exchange(shop, token));
        }

        @Override
        public TokenOutcome redeem(ShopId shop, GrantCode code) {
            return change(shop, right.redeem(shop, code));
        }

        @Override
        public TokenOutcome refresh(ShopId shop, RefreshToken token) {
            return change(shop, right.refresh(shop, token));
        }
    }

    private static final class Over extends Changed {
        Over(TokenEndpoint right) {
            super(right);
        }

        @Override
        TokenOutcome change(ShopId shop, TokenOutcome outcome) {
            return outcome instanceof TokenOutcome.Granted granted
                    ? new TokenOutcome.Granted(new TokenPair(
                            granted.pair().access(),
                            Instant.EPOCH,
                            granted.pair().refresh(),
                            granted.pair().refreshExpiresAt(),
                            granted.pair().scopes()))
                    : outcome;
        }
    }

    private static final class Same extends Changed {

        private final Map<String, TokenOutcome> first;

        private Same(TokenEndpoint right, Map<String, TokenOutcome> first) {
            super(right);
            this.first = first;
        }

        static UnaryOperator<TokenEndpoint> shared() {
            Map<String, TokenOutcome> first = new HashMap<>();
            return right -> new Same(right, first);
        }

        @Override
        TokenOutcome change(ShopId shop, TokenOutcome outcome) {
            if (outcome instanceof TokenOutcome.Granted) {
                first.putIfAbsent("pair", outcome);
            }
            return first.getOrDefault("pair", outcome);
        }
    }

    private static final class Lenient extends Changed {

        private final TokenEndpoint right;

        Lenient(TokenEndpoint right) {
            super(right);
            this.right = right;
        }

        @Override
        public TokenOutcome exchange(ShopId shop, SubjectToken token) {
            return right.exchange(shop, ((InMemoryTokenEndpoint) right).opened(shop));
        }

        @Override
        TokenOutcome change(ShopId shop, TokenOutcome outcome) {
            return outcome;
        }
    }

    private static final class Throwing extends Changed {
        Throwing(TokenEndpoint right) {
            super(right);
        }

        @Override
        TokenOutcome change(ShopId shop, TokenOutcome outcome) {
            if (outcome instanceof TokenOutcome.Unknown unknown) {
                throw new PortException.Unavailable(unknown.code(), "away", null);
            }
            return outcome;
        }
    }
}
