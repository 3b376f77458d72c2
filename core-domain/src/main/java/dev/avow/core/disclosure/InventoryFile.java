package dev.avow.core.disclosure;

import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.LegalBasis;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads an inventory from lines of text: a table that a reviewer, a diff and an auditor read as it stands, which the
 * JDK's Properties, one dotted key per cell, would not be. Nine cells, apart by spaces:
 *
 * <pre>
 * # store    place      field  class       purpose    basis                role       category   protection
 * postgresql rate_limit bucket rate-limit  security   legitimate-interest  processor  technical  plain
 * </pre>
 *
 * <p>A cell is the lower-case word of its enum with dashes; empty lines and lines that start with {@code #} are skipped.
 */
public final class InventoryFile {

    private static final int CELLS = 9;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final List<StoredField> fields = new ArrayList<>();
    private final Map<Integer, String> problems = new TreeMap<>();

    private InventoryFile() {}

    /**
     * Reads the lines.
     *
     * @throws IllegalArgumentException with every wrong line's number and what is wrong with it
     */
    public static Inventory read(List<String> lines) {
        InventoryFile file = new InventoryFile();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                file.readLine(i + 1, SPACES.splitAsStream(line).toList());
            }
        }
        if (!file.problems.isEmpty()) {
            throw new IllegalArgumentException("the inventory has wrong lines: " + file.problems);
        }
        return new Inventory(file.fields);
    }

    private void readLine(int number, List<String> cells) {
        if (cells.size() != CELLS) {
            problems.put(number, "needs " + CELLS + " cells");
            return;
        }
        try {
            fields.add(new StoredField(
                    new FieldPath(cells.get(0), cells.get(1), cells.get(2)),
                    word(DataClass.class, cells.get(3)),
                    word(Purpose.class, cells.get(4)),
                    word(LegalBasis.class, cells.get(5)),
                    word(Role.class, cells.get(6)),
                    word(FieldCategory.class, cells.get(7)),
                    word(Protection.class, cells.get(8))));
        } catch (IllegalArgumentException wrong) {
            problems.put(number, String.valueOf(wrong.getMessage()));
        }
    }

    private static <E extends Enum<E>> E word(Class<E> type, String cell) {
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(cell)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no such " + type.getSimpleName());
    }
}
