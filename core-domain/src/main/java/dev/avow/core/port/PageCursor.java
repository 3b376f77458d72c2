package dev.avow.core.port;

import dev.avow.core.subject.ConversationId;
import java.time.Instant;

/**
 * Where the next page of an inbox goes on: after this conversation, in the order newest start first, then by id.
 *
 * @param startedAt the start of the last conversation that was given
 * @param conversation its id
 */
public record PageCursor(Instant startedAt, ConversationId conversation) {}
