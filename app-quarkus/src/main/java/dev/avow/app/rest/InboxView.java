package dev.avow.app.rest;

import dev.avow.core.conversation.Citation;
import dev.avow.core.conversation.Rating;
import dev.avow.core.conversation.Speaker;
import dev.avow.core.conversation.TurnState;
import dev.avow.core.port.PageCursor;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.ReadInbox;
import dev.avow.core.usecase.SearchInbox;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the inbox pages show, in words. */
@Singleton
public class InboxView {

    private static final int PREVIEW = 140;

    private final InstantSource clock;
    private final ShownText shownText;

    InboxView(InstantSource clock, ShownText shownText) {
        this.clock = clock;
        this.shownText = shownText;
    }

    /**
     * Rows of the list.
     *
     * @param rows newest first
     * @param next the cursor of the next page, or empty text on the last page
     * @param newest the cursor of the first row, or empty text if there is none
     */
    public record Rows(List<Row> rows, String next, String newest) {}

    /**
     * A row of the list.
     *
     * @param id the conversation
     * @param startedAt when it began
     * @param preview what the shopper said first, cut
     * @param turns how many turns
     * @param badge how its last answer ended
     * @param ratedDown whether the shopper called an answer of it not helpful
     * @param expiresIn how long it will still be there
     */
    public record Row(
            String id,
            Instant startedAt,
            String preview,
            int turns,
            Badge badge,
            boolean ratedDown,
            String expiresIn) {}

    /**
     * A state as Shopify's admin shows states.
     *
     * @param tone {@code success}, {@code attention} or {@code critical}
     * @param text in words
     */
    public record Badge(String tone, String text) {}

    /**
     * A conversation.
     *
     * @param id which one
     * @param startedAt when it began
     * @param open whether it stays while the app is in use
     * @param expiresIn how long it will still be there
     * @param expiresAt when it will be gone
     * @param page the storefront page where it began, or empty text
     * @param lines what was said
     */
    public record Detail(
            String id,
            Instant startedAt,
            boolean open,
            String expiresIn,
            Instant expiresAt,
            String page,
            List<Line> lines) {}

    /**
     * Something said.
     *
     * @param shopper whether the shopper said it
     * @param text redacted
     * @param at when
     * @param note how it ended, if not well
     * @param sources what an answer rests on
     * @param rating what the shopper said of an answer
     */
    public record Line(
            boolean shopper,
            String text,
            Instant at,
            Optional<String> note,
            List<Citation> sources,
            Optional<Badge> rating) {}

    Rows rows(ShopId shop, ReadInbox.Page page) {
        return new Rows(
                page.rows().stream().map(row -> row(shop, row)).toList(),
                page.next().map(Cursors::write).orElse(""),
                page.rows().stream()
                        .findFirst()
                        .map(row -> Cursors.write(new PageCursor(row.lifetime().startedAt(), row.conversation())))
                        .orElse(""));
    }

    /** A state by its name in the filter; whatever is none of them is any. */
    static SearchInbox.State state(@Nullable String name) {
        for (SearchInbox.State state : SearchInbox.State.values()) {
            if (state.name().equalsIgnoreCase(name)) {
                return state;
            }
        }
        return SearchInbox.State.ANY;
    }

    /** How many conversations are new, in words; empty text for none. */
    static String news(long begun, int most) {
        if (begun == 0) {
            return "";
        }
        return (begun >= most ? most + " or more" : begun) + (begun == 1 ? " new conversation" : " new conversations");
    }

    Detail detail(ShopId shop, ReadInbox.Conversation conversation) {
        return new Detail(
                conversation.conversation().value(),
                conversation.lifetime().startedAt(),
                conversation.lifetime().isOpen(),
                left(conversation.lifetime()),
                conversation.lifetime().expiresAt(),
                conversation
                        .lines()
                        .get(0)
                        .page()
                        .map(page -> shownText.of(shop, page))
                        .orElse(""),
                conversation.lines().stream().map(line -> line(shop, line)).toList());
    }

    private Row row(ShopId shop, ReadInbox.Row row) {
        return new Row(
                row.conversation().value(),
                row.lifetime().startedAt(),
                preview(shownText.of(shop, row.first().text())),
                row.turns(),
                badge(row.last()),
                row.ratings().contains(Rating.UNHELPFUL),
                left(row.lifetime()));
    }

    private Line line(ShopId shop, ReadInbox.Line line) {
        return new Line(
                line.speaker() == Speaker.SHOPPER,
                shownText.of(shop, line.text()),
                line.at(),
                note(line.state()),
                line.citations(),
                line.rating().map(InboxView::badge));
    }

    private static Badge badge(ReadInbox.Line last) {
        if (last.speaker() == Speaker.SHOPPER) {
            return new Badge("attention", "Waiting");
        }
        return note(last.state()).map(note -> new Badge("critical", note)).orElse(new Badge("success", "Answered"));
    }

    private static Badge badge(Rating rating) {
        return switch (rating) {
            case HELPFUL -> new Badge("success", "Rated helpful");
            case UNHELPFUL -> new Badge("attention", "Rated not helpful");
        };
    }

    private static Optional<String> note(TurnState state) {
        return switch (state) {
            case COMPLETE -> Optional.empty();
            case TRUNCATED -> Optional.of("Cut short");
            case DECLINED -> Optional.of("Declined");
            case FAILED -> Optional.of("No answer");
            case INTERRUPTED -> Optional.of("Interrupted");
        };
    }

    private String left(Lifetime lifetime) {
        if (lifetime.isOpen()) {
            return "Stays while the app is in use";
        }
        Duration left = Duration.between(clock.instant(), lifetime.expiresAt());
        if (left.toHours() >= 48) {
            return left.toDays() + " days";
        }
        return left.toHours() >= 1 ? left.toHours() + " h" : Math.max(1, left.toMinutes()) + " min";
    }

    private static String preview(String text) {
        String line = text.replace('\n', ' ');
        if (line.length() <= PREVIEW) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(PREVIEW - 1)) ? PREVIEW - 1 : PREVIEW;
        return line.substring(0, end) + "…";
    }
}
