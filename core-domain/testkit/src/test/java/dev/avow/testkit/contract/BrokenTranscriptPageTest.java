package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.port.PageCursor;
import dev.avow.core.port.TranscriptSummary;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenTranscriptPageTest {

    private static final Comparator<TranscriptSummary> BY_START =
            Comparator.comparing(row -> row.lifetime().startedAt());
    private static final Comparator<TranscriptSummary> BY_ID =
            Comparator.comparing(row -> row.conversation().value());
    private static final Comparator<TranscriptSummary> BY_ID_WITHOUT_CASE =
            Comparator.comparing(row -> row.conversation().value().toLowerCase(Locale.ROOT));

    /** Makes a page out of all rows in the right order. */
    private interface Pager {
        List<TranscriptSummary> page(
                List<TranscriptSummary> all, Horizon horizon, Optional<PageCursor> after, int limit);
    }

    @TestFactory
    Stream<DynamicTest> brokenStoresAreFlagged() {
        return new ContractRun<>(TranscriptPageContract.class)
                .flags(List.of(
                        broken(
                                "gives the oldest first",
                                () -> ordering(BY_START.thenComparing(BY_ID)),
                                "ts8NewestStartComesFirst"),
                        broken(
                                "orders ids as a dictionary does",
                                () -> ordering(BY_START.reversed().thenComparing(BY_ID_WITHOUT_CASE)),
                                "ts8EqualStartsAreInTheOrderOfTheirIds"),
                        broken(
                                "goes on after the instant of the cursor",
                                () -> paging((all, horizon, after, limit) -> all.stream()
                                        .filter(row -> after.isEmpty()
                                                || start(row)
                                                        .isBefore(after.get().startedAt()))
                                        .limit(limit)
                                        .toList()),
                                "ts8PagesOfAnySizeGiveEveryConversationOnce"),
                        broken(
                                "goes on at the instant of the cursor",
                                () -> paging((all, horizon, after, limit) -> all.stream()
                                        .filter(row -> after.isEmpty()
                                                || !start(row)
                                                        .isAfter(after.get().startedAt()))
                                        .limit(limit)
                                        .toList()),
                                "ts8PagesOfAnySizeGiveEveryConversationOnce"),
                        broken(
                                "knows no limit",
                                () -> paging((all, horizon, after, limit) -> all.stream()
                                        .dropWhile(row -> after.isPresent() && !isAt(row, after.get()))
                                        .skip(after.isPresent() ? 1 : 0)
                                        .toList()),
                                "ts8PageHoldsNoMoreThanItsLimit"),
                        broken(
                                "looks for the conversation of the cursor",
                                () -> paging((all, horizon, after, limit) -> all.stream()
                                        .dropWhile(row -> after.isPresent() && !isAt(row, after.get()))
                                        .skip(after.isPresent() ? 1 : 0)
                                        .limit(limit)
                                        .toList()),
                                "ts8CursorWorksWhenItsConversationIsGone"),
                        broken(
                                "counts the hidden against the limit",
                                () -> paging((all, horizon, after, limit) -> all.stream()
                                        .limit(limit)
                                        .filter(row -> horizon.shows(row.lifetime()))
                                        .toList()),
                                "ts8HiddenConversationsLeaveNoGap"),
                        broken(
                                "tells the first turn only",
                                () -> paging((all, horizon, after, limit) -> all.stream()
                                        .map(row -> new TranscriptSummary(
                                                row.conversation(),
                                                row.lifetime(),
                                                row.turns(),
                                                row.first(),
                                                row.first(),
                                                row.ratings()))
                                        .limit(limit)
                                        .toList()),
                                "ts8RowTellsFirstAndLastTurnAndTheirNumber")));
    }

    private static TranscriptPageContract paging(Pager pager) {
        ForwardingTranscripts store = new ForwardingTranscripts() {
            @Override
            public List<TranscriptSummary> page(
                    ShopId shop, Purpose purpose, Horizon horizon, Optional<PageCursor> after, int limit) {
                return pager.page(
                        right.page(shop, purpose, Chat.EVERYTHING, Optional.empty(), Integer.MAX_VALUE),
                        horizon,
                        after,
                        limit);
            }
        };
        return () -> store;
    }

    private static TranscriptPageContract ordering(Comparator<TranscriptSummary> order) {
        return paging((all, horizon, after, limit) -> all.stream()
                .sorted(order)
                .dropWhile(row -> after.isPresent() && !isAt(row, after.get()))
                .skip(after.isPresent() ? 1 : 0)
                .limit(limit)
                .toList());
    }

    private static Instant start(TranscriptSummary row) {
        return row.lifetime().startedAt();
    }

    private static boolean isAt(TranscriptSummary row, PageCursor cursor) {
        return row.conversation().equals(cursor.conversation());
    }
}
