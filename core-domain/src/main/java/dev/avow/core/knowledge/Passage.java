package dev.avow.core.knowledge;

import dev.avow.core.redaction.RedactedText;
import dev.avow.core.subject.SourceLink;

/**
 * A piece of a merchant's knowledge that an answer may rest on.
 *
 * @param title what it is about, for a FAQ entry its question
 * @param body what it says
 * @param link where it can be read
 */
public record Passage(RedactedText title, RedactedText body, SourceLink link) {

    /** A passage that nobody can look up. */
    public Passage(RedactedText title, RedactedText body) {
        this(title, body, SourceLink.NONE);
    }
}
