package dev.avow.core.usecase;

import dev.avow.core.installation.AccessToken;
import dev.avow.core.installation.RefreshToken;
import dev.avow.core.installation.TokenPair;
import dev.avow.core.port.AccessTokens;
import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.FieldContext;
import dev.avow.core.port.KeptTokens;
import dev.avow.core.port.PortException;
import dev.avow.core.port.TokenEndpoint;
import dev.avow.core.port.TokenOutcome;
import dev.avow.core.port.TokenVault;
import dev.avow.core.port.TokenVault.Renewal;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hands out each shop's token, and renews the pair ahead of its end: one caller per shop over all instances asks Shopify,
 * both tokens are replaced at once, and as long as no answer has come the old pair stays and is tried again. Thread-safe.
 */
public final class ShopTokens implements AccessTokens {

    /** Why a token could not be renewed where Shopify does not know the app: off the shop, or by wrong credentials. */
    public static final String CLIENT_REFUSED = "token.client-refused";

    /** Longer than the endpoint's own limit, so that nobody takes over while an answer may still come. */
    private static final Duration LEASE = Duration.ofMinutes(1);
    /** Before its end a token is renewed when somebody needs it, while it can still be used if that fails. */
    private static final Duration AHEAD = Duration.ofMinutes(5);
    /** A call that begins with a token takes a while. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** A pair whose refresh token ends sooner than this is renewed though nobody needs it. */
    private static final Duration KEPT_ALIVE = Duration.ofDays(60);

    private static final int BATCH = 50;
    private static final String ROW = "pair";

    private final TokenVault vault;
    private final TokenEndpoint endpoint;
    private final UnitOfWork unitOfWork;
    private final FieldCipher cipher;
    private final RetentionInForce retention;
    private final InstantSource clock;

    /** Puts the use case together. */
    public ShopTokens(
            TokenVault vault,
            TokenEndpoint endpoint,
            UnitOfWork unitOfWork,
            FieldCipher cipher,
            RetentionInForce retention,
            InstantSource clock) {
        this.vault = vault;
        this.endpoint = endpoint;
        this.unitOfWork = unitOfWork;
        this.cipher = cipher;
        this.retention = retention;
        this.clock = clock;
    }

    /** How a shop's tokens stand. */
    public enum Standing {
        /** There are none. */
        NONE,
        /** They work, as far as can be known here. */
        ALIVE,
        /** They get no others any more: the merchant must open the app. */
        DEAD
    }

    /** How the shop's tokens stand. */
    public Standing standing(ShopId shop) {
        Instant now = clock.instant();
        return vault.find(shop)
                .map(kept -> kept.dead() || !kept.refreshUntil().isAfter(now) ? Standing.DEAD : Standing.ALIVE)
                .orElse(Standing.NONE);
    }

    /** Whether Shopify itself said that the shop's tokens get no others any more. */
    boolean isDeclaredDead(ShopId shop) {
        return vault.find(shop).filter(KeptTokens::dead).isPresent();
    }

    /** Puts a pair that the merchant's presence brought. Called inside a unit of work. */
    void put(ShopId shop, TokenPair pair) {
        vault.put(
                shop,
                sealed(shop, pair),
                retention.at(shop, clock.instant()).lifetime(DataClass.ACCESS_TOKEN, clock.instant()));
    }

    /** Destroys the shop's pair (S4-18). Called inside a unit of work. */
    void destroy(ShopId shop) {
        vault.destroy(shop);
    }

    @Override
    public Optional<AccessToken> current(ShopId shop) {
        Optional<KeptTokens> kept = vault.find(shop).filter(tokens -> !tokens.dead());
        if (kept.isEmpty() || lasts(kept.get(), AHEAD)) {
            return kept.map(tokens -> access(shop, tokens));
        }
        return renewed(shop, kept.get());
    }

    @Override
    public Optional<AccessToken> instead(ShopId shop, AccessToken refused) {
        Optional<KeptTokens> kept = vault.find(shop).filter(tokens -> !tokens.dead());
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        AccessToken known = access(shop, kept.get());
        if (!known.equals(refused)) {
            return Optional.of(known);
        }
        return renewed(shop, kept.get()).filter(token -> !token.equals(refused));
    }

