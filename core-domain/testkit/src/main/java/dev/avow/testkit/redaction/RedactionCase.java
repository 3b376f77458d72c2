package dev.avow.testkit.redaction;

import org.jspecify.annotations.Nullable;

/**
 * One message of a corpus. Its values are invented.
 *
 * @param id stable within its corpus
 * @param language of the message
 * @param text the message
 * @param kind what is in it; nothing if it must stay as it is
 * @param start the value's first UTF-16 unit
 * @param end after the value's last UTF-16 unit
 * @param disguised whether the value is written to be overlooked
 */
public record RedactionCase(
        String id, String language, String text, @Nullable String kind, int start, int end, boolean disguised) {

    /** A message that must stay as it is. */
    public static RedactionCase clean(String id, String language, String text) {
        return new RedactionCase(id, language, text, null, 0, 0, false);
    }

    /** The value, or nothing. */
    public String value() {
        return text.substring(start, end);
    }
}
