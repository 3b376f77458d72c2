package dev.avow.app.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A data source of which one can see how the server carries out what goes through it: each statement is tried before, with
 * the same values, on a connection of its own, and taken back.
 */
final class ExplainedSource {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * How one statement was carried out.
     *
     * @param sql it
     * @param scanned tables that were read from end to end
     * @param expected tables that a plan for any values, as the server may keep it, would read from end to end
     * @param read rows that were looked at, those that did not fit included
     */
    record Explained(String sql, List<String> scanned, List<String> expected, long read) {}

    /** Opens a connection to the same database. */
    interface Opening {
        Connection open(String setting) throws SQLException;
    }

    private final DataSource source;
    private final Opening opening;
    private final List<Explained> explained = new ArrayList<>();

    ExplainedSource(DataSource source, Opening opening) {
        this.source = source;
        this.opening = opening;
    }

    /** What went through since this was asked for the last time. */
    List<Explained> taken() {
        List<Explained> taken = List.copyOf(explained);
        explained.clear();
        return taken;
    }

    DataSource source() {
        return Proxies.of(DataSource.class, (method, values) -> {
            @Nullable Object result = Proxies.call(source, method, values);
            return result instanceof Connection connection ? watched(connection) : result;
        });
    }

    private Connection watched(Connection connection) {
        return Proxies.of(Connection.class, (method, values) -> {
            @Nullable Object result = Proxies.call(connection, method, values);
            return result instanceof PreparedStatement statement
                    ? watched(statement, (String) Objects.requireNonNull(values)[0])
                    : result;
        });
    }

    private PreparedStatement watched(PreparedStatement statement, String sql) {
        Map<Integer, Object> parameters = new TreeMap<>();
        return Proxies.of(PreparedStatement.class, (method, values) -> {
            if (method.getName().startsWith("set") && values != null && values.length == 2) {
                parameters.put((Integer) values[0], values[1]);
            }
            if (method.getName().startsWith("execute")) {
                explained.add(explain(sql, List.copyOf(parameters.values())));
            }
            return Proxies.call(statement, method, values);
        });
    }

    private Explained explain(String sql, List<Object> values) throws SQLException {
        List<String> scanned = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        long read = 0;
        for (JsonNode look : looks(carriedOut(sql, values))) {
            if (isWhole(look)) {
                scanned.add(look.get("Relation Name").asText());
            }
            read += rows(look);
        }
        for (JsonNode look : looks(forAnyValues(sql, values))) {
            if (isWhole(look)) {
                expected.add(look.get("Relation Name").asText());
            }
        }
        return new Explained(sql, scanned, expected, read);
    }

    private JsonNode carriedOut(String sql, List<Object> values) throws SQLException {
        try (Connection connection = opening.open("")) {
            connection.setAutoCommit(false);
            try (PreparedStatement explain = connection.prepareStatement("EXPLAIN (ANALYZE, FORMAT JSON) " + sql)) {
                for (int i = 0; i < values.size(); i++) {
                    explain.setObject(i + 1, values.get(i));
                }
                try (ResultSet row = explain.executeQuery()) {
                    return plan(row);
                }
            } finally {
                connection.rollback();
            }
        }
    }

    /** Numbered parameters without values go to the server as they stand. */
    private JsonNode forAnyValues(String sql, List<Object> values) throws SQLException {
        StringBuilder numbered = new StringBuilder("EXPLAIN (GENERIC_PLAN, FORMAT JSON) ");
        String[] pieces = sql.split("\\?", -1);
        for (int i = 0; i < pieces.length; i++) {
            numbered.append(pieces[i]);
            if (i < values.size()) {
                numbered.append('$').append(i + 1).append("::").append(type(values.get(i)));
            }
        }
        try (Connection connection = opening.open("preferQueryMode=simple");
                Statement explain = connection.createStatement();
                ResultSet row = explain.executeQuery(numbered.toString())) {
            return plan(row);
        }
    }

    private static String type(Object value) throws SQLException {
        if (value instanceof Array array) {
            return array.getBaseTypeName() + "[]";
        }
        return value instanceof String
                ? "text"
                : value instanceof Integer
                        ? "integer"
                        : value instanceof Long
                                ? "bigint"
                                : value instanceof Boolean
                                        ? "boolean"
                                        : value instanceof OffsetDateTime
                                                ? "timestamptz"
                                                : value instanceof Long[]
                                                        ? "bigint[]"
                                                        : value instanceof String[]
                                                                ? "text[]"
                                                                : value.getClass()
                                                                        .getSimpleName();
    }

    private static JsonNode plan(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        while (row.next()) {
            text.append(row.getString(1)).append('\n');
        }
        try {
            return JSON.readTree(text.toString()).get(0).get("Plan");
        } catch (IOException e) {
            throw new SQLException("no plan", e);
        }
    }

    /** Every place of a plan at which a table is read. */
    private static List<JsonNode> looks(JsonNode plan) {
        List<JsonNode> looks = new ArrayList<>();
        if (plan.has("Relation Name") && plan.get("Node Type").asText().endsWith("Scan")) {
            looks.add(plan);
        }
        plan.path("Plans").forEach(part -> looks.addAll(looks(part)));
        return looks;
    }

    private static boolean isWhole(JsonNode look) {
        return look.get("Node Type").asText().equals("Seq Scan");
    }

    private static long rows(JsonNode look) {
        double each = look.path("Actual Rows").asDouble()
                + look.path("Rows Removed by Filter").asDouble()
                + look.path("Rows Removed by Index Recheck").asDouble();
        return Math.round(each * look.path("Actual Loops").asDouble());
    }
}
