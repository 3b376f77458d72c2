package dev.avow.core.inmemory;

import dev.avow.core.installation.AccessToken;
import dev.avow.core.installation.GrantCode;
import dev.avow.core.installation.RefreshToken;
import dev.avow.core.installation.SubjectToken;
import dev.avow.core.installation.TokenPair;
import dev.avow.core.port.TokenEndpoint;
import dev.avow.core.port.TokenOutcome;
import dev.avow.core.subject.IdSource;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives tokens that open nothing: for tests, and a start without a platform. Thread-safe. */
public final class InMemoryTokenEndpoint implements TokenEndpoint {

    private static final Duration ACCESS = Duration.ofHours(1);
    private static final Duration REFRESH = Duration.ofDays(90);

    private final IdSource ids;
    private final InstantSource clock;
    private final Map<SubjectToken, ShopId> subjects = new HashMap<>();
    private final Map<GrantCode, ShopId> codes = new HashMap<>();
    private final Map<ShopId, Chain> chains = new HashMap<>();
    private boolean away;

    /** Has given nothing yet. */
    public InMemoryTokenEndpoint(IdSource ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** Of a shop's tokens, the one to refresh with, and the one before it until that was used. */
    private record Chain(RefreshToken newest, Optional<RefreshToken> before) {
        boolean takes(RefreshToken token) {
            return newest.equals(token) || before.filter(token::equals).isPresent();
        }
    }

    /** A merchant of the shop opens the app. */
    public synchronized SubjectToken opened(ShopId shop) {
        SubjectToken token = SubjectToken.of("subject-" + ids.next());
        subjects.put(token, shop);
        return token;
    }

    /** A merchant of the shop grants the app. */
    public synchronized GrantCode granted(ShopId shop) {
        GrantCode code = GrantCode.of("code-" + ids.next());
        codes.put(code, shop);
        return code;
    }

    /** Whether it cannot be reached. */
    public synchronized void setAway(boolean isAway) {
        away = isAway;
    }

    @Override
    public synchronized TokenOutcome exchange(ShopId shop, SubjectToken token) {
        if (away) {
            return unknown();
        }
        return shop.equals(subjects.get(token)) ? pair(shop, Optional.empty()) : new TokenOutcome.SubjectTokenInvalid();
    }

    @Override
    public synchronized TokenOutcome redeem(ShopId shop, GrantCode code) {
        if (away) {
            return unknown();
        }
        return codes.remove(code, shop) ? pair(shop, Optional.empty()) : new TokenOutcome.GrantDead();
    }

    @Override
    public synchronized TokenOutcome refresh(ShopId shop, RefreshToken token) {
        if (away) {
            return unknown();
        }
        Chain chain = chains.get(shop);
        return chain != null && chain.takes(token) ? pair(shop, Optional.of(token)) : new TokenOutcome.GrantDead();
    }

    private static TokenOutcome unknown() {
        return new TokenOutcome.Unknown("token.unreachable", Optional.empty());
    }

    private TokenOutcome pair(ShopId shop, Optional<RefreshToken> used) {
        RefreshToken next = RefreshToken.of("refresh-" + ids.next());
        chains.put(shop, new Chain(next, used));
        return new TokenOutcome.Granted(new TokenPair(
                AccessToken.of("access-" + ids.next()),
                clock.instant().plus(ACCESS),
                next,
                clock.instant().plus(REFRESH),
                Set.of()));
    }
}
