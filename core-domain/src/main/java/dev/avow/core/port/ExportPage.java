package dev.avow.core.port;

import dev.avow.core.redaction.RedactedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Some rows of an {@link ExportPart}.
 *
 * @param rows the rows
 * @param next where the next page begins; empty if this one is the last
 */
public record ExportPage(List<Row> rows, Optional<String> next) {

    /** Nothing, and nothing to come. */
    public static final ExportPage EMPTY = new ExportPage(List.of(), Optional.empty());

    /** Copies the rows. */
    public ExportPage {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param cells what is there, in the order of the part's fields
     */
    public record Row(List<Cell> cells) {
        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** One value with its field's name; never printed. Immutable. */
    public static final class Cell {

        private final String field;
        private final Optional<String> text;
        private final Optional<RedactedText> words;

        private Cell(String field, Optional<String> text, Optional<RedactedText> words) {
            this.field = field;
            this.text = text;
            this.words = words;
        }

        /** A plain value. */
        public static Cell of(String field, String text) {
            return new Cell(field, Optional.of(text), Optional.empty());
        }

        /** An instant, in ISO 8601, UTC. */
        public static Cell of(String field, Instant at) {
            return of(field, at.toString());
        }

        /** Words that somebody typed; opened where the export leaves the house. */
        public static Cell of(String field, RedactedText words) {
            return new Cell(field, Optional.empty(), Optional.of(words));
        }

        /** The field's name. */
        public String field() {
            return field;
        }

        /** The plain value, unless it is words. */
        public Optional<String> text() {
            return text;
        }

        /** The words, unless it is a plain value. */
        public Optional<RedactedText> words() {
            return words;
        }

        @Override
        public String toString() {
            return "Cell[" + field + "]";
        }
    }
}
