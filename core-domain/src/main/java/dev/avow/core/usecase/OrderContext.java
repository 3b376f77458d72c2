package dev.avow.core.usecase;

import dev.avow.core.conversation.OrderStatus;
import dev.avow.core.conversation.ReturnLine;
import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.FieldContext;
import dev.avow.core.port.PortException;
import dev.avow.core.port.PurposeGuard;
import dev.avow.core.port.Sealed;
import dev.avow.core.redaction.RawText;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * What a model may be told of an order that somebody showed to be theirs: how it stands and what of it can be sent back, without
 * its number, the phone or a link (C6, S1-29, S2-02, S2-03, S2-06). It rests nowhere: it is sealed for one conversation and given to
 * the shopper's browser, which gives it back with a message. It opens in that conversation only, until its time is over, and only
 * where the policy in force still lets a model know it and the merchant still has order status switched on. What comes out is
 * raw: it is redacted like anything else before a model sees it. Thread-safe.
 */
public final class OrderContext {

    private static final String FIELD = "order-context";
    private static final String LANGUAGE = "en";

    private final FieldCipher cipher;
    private final PurposeGuard guard;
    private final BiPredicate<ShopId, Instant> allowed;
    private final Duration life;
    private final InstantSource clock;

    /**
     * Puts it together.
     *
     * @param allowed whether the policy of a shop at an instant lets a model know what an order is about
     * @param life how long what was sealed opens
     */
    public OrderContext(
            FieldCipher cipher,
            PurposeGuard guard,
            BiPredicate<ShopId, Instant> allowed,
            Duration life,
            InstantSource clock) {
        this.cipher = cipher;
        this.guard = guard;
        this.allowed = allowed;
        this.life = life;
        this.clock = clock;
    }

    /** Seals what a model may be told, for the conversation in which it was shown to be theirs; empty where that is nothing. */
    public Optional<Sealed> seal(
            ShopId shop, ConversationId conversation, OrderStatus status, List<ReturnLine> returnable) {
        Instant now = clock.instant();
        if (!isAllowed(shop, now)) {
            return Optional.empty();
        }
        String plain = now.plus(life).toEpochMilli() + "\n" + text(status, returnable);
        return Optional.of(cipher.seal(plain.getBytes(StandardCharsets.UTF_8), place(shop, conversation)));
    }

    /** Opens what was sealed; empty where it was sealed for another conversation, is over, was changed or may not be told. */
    public Optional<RawText> open(ShopId shop, ConversationId conversation, Sealed sealed) {
        Instant now = clock.instant();
        if (!isAllowed(shop, now)) {
            return Optional.empty();
        }
        return cipher.openIfPossible(sealed, place(shop, conversation))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).split("\n", 2))
                .filter(parts -> now.isBefore(Instant.ofEpochMilli(Long.parseLong(parts[0]))))
                .map(parts -> RawText.of(parts[1]));
    }

    private boolean isAllowed(ShopId shop, Instant now) {
        try {
            guard.require(shop, Purpose.ORDER_STATUS);
        } catch (PortException.Rejected e) {
            return false;
        }
        return allowed.test(shop, now);
    }

    private static FieldContext place(ShopId shop, ConversationId conversation) {
        return new FieldContext(shop, DataClass.TRANSCRIPT, FIELD, conversation.value());
    }

    private static String text(OrderStatus status, List<ReturnLine> returnable) {
        String stands = OrderText.in(LANGUAGE, ZoneOffset.UTC).status(status).stream()
                .map(OrderText.Line::text)
                .collect(Collectors.joining("\n"));
        String pieces = returnable.stream()
                .map(line -> line.quantity() + " x " + line.title())
                .collect(Collectors.joining("; "));
        return pieces.isEmpty() ? stands : stands + "\nCan be sent back: " + pieces + ".";
    }
}
