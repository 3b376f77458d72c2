package dev.avow.core.usecase;

import dev.avow.core.conversation.ChatRates;
import dev.avow.core.port.PortException;
import dev.avow.core.port.RateLimiter;
import dev.avow.core.port.RateLimiter.Limit;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Says whether a visitor may open a session or send a message now: the bound against flooding. Thread-safe. */
public final class AdmitVisitor {

    /** Requests for one's own data: far more than a person needs, and few enough that nobody fills the journal. */
    private static final int OWN_DATA_PER_MINUTE = 20;

    /** A word about each answer, and a few by mistake. */
    private static final int FEEDBACK_PER_MINUTE = 20;

    private final RateLimiter limiter;
    private final ChatRates rates;

    /** Puts the use case together. */
    public AdmitVisitor(RateLimiter limiter, ChatRates rates) {
        this.limiter = limiter;
        this.rates = rates;
    }

    /**
     * Who wants in.
     *
     * @param shop whose storefront
     * @param conversation of which conversation a message is; empty for a new session
     */
    public record Command(ShopId shop, Optional<ConversationId> conversation) {}

    /**
     * Takes what the wish costs.
     *
     * @return empty when the visitor is admitted, else how long to wait
     * @throws PortException if that cannot be found out; then nobody is admitted
     */
    public Optional<Duration> handle(Command command) {
        String shop = command.shop().domain();
        if (command.conversation().isEmpty()) {
            return limiter.take("session/" + shop, rates.shopSessions());
        }
        String conversation = command.conversation().get().value();
        return limiter.take(List.of(
                Limit.perMinute("message/" + shop + "/" + conversation, rates.messages()),
                Limit.perMinute("messages/" + shop, rates.shopMessages())));
    }

    /**
     * Takes what a look at, or a request about, the visitor's own data costs.
     *
     * @return empty when the visitor is admitted, else how long to wait
     * @throws PortException if that cannot be found out; then nobody is admitted
     */
    public Optional<Duration> ownData(ShopId shop, ConversationId conversation) {
        return limiter.take("own-data/" + shop.domain() + "/" + conversation.value(), OWN_DATA_PER_MINUTE);
    }

    /**
     * Takes what a word about an answer costs.
     *
     * @return empty when the visitor is admitted, else how long to wait
     * @throws PortException if that cannot be found out; then nobody is admitted
     */
    public Optional<Duration> feedback(ShopId shop, ConversationId conversation) {
        return limiter.take("feedback/" + shop.domain() + "/" + conversation.value(), FEEDBACK_PER_MINUTE);
    }
}
