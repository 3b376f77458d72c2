package dev.avow.testkit.data;

import dev.avow.core.conversation.PlaceholderBook;
import dev.avow.core.redaction.RawText;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.redaction.RedactionStream;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.redaction.Segment;
import dev.avow.core.redaction.Sink;
import dev.avow.core.redaction.StoredText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Makes and reads texts in tests, through the one door there is: the {@link Redactor}. */
public final class TestTexts {

    private static final Set<Sink> SINKS = EnumSet.allOf(Sink.class);

    private TestTexts() {}

    /** The text, redacted for every sink. */
    public static RedactedText redacted(String text) {
        return new Redactor().redact(RawText.of(text), SINKS, book());
    }

    /** A text of these segments, for every sink; placeholders stay, of whatever kind they are. */
    public static RedactedText ofSegments(Segment... segments) {
        return new Redactor().recheck(StoredText.of(List.of(segments)), SINKS, book());
    }

    /** What a store that was given the text has to give back. */
    public static StoredText stored(RedactedText text) {
        return StoredText.of(text.segments(Sink.TRANSCRIPT));
    }

    /** The pieces, joined and readable; what looks like a personal value shows as its placeholder. */
    public static String read(List<RawText> pieces) {
        RedactionStream stream = new Redactor().stream(SINKS, book());
        pieces.forEach(stream::accept);
        stream.finish();
        return stream.whole().asString(Sink.TRANSCRIPT);
    }

    private static PlaceholderBook book() {
        return new PlaceholderBook(List.of(), value -> Integer.toHexString(value.hashCode()));
    }
}
