package dev.avow.shopify.sandbox.install;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The tokens of one app in one shop. An access token lives an hour, a refresh token ninety days; every refresh gives a new
 * pair. The refresh token before stays usable until its replacement is first used, at most thirty days ("More resilient
 * refreshes", changelog of 2026-08-28); each such repetition gives another pair and ends the one before. A pair by token
 * exchange ends all older refresh tokens. Thread-safe.
 */
public final class Tokens {

    private static final Duration ACCESS_LIFE = Duration.ofHours(1);
    private static final Duration ONLINE_LIFE = Duration.ofSeconds(86_399);
    private static final Duration REFRESH_LIFE = Duration.ofDays(90);
    private static final Duration REPEATABLE = Duration.ofDays(30);
    private static final Duration MIGRATION_REPEATABLE = Duration.ofDays(7);

    private record Access(List<String> scopes, Optional<Instant> expiresAt) {}

    private record Migrated(Granted pair, Instant at) {}

    private static final class Refresh {
        private final List<String> scopes;
        private final Instant expiresAt;
        private final Optional<Refresh> before;
        private Optional<Refresh> replacement = Optional.empty();
        private Optional<Instant> firstUse = Optional.empty();
        private boolean ended;

        private Refresh(List<String> scopes, Instant expiresAt, Optional<Refresh> before) {
            this.scopes = scopes;
            this.expiresAt = expiresAt;
            this.before = before;
        }
    }

    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Map<String, Access> accesses = new HashMap<>();
    private final Map<String, Refresh> refreshes = new HashMap<>();
    private final Map<String, Migrated> migrated = new HashMap<>();
    private boolean forgiving = true;

    Tokens(InstantSource clock, Supplier<String> ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** Whether a used refresh token can be used again as long as its replacement was not; it can, unless switched off. */
    public synchronized void forgiving(boolean on) {
        forgiving = on;
    }

    /** A new expiring pair, which ends all older refresh tokens. */
    public synchronized Granted exchange(List<String> scopes) {
        refreshes.values().forEach(each -> each.ended = true);
        return pair(scopes, Optional.empty());
    }

    /** An access token that never expires, as apps had them before 2026. */
    public synchronized Granted forEver(List<String> scopes) {
        String token = "shpat_" + ids.get();
        accesses.put(token, new Access(scopes, Optional.empty()));
        return new Granted(token, Optional.empty(), Optional.empty(), REFRESH_LIFE, scopes);
    }

    /** A token of one member of the merchant's staff. */
    public synchronized Granted online(List<String> scopes) {
        String token = "shpat_" + ids.get();
        accesses.put(token, new Access(scopes, Optional.of(clock.instant().plus(ONLINE_LIFE))));
        return new Granted(token, Optional.of(ONLINE_LIFE), Optional.empty(), REFRESH_LIFE, scopes);
    }

    /** The next pair; empty if the refresh token is unknown, expired or used up. */
    public synchronized Optional<Granted> refresh(String token) {
        Optional<Refresh> found = Optional.ofNullable(refreshes.get(token)).filter(this::isUsable);
        return found.map(refresh -> {
            refresh.before.ifPresent(each -> each.ended = true);
            refresh.replacement.ifPresent(each -> each.ended = true);
            if (refresh.firstUse.isEmpty()) {
                refresh.firstUse = Optional.of(clock.instant());
            }
            Granted next = pair(refresh.scopes, Optional.of(refresh));
            refresh.replacement = next.refreshToken().map(refreshes::get);
            return next;
        });
    }

    private boolean isUsable(Refresh refresh) {
        Instant now = clock.instant();
        if (refresh.ended || !now.isBefore(refresh.expiresAt)) {
            return false;
        }
        return refresh.firstUse
                .map(first -> forgiving && now.isBefore(first.plus(REPEATABLE)))
                .orElse(true);
    }

    /** An expiring pair for a token that never expires; asked again within a week, the same pair. */
    public synchronized Optional<Granted> migrate(String token) {
        Migrated before = migrated.get(token);
        if (before != null) {
            return Optional.of(before)
                    .filter(each -> clock.instant().isBefore(each.at().plus(MIGRATION_REPEATABLE)))
                    .map(Migrated::pair);
        }
        return Optional.ofNullable(accesses.get(token))
                .filter(access -> access.expiresAt().isEmpty())
                .map(access -> {
                    accesses.remove(token);
                    Granted pair = exchange(access.scopes());
                    migrated.put(token, new Migrated(pair, clock.instant()));
                    return pair;
                });
    }

    private Granted pair(List<String> scopes, Optional<Refresh> before) {
        Instant now = clock.instant();
        String access = "shpat_" + ids.get();
        String refresh = "shprt_" + ids.get();
        accesses.put(access, new Access(scopes, Optional.of(now.plus(ACCESS_LIFE))));
        refreshes.put(refresh, new Refresh(scopes, now.plus(REFRESH_LIFE), before));
        return new Granted(access, Optional.of(ACCESS_LIFE), Optional.of(refresh), REFRESH_LIFE, scopes);
    }

    /** What an access token opens; empty if it is unknown or expired. */
    public synchronized Optional<List<String>> scopesOf(String token) {
        return Optional.ofNullable(accesses.get(token))
                .filter(access -> access.expiresAt()
                        .map(end -> clock.instant().isBefore(end))
                        .orElse(true))
                .map(Access::scopes);
    }

    /** How many refresh tokens could still be used. */
    public synchronized long usableRefreshTokens() {
        return refreshes.values().stream().filter(this::isUsable).count();
    }

    synchronized void endAll() {
        accesses.clear();
        refreshes.clear();
        migrated.clear();
    }
}
