package dev.avow.app.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Writes a row into any table that knows shops, whatever its columns are: so a table that somebody adds tomorrow is tried
 * like the others, without anybody naming it here. Rows that a table refers to are written first.
 */
public final class PlantedRows {

    /** What a column takes that does not take any word or number, where no constraint of the database says so. */
    private static final Map<String, Object> PARTICULAR = Map.ofEntries(
            Map.entry("reason", "NOT_LEFT_YET"),
            Map.entry("tie", "CUSTOMER"),
            Map.entry("currency", "EUR"),
            Map.entry("basis", "SUBTOTAL"),
            Map.entry("rounding", "HALF_EVEN"),
            Map.entry("lines", "92x1"),
            Map.entry("rate_basis_points", 100),
            Map.entry("earned_minor", 0L),
            Map.entry("reversed_minor", 0L));

    private static final String TABLES = """
            SELECT c.table_name FROM information_schema.columns c
            WHERE c.table_schema = 'public' AND c.column_name = 'shop' ORDER BY c.table_name
            """;

    private static final String COLUMNS = """
            SELECT column_name, data_type FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name = ? AND is_nullable = 'NO' AND column_default IS NULL
              AND is_identity = 'NO' ORDER BY ordinal_position
            """;

    /** The first word that a constraint lets a column take. */
    private static final String CHOICES = """
            SELECT a.attname, (regexp_match(pg_get_constraintdef(k.oid), '''([^'']+)''::text'))[1] AS choice
            FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
            WHERE k.contype = 'c' AND cardinality(k.conkey) = 1 AND k.conrelid = ?::regclass
              AND pg_get_constraintdef(k.oid) LIKE '%ARRAY[%'
            """;

    private static final String PARENTS = """
            SELECT k.confrelid::regclass::text AS parent, own.attname AS own, theirs.attname AS theirs
            FROM pg_constraint k
            CROSS JOIN LATERAL unnest(k.conkey, k.confkey) AS pair (own, theirs)
            JOIN pg_attribute own ON own.attrelid = k.conrelid AND own.attnum = pair.own
            JOIN pg_attribute theirs ON theirs.attrelid = k.confrelid AND theirs.attnum = pair.theirs
            WHERE k.contype = 'f' AND k.conrelid = ?::regclass
            """;

    private final DataSource dataSource;
    private final Instant begun;
    private final Instant end;

    /**
     * Puts it together.
     *
     * @param begun every time in a row
     * @param end but that of its end
     */
    public PlantedRows(DataSource dataSource, Instant begun, Instant end) {
        this.dataSource = dataSource;
        this.begun = begun;
        this.end = end;
    }

    /** Every table with a column {@code shop}. */
    public List<String> tables() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(TABLES);
                ResultSet row = query.executeQuery()) {
            List<String> tables = new ArrayList<>();
            while (row.next()) {
                tables.add(row.getString(1));
            }
            return tables;
        }
    }

    /** Whether rows of a table go with rows of another. */
    public boolean hangsOnAnother(String table) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return !parents(connection, table).isEmpty();
        }
    }

    /** How many rows of a shop are in each table that has some, read past all ports. */
    public Map<String, Long> left(Set<String> tables, String shop) throws SQLException {
        Map<String, Long> left = new TreeMap<>();
        try (Connection connection = dataSource.getConnection()) {
            for (String table : tables) {
                long count = count(connection, table, shop);
                if (count > 0) {
                    left.put(table, count);
                }
            }
        }
        return left;
    }

    private static long count(Connection connection, String table, String shop) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT count(*) FROM " + table + " WHERE shop = ?")) {
            query.setString(1, shop);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Writes a row of a shop. */
    public void plant(String table, String shop) throws SQLException {
        plant(table, shop, Map.of());
    }

    /** Writes a row of a shop in which some columns, also such as may be empty, have these values. */
    public void plant(String table, String shop, Map<String, Object> particulars) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            plant(connection, table, shop, particulars);
        }
    }

    private Map<String, Object> plant(Connection connection, String table, String shop, Map<String, Object> particulars)
            throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(COLUMNS)) {
            query.setString(1, table);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    values.put(row.getString(1), value(row.getString(1), row.getString(2), shop));
                }
            }
        }
        values.putAll(choices(connection, table));
        values.put("shop", shop);
        for (Map.Entry<String, Map<String, String>> parent :
                parents(connection, table).entrySet()) {
            Map<String, Object> theirs = plant(connection, parent.getKey(), shop, Map.of());
            parent.getValue()
                    .forEach((own, named) -> values.put(own, Objects.requireNonNull(theirs.get(named), named)));
        }
        values.putAll(particulars);
        insert(connection, table, values);
        return values;
    }

    private static void insert(Connection connection, String table, Map<String, Object> values) throws SQLException {
        String marks = values.keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
        String insert = "INSERT INTO " + table + " (" + String.join(", ", values.keySet()) + ") VALUES (" + marks + ")";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            int index = 1;
            for (Object value : values.values()) {
                statement.setObject(index, value);
                index++;
            }
            statement.executeUpdate();
        }
    }

    private static Map<String, String> choices(Connection connection, String table) throws SQLException {
        Map<String, String> choices = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(CHOICES)) {
            query.setString(1, table);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    choices.put(row.getString("attname"), row.getString("choice"));
                }
            }
        }
        return choices;
    }

    /** By table, its columns by those that refer to them. */
    private static Map<String, Map<String, String>> parents(Connection connection, String table) throws SQLException {
        Map<String, Map<String, String>> parents = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(PARENTS)) {
            query.setString(1, table);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    parents.computeIfAbsent(row.getString("parent"), any -> new LinkedHashMap<>())
                            .put(row.getString("own"), row.getString("theirs"));
                }
            }
        }
        return parents;
    }

    private Object value(String column, String type, String shop) {
        if (column.equals("shop")) {
            return shop;
        }
        Object particular = PARTICULAR.get(column);
        if (particular != null) {
            return particular;
        }
        return switch (type) {
            case "text" -> "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
            case "bigint" -> ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
            case "integer" -> 1;
            case "boolean" -> false;
            case "timestamp with time zone" -> Timestamp.from(column.equals("expires_at") ? end : begun);
            case "bytea" -> new byte[] {1, 2, 3};
            default -> throw new IllegalStateException(column + " is of a kind that nothing is planted for: " + type);
        };
    }
}
