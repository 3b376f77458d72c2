package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.installation.AccessToken;
import dev.avow.core.port.KeptTokens;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Sealed;
import dev.avow.core.port.TokenOutcome;
import dev.avow.core.port.TokenVault.Renewal;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.ShopTokens;
import dev.avow.core.usecase.ShopTokens.Standing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tokens are renewed ahead, atomically, by one, and never lost (S4-13). */
class ShopTokensTest {

    private static final ShopId SHOP = new ShopId("acme-lamps.myshopify.com");

    private final InstallationDesk desk = new InstallationDesk();

    private String current() {
        return desk.tokens.current(SHOP).map(AccessToken::reveal).orElse("none");
    }

    @Test
    void aTokenIsHandedOutUntilItsEndIsNear() {
        desk.install(SHOP);

        assertThat(current()).isEqualTo("shpat_1");
        desk.time.advance(Duration.ofMinutes(54));
        assertThat(current()).isEqualTo("shpat_1");
        desk.time.advance(Duration.ofMinutes(2));
        assertThat(current()).as("renewed ahead of its end").isEqualTo("shpat_2");
        assertThat(desk.shopify.asked).isEqualTo(2);
    }

    @Test
    void aShopWithoutTheAppHasNoToken() {
        assertThat(current()).isEqualTo("none");
        assertThat(desk.tokens.standing(SHOP)).isEqualTo(Standing.NONE);
    }

    @Test
    void afterALostAnswerTheOldPairIsKeptAndTriedAgain() {
        desk.install(SHOP);
        desk.time.advance(Duration.ofMinutes(56));
        desk.shopify.next = Optional.of(new TokenOutcome.Unknown("token.no-answer", Optional.empty()));

        assertThat(current()).as("the old one still works").isEqualTo("shpat_1");

        desk.time.advance(Duration.ofMinutes(5));
        assertThat(current())
                .as("the pair that got lost on the way was number 2")
                .isEqualTo("shpat_3");
        assertThat(desk.tokens.standing(SHOP)).isEqualTo(Standing.ALIVE);
    }

    @Test
    void whenNothingCanBeHadTheCallerIsToldToWait() {
        desk.install(SHOP);
        desk.time.advance(Duration.ofHours(2));
        desk.shopify.next =
                Optional.of(new TokenOutcome.Unknown("token.status-520", Optional.of(Duration.ofSeconds(9))));

        assertThatThrownBy(this::current).isInstanceOfSatisfying(PortException.Unavailable.class, e -> {
            assertThat(e.code()).isEqualTo("token.status-520");
            assertThat(e.retryAfter()).contains(Duration.ofSeconds(9));
        });
    }

    @Test
    void whileAnotherInstanceRenewsTheOldOneIsUsed() {
        desk.install(SHOP);
        desk.time.advance(Duration.ofMinutes(56));
        assertThat(desk.vault.claim(SHOP, Duration.ofMinutes(1))).isPresent();

        assertThat(current()).isEqualTo("shpat_1");
        assertThat(desk.shopify.asked).as("only the install").isEqualTo(1);
    }

    @Test
    void whatComesTooLateReplacesNothing() {
        desk.install(SHOP);
        desk.time.advance(Duration.ofMinutes(56));
        desk.shopify.meanwhile = () -> {
            desk.shopify.meanwhile = () -> {};
            desk.install(SHOP, true);
        };

        assertThatThrownBy(this::current).isInstanceOf(PortException.Conflict.class);

        assertThat(current()).isEqualTo("shpat_2");
    }

    @Test
    void aDeadGrantIsRecordedAndMendedByTheMerchant() {
        desk.install(SHOP);
        desk.time.advance(Duration.ofHours(2));
        desk.shopify.next = Optional.of(new TokenOutcome.GrantDead());

        assertThat(current()).isEqualTo("none");
        assertThat(desk.tokens.standing(SHOP)).isEqualTo(Standing.DEAD);

        desk.install(SHOP);
        assertThat(desk.tokens.standing(SHOP)).isEqualTo(Standing.ALIVE);
    }

