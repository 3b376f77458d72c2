package dev.avow.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.conversation.ChatRates;
import dev.avow.core.inmemory.InMemoryRateLimiter;
import dev.avow.core.port.PortException;
import dev.avow.core.port.RateLimiter;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdmitVisitorTest {

    private static final ShopId SHOP = new ShopId("acme-lamps.myshopify.com");
    private static final ShopId OTHER_SHOP = new ShopId("zen-bikes.myshopify.com");
    private static final ChatRates RATES = new ChatRates(2, 3, 1);

    private final RateLimiter limiter = new InMemoryRateLimiter(() -> Instant.parse("2100-01-01T00:00:00Z"));
    private final AdmitVisitor admit = new AdmitVisitor(limiter, RATES);

    @Test
    void oneConversationIsBounded() {
        assertThat(message(SHOP, "a")).isEmpty();
        assertThat(message(SHOP, "a")).isEmpty();

        assertThat(message(SHOP, "a")).contains(Duration.ofSeconds(30));
    }

    @Test
    void allConversationsOfAShopAreBoundedTogether() {
        message(SHOP, "a");
        message(SHOP, "b");
        message(SHOP, "c");

        assertThat(message(SHOP, "d")).contains(Duration.ofSeconds(20));
        assertThat(message(OTHER_SHOP, "d")).as("another shop is untouched").isEmpty();
    }

    @Test
    void sessionsHaveABoundOfTheirOwn() {
        assertThat(session(SHOP)).isEmpty();

        assertThat(session(SHOP)).contains(Duration.ofMinutes(1));
        assertThat(message(SHOP, "a")).isEmpty();
        assertThat(session(OTHER_SHOP)).isEmpty();
    }

    @Test
    void looksAtOnesOwnDataHaveABoundOfTheirOwn() {
        ConversationId chat = new ConversationId("a");
        for (int look = 0; look < 20; look++) {
            assertThat(admit.ownData(SHOP, chat)).isEmpty();
        }

        assertThat(admit.ownData(SHOP, chat)).isPresent();
        assertThat(admit.ownData(SHOP, new ConversationId("b"))).isEmpty();
        assertThat(message(SHOP, "a")).isEmpty();
    }

    @Test
    void nobodyIsAdmittedWhenTheBoundCannotBeChecked() {
        AdmitVisitor blind = new AdmitVisitor(
                new RateLimiter() {
                    @Override
                    public Optional<Duration> take(List<Limit> limits) {
                        throw new PortException.Unavailable("store.unavailable", "the store is gone");
                    }

                    @Override
                    public int forgetFull() {
                        return 0;
                    }
                },
                RATES);

        assertThatThrownBy(() -> blind.handle(new AdmitVisitor.Command(SHOP, Optional.empty())))
                .isInstanceOf(PortException.Unavailable.class);
    }

    @Test
    void aRateBelowOneIsRefused() {
        for (int[] rates : new int[][] {{0, 1, 1}, {1, 0, 1}, {1, 1, 0}}) {
            assertThatThrownBy(() -> new ChatRates(rates[0], rates[1], rates[2]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private Optional<Duration> message(ShopId shop, String conversation) {
        return admit.handle(new AdmitVisitor.Command(shop, Optional.of(new ConversationId(conversation))));
    }

    private Optional<Duration> session(ShopId shop) {
        return admit.handle(new AdmitVisitor.Command(shop, Optional.empty()));
    }
}
