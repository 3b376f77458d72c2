package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.installation.AccessToken;
import dev.avow.core.installation.GrantCode;
import dev.avow.core.installation.RefreshToken;
import dev.avow.core.installation.SubjectToken;
import dev.avow.core.installation.TokenPair;
import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.FieldContext;
import dev.avow.core.port.KeptTokens;
import dev.avow.core.port.PortException;
import dev.avow.core.port.TokenEndpoint;
import dev.avow.core.port.TokenOutcome;
import dev.avow.core.port.TokenVault;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.ShopTokens;
import dev.avow.testkit.data.TestTime;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Two instances with one PostgreSQL renew a shop's pair at once, over and over, while the endpoint loses answers, fails, and
 * instances die between the answer and the store: the pair that rests is always one that Shopify still takes (S4-13).
 */
@QuarkusTest
@WithTestResource(Surroundings.class)
class TokenRaceTest {

    private static final int ROUNDS = 40;
    private static final int THREADS = 4;

    @Inject
    TokenVault vault;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    FieldCipher cipher;

    @Inject
    RetentionInForce retention;

    @Inject
    SqlWork sql;

    private final TestTime time = new TestTime();
    private final ShopId shop = new ShopId("race-" + UUID.randomUUID() + ".myshopify.com");

    @Test
    void noTokenIsLost() throws Exception {
        Endpoint endpoint = new Endpoint(time);
        TokenPair first = endpoint.issue();
        vault.put(shop, sealed(first), Lifetime.open(time.instant(), new PolicyVersion(1)));
        List<ShopTokens> instances = List.of(instance(endpoint, 1), instance(endpoint, 2));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                time.advance(Duration.ofMinutes(57));
                // Nobody waits for the database's clock: what a crash left held is let go.
                sql.change("UPDATE access_token SET held_until = clock_timestamp() WHERE shop = ?", shop.domain());
                List<Callable<Optional<AccessToken>>> calls = new ArrayList<>();
                for (int call = 0; call < THREADS; call++) {
                    ShopTokens instance = instances.get(call % 2);
                    calls.add(() -> asked(instance));
                }
                for (Future<Optional<AccessToken>> answer : threads.invokeAll(calls)) {
                    answer.get()
                            .ifPresent(token -> assertThat(endpoint.isIssued(token))
                                    .as("what was handed out was given by Shopify")
                                    .isTrue());
                }
                KeptTokens rests = vault.find(shop).orElseThrow();
                assertThat(rests.dead()).as("round %d", round).isFalse();
                assertThat(endpoint.takes(open(rests, "refresh"), open(rests, "access")))
                        .as("round %d: Shopify takes the pair that rests, and both are of one pair", round)
                        .isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(endpoint.mostAtOnce()).as("one renews at a time").isEqualTo(1);
        assertThat(endpoint.renewed()).as("it went on").isGreaterThan(ROUNDS / 4);
    }

