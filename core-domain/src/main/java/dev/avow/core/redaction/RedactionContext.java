package dev.avow.core.redaction;

import dev.avow.core.redaction.detect.Hints;
import dev.avow.core.redaction.detect.Questions;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a text before it is read. Immutable; each {@code with} gives another one. Holds no text: of the
 * question and of the previous message only what they announce.
 */
public final class RedactionContext {

    /** A free text of which nothing is known. */
    public static final RedactionContext NONE =
            new RedactionContext(TextContext.FREE_TEXT, Hints.NONE, ShopContacts.NONE, null);

    private final TextContext place;
    private final Hints hints;
    private final ShopContacts contacts;
    private final @Nullable Originals originals;

    private RedactionContext(TextContext place, Hints hints, ShopContacts contacts, @Nullable Originals originals) {
        this.place = place;
        this.hints = hints;
        this.contacts = contacts;
        this.originals = originals;
    }

    /** Where the text comes from. */
    public RedactionContext in(TextContext where) {
        return new RedactionContext(where, hints, contacts, originals);
    }

    /** What the assistant said last: if it asked for a number, a bare number is the answer. */
    public RedactionContext after(RawText question) {
        return after(question.value());
    }

    /** What the assistant said last, as its store gave it back. */
    public RedactionContext after(StoredText question) {
        StringBuilder plain = new StringBuilder();
        for (Segment segment : question.segments()) {
            plain.append(segment instanceof Segment.Plain text ? text.text() : " ");
        }
        return after(plain.toString());
    }

    private RedactionContext after(String question) {
        long asked = Questions.asked(question);
        Hints more =
                new Hints(asked, hints.orderPrefix(), hints.orderSuffix(), hints.digitsBefore(), hints.pageAddress());
        return new RedactionContext(place, more, contacts, originals);
    }

    /** How the shop writes its order numbers. */
    public RedactionContext orders(OrderFormat format) {
        String prefix = format.prefix().toLowerCase(Locale.ROOT);
        String suffix = format.suffix().toLowerCase(Locale.ROOT);
        while (prefix.startsWith("#")) {
            prefix = prefix.substring(1);
        }
        Hints more = new Hints(hints.asked(), prefix, suffix, hints.digitsBefore(), hints.pageAddress());
        return new RedactionContext(place, more, contacts, originals);
    }

    /** The same speaker's message just before: a number may go on where it ended. */
    public RedactionContext following(StoredText previous) {
        Hints more = new Hints(
                hints.asked(),
                hints.orderPrefix(),
                hints.orderSuffix(),
                openDigits(previous.segments()),
                hints.pageAddress());
        return new RedactionContext(place, more, contacts, originals);
    }

    /** The message just before, whoever wrote it: a telephone number that it left unfinished may go on here. */
    public RedactionContext following(RawText previous) {
        String text = previous.value();
        int digits = trailing(text);
        int first = text.length();
        for (int left = digits; left > 0; left -= isDigit(text.charAt(first)) ? 1 : 0) {
            first--;
        }
        boolean opens =
                first < text.length() && (text.charAt(first) == '0' || (first > 0 && text.charAt(first - 1) == '+'));
        digits = opens || digits > 4 || Questions.speaksOfNumber(text) ? digits : 0;
        Hints more = new Hints(hints.asked(), hints.orderPrefix(), hints.orderSuffix(), digits, hints.pageAddress());
        return new RedactionContext(place, more, contacts, originals);
    }

    /** The contacts that the shop publishes. */
    public RedactionContext contacts(ShopContacts published) {
        return new RedactionContext(place, hints, published, originals);
    }

    /** The text is the address of a page, with or without scheme and host: the values of its query go (S1-08). */
    public RedactionContext ofPage(RawText address) {
        boolean relative = TextGate.isRelative(address.value());
        Hints more = new Hints(hints.asked(), hints.orderPrefix(), hints.orderSuffix(), hints.digitsBefore(), relative);
        return new RedactionContext(place, more, contacts, originals);
    }

    /** Collects what restorable placeholders stand for. */
    public RedactionContext keeping(Originals collector) {
        return new RedactionContext(place, hints, contacts, collector);
    }

    TextContext place() {
        return place;
    }

    Hints hints() {
        return hints;
    }

    ShopContacts contacts() {
        return contacts;
    }

    @Nullable
    Originals originals() {
        return originals;
    }

    /** How many digits stand at the very end, or stood there: a placeholder of a number counts as some. */
    private static int openDigits(List<Segment> segments) {
        if (segments.isEmpty()) {
            return 0;
        }
        if (segments.get(segments.size() - 1) instanceof Segment.Plain plain) {
            return trailing(plain.text());
        }
        return segments.get(segments.size() - 1) instanceof Segment.Placeholder last
                        && last.kind().equals(EntityKind.PHONE)
                ? 7
                : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int trailing(String text) {
        int digits = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                digits++;
            } else if (" -./()".indexOf(c) < 0) {
                return digits;
            }
        }
        return digits;
    }
}
