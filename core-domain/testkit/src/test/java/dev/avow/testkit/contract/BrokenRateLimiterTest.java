package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.inmemory.InMemoryRateLimiter;
import dev.avow.core.port.RateLimiter;
import dev.avow.core.port.RateLimiter.Limit;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenRateLimiterTest {

    @TestFactory
    Stream<DynamicTest> brokenLimitersAreFlagged() {
        return new ContractRun<>(RateLimiterContract.class)
                .flags(List.of(
                        limiter(
                                "lets everything pass",
                                time -> new Changed(time) {
                                    @Override
                                    public Optional<Duration> take(List<Limit> limits) {
                                        return Optional.empty();
                                    }
                                },
                                "rl1AMinutesTokensCanBeTakenAtOnceOverAllInstances",
                                "rl1TokensComeBackOneByOne",
                                "rl1TokensDoNotPileUp",
                                "rl1ManyAtOnceShareTheTokens",
                                "rl2WhoWaitsAsLongAsToldGetsAToken",
                                "rl5ForgettingLeavesAScopeThatWaits",
                                "rl5AScopeThatIsFullIsForgotten",
                                "rl6ALongerPeriodGivesItsTokensMoreSlowly"),
                        limiter(
                                "gives one a minute",
                                time -> new Misread(time, limit -> new Limit(limit.scope(), 1, limit.period())),
                                "rl1AMinutesTokensCanBeTakenAtOnceOverAllInstances",
                                "rl1TokensComeBackOneByOne",
                                "rl1ManyAtOnceShareTheTokens"),
                        limiter(
                                "never gives a token back",
                                time -> new Changed(new TestTime()),
                                "rl1TokensComeBackOneByOne",
                                "rl1TokensDoNotPileUp",
                                "rl2WhoWaitsAsLongAsToldGetsAToken",
                                "rl5AScopeThatIsFullIsForgotten",
                                "rl6ALongerPeriodGivesItsTokensMoreSlowly"),
                        limiter("saves tokens up", Saving::new, "rl1TokensDoNotPileUp"),
                        limiter(
                                "tells nobody how long to wait",
                                time -> new Changed(time) {
                                    @Override
                                    public Optional<Duration> take(List<Limit> limits) {
                                        return super.take(limits).map(wait -> Duration.ZERO);
                                    }
                                },
                                "rl2WhoWaitsAsLongAsToldGetsAToken"),
                        limiter(
                                "has one bucket for all",
                                time -> new Misread(
                                        time, limit -> new Limit("all", limit.tokens(), limit.period(), limit.cost())),
                                "rl3ScopesDoNotShareTokens"),
                        limiter("forgets everything", Forgetful::new, "rl5ForgettingLeavesAScopeThatWaits"),
                        limiter(
                                "knows minutes only",
                                time -> new Misread(time, limit -> Limit.perMinute(limit.scope(), limit.tokens())),
                                "rl6ALongerPeriodGivesItsTokensMoreSlowly"),
                        limiter(
                                "asks all of several, whoever refuses",
                                time -> new Changed(time) {
                                    @Override
                                    public Optional<Duration> take(List<Limit> limits) {
                                        return limits.stream()
                                                .map(limit -> super.take(List.of(limit)))
                                                .toList()
                                                .stream()
                                                .flatMap(Optional::stream)
                                                .findFirst();
                                    }
                                },
                                "rl7WhoIsRefusedByTheFirstTakesNothingOfTheSecond"),
                        limiter(
                                "asks the first of several alone",
                                time -> new Changed(time) {
                                    @Override
                                    public Optional<Duration> take(List<Limit> limits) {
                                        return super.take(limits.subList(0, 1));
                                    }
                                },
                                "rl7WhoIsRefusedByTheSecondHasTakenOfTheFirst"),
                        limiter(
                                "gives several for the price of one",
                                time -> new Misread(
                                        time, limit -> new Limit(limit.scope(), limit.tokens(), limit.period())),
                                "rl8SeveralTokensAreTakenTogetherOrNotAtAll")));
    }

    private static ContractRun.Broken<RateLimiterContract> limiter(
            String what, Function<TestTime, RateLimiter> limiter, String... failsBy) {
        return broken(
                what,
                () -> {
                    TestTime time = new TestTime();
                    return new LimiterContract(limiter.apply(time), time);
                },
                failsBy);
    }

    private static class Changed implements RateLimiter {

        private RateLimiter right;
        private final TestTime time;

        Changed(TestTime time) {
            this.time = time;
            right = new InMemoryRateLimiter(time);
        }

        void startAnew() {
            right = new InMemoryRateLimiter(time);
        }

        @Override
        public Optional<Duration> take(List<Limit> limits) {
            return right.take(limits);
        }

        @Override
        public int forgetFull() {
            return right.forgetFull();
        }
    }

    /** Takes each limit for another one. */
    private static final class Misread extends Changed {

        private final UnaryOperator<Limit> reading;

        Misread(TestTime time, UnaryOperator<Limit> reading) {
            super(time);
            this.reading = reading;
        }

        @Override
        public Optional<Duration> take(List<Limit> limits) {
            return super.take(limits.stream().map(reading).toList());
        }
    }

    private static final class Saving extends Changed {

        private final TestTime time;
        private final Instant start;

        Saving(TestTime time) {
            super(time);
            this.time = time;
            start = time.instant();
        }

        @Override
        public Optional<Duration> take(List<Limit> limits) {
            boolean saved = time.instant().isAfter(start.plus(Duration.ofMinutes(10)));
            return saved ? Optional.empty() : super.take(limits);
        }
    }

    private static final class Forgetful extends Changed {

        Forgetful(TestTime time) {
            super(time);
        }

        @Override
        public int forgetFull() {
            startAnew();
            return 1;
        }
    }
}
