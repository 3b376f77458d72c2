package dev.avow.app.testing;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Reads every store and the log to the last byte, and says where a value stands that must not stand anywhere. */
public final class EverythingThatRests {

    /** Where the app under test logs. */
    public static final Path LOG = Path.of("target", "avow-test.log");

    private EverythingThatRests() {}

    /** Everything in all collections of all databases, as one text. */
    public static String mongo(MongoClient client) {
        StringBuilder dump = new StringBuilder();
        for (String database : client.listDatabaseNames()) {
            for (String collection : client.getDatabase(database).listCollectionNames()) {
                client.getDatabase(database)
                        .getCollection(collection)
                        .find()
                        .forEach(document -> dump.append(document.toJson()).append('\n'));
            }
        }
        return dump.toString();
    }

    /** Everything in all our tables, as one text; binary columns are hexadecimal. */
    public static String sql(DataSource dataSource) {
        StringBuilder dump = new StringBuilder();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet rows = statement.executeQuery("SELECT t::text FROM " + table + " t")) {
                    while (rows.next()) {
                        dump.append(table).append(' ').append(rows.getString(1)).append('\n');
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return dump.toString();
    }

    /** The rows of the audit trail that are not among others, such as those of a moment ago. */
    public static List<String> written(DataSource dataSource, List<String> before) {
        return sql(dataSource)
                .lines()
                .filter(row -> row.startsWith("audit_entry ") && !before.contains(row))
                .toList();
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet names =
                statement.executeQuery("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'")) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables;
    }

    /** The whole log of the app under test. */
    public static String log() {
        try {
            return Files.readString(LOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names and tags of everything that is measured, one a line. */
    public static String meters(MeterRegistry metrics) {
        return metrics.getMeters().stream()
                .map(meter -> meter.getId().toString())
                .collect(Collectors.joining("\n"));
    }

    /** The forms in which a value could stand in a dump. */
    public static Stream<String> formsOf(String value) {
        // Fewer digits stand in any log by chance.
        String digits = value.replaceAll("\\D", "");
        String hex = HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8));
        return Stream.concat(Stream.of(value, hex), Stream.of(digits).filter(form -> form.length() >= 7))
                .filter(form -> form.length() >= 4)
                .distinct();
    }
}
