package dev.avow.core.usecase;

import dev.avow.core.port.ShopStandings;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Weighs a signed word of Shopify's that the app was taken off, where it may speak of an earlier installation: Shopify is
 * asked whether the app is there. Its signature shows that our credentials are right, so an app that is not known in the
 * shop is off it, and so it is where the tokens were declared dead. What nobody can say for a week, as of a shop that was
 * closed, is taken as the word says: nothing puts an erasure off without an end (S3-24, S4-19). Thread-safe.
 */
public final class AskWhetherGone {

    private static final Duration ASK_AGAIN = Duration.ofSeconds(10);
    /** Shopify's own limit for an erasure is 30 days from its word. */
    private static final Duration UNDECIDED_AT_MOST = Duration.ofDays(7);

    private final ShopStandings standings;
    private final ShopTokens tokens;
    private final InstantSource clock;

    /** Puts it together. */
    public AskWhetherGone(ShopStandings standings, ShopTokens tokens, InstantSource clock) {
        this.standings = standings;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** What is done: if the app is there, if it is gone, or later. Called outside any unit. */
    Handling handle(Occurrence<?> word, Supplier<Handling> there, Supplier<Handling> gone) {
        ShopId shop = word.shop();
        return tokens.isDeclaredDead(shop)
                ? gone.get()
                : standings
                        .ask(shop)
                        .fold(
                                present -> there.get(),
                                gone,
                                unknown -> unknown.code().equals(ShopTokens.CLIENT_REFUSED) || isTooLong(word)
                                        ? gone.get()
                                        : Handling.later(ASK_AGAIN, unknown.code()));
    }

    private boolean isTooLong(Occurrence<?> word) {
        return !word.receivedAt().plus(UNDECIDED_AT_MOST).isAfter(clock.instant());
    }
}
