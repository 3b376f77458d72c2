package dev.avow.app.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the service's role may do with each table, as {@code grants.txt} says it (S0-05). Immutable and thread-safe. */
final class DeclaredGrants {

    /** Everything that PostgreSQL grants on a table. */
    static final Set<String> PRIVILEGES =
            Set.copyOf(List.of("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"));

    private static final String FILE = "grants.txt";
    private static final String ANY = "*";

    private final Map<String, Set<String>> lines;

    private DeclaredGrants(Map<String, Set<String>> lines) {
        this.lines = lines;
    }

    /** Those of this service. */
    static DeclaredGrants shipped() {
        try (InputStream in = Objects.requireNonNull(DeclaredGrants.class.getResourceAsStream(FILE), FILE)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(FILE + " cannot be read", e);
        }
    }

    /**
     * Reads lines of a table and its privileges; {@code #} begins a comment.
     *
     * @throws IllegalArgumentException if a table stands twice, a privilege is unknown, or the line of all others is missing
     */
    static DeclaredGrants parse(String text) {
        Map<String, Set<String>> lines = new TreeMap<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            List<String> words = List.of(line.split("\\s+", -1));
            Set<String> granted = new TreeSet<>(words.subList(1, words.size()));
            if (!PRIVILEGES.containsAll(granted) || lines.put(words.get(0), granted) != null) {
                throw new IllegalArgumentException("each table has one line of known privileges: " + words.get(0));
            }
        }
        if (!lines.containsKey(ANY)) {
            throw new IllegalArgumentException("a line for all other tables is needed");
        }
        return new DeclaredGrants(lines);
    }

    /** What may be done with one table. */
    Set<String> on(String table) {
        return Objects.requireNonNull(lines.getOrDefault(table, lines.get(ANY)));
    }

    /** The tables that are named. */
    Set<String> named() {
        return lines.keySet().stream()
                .filter(table -> !table.equals(ANY))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The statements that bring a role to exactly this.
     *
     * @param role a plain name, checked by the caller
     * @param tables plain names from the catalogue
     */
    List<String> statements(String schema, String role, Collection<String> tables) {
        return tables.stream()
                .sorted()
                .map(table -> {
                    String place = " ON " + quoted(schema) + "." + quoted(table);
                    String revoke = "REVOKE ALL" + place + " FROM " + quoted(role) + ", PUBLIC;";
                    Set<String> granted = on(table);
                    return granted.isEmpty()
                            ? revoke
                            : revoke + " GRANT " + String.join(", ", granted) + place + " TO " + quoted(role) + ";";
                })
                .toList();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