    @Test
    void whereShopifyDoesNotKnowTheAppNothingIsThrownAway() {
        desk.install(SHOP);
        desk.time.advance(Duration.ofHours(2));
        desk.shopify.next = Optional.of(new TokenOutcome.ClientRefused());

        assertThatThrownBy(this::current).isInstanceOf(PortException.Unavailable.class);

        desk.time.advance(Duration.ofMinutes(1));
        assertThat(current()).isEqualTo("shpat_3");
    }

    /** Whoever comes in the pause after the refusal learns why there is one; whoever comes while it is asked does not. */
    @Test
    void whyShopifyRefusedIsKnownInThePauseAfterIt() {
        desk.install(SHOP);
        desk.time.advance(Duration.ofHours(2));
        desk.shopify.next = Optional.of(new TokenOutcome.ClientRefused());
        List<String> meanwhile = new ArrayList<>();
        desk.shopify.meanwhile = () -> meanwhile.add(refusal());

        assertThat(refusal()).isEqualTo(ShopTokens.CLIENT_REFUSED);
        assertThat(refusal()).as("in the pause").isEqualTo(ShopTokens.CLIENT_REFUSED);

        assertThat(meanwhile).containsExactly("token.being-renewed");
        assertThat(desk.shopify.asked).as("the install, and the one refusal").isEqualTo(2);
    }

    private String refusal() {
        try {
            return current();
        } catch (PortException.Unavailable e) {
            return e.code();
        }
    }

    @Test
    void aRefusedTokenIsReplacedOnceAndThenThereIsNone() {
        desk.install(SHOP);
        AccessToken first = desk.tokens.current(SHOP).orElseThrow();

        AccessToken second = desk.tokens.instead(SHOP, first).orElseThrow();

        assertThat(second.reveal()).isEqualTo("shpat_2");
        assertThat(desk.tokens.instead(SHOP, first))
                .as("somebody else has renewed it")
                .contains(second);
        desk.shopify.next = Optional.of(new TokenOutcome.GrantDead());
        assertThat(desk.tokens.instead(SHOP, second)).isEmpty();
    }

    @Test
    void tokensOfAMerchantWhoIsAwayAreKeptAlive() {
        desk.install(SHOP);
        for (int day = 0; day < 400; day++) {
            desk.time.advance(Duration.ofDays(1));
            desk.tokens.keepAlive();
        }

        assertThat(desk.tokens.standing(SHOP)).isEqualTo(Standing.ALIVE);
        assertThat(desk.shopify.asked).as("about monthly").isBetween(10, 16);
    }

    /** A pair whose key was dropped, sixty that get no answer: the others are kept alive all the same. */
    @Test
    void pairsThatCannotBeRenewedKeepNoOtherWaiting() {
        for (int unlucky = 0; unlucky < 60; unlucky++) {
            spoil(new ShopId("unlucky-" + unlucky + ".myshopify.com"));
        }
        desk.time.advance(Duration.ofDays(1));
        desk.install(SHOP);
        desk.time.advance(Duration.ofDays(40));

        List<ShopTokens.KeptAlive> rounds = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            rounds.add(desk.tokens.keepAlive());
            desk.time.advance(Duration.ofHours(6));
        }

        assertThat(rounds).extracting(ShopTokens.KeptAlive::renewed).containsExactly(0, 1);
        assertThat(rounds.get(0).failures()).hasSize(50).containsOnly("cipher.unknown-key");
    }

    private void spoil(ShopId shop) {
        desk.install(shop);
        KeptTokens kept = desk.vault.find(shop).orElseThrow();
        Sealed lost = new Sealed("dropped", kept.refresh().bytes());
        desk.unit.call(() -> {
            desk.vault.put(
                    shop,
                    new KeptTokens(kept.access(), kept.accessUntil(), lost, kept.refreshUntil(), false),
                    Lifetime.open(desk.time.instant(), new PolicyVersion(1)));
            return true;
        });
    }

    /** S4-13. */
    @Test
    void s4_13_theVaultHoldsNoTokenThatCouldBeRead() {
        desk.install(SHOP);

        KeptTokens kept = desk.vault.find(SHOP).orElseThrow();

        assertThat(new String(kept.access().bytes(), java.nio.charset.StandardCharsets.US_ASCII))
                .doesNotContain("shpat_");
        assertThat(kept + " " + new Renewal(SHOP, 1, kept)).doesNotContain("shpat_", "shprt_");
    }
}
