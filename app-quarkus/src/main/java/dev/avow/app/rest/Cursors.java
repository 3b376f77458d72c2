package dev.avow.app.rest;

import dev.avow.core.port.LeadCursor;
import dev.avow.core.port.PageCursor;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.LeadId;
import java.time.Instant;
import java.util.Optional;

/** Cursors and ids as they stand in addresses. */
final class Cursors {

    private static final char SEPARATOR = '.';

    private Cursors() {}

    static String write(PageCursor cursor) {
        return cursor.startedAt().toEpochMilli() + "" + SEPARATOR + cursor.conversation();
    }

    static String write(LeadCursor cursor) {
        return cursor.submittedAt().toEpochMilli() + "" + SEPARATOR + cursor.lead();
    }

    static LeadCursor readLead(String cursor) {
        PageCursor same = read(cursor);
        return new LeadCursor(same.startedAt(), new LeadId(same.conversation().value()));
    }

    static PageCursor read(String cursor) {
        int separator = cursor.indexOf(SEPARATOR);
        try {
            return new PageCursor(
                    Instant.ofEpochMilli(Long.parseLong(cursor, 0, separator, 10)),
                    new ConversationId(cursor.substring(separator + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ProblemException(400, "request.malformed", "The parameter after is not a cursor of ours.");
        }
    }

    static Optional<ConversationId> conversation(String id) {
        try {
            return Optional.of(new ConversationId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
