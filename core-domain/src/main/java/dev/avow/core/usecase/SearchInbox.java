package dev.avow.core.usecase;

import dev.avow.core.conversation.Rating;
import dev.avow.core.conversation.Speaker;
import dev.avow.core.conversation.TurnState;
import dev.avow.core.port.PageCursor;
import dev.avow.core.subject.ShopId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks through a merchant's conversations, newest first, for a word or a state (S0-15, S1-06). It reads what the inbox shows,
 * redacted under today's policy: a value that was replaced cannot be searched for. Thread-safe.
 */
public final class SearchInbox {

    /** Conversations that one call looks at; whoever wants more goes on where it stopped. */
    private static final int LOOKED_AT = 300;

    private static final int STEP = 50;

    private final ReadInbox inbox;

    /** Puts the use case together. */
    public SearchInbox(ReadInbox inbox) {
        this.inbox = inbox;
    }

    /** How a conversation's last answer ended, or what was said of its answers. */
    public enum State {
        /** However. */
        ANY,
        /** The shopper spoke last. */
        WAITING,
        /** It was answered whole. */
        ANSWERED,
        /** The last answer was declined, cut, interrupted or failed. */
        TROUBLED,
        /** The shopper called an answer of it not helpful. */
        RATED_DOWN
    }

    /**
     * What is looked for.
     *
     * @param text a part of something said, in any case; blank for everything
     * @param state how the last answer ended
     */
    public record Query(String text, State state) {
        /** Without its text. */
        @Override
        public String toString() {
            return "Query[" + state + "]";
        }
    }

    /**
     * One page of what was found; it may hold fewer than asked for and still go on.
     *
     * @param after where the page before ended
     * @param limit how many rows at the most, at least 1
     */
    public ReadInbox.Page handle(ShopId shop, Query query, Optional<PageCursor> after, int limit) {
        String wanted = query.text().strip();
        List<ReadInbox.Row> found = new ArrayList<>();
        Optional<PageCursor> from = after;
        for (int looked = 0; looked < LOOKED_AT; looked += STEP) {
            ReadInbox.Page page = inbox.page(shop, from, STEP);
            for (int i = 0; i < page.rows().size(); i++) {
                ReadInbox.Row row = page.rows().get(i);
                if (stands(row, query.state()) && says(shop, row, wanted)) {
                    found.add(row);
                }
                boolean last = i == page.rows().size() - 1 && page.next().isEmpty();
                if (found.size() == limit) {
                    return new ReadInbox.Page(List.copyOf(found), last ? Optional.empty() : Optional.of(cursor(row)));
                }
            }
            from = page.next();
            if (from.isEmpty()) {
                break;
            }
        }
        return new ReadInbox.Page(List.copyOf(found), from);
    }

    private static PageCursor cursor(ReadInbox.Row row) {
        return new PageCursor(row.lifetime().startedAt(), row.conversation());
    }

    private static boolean stands(ReadInbox.Row row, State state) {
        boolean waits = row.last().speaker() == Speaker.SHOPPER;
        boolean whole = row.last().state() == TurnState.COMPLETE;
        return switch (state) {
            case ANY -> true;
            case WAITING -> waits;
            case ANSWERED -> !waits && whole;
            case TROUBLED -> !waits && !whole;
            case RATED_DOWN -> row.ratings().contains(Rating.UNHELPFUL);
        };
    }

    private boolean says(ShopId shop, ReadInbox.Row row, String wanted) {
        if (wanted.isEmpty()
                || row.first().text().says(wanted)
                || row.last().text().says(wanted)) {
            return true;
        }
        return row.turns() > 2
                && inbox.conversation(shop, row.conversation())
                        .map(whole -> whole.lines().stream()
                                .anyMatch(line -> line.text().says(wanted)))
                        .orElse(false);
    }
}