    private Optional<AccessToken> asked(ShopTokens instance) {
        try {
            return instance.current(shop);
        } catch (PortException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private ShopTokens instance(Endpoint endpoint, long seed) {
        return new ShopTokens(new Dying(vault, seed), endpoint, unitOfWork, cipher, retention, time);
    }

    private KeptTokens sealed(TokenPair pair) {
        return new KeptTokens(
                cipher.seal(bytes(pair.access().reveal()), context("access")),
                pair.accessExpiresAt(),
                cipher.seal(bytes(pair.refresh().reveal()), context("refresh")),
                pair.refreshExpiresAt(),
                false);
    }

    private String open(KeptTokens kept, String field) {
        return new String(
                cipher.open(field.equals("access") ? kept.access() : kept.refresh(), context(field)),
                StandardCharsets.US_ASCII);
    }

    private FieldContext context(String field) {
        return new FieldContext(shop, DataClass.ACCESS_TOKEN, field, "pair");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** An instance that dies now and then between Shopify's answer and the store. */
    private record Dying(TokenVault right, SplittableRandom random) implements TokenVault {

        Dying(TokenVault right, long seed) {
            this(right, new SplittableRandom(seed));
        }

        @Override
        public Optional<KeptTokens> find(ShopId of) {
            return right.find(of);
        }

        @Override
        public void put(ShopId of, KeptTokens tokens, Lifetime lifetime) {
            right.put(of, tokens, lifetime);
        }

        @Override
        public Optional<Renewal> claim(ShopId of, Duration lease) {
            return right.claim(of, lease);
        }

        @Override
        public void renew(Renewal renewal, KeptTokens tokens) {
            boolean dies;
            synchronized (random) {
                dies = random.nextInt(4) == 0;
            }
            if (dies) {
                throw new IllegalStateException("the instance dies");
            }
            right.renew(renewal, tokens);
        }

        @Override
        public void release(Renewal renewal, Duration pause) {
            right.release(renewal, Duration.ZERO);
        }

        @Override
        public void refuse(Renewal renewal, Duration pause) {
            right.refuse(renewal, Duration.ZERO);
        }

        @Override
        public boolean wasRefused(ShopId of) {
            return right.wasRefused(of);
        }

        @Override
        public void bury(Renewal renewal) {
            right.bury(renewal);
        }

        @Override
        public boolean destroy(ShopId of) {
            return right.destroy(of);
        }

        @Override
        public List<ShopId> endingBefore(Instant instant, int limit) {
            return right.endingBefore(instant, limit);
        }
    }

    /** Turns pairs as Shopify does: the old refresh token is taken until its successor is used for the first time. */
    private static final class Endpoint implements TokenEndpoint {

        private final TestTime time;
        private final SplittableRandom random = new SplittableRandom(20_261_128L);
        private final Set<String> usable = new HashSet<>();
        private final Set<String> issued = new HashSet<>();
        private int last;
        private int renewed;
        private int inside;
        private int most;

        Endpoint(TestTime time) {
            this.time = time;
        }

        synchronized TokenPair issue() {
            last++;
            usable.add("shprt_" + last);
            issued.add("shpat_" + last);
            return new TokenPair(
                    AccessToken.of("shpat_" + last),
                    time.instant().plus(Duration.ofHours(1)),
                    RefreshToken.of("shprt_" + last),
                    time.instant().plus(Duration.ofDays(90)),
                    Set.of("read_orders"));
        }

        synchronized boolean isIssued(AccessToken token) {
            return issued.contains(token.reveal());
        }

        synchronized boolean takes(String refresh, String access) {
            return usable.contains(refresh) && access.substring(6).equals(refresh.substring(6));
        }

        synchronized int renewed() {
            return renewed;
        }

        synchronized int mostAtOnce() {
            return most;
        }

        @Override
        public TokenOutcome refresh(ShopId of, RefreshToken token) {
            enter();
            try {
                return answer(token);
            } finally {
                leave();
            }
        }

        private synchronized void enter() {
            inside++;
            most = Math.max(most, inside);
        }

        private synchronized void leave() {
            inside--;
        }

        private synchronized TokenOutcome answer(RefreshToken token) {
            int chance = random.nextInt(6);
            if (chance == 0) {
                return new TokenOutcome.Unknown("token.status-503", Optional.empty());
            }
            if (!usable.contains(token.reveal())) {
                return new TokenOutcome.GrantDead();
            }
            usable.removeIf(other -> !other.equals(token.reveal()));
            TokenPair next = issue();
            if (chance == 1) {
                return new TokenOutcome.Unknown("token.no-answer", Optional.empty());
            }
            renewed++;
            return new TokenOutcome.Granted(next);
        }

        @Override
        public TokenOutcome exchange(ShopId of, SubjectToken token) {
            throw new UnsupportedOperationException("nobody opens the app here");
        }

        @Override
        public TokenOutcome redeem(ShopId of, GrantCode code) {
            throw new UnsupportedOperationException("nobody grants here");
        }
    }
}
