package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/**
 * A personal value found in a text. {@link #toString()} is masked.
 *
 * @param kind what it is
 * @param start first UTF-16 unit, inclusive
 * @param end after the last UTF-16 unit
 * @param canonical the value in its one spelling
 */
public record Finding(EntityKind kind, int start, int end, String canonical) {
    @Override
    public String toString() {
        return kind + "[" + start + "," + end + ")";
    }
}
