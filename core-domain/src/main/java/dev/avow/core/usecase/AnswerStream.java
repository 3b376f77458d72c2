package dev.avow.core.usecase;

import dev.avow.core.conversation.PlaceholderBook;
import dev.avow.core.redaction.AnswerFilter;
import dev.avow.core.redaction.EntityKind;
import dev.avow.core.redaction.RawText;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.redaction.RedactionException;
import dev.avow.core.redaction.RedactionStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * One answer on its way from the model through the filter and the redactor to the shopper: what the filter leaves is what the
 * redactor judges. A personal value that is not this conversation's own stops it: the model made it up, or has it from somebody
 * else (S2-06).
 */
final class AnswerStream {

    /** What is nobody else's by accident: a number or an address that somebody can be reached or charged by. */
    private static final Set<EntityKind> FOREIGN = Set.of(
            EntityKind.PHONE,
            EntityKind.EMAIL,
            EntityKind.ORDER_NUMBER,
            EntityKind.CARD,
            EntityKind.IBAN,
            EntityKind.BANK_ACCOUNT,
            EntityKind.NATIONAL_ID,
            EntityKind.PARCEL_NUMBER,
            EntityKind.SECRET,
            EntityKind.PASSWORD);

    private final RedactionStream text;
    private final AnswerFilter filter;
    private final PlaceholderBook book;
    private final int known;
    private final List<RedactedText> released = new ArrayList<>();
    private final Consumer<RedactedText> onText;
    private final Cancellation cancellation;
    private volatile boolean unheard;
    private volatile boolean unredacted;
    private volatile boolean foreign;

    /**
     * Puts it together.
     *
     * @param book holds the conversation's own values by now; what is added later is foreign
     */
    AnswerStream(
            RedactionStream text,
            AnswerFilter filter,
            PlaceholderBook book,
            Consumer<RedactedText> onText,
            Cancellation cancellation) {
        this.text = text;
        this.filter = filter;
        this.book = book;
        this.known = book.added().size();
        this.onText = onText;
        this.cancellation = cancellation;
    }

    /** Takes a piece from the model; throws where the model is to stop. */
    void take(RawText piece) {
        if (cancellation.isCancelled()) {
            throw new CancellationException("the shopper is gone");
        }
        try {
            hand(own(text.accept(filter.accept(piece))));
        } catch (RedactionException e) {
            unredacted = true;
            throw e;
        }
    }

    private RedactedText own(RedactedText decided) {
        foreign |= book.added().stream().skip(known).anyMatch(entry -> FOREIGN.contains(entry.kind()));
        if (foreign) {
            throw new CancellationException("a value that is not this conversation's");
        }
        released.add(decided);
        return decided;
    }

    /** Hands over what was held back, as long as anybody listens. */
    void finish() {
        try {
            RedactedText open = own(text.accept(filter.finish()));
            RedactedText rest = own(text.finish());
            if (!unheard && !cancellation.isCancelled()) {
                hand(open);
                hand(rest);
            }
        } catch (RedactionException e) {
            unredacted = true;
        } catch (RuntimeException e) {
            unheard = !foreign;
        }
    }

    /** All that was released so far. */
    RedactedText whole() {
        return RedactedText.joined(released);
    }

    /** The numbers of the passages that the answer cited. */
    List<Integer> cited() {
        return filter.cited();
    }

    /** Says whether nothing more is to be said, whatever the model has said since. */
    boolean isStopped() {
        return unredacted || foreign;
    }

    /** Says whether a value came that is not this conversation's own, so that the model was stopped. */
    boolean isForeign() {
        return foreign;
    }

    /** Says whether the listener failed, so that the shopper did not get everything. */
    boolean isUnheard() {
        return unheard;
    }

    /** Says whether a piece could not be redacted, so that the model was stopped. */
    boolean isUnredacted() {
        return unredacted;
    }

    private void hand(RedactedText decided) {
        if (!decided.isEmpty()) {
            unheard = true;
            onText.accept(decided);
            unheard = false;
        }
    }
}
