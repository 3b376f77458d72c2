package dev.avow.core.disclosure;

import java.util.List;
import java.util.stream.Stream;

/**
 * A text that was written from the policy: sections of paragraphs and tables, in plain words without markup. Whoever shows it
 * escapes it.
 *
 * @param title of the whole
 * @param sections in order
 */
public record Document(String title, List<Section> sections) {

    /** Copies the sections. */
    public Document {
        sections = List.copyOf(sections);
    }

    /**
     * A part under a heading.
     *
     * @param id names it in addresses: {@code a-z -}
     * @param heading of the part
     * @param paragraphs before the table, each a sentence or some
     * @param table may have no rows; then it is not shown
     */
    public record Section(String id, String heading, List<String> paragraphs, Table table) {

        /** Copies the paragraphs. */
        public Section {
            paragraphs = List.copyOf(paragraphs);
        }

        /** Without a table. */
        public static Section of(String id, String heading, Stream<String> paragraphs) {
            return new Section(id, heading, paragraphs.toList(), Table.NONE);
        }

        /** Whether there is anything to show. */
        public boolean isEmpty() {
            return paragraphs.isEmpty() && table.rows().isEmpty();
        }
    }

    /**
     * Rows of equal length.
     *
     * @param head names the columns
     * @param rows in order
     */
    public record Table(List<String> head, List<List<String>> rows) {

        /** No table. */
        public static final Table NONE = new Table(List.of(), List.of());

        /**
         * Copies the rows.
         *
         * @throws IllegalArgumentException if a row has another length than the head
         */
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
            int width = head.size();
            if (rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("each row of a table has a cell for each column");
            }
        }
    }

    /** As Markdown. */
    public String markdown() {
        StringBuilder text = new StringBuilder("# ").append(title).append('\n');
        for (Section section : sections) {
            text.append("\n## ").append(section.heading()).append('\n');
            section.paragraphs()
                    .forEach(paragraph -> text.append('\n').append(paragraph).append('\n'));
            if (!section.table().rows().isEmpty()) {
                text.append('\n').append(row(section.table().head()));
                text.append("|")
                        .append(" --- |".repeat(section.table().head().size()))
                        .append('\n');
                section.table().rows().forEach(cells -> text.append(row(cells)));
            }
        }
        return text.toString();
    }

    private static String row(List<String> cells) {
        StringBuilder row = new StringBuilder("|");
        cells.forEach(cell -> row.append(' ').append(cell.replace("|", "\\|")).append(" |"));
        return row.append('\n').toString();
    }
}