    /**
     * How pairs were kept alive.
     *
     * @param renewed how many were renewed
     * @param failures why others could not even be tried, one code for each
     */
    public record KeptAlive(int renewed, List<String> failures) {

        /** Copies the codes. */
        public KeptAlive {
            failures = List.copyOf(failures);
        }
    }

    /**
     * Renews pairs that would die unused, so that background work goes on in shops whose merchant is away. One that cannot
     * be tried, as where its key is gone, keeps no other waiting.
     *
     * @throws PortException if it cannot be said which
     */
    public KeptAlive keepAlive() {
        int renewed = 0;
        List<String> failures = new ArrayList<>();
        for (ShopId shop : vault.endingBefore(clock.instant().plus(KEPT_ALIVE), BATCH)) {
            try {
                renewed += isKeptAlive(shop) ? 1 : 0;
            } catch (PortException e) {
                failures.add(e.code());
            }
        }
        return new KeptAlive(renewed, failures);
    }

    private boolean isKeptAlive(ShopId shop) {
        Optional<Renewal> claimed = vault.claim(shop, LEASE);
        return claimed.isPresent() && renew(claimed.get()) instanceof TokenOutcome.Granted;
    }

    private Optional<AccessToken> renewed(ShopId shop, KeptTokens known) {
        Optional<Renewal> claimed = vault.claim(shop, LEASE);
        if (claimed.isEmpty()) {
            // In the pause after Shopify did not know the app that stays true; otherwise somebody is asking just now.
            String code = vault.wasRefused(shop) ? CLIENT_REFUSED : "token.being-renewed";
            return meanwhile(shop, known, code, Optional.of(PAUSE));
        }
        return renew(claimed.get())
                .fold(
                        granted -> Optional.of(granted.pair().access()),
                        invalid -> Optional.empty(),
                        dead -> Optional.empty(),
                        refused -> meanwhile(shop, known, CLIENT_REFUSED, Optional.of(PAUSE)),
                        unknown -> meanwhile(shop, known, unknown.code(), unknown.retryAfter()));
    }

    /** What can be used while there is no other: the old token, as long as it lives. */
    private Optional<AccessToken> meanwhile(ShopId shop, KeptTokens known, String code, Optional<Duration> after) {
        if (lasts(known, MARGIN)) {
            return Optional.of(access(shop, known));
        }
        throw new PortException.Unavailable(code, "the shop's token could not be renewed now", after.orElse(PAUSE));
    }

    /** Asks Shopify outside any unit. Whatever is not a new pair, or the word that there is none, leaves the old one. */
    private TokenOutcome renew(Renewal renewal) {
        ShopId shop = renewal.shop();
        TokenOutcome outcome = endpoint.refresh(shop, refresh(shop, renewal.tokens()));
        outcome.fold(
                granted -> inUnit(() -> vault.renew(renewal, sealed(shop, granted.pair()))),
                invalid -> inUnit(() -> vault.bury(renewal)),
                dead -> inUnit(() -> vault.bury(renewal)),
                refused -> inUnit(() -> vault.refuse(renewal, PAUSE)),
                unknown ->
                        inUnit(() -> vault.release(renewal, unknown.retryAfter().orElse(PAUSE))));
        return outcome;
    }

    private boolean inUnit(Runnable work) {
        return unitOfWork.call(() -> {
            work.run();
            return true;
        });
    }

    private boolean lasts(KeptTokens tokens, Duration ahead) {
        return tokens.accessUntil().isAfter(clock.instant().plus(ahead));
    }

    private KeptTokens sealed(ShopId shop, TokenPair pair) {
        return new KeptTokens(
                cipher.seal(bytes(pair.access().reveal()), context(shop, "access")),
                pair.accessExpiresAt(),
                cipher.seal(bytes(pair.refresh().reveal()), context(shop, "refresh")),
                pair.refreshExpiresAt(),
                false);
    }

    private AccessToken access(ShopId shop, KeptTokens tokens) {
        return AccessToken.of(text(cipher.open(tokens.access(), context(shop, "access"))));
    }

    private RefreshToken refresh(ShopId shop, KeptTokens tokens) {
        return RefreshToken.of(text(cipher.open(tokens.refresh(), context(shop, "refresh"))));
    }

    private static FieldContext context(ShopId shop, String field) {
        return new FieldContext(shop, DataClass.ACCESS_TOKEN, field, ROW);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
