package dev.avow.testkit.usecase;

import dev.avow.core.installation.AccessToken;
import dev.avow.core.installation.GrantCode;
import dev.avow.core.installation.RefreshToken;
import dev.avow.core.installation.SubjectToken;
import dev.avow.core.installation.TokenPair;
import dev.avow.core.port.ShopStandings;
import dev.avow.core.port.TokenEndpoint;
import dev.avow.core.port.TokenOutcome;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Shopify as far as tokens and the question whether the app is there go; answers what a test tells it to. */
final class ScriptedShopify implements TokenEndpoint, ShopStandings {

    static final Duration ACCESS = Duration.ofHours(1);
    static final Duration REFRESH = Duration.ofDays(90);

    private final InstantSource clock;
    private final BooleanSupplier insideUnit;
    private final AtomicInteger last = new AtomicInteger();
    private final Set<String> usable = new HashSet<>();

    Set<String> scopes = Set.of("read_orders");
    Set<String> subscriptions = Set.of();
    Optional<ZoneId> zone = Optional.of(ZoneId.of("Asia/Tokyo"));
    Optional<TokenOutcome> next = Optional.empty();
    Optional<Answer> answer = Optional.empty();
    /** What it answers about single shops. */
    final Map<ShopId, Answer> answers = new HashMap<>();

    int asked;
    Runnable meanwhile = () -> {};

    ScriptedShopify(InstantSource clock, BooleanSupplier insideUnit) {
        this.clock = clock;
        this.insideUnit = insideUnit;
    }

    @Override
    public TokenOutcome exchange(ShopId shop, SubjectToken token) {
        usable.clear();
        return answer(pair());
    }

    @Override
    public TokenOutcome redeem(ShopId shop, GrantCode code) {
        return answer(pair());
    }

    /** The old token stays usable until the new one is used for the first time, as since 2026-08-28. */
    @Override
    public synchronized TokenOutcome refresh(ShopId shop, RefreshToken token) {
        meanwhile.run();
        if (!usable.contains(token.reveal())) {
            outside();
            return new TokenOutcome.GrantDead();
        }
        usable.removeIf(other -> !other.equals(token.reveal()));
        return answer(pair());
    }

    private TokenOutcome answer(TokenPair pair) {
        outside();
        Optional<TokenOutcome> scripted = next;
        next = Optional.empty();
        return scripted.orElseGet(() -> new TokenOutcome.Granted(pair));
    }

    private TokenPair pair() {
        int number = last.incrementAndGet();
        usable.add("shprt_" + number);
        return new TokenPair(
                AccessToken.of("shpat_" + number),
                clock.instant().plus(ACCESS),
                RefreshToken.of("shprt_" + number),
                clock.instant().plus(REFRESH),
                scopes);
    }

    private void outside() {
        asked++;
        if (insideUnit.getAsBoolean()) {
            throw new AssertionError("Shopify was asked inside a unit of work");
        }
    }

    @Override
    public Answer ask(ShopId shop) {
        outside();
        return Optional.ofNullable(answers.get(shop))
                .or(() -> answer)
                .orElseGet(() -> new Present(scopes, subscriptions, Set.of("https://lamps.example"), zone));
    }
}
