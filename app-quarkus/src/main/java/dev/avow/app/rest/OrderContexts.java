package dev.avow.app.rest;

import dev.avow.core.conversation.OrderStatus;
import dev.avow.core.conversation.ReturnLine;
import dev.avow.core.port.Sealed;
import dev.avow.core.redaction.RawText;
import dev.avow.core.usecase.OrderContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a model may be told of an order as a text that a browser holds for its chat, and reads it back. To the browser it is
 * noise; one that was changed, or belongs to another chat, is as good as none.
 */
@Singleton
class OrderContexts {

    private static final int LONGEST = 16_000;

    private final OrderContext orderContext;

    OrderContexts(OrderContext orderContext) {
        this.orderContext = orderContext;
    }

    /** The text; {@code null} where no model may be told. */
    @Nullable
    String write(VisitorSession session, OrderStatus status, List<ReturnLine> returnable) {
        return orderContext
                .seal(session.shop(), session.conversation(), status, returnable)
                .map(closed -> text(closed.keyId().getBytes(StandardCharsets.UTF_8)) + "." + text(closed.bytes()))
                .orElse(null);
    }

    /** What it says, for as long as a model may be told. */
    Optional<RawText> read(VisitorSession session, @Nullable String text) {
        return parsed(text).flatMap(closed -> orderContext.open(session.shop(), session.conversation(), closed));
    }

    private static Optional<Sealed> parsed(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        String[] parts = text.split("\\.", -1);
        try {
            return parts.length == 2
                    ? Optional.of(new Sealed(
                            new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8),
                            Base64.getUrlDecoder().decode(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
