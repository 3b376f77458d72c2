package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.RateLimiter;
import dev.avow.core.port.RateLimiter.Limit;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All that a {@link RateLimiter} owes (RL-1 to RL-3, RL-5 to RL-8), seen through two instances that share their state. */
public interface RateLimiterContract {

    /** The limiter under test; each call gives an instance, all of the same limiter. */
    RateLimiter limiter();

    /** The time that the limiter goes by. */
    TestTime time();

    /** RL-1. */
    @Test
    default void rl1AMinutesTokensCanBeTakenAtOnceOverAllInstances() {
        String scope = Fresh.name();

        assertThat(limiter().take(scope, 3)).isEmpty();
        assertThat(limiter().take(scope, 3)).isEmpty();
        assertThat(limiter().take(scope, 3)).isEmpty();

        assertThat(limiter().take(scope, 3)).isPresent();
    }

    /** RL-1: one share of a minute brings one token. */
    @Test
    default void rl1TokensComeBackOneByOne() {
        String scope = Fresh.name();
        limiter().take(scope, 2);
        limiter().take(scope, 2);

        time().advance(Duration.ofSeconds(30));

        assertThat(limiter().take(scope, 2)).isEmpty();
        assertThat(limiter().take(scope, 2)).isPresent();
    }

    /** RL-1: waiting long saves no more than a minute's tokens. */
    @Test
    default void rl1TokensDoNotPileUp() {
        String scope = Fresh.name();
        limiter().take(scope, 1);

        time().advance(Duration.ofHours(1));

        assertThat(limiter().take(scope, 1)).isEmpty();
        assertThat(limiter().take(scope, 1)).isPresent();
    }

    /** RL-1: of many at once, as many pass as there are tokens. */
    @Test
    default void rl1ManyAtOnceShareTheTokens() {
        String scope = Fresh.name();

        List<Race.Finish<Boolean>> finishes =
                Race.run(4, () -> limiter().take(scope, 2).isEmpty());

        assertThat(finishes).extracting(Race.Finish::value).containsExactlyInAnyOrder(true, true, false, false);
    }

    /** RL-2. */
    @Test
    default void rl2WhoWaitsAsLongAsToldGetsAToken() {
        String scope = Fresh.name();
        limiter().take(scope, 1);

        Optional<Duration> wait = limiter().take(scope, 1);

        assertThat(wait)
                .hasValueSatisfying(told ->
                        assertThat(told).isGreaterThan(Duration.ZERO).isLessThanOrEqualTo(Duration.ofMinutes(1)));
        time().advance(wait.orElseThrow());
        assertThat(limiter().take(scope, 1)).isEmpty();
    }

    /** RL-3. */
    @Test
    default void rl3ScopesDoNotShareTokens() {
        String scope = Fresh.name();
        limiter().take(scope, 1);

        assertThat(limiter().take(scope + "/other", 1)).isEmpty();
        assertThat(limiter().take(Fresh.name(), 1)).isEmpty();
    }

    /** RL-5. */
    @Test
    default void rl5ForgettingLeavesAScopeThatWaits() {
        String scope = Fresh.name();
        limiter().take(scope, 1);

        limiter().forgetFull();

        assertThat(limiter().take(scope, 1)).isPresent();
    }

    /** RL-5: forgetting happens at last. */
    @Test
    default void rl5AScopeThatIsFullIsForgotten() {
        limiter().take(Fresh.name(), 1);

        time().advance(Duration.ofHours(1));

        assertThat(limiter().forgetFull()).isPositive();
    }

    /** RL-6. */
    @Test
    default void rl6ALongerPeriodGivesItsTokensMoreSlowly() {
        String scope = Fresh.name();
        Duration hour = Duration.ofHours(1);
        assertThat(limiter().take(scope, 2, hour)).isEmpty();
        assertThat(limiter().take(scope, 2, hour)).isEmpty();

        time().advance(Duration.ofMinutes(29));
        assertThat(limiter().take(scope, 2, hour)).isPresent();

        time().advance(Duration.ofMinutes(1));
        assertThat(limiter().take(scope, 2, hour)).isEmpty();
        assertThat(limiter().take(scope, 2, hour)).isPresent();
    }

    /** RL-7. */
    @Test
    default void rl7WhoIsRefusedByTheFirstTakesNothingOfTheSecond() {
        Limit own = Limit.perMinute(Fresh.name(), 1);
        Limit all = Limit.perMinute(Fresh.name(), 2);
        assertThat(limiter().take(List.of(own, all))).isEmpty();

        assertThat(limiter().take(List.of(own, all))).isPresent();
        assertThat(limiter().take(List.of(own, all))).isPresent();

        assertThat(limiter().take(List.of(Limit.perMinute(Fresh.name(), 1), all)))
                .isEmpty();
    }

    /** RL-7: and who waits for the second as long as told may come again. */
    @Test
    default void rl7WhoIsRefusedByTheSecondHasTakenOfTheFirst() {
        Limit own = Limit.perMinute(Fresh.name(), 2);
        Limit all = Limit.perMinute(Fresh.name(), 1);
        limiter().take(List.of(all));

        assertThat(limiter().take(List.of(own, all))).hasValue(Duration.ofMinutes(1));
        assertThat(limiter().take(List.of(own))).isEmpty();
        assertThat(limiter().take(List.of(own))).isPresent();

        time().advance(Duration.ofMinutes(1));
        assertThat(limiter().take(List.of(own, all))).isEmpty();
    }

    /** RL-8. */
    @Test
    default void rl8SeveralTokensAreTakenTogetherOrNotAtAll() {
        String scope = Fresh.name();
        List<Limit> four = List.of(new Limit(scope, 10, Duration.ofMinutes(1), 4));
        assertThat(limiter().take(four)).isEmpty();
        assertThat(limiter().take(four)).isEmpty();

        assertThat(limiter().take(four)).hasValue(Duration.ofSeconds(12));

        assertThat(limiter().take(List.of(new Limit(scope, 10, Duration.ofMinutes(1), 2))))
                .isEmpty();
        time().advance(Duration.ofSeconds(24));
        assertThat(limiter().take(four)).isEmpty();
        assertThat(limiter().take(scope, 10)).isPresent();
    }
}
