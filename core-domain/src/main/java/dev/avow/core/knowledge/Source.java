package dev.avow.core.knowledge;

import dev.avow.core.redaction.RawText;
import dev.avow.core.subject.SourceLink;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A text of a merchant, published for everybody to read.
 *
 * @param id which one
 * @param title what it is about, for a FAQ entry its question; 1 to 500 characters
 * @param body what it says, plain text; 1 to 100,000 characters
 * @param url the public page, if there is one
 */
public record Source(SourceId id, String title, String body, Optional<String> url) {

    /** The longest title, in UTF-16 units. */
    public static final int LONGEST_TITLE = 500;

    /** The longest body, in UTF-16 units. */
    public static final int LONGEST_BODY = 100_000;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a text is blank or too long, or the address is none of the web
     */
    public Source {
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("a title has 1 to " + LONGEST_TITLE + " characters");
        }
        if (body.isBlank() || body.length() > LONGEST_BODY) {
            throw new IllegalArgumentException("a body has 1 to " + LONGEST_BODY + " characters");
        }
        url = new SourceLink(title, url).url();
    }

    /** This text in passages, in their order. */
    public List<SourcePassage> passages() {
        List<String> chunks = Chunks.of(body);
        return IntStream.range(0, chunks.size())
                .mapToObj(part -> new SourcePassage(
                        new PassageId(id, part),
                        RawText.of(title),
                        RawText.of(chunks.get(part)),
                        new SourceLink(title, url)))
                .toList();
    }
}
